"""`export`: reads articles or a project, writes a picture, a table or a project."""

import argparse
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from timeline.articles import load
from timeline.atomic import write_failure
from timeline.cli.output import chosen_exporter, write_events
from timeline.cli.page_options import has_page_options, page_choices
from timeline.cli.report import (
    FAILURE,
    INPUT_IS_OUTPUT,
    PARTIAL,
    SUCCESS,
    is_an_input,
    report,
    report_problems,
    report_unresolved,
    with_published,
)
from timeline.export import EXPORTERS, Exporter, Kind, Options, Rows, Separator, suffixes_of
from timeline.export.pages.result import Written
from timeline.model import Article, Project
from timeline.project import file as project_file
from timeline.project.adding import add_story
from timeline.project.carried import is_project
from timeline.project.carried import load as load_project
from timeline.project.edits import annotate_article, set_published
from timeline.project.filter import Filter, filter_project, review_counts
from timeline.project.history import History
from timeline.project.tags import tag_named
from timeline.project.titling import title
from timeline.story.undated import with_undated
from timeline.story.weight import salience as saliences
from timeline.titles import ParsedTitle, Titler, TitleRequest
from timeline.wording import counted
from timeline.workers import WorkFailed


def run(arguments: argparse.Namespace) -> int:
    """Run the command with its parsed arguments; returns the exit status."""
    error = _usage_error(arguments)
    if error:
        report(error)
        return FAILURE
    try:
        history, status = _history(arguments)
    except project_file.ProjectFileError as error:
        report(str(error))
        return FAILURE
    if history is None:
        return status
    _report_unresolved(filter_project(history.project, Filter()))
    return status if _is_written(history, arguments) else FAILURE


def _usage_error(arguments: argparse.Namespace) -> str:
    """What is wrong with the command line, before any work is done; "" if nothing is."""
    exporter = chosen_exporter(arguments)
    error = _output_error(arguments, exporter) or _option_error(arguments, exporter)
    if error:
        return f"{arguments.output}: {error}"
    projects = [name for name in arguments.inputs if is_project(Path(name))]
    if projects and len(arguments.inputs) > 1:
        return f"{projects[0]}: export either one project or articles, not both at once"
    return ""


def _output_error(arguments: argparse.Namespace, exporter: Exporter | None) -> str:
    """Why nothing can be written under the name of the output; "" if it can."""
    output = Path(arguments.output)
    if exporter is None and not _is_project(output):
        suffixes = " ".join((*EXPORTERS, project_file.SUFFIX))
        return f"the name must end in one of {suffixes}, or --format must say the format"
    if arguments.format and _is_project(output):
        return f"a name that ends in {project_file.SUFFIX} is for projects, without --format"
    if not _is_folder(output.parent):
        return f"there is no folder “{output.parent}”"
    return INPUT_IS_OUTPUT if is_an_input(arguments.output, arguments.inputs) else ""


def _option_error(arguments: argparse.Namespace, exporter: Exporter | None) -> str:
    """Which of the options are not for the format, None for a project; "" if all are."""
    suffixes = " ".join(suffixes_of(Kind.PICTURE))
    if not _is_picture(exporter) and (arguments.size or arguments.dpi):
        return f"--size and --dpi are for pictures ({suffixes})"
    if not _is_picture(exporter) and has_page_options(arguments):
        return f"--page and the other options of pages are for pictures ({suffixes})"
    if _is_picture(exporter) and arguments.size and not page_choices(arguments).is_long:
        return "--size is for one long picture; a page has the size of --page"
    if arguments.title and (exporter is None or not exporter.kind.has_title):
        titled = " ".join(s for kind in Kind if kind.has_title for s in suffixes_of(kind))
        return f"--title is for pictures and documents ({titled})"
    if arguments.all and (exporter is None or exporter.kind is Kind.PICTURE):
        return "--all is for tables and data, not for pictures or projects"
    if (_limits(arguments) != Filter() or arguments.tag) and exporter is None:
        options = "--top, --one-a-day, --accepted, --during and --tag"
        return f"{options} are not for projects, which keep all"
    is_table = exporter is not None and exporter.kind is Kind.TABLE
    if not is_table and (arguments.rows or arguments.separator or arguments.bom):
        tables = " ".join(suffixes_of(Kind.TABLE))
        return f"--rows, --separator and --bom are for tables ({tables})"
    return ""


def _is_picture(exporter: Exporter | None) -> bool:
    return exporter is not None and exporter.kind is Kind.PICTURE


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that is too long, a parent folder without access
        return False


def _is_project(path: Path) -> bool:
    return path.suffix.lower() == project_file.SUFFIX


def _history(arguments: argparse.Namespace) -> tuple[History | None, int]:
    """The project to export, None if there is nothing to export, and the exit status so far."""
    first = Path(arguments.inputs[0])
    if is_project(first):
        return _opened(first, arguments.published), SUCCESS
    loaded = load(arguments.inputs)
    report_problems(loaded.problems)
    if not loaded.articles:
        return None, FAILURE
    history = History()
    articles = [with_published(article, arguments.published) for article in loaded.articles]
    _add(history, articles)
    return history, PARTIAL if loaded.problems else SUCCESS


