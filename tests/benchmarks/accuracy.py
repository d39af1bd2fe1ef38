"""How well the time tagger does on texts marked up by hand.

    python -m tests.benchmarks.accuracy GOLD... [--misses NAME]

GOLD is a text with marks, as in tests/corpus/articles/, or a file with one article a line, {id,
published, text, timexes: [{start, end, type, value}]}; of this, rules are tuned on even lines, and
odd lines tell whether they are about the language or about the corpus. The scores are those of
TempEval-3 (relaxed, strict, type and value F1; UzZaman et al., SemEval-2013), and date F1, which
looks at calendar dates only, to the gold's own granularity.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline.dates import days
from timeline.temporal import annotate

Timex = dict[str, Any]  # start, end, text, type, value
CALENDAR = re.compile(r"(?:BC)?\d{2,4}")
POINTS = ("DATE", "TIME")
HEAD = re.compile(r"^## ", re.MULTILINE)
MARK = re.compile(r"\{\{([^|}]*)\|([^|}]*)\|([^}]*)\}\}")
FIGURES = ("relaxed", "strict", "type", "value", "date")


@dataclass
class Score:
    """Counts over articles; the F1 figures are read off it."""

    gold: int = 0
    predicted: int = 0
    gold_dates: int = 0
    predicted_dates: int = 0
    hits: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, Timex, Timex | None]] = field(default_factory=list)

    def add(self, gold: Sequence[Timex], predicted: Sequence[Timex]) -> None:
        """Count one article."""
        self.gold += len(gold)
        self.predicted += len(predicted)
        self.gold_dates += sum(map(is_calendar, gold))
        self.predicted_dates += sum(map(is_calendar, predicted))
        free = list(predicted)
        for want in gold:
            have = counterpart(want, free)
            if have is None:
                self.misses.append(("not found", want, None))
                continue
            free.remove(have)
            self._compare(want, have)
        self.misses.extend(("too much", extra, None) for extra in free)

    def _compare(self, want: Timex, have: Timex) -> None:
        is_exact = (want["start"], want["end"]) == (have["start"], have["end"])
        is_value = is_same(want["value"], have["value"])
        self.hits["relaxed"] += 1
        self.hits["strict"] += is_exact
        self.hits["type"] += want["type"] == have["type"]
        self.hits["value"] += is_value
        if is_calendar(want):
            self.hits["date"] += is_same_date(want["value"], have["value"])
        if not is_value:
            self.misses.append((kind_of_miss(want, have), want, have))
        elif not is_exact:
            self.misses.append(("extent", want, have))

    def f1(self, figure: str) -> float:
        """Per cent."""
        if figure == "date":
            total = self.gold_dates + self.predicted_dates
        else:
            total = self.gold + self.predicted
        return 200 * self.hits[figure] / total if total else 0.0


def is_calendar(timex: Timex) -> bool:
    return timex["type"] in POINTS and CALENDAR.match(timex["value"]) is not None


def is_same(gold: str, got: str) -> bool:
    """Whether the value is the gold's, or one of them: "2022-02 or P1Y"."""
    return got in gold.split(" or ")


def is_same_date(gold: str, got: str) -> bool:
    """Whether both name one day, month or year, as finely as the gold does."""
    if " or " in gold:
        return any(is_same_date(one, got) for one in gold.split(" or "))
    want, have = gold.split("T")[0], got.split("T")[0]
    return have == want if "W" in want or "Q" in want else have[: max(len(want), 1)] == want


def counterpart(want: Timex, free: Iterable[Timex]) -> Timex | None:
    """The prediction that is held against this gold expression: one with the same extent, else
    one that overlaps, if possible with the same value."""
    over = [have for have in free if have["start"] < want["end"] and want["start"] < have["end"]]
    exact = [h for h in over if (h["start"], h["end"]) == (want["start"], want["end"])]
    over.sort(key=lambda have: not is_same(want["value"], have["value"]))
    return next(iter(exact or over), None)


