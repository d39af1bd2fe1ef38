"""How well articles become one story: its days, its dates, its duplicates, and how fast.

    python -m tests.benchmarks.story [--corpora DIR]

Prints one JSON object a line. DIR (default ../shared/corpora beside the checkout) holds
`timeline17/NAME.jsonl` with `NAME.gold.json`, timelines that newspapers made of the affair, and
`semeval2015-corpus1.jsonl` with event mentions and the day of each; what is absent is skipped, with
the reason. Days are scored as Timeline17 does (date F1 of as many days as the reference has), event
mentions by the claim with the smallest clause that covers them.
"""

import argparse
import json
import random
import resource
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from timeline.articles import load
from timeline.dates.iso import iso_day
from timeline.model import Article, Claim, Event, Project, Status
from timeline.project.adding import Addition, add_story
from timeline.project.edits import annotate_article
from timeline.project.history import History
from timeline.project.titling import title
from timeline.story.undated import with_undated
from timeline.story.weight import salience, single_day
from timeline.titles import Titler

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"
AFFAIRS = ("mj", "haiti", "h1n1")
MENTIONS = "semeval2015-corpus1.jsonl"
MANY, LENGTH = 1_000, 3_000  # articles, and characters of each
_TOP = 40  # events that are titled first
_WORK = 10_000_000  # loop additions, by which times of machines are compared

_PROCESSES = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)

Figures = dict[str, Any]


def main(corpora: Path) -> None:
    """Print all figures, or why one is missing."""
    with Titler() as titler:
        accuracy(corpora, titler)
        show(speed(corpora, titler))


def accuracy(corpora: Path, titler: Titler) -> None:
    """Print the figures of days and event mentions, or why one is missing."""
    f1: list[float] = []
    for name in AFFAIRS:
        path = corpora / "timeline17" / f"{name}.jsonl"
        gold = path.with_name(f"{name}.gold.json")
        if not (path.is_file() and gold.is_file()):
            show({"skipped": f"days of {name}", "reason": f"{path} or {gold.name} is absent"})
            continue
        project, counts = story_of(load([path]).articles, titler)
        show({"affair": name, **counts})
        for figures in days(project, json.loads(gold.read_text(encoding="utf-8"))):
            f1.append(figures["f1"])
            show(figures)
    if f1:
        show({"timelines": len(f1), "mean_f1": round(sum(f1) / len(f1), 3)})
    path = corpora / MENTIONS
    if path.is_file():
        lines = path.read_text(encoding="utf-8").splitlines()
        show(anchoring(path, [json.loads(line) for line in lines], titler))
    else:
        show({"skipped": "event mentions", "reason": f"{path} is absent"})


def show(figures: Figures) -> None:
    """Print one line."""
    print(json.dumps(figures, ensure_ascii=False), flush=True)


def story_of(articles: Sequence[Article], titler: Titler) -> tuple[Project, Figures]:
    """A project of these articles as one story, with all titles, and what was made of them."""
    addition = add_story(Project(), articles)
    history = history_of(addition)
    title(history, titler.parse)
    project = history.project
    counts = Counter(event.status for event in project.events.values())
    return project, {
        "articles": len(articles),
        "events": sum(not event.status.is_hidden for event in project.events.values()),
        "merged": addition.merged,
        "offered": len(addition.story.duplicates.offer),
        "page_lines": counts[Status.PAGE_LINE],
        "reprints": len(addition.story.reprints),
        "unclear": counts[Status.UNCLEAR],
        "doubted": counts[Status.DOUBTED],
    }


def history_of(addition: Addition) -> History:
    """The history of a project after an addition, without parsed titles."""
    history = History()
    history.do(addition.add)
    history.do(addition.merge)
    history.untitled = addition.untitled
    return history


def days(project: Project, gold: Mapping[str, Mapping[str, object]]) -> Iterator[Figures]:
    """Date F1 for each reference timeline, {name: {day: …}}.

    For each with k days the k days of the highest total salience inside its span.
    """
    found = salience(list(project.articles.values()), project.events.values())
    weights: Counter[str] = Counter()
    for event in project.events.values():
        day = single_day(event.when)
        if day is not None:
            weights[iso_day(day)] += found.get(event.id, 0.0)  # type: ignore[assignment]
    for name, timeline in gold.items():
        wanted = set(timeline)
        inside = [d for d in weights if min(wanted) <= d <= max(wanted) and weights[d] > 0]
        picked = set(sorted(inside, key=lambda d: (-weights[d], d))[: len(wanted)])
        f1 = 2 * len(picked & wanted) / max(1, len(picked) + len(wanted))
        yield {"timeline": name, "days": len(wanted), "f1": round(f1, 3)}


