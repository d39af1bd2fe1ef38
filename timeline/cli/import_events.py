"""`import`: adds events of files of other programs to a project."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from timeline.cli.report import (
    FAILURE,
    INPUT_IS_OUTPUT,
    PARTIAL,
    SUCCESS,
    is_an_input,
    report,
)
from timeline.imports import IMPORTERS, TABLES, Imported, content_of, holds_events
from timeline.imports.cells import Table, read_table
from timeline.imports.edit import import_edit
from timeline.imports.known_tables import known_format
from timeline.imports.tables import (
    Column,
    Columns,
    columns_in_words,
    events_of,
    named_columns,
)
from timeline.project import file as project_file
from timeline.project.history import History
from timeline.wording import counted


def run(arguments: argparse.Namespace) -> int:
    """Run the command with its parsed arguments; returns the exit status."""
    output = Path(arguments.output)
    error = _usage_error(arguments)
    if error:
        report(error)
        return FAILURE
    try:
        history = project_file.load(output) if output.exists() else History()
        statuses = {_add(history, Path(name), _named(arguments)) for name in arguments.inputs}
        if statuses == {FAILURE}:
            return FAILURE
        project_file.save(history, output)
    except project_file.ProjectFileError as problem:
        report(str(problem))
        return FAILURE
    return SUCCESS if statuses == {SUCCESS} else PARTIAL


def _usage_error(arguments: argparse.Namespace) -> str:
    """What is wrong with the command line, before any work is done; "" if nothing is."""
    output = Path(arguments.output)
    if output.suffix.lower() != project_file.SUFFIX:
        return f"{output}: events are added to a project, whose name ends in {project_file.SUFFIX}"
    if is_an_input(arguments.output, arguments.inputs):
        return f"{output}: {INPUT_IS_OUTPUT}"
    tables = [name for name in arguments.inputs if Path(name).suffix.lower() in TABLES]
    if _named(arguments) and not tables:
        return f"{arguments.inputs[0]}: columns can be named for tables ({' '.join(TABLES)})"
    return ""


def _named(arguments: argparse.Namespace) -> Mapping[Column, str]:
    """The columns that were named."""
    given = {column: getattr(arguments, column.value) for column in Column}
    return {column: name for column, name in given.items() if name}


def _add(history: History, path: Path, named: Mapping[Column, str]) -> int:
    """Add the events of a file in one step, and report how many, or why there are none; returns
    the status of this file."""
    try:
        imported = _read(path, named)
    except ValueError as error:
        report(f"{path}: {error}")
        return FAILURE
    except OSError as error:
        report(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}")
        return FAILURE
    for problem in imported.problems:
        report(f"{path}: {problem}")
    edit = import_edit(history.project, imported)
    if not edit.is_empty:
        history.do(edit)
    known = len(imported.events) - len(edit.events)
    already = f"; {known} were already in the project" if known else ""
    report(f"{path}: {counted(len(edit.events), 'event', 'events')} added{already}")
    return PARTIAL if imported.problems else SUCCESS


def _read(path: Path, named: Mapping[Column, str]) -> Imported:
    suffix = path.suffix.lower()
    if not holds_events(path):
        raise ValueError(f"events are read from {' '.join((*IMPORTERS, *TABLES))} files")
    if suffix not in TABLES:
        return IMPORTERS[suffix].load()(content_of(path))
    table = read_table(content_of(path), suffix)
    known = None if named else known_format(table)
    if known is not None:
        return known(table, lambda: None)
    columns = _columns(table, named)
    taken = (f"{each.value} from “{table.heading[at]}”" for each, at in columns.items())
    report(f"{path}: {', '.join(taken)}")
    return events_of(table, columns)


def _columns(table: Table, named: Mapping[Column, str]) -> Columns:
    """The columns to read; ValueError if it is not clear which one has the dates."""
    columns = named_columns(table, named)
    if Column.START not in columns and not named:
        raise ValueError(
            "which column has the dates is not clear; name it with --start, and others with"
            f" --title, --end and so on; {columns_in_words(table)}"
        )
    if not {Column.TITLE, Column.START} & columns.keys():
        raise ValueError(f"name the column of titles or of dates; {columns_in_words(table)}")
    return columns
