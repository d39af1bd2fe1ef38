"""The output of `export`: its format, and the file, device or pipe that is written to."""

import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.atomic import replacing
from timeline.export import EXPORTERS, Exporter, Options, exporter_of
from timeline.export.pages.result import Written
from timeline.model import Project

STANDARD = "-"  # the name of standard output


def chosen_exporter(arguments: Namespace) -> Exporter | None:
    """The exporter that --format or the suffix of the output asks for, JSON for standard output;
    None if the name says nothing."""
    if arguments.format:
        return EXPORTERS[f".{arguments.format}"]
    return (
        EXPORTERS[".json"] if arguments.output == STANDARD else exporter_of(Path(arguments.output))
    )


def write_events(project: Project, exporter: Exporter, output: str, options: Options) -> None:
    """Write the events to a file, a device, a pipe or standard output.

    Exporters choose between forms by the suffix of the file. So for a name with another suffix, or
    none, a temporary file is written and its content copied. ValueError if that makes several
    pages, each of which would need a file.
    """
    write, path = exporter.load(), Path(output)
    if output != STANDARD and exporter_of(path) is exporter:
        write(project, path, options, lambda: None)
        return

    def check_pages(written: Written) -> None:
        if len(written.names) > 1:
            raise ValueError(
                f"each of {len(written.names)} pages needs a file of its own; choose the format"
                f" pdf, or a name that ends in {exporter.suffix}"
            )
        options.report(written)

    with TemporaryDirectory(prefix="dateline-") as folder:
        part = Path(folder) / f"part{exporter.suffix}"
        write(project, part, replace(options, report=check_pages), lambda: None)
        _copy(part.read_bytes(), output)


def _copy(content: bytes, output: str) -> None:
    if output == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    with replacing(Path(output)) as unfinished:
        unfinished.write_bytes(content)
