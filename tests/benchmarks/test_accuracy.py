"""The scorer counts as TempEval-3 does, and the tagger stays as good as it has been."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.accuracy import (
    FIGURES,
    Score,
    Timex,
    is_same_date,
    marked,
    predictions,
    read,
    score,
)

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"
# A little below what docs/accuracy.md reports, so that a new rule may cost a miss or two.
FLOORS_ON_TIMEBANK = {"relaxed": 94.0, "strict": 91.0, "type": 91.0, "value": 83.7, "date": 87.8}
FLOORS = {
    "read.txt": {"relaxed": 99.0, "strict": 98.0, "type": 98.5, "value": 96.0, "date": 95.0},
    "unread.txt": {"relaxed": 98.0, "strict": 96.5, "type": 97.0, "value": 94.5, "date": 95.0},
}


def timex(start: int, end: int, type_: str, value: str) -> Timex:
    return {"start": start, "end": end, "text": "", "type": type_, "value": value}


def test_figures_of_a_small_article() -> None:
    total = Score()
    total.add(
        [
            timex(0, 6, "DATE", "2022-01-06"),
            timex(10, 20, "DATE", "2022"),
            timex(30, 34, "SET", "P1D"),
        ],
        [
            timex(0, 6, "DATE", "2022-01-06"),  # all right
            timex(14, 20, "DURATION", "P1Y"),  # overlaps only
            timex(40, 44, "DATE", "2021"),  # too much
        ],
    )
    assert {name: round(total.f1(name), 1) for name in FIGURES} == {
        "relaxed": 66.7,
        "strict": 33.3,
        "type": 33.3,
        "value": 33.3,
        "date": 50.0,
    }
    kinds = sorted(kind for kind, _, _ in total.misses)
    assert kinds == ["DATE taken for DURATION", "not found", "too much"]


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        ("2022-01-06", "2022-01-06TNI", True),
        ("2022-01", "2022-01-06", True),
        ("2022-01-06", "2022-01", False),
        ("2022-W01", "2022-W01-WE", False),
        ("2022-02 or P1Y", "2022-02", True),
    ],
)
def test_dates_agree_to_the_granularity_of_the_gold(gold: str, got: str, same: bool) -> None:
    assert is_same_date(gold, got) is same


def reached(found: Score) -> dict[str, float]:
    return {name: round(found.f1(name), 1) for name in FIGURES}


def missed(found: Score, floors: dict[str, float]) -> dict[str, float]:
    return {name: f1 for name, f1 in reached(found).items() if f1 < floors[name]}


def test_the_tagger_is_as_good_as_it_was_on_timebank(shared_corpus: Path) -> None:
    assert missed(score(read(shared_corpus / "timebank.jsonl")), FLOORS_ON_TIMEBANK) == {}


@pytest.mark.parametrize(("name", "floors"), FLOORS.items())
def test_the_tagger_is_as_good_as_it_was(name: str, floors: dict[str, float]) -> None:
    assert missed(score(read(ARTICLES / name)), floors) == {}


def test_marks_are_taken_off_the_text() -> None:
    article = marked("a 2022-01-07\nIt rained {{yesterday|DATE|2022-01-06}}.\n")
    assert article["text"] == "It rained yesterday."
    assert article["timexes"] == [
        {"start": 10, "end": 19, "text": "yesterday", "type": "DATE", "value": "2022-01-06"}
    ]


def test_agrees_with_the_scorer_of_the_corpora(shared_corpus: Path, tmp_path: Path) -> None:
    tool = shared_corpus.parent / "tools" / "score.py"
    if not tool.is_file():
        pytest.skip("no score.py beside the corpora")
    gold = shared_corpus / "timebank.jsonl"
    articles = read(gold)
    output = tmp_path / "predicted.jsonl"
    lines = [json.dumps({"id": a["id"], "expressions": predictions(a)}) for a in articles]
    output.write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, str(tool), str(gold), str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    theirs = json.loads(done.stdout)
    ours = score(articles)
    assert {name: round(ours.f1(name), 2) for name in FIGURES} == pytest.approx(
        {name: theirs[name] for name in FIGURES}, abs=0.01
    )
