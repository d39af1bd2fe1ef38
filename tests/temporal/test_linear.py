"""The cost of a text grows with its length, whatever the text.

No clock: what is counted is every call of a function and every character that a search is let
loose on, for texts that are hard on one rule and for four times as much of them. What the patterns
of the rules themselves cost is bounded, for they repeat nothing without a bound (`test_rules.py`).
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType, ModuleType
from typing import Any

import pytest

from tests.temporal.cases import FRIDAY
from tests.temporal.hostile import hostile_texts
from timeline.temporal import annotate
from timeline.temporal.rule import Rule
from timeline.temporal.rules import RULES

CHARACTERS = 240
TIMES = 4
_ROUGHLY = 1.5  # what looks around sees less at the ends of a text
_ANCHORED = frozenset(("match", "fullmatch"))


@dataclass
class Work:
    """What was counted."""

    amount: int = 0


class Counting:
    """A pattern that counts the characters it is let loose on."""

    def __init__(self, pattern: re.Pattern[str], work: Work) -> None:
        self.pattern = pattern
        self.work = work

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.pattern, name)
        return self._counted(method, name) if callable(method) else method

    def _counted(self, method: Callable[..., Any], name: str) -> Callable[..., Any]:
        def counted(text: str, *bounds: int) -> Any:
            start, end = (*bounds, *(0, len(text))[len(bounds) :])
            is_bounded = name in _ANCHORED and not set("*+") & set(self.pattern.pattern)
            self.work.amount += 0 if is_bounded else max(0, min(end, len(text)) - start)
            return method(text, *bounds)

        return counted


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    """Counts the searches of every module of the tagger while the test runs."""
    work = Work()
    for module in tagger_modules():
        for name, value in list(vars(module).items()):
            if isinstance(value, re.Pattern):
                monkeypatch.setattr(module, name, Counting(value, work))
    return work


def tagger_modules() -> Iterator[ModuleType]:
    return (module for name, module in sys.modules.items() if name.startswith("timeline.temporal"))


@contextmanager
def calls_counted(work: Work) -> Iterator[None]:
    def count(_frame: FrameType, event: str, _argument: object) -> None:
        if event in ("call", "c_call"):
            work.amount += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(before)


def amount(work: Work, texts: list[str]) -> int:
    for text in texts:  # what is remembered from text to text is so already
        annotate(text, FRIDAY)
    work.amount = 0
    with calls_counted(work):
        for text in texts:
            annotate(text, FRIDAY)
    return work.amount


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_four_times_the_text_is_four_times_the_work(rule: Rule, work: Work) -> None:
    once = amount(work, list(hostile_texts(rule, CHARACTERS)))
    more = amount(work, list(hostile_texts(rule, TIMES * CHARACTERS)))
    assert more < TIMES * _ROUGHLY * once


@pytest.mark.parametrize(
    "piece",
    ["he said Monday the next day ", "“he went Monday the next day ", "in 1984 a month later "],
)
def test_a_sentence_without_an_end_costs_no_more_than_its_length(piece: str, work: Work) -> None:
    once = amount(work, [piece * 60])  # longer than what looks ahead looks
    more = amount(work, [piece * 60 * TIMES])
    assert more < TIMES * _ROUGHLY * once


def test_work_that_is_not_linear_is_detected(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    def looks_at_all(candidates: list[Any], _resolved: list[Any], lowered: str) -> list[None]:
        for _ in candidates:
            Counting(re.compile("x"), work).search(lowered)
        return [None] * len(candidates)

    monkeypatch.setattr("timeline.temporal.tagger.range_ends", looks_at_all)
    rule = next(rule for rule in RULES if rule.name == "weekday")
    once = amount(work, list(hostile_texts(rule, CHARACTERS)))
    more = amount(work, list(hostile_texts(rule, TIMES * CHARACTERS)))
    assert more > TIMES * _ROUGHLY * once
