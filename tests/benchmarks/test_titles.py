"""The rating files that raters get, and how they are counted."""

import json
from pathlib import Path

from tests.benchmarks.titles import count_ratings, main

ARTICLE = {
    "id": "a",
    "published": "2022-01-07",
    "text": "Mayor resigns\nThe mayor of Leeds resigned on Monday. The bridge fell on Tuesday.",
}


def test_a_rating_file_has_a_line_for_each_event_drawn(tmp_path: Path) -> None:
    articles = tmp_path / "leeds.jsonl"
    articles.write_text(json.dumps(ARTICLE))
    main([str(articles), "--count", "9", "-o", str(tmp_path / "ratings.jsonl")])
    lines = (tmp_path / "ratings.jsonl").read_text(encoding="utf-8").splitlines()
    titles = {row["expression"]: row["title"] for row in map(json.loads, lines)}
    assert titles["Monday"] == "The mayor of Leeds resigned"
    assert titles["Tuesday"] == "The bridge fell"


def test_ratings_are_counted() -> None:
    rows = [("good", ""), ("good", ""), ("bad", "false: he did not"), ("bad", "pronoun")]
    lines = [json.dumps({"rating": rating, "reason": reason}) for rating, reason in rows]
    assert count_ratings(lines) == {"good": 2, "bad": 2, "false": 1}
