"""`python -m tests.benchmarks.run`: one JSON line a figure, `{"name", "value", "unit"}`.

The last one is of the rule of the tagger that is the slowest on texts made to be hard on it, with
the name of the `rule`.
"""

import json
from collections.abc import Callable

from tests.benchmarks.annotate import characters_per_second
from tests.benchmarks.frames import frame_ms_p95
from tests.benchmarks.hostile import rules
from tests.benchmarks.startup import engine_import_ms, seconds_to_window

# name -> (measure, unit, digits after the point)
FIGURES: dict[str, tuple[Callable[[], float], str, int]] = {
    "annotate_chars_per_second": (characters_per_second, "characters/s", 0),
    "engine_import_ms": (engine_import_ms, "ms", 0),
    "startup_to_window_seconds": (seconds_to_window, "s", 3),
    "frame_ms_p95_1k_events": (lambda: frame_ms_p95(1000), "ms", 2),
}


def main() -> None:
    """Measures everything, in order."""
    for name, (measure, unit, digits) in FIGURES.items():
        value = round(measure(), digits) if digits else round(measure())
        print(json.dumps({"name": name, "value": value, "unit": unit}), flush=True)
    rate, rule, _ = min(rules())
    figure = {"name": "slowest_rule_chars_per_second", "value": round(rate), "unit": "characters/s"}
    print(json.dumps(figure | {"rule": rule}), flush=True)


if __name__ == "__main__":
    main()
