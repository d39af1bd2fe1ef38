"""Sentence boundaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.sentences import sentence_at, sentences

CUT = {
    "two": "It rained.|It stopped!|Did it?|Yes…",
    "titles and initials": "Mr. Reeve met Gen. A. B. Vanner.|They spoke.",
    "countries": "He left the U.S. for Rome.|The U.S. President stayed.",
    "a country at the end": "He left the U.S.|The trip was long.",
    "months": "It sank on Jan. 7 at noon.|It was found in Feb. 2022.",
    "clock": "She left at 9 p.m. Monday.|He left at 9 p.m.|Police came at 10 a.m. EST.",
    "companies": "Acme Inc. said so.|It left Acme Inc.|The rest stayed.",
    "numbers": "No. 5 paid $3.50 for 1.2 million.|He said no.|Fig. 3 shows it.",
    "quotes": "“Go!” he cried.|“It is over.”|He left.|'Why?' Smith asked.",
    "brackets": "(It rained.)|It stopped [at last].",
    "dots": "It rained ... and stopped.|It rained....|Then it stopped.",
    "paragraphs": "Ferry sinks\n\n|It sank yesterday\n\n|Nobody died.",
    "lines of their own": "It sank. \n|Photo: Reuters\n|It was old.",
    "bullets": "The list:\n|- one\n|- two\n|3. three",
    "wrapped lines": "The ferry went down yesterday in heavy seas with 143\n"
    "People aboard, it was said by the coast guard of the\nislands.",
    "wrapped after an abbreviation": "He was seen with Mr.\nReeve in the port.",
    "Chinese": "昨天下雨。|今天晴！",
}


@pytest.mark.parametrize("marked", CUT.values(), ids=CUT)
def test_cut(marked: str) -> None:
    parts = marked.split("|")
    text = "".join(part if part.endswith("\n") or "。" in part else f"{part} " for part in parts)
    found = [span.of(text) for span in sentences(text)]
    assert found == [part.strip() for part in parts]


ALPHABET = st.sampled_from([*"aB1 .!?…\"”'(-\n\t。,", "Mr.", "U.S.", "p.m.", "The", "\n\n"])


@given(st.lists(ALPHABET, max_size=60).map("".join) | st.text(max_size=100))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    at = 0
    for span in sentences(text):
        assert span.start < span.end
        assert not text[at : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        assert sentence_at(sentences(text), span.start) == span
        at = span.end
    assert not text[at:].strip()


def test_no_sentence_at_white_space_or_beyond() -> None:
    spans = sentences("One.  Two.")
    assert sentence_at(spans, 5) is None
    assert sentence_at(spans, 99) is None
    assert sentence_at([], 0) is None


@pytest.mark.parametrize("piece", [". ", "A. ", "\n", " ", "a.", "“", '."', "Mr. ", "x\n", "! "])
def test_a_long_repetition_is_handled(piece: str) -> None:
    text = piece * 100_000
    assert (
        "".join(span.of(text) for span in sentences(text)).split() == text.split() or text.strip()
    )
