"""How fast the tagger is: one process, warm."""

import json
import statistics
import time
from pathlib import Path

from timeline.articles import load
from timeline.dates.iso import parse_iso_day
from timeline.temporal import annotate

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpora" / "timebank.jsonl"
SAMPLES = ROOT / "resources" / "samples"
_LEAST_CHARACTERS = 400_000  # a round over fewer would measure the clock
_ROUNDS = 5


def texts() -> list[tuple[str, int | None]]:
    """TimeBank if it is available, otherwise the samples, repeated as often as needed."""
    if CORPUS.is_file():
        records = [json.loads(line) for line in CORPUS.open(encoding="utf-8")]
        return [(record["text"], parse_iso_day(record["published"])) for record in records]
    samples = [(article.text, article.published) for article in load([SAMPLES]).articles]
    return samples * (_LEAST_CHARACTERS // sum(len(text) for text, _ in samples) + 1)


def characters_per_second() -> float:
    """The median of some rounds, after one that warms up."""
    material = texts()
    characters = sum(len(text) for text, _ in material)
    seconds = []
    for _ in range(_ROUNDS + 1):
        start = time.perf_counter()
        for text, published in material:
            annotate(text, published)
        seconds.append(time.perf_counter() - start)
    return characters / statistics.median(seconds[1:])
