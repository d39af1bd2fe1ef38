"""Where sentences end."""

import pytest

from timeline.temporal.sentences import SENTENCE_END


@pytest.mark.parametrize(
    "text", ["it rained. he", "did it? he", "“no.” he", 'it "rained." he', "a\n\nb", "a\n  \nb"]
)
def test_a_sentence_ends(text: str) -> None:
    assert SENTENCE_END.search(text)


@pytest.mark.parametrize("text", ["st. mary", "gov. smith", "j. r. smith", "3.5 tons", "a\nb"])
def test_no_sentence_ends(text: str) -> None:
    assert SENTENCE_END.search(text) is None