def _add(history: History, articles: Sequence[Article]) -> None:
    """Add articles with their events, all of them titled."""
    with Titler() as titler:
        with suppress(WorkFailed):
            titler.start()
        addition = add_story(history.project, articles)
        for edit in (addition.add, addition.merge):
            if not edit.is_empty:
                history.do(edit)
        history.untitled = addition.untitled
        _title(history, titler)


def _title(history: History, titler: Titler) -> None:
    """Parse the titles of the events that have none yet."""

    def parse(requests: Sequence[TitleRequest]) -> Sequence[ParsedTitle]:
        try:
            return titler.parse(requests)
        except WorkFailed as error:
            report(f"titles could not be made, sentences stand in their place: {error}")
            return ()

    title(history, parse)


def _opened(path: Path, published: int | None) -> History:
    history = load_project(path)
    if published is not None:
        for article in list(history.project.articles.values()):
            if article.published is None:
                history.do(set_published(history.project, article.id, published))
    if history.untitled:  # it was saved while they were being made
        with Titler() as titler:
            _title(history, titler)
    return history


def _report_unresolved(project: Project) -> None:
    undated = [event for event in project.events.values() if event.when is None]
    report_unresolved(len({event.article for event in undated}), len(undated))


def _is_written(history: History, arguments: argparse.Namespace) -> bool:
    """Write the output; if that fails, report why and return False."""
    try:
        _write(history, arguments)
    except BrokenPipeError:
        raise
    except project_file.ProjectFileError as error:
        report(str(error))
    except OSError as error:
        report(f"{arguments.output}: cannot be written: {write_failure(error)}")
    except ValueError as error:  # a picture that cannot be drawn
        report(f"{arguments.output}: {error}")
    else:
        return True
    return False


def _write(history: History, arguments: argparse.Namespace) -> None:
    exporter = chosen_exporter(arguments)
    if exporter is None:
        project_file.save(history, Path(arguments.output))
        return
    project = filter_project(history.project, Filter())
    if arguments.all:
        project = _with_undated(history.project)
    # Hidden events may still count for their days.
    events = {**history.project.events, **project.events}
    salience = saliences(list(project.articles.values()), events.values())
    tags = frozenset(tag_named(project, name) for name in arguments.tag)
    accepted = _accepted_only(project, arguments)
    limits = replace(_limits(arguments), tags=tags, accepted=accepted)
    shown = _limited(project, limits, salience)
    options = _options(arguments, salience, _dated(project) - _dated(shown))
    write_events(shown, exporter, arguments.output, options)
    if len(shown.events) < len(project.events):
        total = counted(len(project.events), "event", "events")
        report(f"{arguments.output}: {len(shown.events)} of {total}, as limited")


def _accepted_only(project: Project, arguments: argparse.Namespace) -> bool:
    """Whether only accepted events are exported: in pictures of a project once any of its events
    was reviewed, as in the dialog. Says how many were not reviewed."""
    is_picture = _is_picture(chosen_exporter(arguments))
    if arguments.accepted is not None or not is_picture:
        return bool(arguments.accepted)
    proposed, reviewed = review_counts(project)
    if not (proposed and _is_project(Path(arguments.inputs[0]))):
        return False
    total = counted(len(project.events), "event", "events")
    hint = " and left out; --no-accepted exports them too" if reviewed else ""
    report(f"{arguments.output}: {proposed} of {total} not reviewed{hint}")
    return reviewed > 0


def _limits(arguments: argparse.Namespace) -> Filter:
    return Filter(
        top=arguments.top,
        one_a_day=arguments.one_a_day,
        accepted=bool(arguments.accepted),
        time=arguments.during,
    )


def _limited(project: Project, limits: Filter, salience: Mapping[str, float]) -> Project:
    if limits == Filter():
        return project
    return filter_project(project, limits, lambda id: salience.get(id, 0.0))


def _with_undated(project: Project) -> Project:
    """All that is visible, what has no clear subject or date, and the passages without a date."""
    articles = list(project.articles.values())
    events = with_undated(articles, project.events.values(), annotate_article)
    return replace(project, events={event.id: event for event in events})


def _dated(project: Project) -> int:
    return sum(event.when is not None for event in project.events.values())


def _options(
    arguments: argparse.Namespace, salience: Mapping[str, float], left_out: int
) -> Options:
    def say(written: Written) -> None:
        if written.is_notable:
            report(f"{arguments.output}: {written.words}")

    given = {"size": arguments.size, "dpi": arguments.dpi, "title": arguments.title}
    given |= {"salience": salience, "page": page_choices(arguments), "report": say}
    given["left_out"] = left_out
    given["byte_order_mark"] = arguments.bom
    if arguments.rows:
        given["rows"] = Rows(arguments.rows)
    if arguments.separator:
        given["separator"] = Separator(arguments.separator)
    return Options(**{name: value for name, value in given.items() if value})
