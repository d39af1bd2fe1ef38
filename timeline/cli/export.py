"""`export`: articles or a project in, a drawing, a table or a project out."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from timeline.articles import load
from timeline.cli.report import (
    FINE,
    INPUT_IS_OUTPUT,
    NOTHING_DONE,
    SOME_BAD,
    is_an_input,
    say,
    say_problems,
    say_waiting,
    with_published,
)
from timeline.export import PICTURE_SUFFIXES
from timeline.export.csv_table import write_csv
from timeline.export.json_table import json_text, write_json
from timeline.model import Project
from timeline.project import file as project_file
from timeline.project.edits import add_articles, set_published
from timeline.project.filter import Filter, filter_project
from timeline.project.history import History

_TABLES: dict[str, Callable[[Project, Path], None]] = {".csv": write_csv, ".json": write_json}
_SUFFIXES = (*PICTURE_SUFFIXES, *_TABLES, project_file.SUFFIX)


def run(arguments: argparse.Namespace) -> int:
    """Export as the parsed command line asks; returns the exit status."""
    complaint = _complaint(arguments)
    if complaint:
        say(complaint)
        return NOTHING_DONE
    try:
        history, status = _history(arguments)
    except project_file.ProjectFileError as error:
        say(str(error))
        return NOTHING_DONE
    if history is None:
        return status
    _say_waiting(filter_project(history.project, Filter()))
    return status if _is_written(history, arguments) else NOTHING_DONE


def _complaint(arguments: argparse.Namespace) -> str:
    """What is wrong with the command line, before any work is done; "" where nothing is."""
    output = Path(arguments.output)
    suffix = output.suffix.lower()
    if arguments.output != "-" and suffix not in _SUFFIXES:
        return f"{output}: the name must end in one of {' '.join(_SUFFIXES)}"
    if not _is_folder(output.parent):
        return f"{output}: there is no folder “{output.parent}”"
    if suffix not in PICTURE_SUFFIXES and (arguments.size or arguments.dpi or arguments.title):
        return (
            f"{output}: --size, --dpi and --title are for drawings ({' '.join(PICTURE_SUFFIXES)})"
        )
    if is_an_input(arguments.output, arguments.inputs):
        return f"{output}: {INPUT_IS_OUTPUT}"
    projects = [name for name in arguments.inputs if _is_project(name)]
    if projects and len(arguments.inputs) > 1:
        return f"{projects[0]}: export one project, or articles, but not both at a time"
    return ""


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, a folder above that may not be entered
        return False


def _is_project(name: str) -> bool:
    return Path(name).suffix.lower() == project_file.SUFFIX


def _history(arguments: argparse.Namespace) -> tuple[History | None, int]:
    """The project to export, None where there is nothing, and the exit status so far."""
    if _is_project(arguments.inputs[0]):
        return _opened(Path(arguments.inputs[0]), arguments.published), FINE
    loaded = load(arguments.inputs)
    say_problems(loaded.problems)
    if not loaded.articles:
        return None, NOTHING_DONE
    history = History()
    articles = [with_published(article, arguments.published) for article in loaded.articles]
    history.do(add_articles(articles))
    return history, SOME_BAD if loaded.problems else FINE


def _opened(path: Path, published: int | None) -> History:
    history = project_file.load(path)
    if published is not None:
        for article in list(history.project.articles.values()):
            if article.published is None:
                history.do(set_published(history.project, article.id, published))
    return history


def _say_waiting(project: Project) -> None:
    undated = [event for event in project.events.values() if event.when is None]
    say_waiting(len({event.article for event in undated}), len(undated))


def _is_written(history: History, arguments: argparse.Namespace) -> bool:
    """Write; False, once it is said why, where that fails."""
    try:
        _write(history, arguments)
    except BrokenPipeError:
        raise
    except project_file.ProjectFileError as error:
        say(str(error))
    except OSError as error:
        say(f"{arguments.output}: cannot be written: {(error.strerror or str(error)).lower()}")
    except ValueError as error:  # of a drawing that cannot be made
        say(f"{arguments.output}: {error}")
    else:
        return True
    return False


def _write(history: History, arguments: argparse.Namespace) -> None:
    path = Path(arguments.output)
    suffix = path.suffix.lower()
    if suffix == project_file.SUFFIX and arguments.output != "-":
        project_file.save(history, path)
        return
    project = filter_project(history.project, Filter())
    if arguments.output == "-":
        sys.stdout.write(json_text(project))
    elif suffix in _TABLES:
        _TABLES[suffix](project, path)
    else:
        _draw(project, path, arguments)


def _draw(project: Project, path: Path, arguments: argparse.Namespace) -> None:
    from timeline.export.figure import write_figure  # brings matplotlib

    given = {"size": arguments.size, "dpi": arguments.dpi, "title": arguments.title}
    write_figure(project, path, **{name: value for name, value in given.items() if value})
