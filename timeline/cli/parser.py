"""The parser of the command line: commands, options and their values."""

import argparse

from timeline.articles import READERS
from timeline.articles.published import day_in
from timeline.cli import annotate, export, import_events
from timeline.cli.page_options import add_page_options
from timeline.dates import When
from timeline.export import EXPORTERS, Options, Rows, Separator
from timeline.imports import IMPORTERS, TABLES
from timeline.imports.tables import Column
from timeline.project.file import SUFFIX as PROJECT_SUFFIX
from timeline.version import version

_PUBLISHED_HELP = "publication date, such as 2022-01-07, of articles that do not state their own"
_INPUT_HELP = "a file with articles, a folder of such files, or - for standard input"
_LARGEST_SIDE = 30_000  # pixels


def parser() -> argparse.ArgumentParser:
    """The parser; parsed arguments have the function that runs the command as `run`."""
    top = argparse.ArgumentParser(
        prog="python main.py",
        description="Reads articles, resolves the dates in them and draws an editable timeline."
        " Without a command, opens the window.",
        epilog="Exit status: 0 for success, 1 if some input was bad but the rest was processed,"
        " 2 if nothing was done.",
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_annotate(commands)
    _add_export(commands)
    _add_import(commands)
    return top


def _add_annotate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "annotate",
        help="list the time expressions of articles and their dates",
        description="Finds the time expressions of articles and resolves them, as TIMEX3.\n"
        "Writes one line of JSON per article. Positions count code points of its text: for .jsonl\n"
        "input the text exactly as given, for a .txt file the text without its header lines.",
        epilog=_formats("input formats:", _inputs()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=annotate.run)
    command.add_argument("inputs", nargs="+", metavar="INPUT", help=_INPUT_HELP)
    command.add_argument("--published", type=_day, metavar="DATE", help=_PUBLISHED_HELP)
    command.add_argument("--format", choices=("jsonl", "timeml"), default="jsonl")
    command.add_argument("-o", "--output", default="-", metavar="OUT", help="file to write")


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    project = {PROJECT_SUFFIX: "Dateline project"}
    command = commands.add_parser(
        "export",
        help="write the timeline of articles or of a project",
        description="Finds the events of articles, or takes those of a project, and writes their"
        " timeline.\nThe suffix of the output file chooses its format, unless --format does;"
        " “-o -” writes to\nstandard output, JSON by default.",
        epilog=f"{_formats('input formats:', _inputs(), project)}\n\n"
        f"{_formats('output formats:', _outputs(), project)}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=export.run)
    command.add_argument(
        "inputs", nargs="+", metavar="INPUT", help=f"{_INPUT_HELP}; or one project"
    )
    command.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="OUT",
        help="file to write, a device or a pipe, or - for standard output",
    )
    command.add_argument(
        "--format",
        choices=[suffix[1:] for suffix in EXPORTERS],
        help="format of the output, where its name does not say it, such as /dev/stdout",
    )
    command.add_argument("--published", type=_day, metavar="DATE", help=_PUBLISHED_HELP)
    command.add_argument(
        "--size",
        type=_size,
        metavar="WxH",
        help="size of a picture in pixels, such as 1600x900, or only its width",
    )
    command.add_argument(
        "--dpi", type=_dpi, help=f"resolution of a picture (default {Options().dpi:g})"
    )
    command.add_argument("--title", default="", help="a heading for a picture or a document")
    command.add_argument(
        "--all",
        action="store_true",
        help="also what the articles report without a date of its own, on the day of their news",
    )
    _add_limits(command)
    command.add_argument(
        "--rows",
        choices=[each.value for each in Rows],
        help=f"what a row of a table stands for (default {Rows.EVENT.value})",
    )
    command.add_argument(
        "--separator",
        choices=[each.value for each in Separator],
        help=f"what is between the cells of a table (default {Separator.COMMA.value})",
    )
    command.add_argument(
        "--bom",
        action="store_true",
        help="begin a table with a byte order mark, by which Excel knows its encoding",
    )
    add_page_options(command)


def _add_import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "import",
        help="add events of other programs to a project",
        description="Adds the events of files that other programs wrote, or that “export” wrote, to"
        " a\nproject, in a step for each file that can be undone in the window. An event that the"
        "\nproject has already is not added again.",
        epilog=_formats("input formats:", _events()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.set_defaults(run=import_events.run)
    command.add_argument("inputs", nargs="+", metavar="FILE", help="a file with events")
    command.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="PROJECT",
        help=f"the project ({PROJECT_SUFFIX}), which is made if it does not exist",
    )
    group = command.add_argument_group(
        "columns",
        "of a table, by their headings or numbers (the first one is 1);\n"
        "those that are not named are found by their headings",
    )
    for column, help in _COLUMNS.items():
        group.add_argument(f"--{column.value}", metavar="COLUMN", help=help)


_COLUMNS = {
    Column.TITLE: "what happened",
    Column.START: "the dates, or when events begin",
    Column.END: "when events end",
    Column.NOTE: "notes",
    Column.CATEGORY: "a category",
    Column.TAGS: "tags, with commas or semicolons between them",
}


def _add_limits(command: argparse.ArgumentParser) -> None:
    """Add the options that say which events are exported."""
    command.add_argument(
        "--top", type=_number, metavar="N", help="only the N events that matter most"
    )
    command.add_argument(
        "--one-a-day", action="store_true", help="only the event of each day that matters most"
    )
    command.add_argument(
        "--accepted",
        action=argparse.BooleanOptionalAction,
        help="only events of a project that were accepted (default for pictures of a project that"
        " was reviewed in part)",
    )
    command.add_argument(
        "--tag",
        action="append",
        default=[],
        metavar="NAME",
        help="only events with this person, organisation, place or tag; with several, those that"
        " have all",
    )
    command.add_argument(
        "--during",
        type=_period,
        metavar="DATE",
        help="only events of this time, such as 2021, “March 2021” or 2021-03-06/2021-03-12",
    )


def _inputs() -> dict[str, str]:
    return {suffix: reader.name for suffix, reader in READERS.items()}


def _events() -> dict[str, str]:
    formats = {suffix: importer.name for suffix, importer in IMPORTERS.items()}
    return formats | dict.fromkeys(TABLES, "Table")


def _outputs() -> dict[str, str]:
    return {suffix: exporter.name for suffix, exporter in EXPORTERS.items()}


def _formats(heading: str, *names: dict[str, str]) -> str:
    """A list of suffixes with what each stands for."""
    formats = [pair for some in names for pair in some.items()]
    width = max(len(suffix) for suffix, _ in formats)
    lines = [f"  {suffix:<{width}}  {name}" for suffix, name in formats]
    return "\n".join([heading, *lines])


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"Dateline {version()}")
        parser.exit()


def _day(text: str) -> int:
    day = day_in(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"“{text}” is not a single day; write it as 2022-01-07")
    return day


def _period(text: str) -> When:
    from timeline.temporal.typed_dates import read_date

    try:
        return read_date(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _size(text: str) -> tuple[int, int | None]:
    width, _, height = text.lower().replace("×", "x").partition("x")
    sides = [width, height] if height or text.lower().endswith("x") else [width]
    if not all(side.isdecimal() and 1 <= int(side) <= _LARGEST_SIDE for side in sides):
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a size; write it as 1600x900, at most {_LARGEST_SIDE} pixels each"
        )
    return int(width), int(height) if height else None


def _number(text: str) -> int:
    if not (text.isdecimal() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of events; write it as 25")
    return int(text)


def _dpi(text: str) -> float:
    try:
        dpi = float(text)
    except ValueError:
        dpi = 0
    if not 10 <= dpi <= 2400:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a resolution from 10 to 2400 dots per inch"
        )
    return dpi
