"""The sentences that first give the full names of people."""

import pytest

from timeline.events.introducing import introducing
from timeline.events.sentences import sentences

TEXT = (
    "Ann Robertson left Leeds. Then Robertson was late. Ian Robertson came. It rained. "
    "Ann Robertson was well. The engineer Peter Smith slept. Mr Robertson closed the bridge. "
    "Dr Robertson spoke."
)


def introduced(text: str, at: int, near: int = 0) -> list[str]:
    spans = sentences(text)
    before = spans[max(0, at - near) : at]
    return [span.of(text) for span in introducing(text, spans[at], before, spans[:at])]


def test_each_name_is_introduced_where_it_is_first() -> None:
    assert introduced(TEXT, 6) == [
        "Ann Robertson left Leeds.",
        "Then Robertson was late.",
        "Ian Robertson came.",
    ]


def test_names_in_later_sentences_introduce_nobody() -> None:
    assert introduced(TEXT, 1) == ["Ann Robertson left Leeds."]
    assert introduced(TEXT, 0) == []


def test_mr_and_dr_are_no_first_names() -> None:
    assert "Mr Robertson closed the bridge." not in introduced(TEXT, 7)


@pytest.mark.parametrize(("near", "expected"), [(0, []), (1, ["The engineer Peter Smith slept."])])
def test_people_called_mr_in_the_sentences_before_count_too(near: int, expected: list[str]) -> None:
    text = "The engineer Peter Smith slept. It rained. Mr Smith was late. He closed the bridge."
    assert introduced(text, 3, near) == expected


def test_at_most_six_sentences_are_found() -> None:
    names = "Ann Eva Ian Peter Susan Gordon Mary".split()
    text = " ".join(f"Then {name} Lee left." for name in names) + " Mr Lee stayed."
    assert len(introduced(text, len(names))) == 6


def test_words_that_are_repeated_are_found_once() -> None:
    text = "Ann Robertson met Ian Robertson. Mr Robertson stayed."
    assert introduced(text, 1) == ["Ann Robertson met Ian Robertson."]
