"""The tables of phrases: their values, and sentences without time expressions."""

from pathlib import Path

import pytest

from tests.temporal.cases import FRIDAY, Case, cases, found, traps
from timeline.temporal import annotate

HERE = Path(__file__).parent
TRAPS = HERE / "traps.txt"
TABLES = sorted(path for path in HERE.glob("*.txt") if path != TRAPS)


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", [case for path in TABLES for case in cases(lines(path))], ids=str)
def test_phrase_gives_its_value(case: Case) -> None:
    assert found(case) == case.expected


@pytest.mark.parametrize("sentence", list(traps(lines(TRAPS))))
def test_trap_gives_nothing(sentence: str) -> None:
    assert [(m.text, m.value, m.reason.rule) for m in annotate(sentence, FRIDAY)] == []


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_every_line_of_a_table_is_a_case(path: Path) -> None:
    written = [line for line in lines(path) if line.strip() and line[0] not in "#@"]
    assert len(list(cases(lines(path)))) == len(written)
