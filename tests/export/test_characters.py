"""What documents cannot hold is dropped, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.export.characters import one_line, printable


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b", "ab"),
        ("a\x1fb", "ab"),
        ("a b", "a b"),
        ("a~\x7fb", "a~b"),
        ("a\ufeffb", "ab"),
        ("a\ufffdb", "a\ufffdb"),
        ("a\ufffeb\uffff", "ab"),
        ("a\U0010ffffb", "ab"),
        ("\ud800x", "x"),
        ("tab\tline\n", "tab\tline\n"),
        ("e\u0301 שלום 東京 😀", "e\u0301 שלום 東京 😀"),
    ],
)
def test_only_what_no_document_holds_is_dropped(text: str, kept: str) -> None:
    assert printable(text) == kept


def test_one_line_has_single_spaces() -> None:
    assert one_line(" a\n\tb\x00 c ") == "a b c"


@given(st.text())
def test_the_rest_can_be_encoded_and_needs_no_second_pass(text: str) -> None:
    kept = printable(text)
    assert kept.encode("utf-8").decode("utf-8") == printable(kept) == kept
