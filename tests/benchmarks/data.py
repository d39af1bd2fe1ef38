"""How large a web page is, and how long a table takes to write."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.frames import sample
from timeline.export import EXPORTERS, Options


def html_kb(count: int) -> float:
    """The size of the web page of so many events with a source each, in kB (1000 bytes)."""
    return _written(".html", count)[0] / 1000


def csv_ms(count: int) -> float:
    """From a project of so many events to a written table, in ms of CPU."""
    return _written(".csv", count)[1] * 1000


def _written(suffix: str, count: int) -> tuple[int, float]:
    """The bytes of an export, and the seconds of CPU that it takes."""
    project, writer = sample(count), EXPORTERS[suffix].load()
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"timeline{suffix}"
        start = time.process_time()
        writer(project, path, Options(), lambda: None)
        seconds = time.process_time() - start
        return path.stat().st_size, seconds
