"""`python -m tests.benchmarks.run`: one JSON line a figure, `{"name", "value", "unit"}`.

The last one is of the rule of the tagger that is the slowest on texts made to be hard on it, with
the name of the `rule`.
"""

import json
from collections.abc import Callable

from tests.benchmarks.annotate import characters_per_second
from tests.benchmarks.data import csv_ms, html_kb
from tests.benchmarks.frames import edit_ms, frame_ms_p95, hit_test_us, layout_ms, rss_mb
from tests.benchmarks.hostile import rules
from tests.benchmarks.many import (
    edit_ms_p95,
    stall_of_nudging_ms,
    stall_of_opening_ms,
    stall_of_saving_ms,
    stall_of_selecting_ms,
)
from tests.benchmarks.pages import picture_ms
from tests.benchmarks.stalls import coming_in_ms, stall_of_edit_ms
from tests.benchmarks.startup import engine_import_ms, seconds_to_window

# name -> (measure, unit, digits after the point)
FIGURES: dict[str, tuple[Callable[[], float], str, int]] = {
    "annotate_chars_per_second": (characters_per_second, "characters/s", 0),
    "engine_import_ms": (engine_import_ms, "ms", 0),
    "startup_to_window_seconds": (seconds_to_window, "s", 3),
    "frame_ms_p95_1k_events": (lambda: frame_ms_p95(1000), "ms", 2),
    "frame_ms_p95_10k_events": (lambda: frame_ms_p95(10_000), "ms", 2),
    "frame_ms_p95_100k_events": (lambda: frame_ms_p95(100_000), "ms", 2),
    "layout_ms_100k": (lambda: layout_ms(100_000), "ms", 0),
    "edit_ms_100k": (lambda: edit_ms(100_000), "ms", 1),
    "edit_in_window_ms_p95_100k": (lambda: edit_ms_p95(100_000), "ms", 1),
    "hit_test_us_100k": (lambda: hit_test_us(100_000), "µs", 1),
    "stall_ms_article_1m": (coming_in_ms, "ms", 0),
    "stall_ms_edit_1m": (stall_of_edit_ms, "ms", 0),
    "stall_ms_select_and_copy_100k": (lambda: stall_of_selecting_ms(100_000), "ms", 0),
    "stall_ms_nudge_100k": (lambda: stall_of_nudging_ms(100_000), "ms", 0),
    "stall_ms_open_100k": (lambda: stall_of_opening_ms(100_000), "ms", 0),
    "stall_ms_save_100k": (lambda: stall_of_saving_ms(100_000), "ms", 0),
    "rss_mb_100k": (lambda: rss_mb(100_000), "MB", 0),
    "png_ms_123_events": (lambda: picture_ms(".png", 123), "ms", 0),
    "pdf_ms_1k_events": (lambda: picture_ms(".pdf", 1000), "ms", 0),
    "html_kb_1k_events": (lambda: html_kb(1000), "kB", 0),
    "csv_ms_100k": (lambda: csv_ms(100_000), "ms", 0),
}


def main() -> None:
    """Measures everything, in order."""
    for name, (measure, unit, digits) in FIGURES.items():
        value = round(measure(), digits) if digits else round(measure())
        _print({"name": name, "value": value, "unit": unit})
    rate, rule, _ = min(rules())
    figure = {"name": "slowest_rule_chars_per_second", "value": round(rate), "unit": "characters/s"}
    _print(figure | {"rule": rule})


def _print(figure: dict[str, object]) -> None:
    print(json.dumps(figure, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
