"""The paragraphs of HTML."""

import pytest

from timeline.articles.markup import html_paragraphs


@pytest.mark.parametrize(
    ("html", "paragraphs"),
    [
        ("<p>One\n  two.</p><p>Three.</p>", ["One two.", "Three."]),
        ("One <b>two</b>, <i>three</i>.<br>Four.", ["One two, three.\nFour."]),
        ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        (
            "<table><tr><th>A<th>B<tr><td><p>1</p><td>2</table>After",
            ["A | B", "1 | 2", "After"],
        ),
        ("<style>p {}</style><script>x()</script><p>One</p><!-- no -->", ["One"]),
        ('<p>Thursday<a href="#n1">1</a> it<a href="x#n">[2]</a>.</p>', ["Thursday it."]),
        ('<p>See <a href="#part">part 2</a>.</p>', ["See part 2."]),
        ("<?xml version='1.0' encoding='utf-8'?><p>One</p>", ["One"]),
        ("One &amp; two &nbsp; three", ["One & two three"]),
        ("", []),
        ("<!-- only -->", []),
    ],
)
def test_paragraphs(html: str, paragraphs: list[str]) -> None:
    assert html_paragraphs(html) == paragraphs


def test_deep_nesting_ends() -> None:
    assert html_paragraphs("<div>" * 50_000 + "One") in ([], ["One"])