def kind_of_miss(want: Timex, have: Timex) -> str:
    """The class under which a wrong value is listed."""
    value = want["value"]
    if want["type"] != have["type"]:
        return f"{want['type']} taken for {have['type']}"
    if want["type"] not in POINTS or value.endswith("_REF") or have["value"].endswith("_REF"):
        return f"{want['type']} value"
    for mark, name in (
        ("X", "underspecified gold"),
        ("W", "week"),
        ("Q", "quarter"),
        ("T", "time"),
    ):
        if mark in value.replace("_REF", ""):
            return f"{name} value"
    return f"{ {4: 'year', 7: 'month', 10: 'day'}.get(len(value), 'other') } value"


def predictions(article: dict[str, Any]) -> list[Timex]:
    """What the tagger makes of an article."""
    year, month, day = map(int, article["published"].split("-"))
    return [
        {
            "start": mention.span.start, "end": mention.span.end, "text": mention.text,
            "type": str(mention.type), "value": mention.value,
        }
        for mention in annotate(article["text"], days.day_number(year, month, day))
    ]  # fmt: skip


def score(articles: Iterable[dict[str, Any]]) -> Score:
    """The score of these articles."""
    total = Score()
    for article in articles:
        total.add(article["timexes"], predictions(article))
    return total


def scores(paths: Sequence[Path]) -> dict[str, Score]:
    """Scores by name: of each file, and of both halves of one with an article a line."""
    parts: dict[str, Score] = {}
    for path in paths:
        articles = read(path)
        parts[path.stem] = score(articles)
        if path.suffix != ".txt":
            parts[f"{path.stem} even"] = score(articles[0::2])
            parts[f"{path.stem} odd"] = score(articles[1::2])
    return parts


def read(path: Path) -> list[dict[str, Any]]:
    """The articles of a gold file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        return [marked(block) for block in HEAD.split(text)[1:]]
    return [json.loads(line) for line in text.splitlines() if line]


def marked(block: str) -> dict[str, Any]:
    """An article with marks: its id and date in the first line, then `{{words|TYPE|value}}`."""
    head, _, body = block.partition("\n")
    name, published = head.split()
    text, at, body = "", 0, body.strip()
    timexes: list[Timex] = []
    for mark in MARK.finditer(body):
        text += body[at : mark.start()]
        words, kind, value = mark.groups()
        end = len(text) + len(words)
        timexes.append(
            {"start": len(text), "end": end, "text": words, "type": kind, "value": value}
        )
        text, at = text + words, mark.end()
    return {"id": name, "published": published, "text": text + body[at:], "timexes": timexes}


def table(parts: dict[str, Score]) -> str:
    """The figures as a table in Markdown, and the misses by class below it."""
    rows = ["| texts | gold | found | " + " | ".join(f"{name} F1" for name in FIGURES) + " |"]
    rows.append("|---" * (len(FIGURES) + 3) + "|")
    for name, part in parts.items():
        figures = " | ".join(f"{part.f1(figure):.1f}" for figure in FIGURES)
        rows.append(f"| {name} | {part.gold} | {part.predicted} | {figures} |")
    rows += ["", "| misses | " + " | ".join(parts) + " |", "|---" * (len(parts) + 1) + "|"]
    counts = [Counter(kind for kind, _, _ in part.misses) for part in parts.values()]
    kinds = sorted(set().union(*counts), key=lambda kind: (-sum(c[kind] for c in counts), kind))
    for kind in kinds:
        rows.append(f"| {kind} | " + " | ".join(str(count[kind]) for count in counts) + " |")
    return "\n".join(rows)


def misses(score: Score) -> str:
    """Every miss, one a line."""
    lines = []
    for kind, want, have in sorted(score.misses, key=lambda miss: miss[0]):
        got = f"  ← {have['text']!r} {have['type']} {have['value']}" if have else ""
        lines.append(f"{kind:28} {want['text']!r} {want['type']} {want['value']}{got}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--misses", metavar="NAME", help="list every miss of this row")
    options = parser.parse_args()
    parts = scores(options.gold)
    print(table(parts))
    if options.misses:
        print()
        print(misses(parts[options.misses]))


if __name__ == "__main__":
    main()
