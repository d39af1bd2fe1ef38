"""English is distinguished from other languages by its short words."""

import json
from pathlib import Path

import pytest

from timeline.titles.language import is_english


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that the bridge was closed.", True),
        ("Police were called to a house in the north of the town.", True),
        ("Der Bürgermeister sagte, die Brücke sei gesperrt.", False),
        ("El alcalde dijo que el puente estaba cerrado.", False),
        ("Le maire a dit que le pont était fermé.", False),
        ("", False),
    ],
)
def test_short_words_give_the_language(text: str, expected: bool) -> None:
    assert is_english(text) is expected


def test_real_articles(shared_corpus: Path) -> None:
    for name, expected in [("timebank", True), ("de", False), ("es", False), ("fr", False)]:
        lines = (shared_corpus / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert {is_english(json.loads(line)["text"]) for line in lines} == {expected}
