"""Text without HTML."""

import pytest

from timeline.imports.markup import plain


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>A  b</p><p>c</p>", "A b\nc"),
        ("A<br/>b<BR>c", "A\nb\nc"),
        ("a &lt; b &amp; c", "a < b & c"),
        ("a < b", "a < b"),
        ("<p></p>", ""),
    ],
)
def test_paragraphs_are_lines_and_tags_are_dropped(markup: str, text: str) -> None:
    assert plain(markup) == text


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(TypeError):
        plain(5)
