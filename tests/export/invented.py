"""An exporter that is added as CONTRIBUTING says: one module, and one line in the table."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from timeline import export
from timeline.export import EXPORTERS, Exporter, Kind

_MODULE = """
from timeline.atomic import replacing

def write(project, path, options, check):
    check()
    with replacing(path) as unfinished:
        unfinished.write_text(f"{len(project.events)} events")
"""


@contextmanager
def invented_exporter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Exporter]:
    """The table with a format of its own, whose module is in `folder`."""
    (folder / "invented.py").write_text(_MODULE)
    monkeypatch.setattr(export, "__path__", [*export.__path__, str(folder)])
    exporter = Exporter(".invented", "Invented, for tests", Kind.DATA, "invented")
    monkeypatch.setitem(EXPORTERS, exporter.suffix, exporter)
    yield exporter
    sys.modules.pop("timeline.export.invented", None)
