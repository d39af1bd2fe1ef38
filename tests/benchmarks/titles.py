"""Titles of random events for raters, and how fast they are made.

python -m tests.benchmarks.titles ARTICLES… --seed 7 --count 100 -o ratings.jsonl
    draws events that would be shown, and writes one JSON line each: article, publication date,
    sentence, expression, title, date, and an empty rating and reason. A rating is "good",
    "acceptable" or "bad", with "false" as the reason where the sentence does not say it.
python -m tests.benchmarks.titles --count-ratings ratings.jsonl
    prints how many there are of each.

Without -o it only prints one JSON line of speed: characters of sentences a CPU second of the
worker, seconds until the first title, and the worker's memory.
"""

import argparse
import json
import random
import resource
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from timeline.articles import load
from timeline.dates.words import in_words
from timeline.events.parsed_titles import requests_for, titled
from timeline.model import Article, Event
from timeline.story.build import build
from timeline.titles import Titler


def shown_events(articles: Sequence[Article]) -> list[Event]:
    """The events that a story of these articles shows, one claim each."""
    return [event for event in build(articles).events if not event.status.is_hidden]


def record(event: Event, articles: dict[str, Article]) -> dict[str, str]:
    """What a rater sees of an event."""
    claim = event.claims[0]
    article = articles[claim.article]
    return {
        "article": article.id,
        "published": str(article.published),
        "sentence": claim.sentence.of(article.text),
        "expression": claim.expression.text if claim.expression else "",
        "title": event.title,
        "date": in_words(event.when) if event.when else "",
        "rating": "",
        "reason": "",
    }


def measured(events: Sequence[Event], articles: dict[str, Article]) -> dict[str, float]:
    """Speed and memory of the worker process."""
    requests = [asked.request for asked in requests_for(events, articles)]
    with Titler() as titler:
        began = time.perf_counter()
        titler.parse(requests[:1])
        start = time.perf_counter() - began
        began = time.perf_counter()
        titler.parse(requests)
        elapsed = time.perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    characters = sum(len(request.sentence) for request in requests)
    return {
        "titles": len(requests),
        "titles_per_second": round(len(requests) / elapsed, 1),
        "characters_per_cpu_second": round(characters / (used.ru_utime + used.ru_stime - start)),
        "seconds_to_first": round(start, 2),
        "megabytes": round(used.ru_maxrss / 1024),
    }


def count_ratings(lines: Iterable[str]) -> dict[str, int]:
    """How many titles have each rating, how many are false, and how many dates have each rating
    where dates were rated too."""
    rows = [json.loads(line) for line in lines]
    counts = Counter(row["rating"] for row in rows)
    dates = Counter(f"date {row['date_rating']}" for row in rows if "date_rating" in row)
    return {**counts, "false": sum(row["reason"].startswith("false") for row in rows), **dates}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("-o", "--output", type=Path)
    parser.add_argument("--count-ratings", type=Path)
    given = parser.parse_args(arguments)
    if given.count_ratings:
        lines = given.count_ratings.read_text(encoding="utf-8").splitlines()
        print(json.dumps(count_ratings(lines)))
        return
    loaded = [
        replace(article, id=f"{path.stem}/{article.id}")
        for path in given.paths
        for article in load([path]).articles
    ]
    articles = {article.id: article for article in loaded}
    events = shown_events(loaded)
    random.Random(given.seed).shuffle(events)
    events = events[: given.count]
    if given.output is None:
        print(json.dumps(measured(events, articles)))
        return
    with Titler() as titler:
        events = titled(events, articles, titler)
    lines = [json.dumps(record(event, articles), ensure_ascii=False) for event in events]
    given.output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