def anchoring(path: Path, gold: Sequence[Figures], titler: Titler) -> Figures:
    """How many event mentions have the right day, and how many without a day are given none."""
    project, _ = story_of(load([path]).articles, titler)
    articles = list(project.articles.values())
    events = with_undated(articles, project.events.values(), annotate_article)
    claims: dict[str, list[tuple[Claim, Event]]] = {}
    for event in events:
        for claim in event.claims:
            claims.setdefault(claim.article, []).append((claim, event))
    dated = right = published = undated = kept = 0
    for document in gold:
        for mention in document["mentions"]:
            claim = covering(claims.get(document["id"], []), mention["start"], mention["end"])
            day = claimed_day(claim)
            if mention["date"].startswith("XXXX"):
                undated += 1
                kept += not day or (claim is not None and claim.basis.is_inferred)
            elif len(mention["date"]) == 10 and "X" not in mention["date"]:
                dated += 1
                right += day == mention["date"]
                published += mention["date"] == document["published"]
    return {
        "mentions": dated,
        "on_their_day": round(100 * right / max(1, dated), 1),
        "publication_day_always": round(100 * published / max(1, dated), 1),
        "undated": undated,
        "undated_kept": round(100 * kept / max(1, undated), 1),
    }


def covering(claims: Sequence[tuple[Claim, Event]], start: int, end: int) -> Claim | None:
    """The claim with the smallest clause that covers a stretch of its article."""
    cover = [c for c, _ in claims if c.clause.start <= start and end <= c.clause.end]
    return min(cover, key=lambda c: c.clause.end - c.clause.start, default=None)


def claimed_day(claim: Claim | None) -> str:
    """The first day of a claim, "" for none."""
    if claim is None or claim.when is None or claim.when.first_day is None:
        return ""
    return iso_day(claim.when.first_day)


def many(articles: Sequence[Article], count: int = MANY, length: int = LENGTH) -> list[Article]:
    """As many articles of about so many characters, of the paragraphs of these, shuffled."""
    chance = random.Random(0)  # the same articles each time
    paragraphs = [line for each in articles for line in each.text.split("\n") if line.strip()]
    dates = [each.published for each in articles]
    made = []
    for number in range(count):
        text = ""
        while len(text) < length:
            text += chance.choice(paragraphs) + "\n"
        made.append(Article(f"m{number}", "", text[:length], chance.choice(dates)))
    return made


def speed(corpora: Path, titler: Titler) -> Figures:
    """Seconds from the texts of a thousand articles to the merged timeline with its 40 most salient
    events titled, and until all are; and the processor seconds that ten million loop additions take
    on this machine. Memory is the most that this process and the titler's ever had."""
    path = corpora / "timeline17" / "h1n1.jsonl"
    if not path.is_file():
        return {"skipped": "speed", "reason": f"{path} is absent"}
    articles = many(load([path]).articles)
    used = time.process_time()
    total = 0
    for number in range(_WORK):
        total += number
    unit = time.process_time() - used
    begun = time.perf_counter()
    history = history_of(add_story(Project(), articles))
    title(history, titler.parse, _TOP)
    shown = time.perf_counter() - begun
    title(history, titler.parse)
    seconds = time.perf_counter() - begun
    titler.close()  # the memory of a child is known when it has ended
    of_each = [resource.getrusage(who).ru_maxrss for who in _PROCESSES]
    return {
        "articles": len(articles),
        "characters": LENGTH,
        "events": len(history.project.events),
        "seconds_to_top_40": round(shown, 1),
        "seconds_until_all_titled": round(seconds, 1),
        "seconds_of_ten_million_additions": round(unit, 2),
        "peak_mb": sum(of_each) // 1024,
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--corpora", type=Path, default=CORPORA, metavar="DIR")
    main(parser.parse_args().corpora)
