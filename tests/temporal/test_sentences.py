"""Where sentences end, and from where on a story does not stand on a date that was reported."""

import pytest

from timeline.model import Span
from timeline.temporal.reported_speech import held_until
from timeline.temporal.sentences import SENTENCE_END


@pytest.mark.parametrize(
    "text", ["it rained. he", "did it? he", "“no.” he", 'it "rained." he', "a\n\nb", "a\n  \nb"]
)
def test_a_sentence_ends(text: str) -> None:
    assert SENTENCE_END.search(text)


@pytest.mark.parametrize("text", ["st. mary", "gov. smith", "j. r. smith", "3.5 tons", "a\nb"])
def test_no_sentence_ends(text: str) -> None:
    assert SENTENCE_END.search(text) is None


@pytest.mark.parametrize(
    ("before", "after", "held"),
    [
        ("it sank, police said ", ". it had left", "."),
        ("police told the paper late ", " that it sank. it had left", ". it had"),
        ("“it was worse than ", ",” he wrote. at noon", "” he"),
        ('"it was worse than ', '," he wrote. at noon', '" he'),
    ],
)
def test_a_date_is_held_to_the_end_of_its_report_or_quotation(
    before: str, after: str, held: str
) -> None:
    text = f"{before}friday{after}"
    until = held_until(Span(len(before), len(before) + 6), text)
    assert until is not None
    assert text[until:].startswith(held)


@pytest.mark.parametrize("before", ["it sank ", "“no,” he wrote ", '"no," he wrote '])
def test_any_other_date_is_held(before: str) -> None:
    assert held_until(Span(len(before), len(before) + 6), f"{before}friday. it") is None
