"""Adding articles: they are read and their events found in the background, then added in one
step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from gui.document.document import Document
from gui.document.garbage import no_garbage_collection
from gui.document.tasks import Progress, Tasks
from gui.document.titles import Titles
from gui.messages import Messages
from timeline.model import Article, Project
from timeline.project.adding import Addition, add_story
from timeline.project.filter import Filter
from timeline.project.project_view import PreparedEdit, ProjectView
from timeline.wording import counted

Loaded = tuple[list[Article], list[str]]
"""Articles, and the problems found while reading them."""

SHOWN_AT_FIRST = 25  # of the most salient events, where there are more than `SHOWN_AT_MOST`
SHOWN_AT_MOST = 60


def _nothing() -> None:
    """The default of `then`."""


@dataclass(frozen=True, slots=True)
class _NewArticles:
    """Articles that were read, with ids that are unique in the project, and the edits that add
    them."""

    new: list[Article]
    problems: list[str]
    addition: Addition | None = None
    steps: tuple[PreparedEdit, ...] = ()  # the edits with their results
    view: ProjectView | None = None  # what is shown after them


class ArticleAdder(QObject):
    """Adds articles to the document; `added` carries the `Addition` that was applied."""

    added = Signal(object)

    def __init__(
        self, document: Document, tasks: Tasks, titles: Titles, messages: Messages
    ) -> None:
        super().__init__(messages)
        self._document, self._tasks = document, tasks
        self._titles, self._messages = titles, messages

    def add(self, read: Callable[[Progress], Loaded], then: Callable[[], None] = _nothing) -> None:
        """Reads articles, finds their events and adds both; `then` is called after that."""
        history = self._document.history
        project = history.project

        def work(progress: Progress) -> _NewArticles:
            with no_garbage_collection():
                return self._read(read, project, progress)

        def take(found: _NewArticles) -> None:
            if self._document.history is not history:
                self._messages.error(
                    "The articles were not added because another project was opened."
                )
            elif any(article.id in self._document.project.articles for article in found.new):
                # Other articles were added while these were read, so these need new ids.
                self.add(lambda _: (found.new, found.problems), then)
            else:
                self._add(found, then)

        self._tasks.run(
            "Reading articles",
            work,
            take,
            lambda error: self._messages.error("The articles could not be added.", [str(error)]),
        )

    def _read(
        self, read: Callable[[Progress], Loaded], project: Project, progress: Progress
    ) -> _NewArticles:
        """The work that runs in the background."""
        articles, problems = read(progress)
        found = _new_articles(articles, problems, project)
        if not found.new:
            return found
        addition = add_story(
            project,
            found.new,
            progress.check,
            lambda done, total: progress.step(done, total, "Finding events"),
        )
        found = replace(found, addition=addition.count())
        added = self._document.prepare_edit(addition.add, project, progress.check)
        if added is None:
            return found
        if addition.merge.is_empty:
            steps: tuple[PreparedEdit, ...] = (added,)
        else:
            steps = (added, added.after.prepare_edit(addition.merge, progress.check))
        view = _most_salient(steps[-1].after)
        self._document.prepare(view.visible, view.label_weights)
        return replace(found, steps=steps, view=view)

    def _add(self, found: _NewArticles, then: Callable[[], None]) -> None:
        document = self._document
        if found.addition:
            if found.view is None or not document.do_prepared(found.steps, found.view):
                document.do(found.addition.add)
                document.do(found.addition.merge)
                document.set_filter(_filter_for(document.filter, document.counts.total))
            then()
            # Not the number of events, which may still change with their titles.
            self._messages.show_status(f"Added {counted(len(found.new), 'article', 'articles')}")
            self._titles.make_later(found.addition.untitled)
            self.added.emit(found.addition)
        if found.problems:
            added = counted(len(found.new), "article", "articles")
            problems = counted(len(found.problems), "problem", "problems")
            self._messages.error(
                f"{added} added, with {problems}." if found.new else "No articles were added.",
                found.problems,
            )


def _most_salient(view: ProjectView) -> ProjectView:
    """The view, of only the most salient events if there are too many."""
    filter = _filter_for(view.filter, view.counts.total)
    return view if filter == view.filter else view.with_filter(filter)


def _filter_for(filter: Filter, total: int) -> Filter:
    """The filter to use for so many events."""
    is_crowded = filter == Filter() and total > SHOWN_AT_MOST
    return Filter(top=SHOWN_AT_FIRST) if is_crowded else filter


def _new_articles(
    articles: Sequence[Article], problems: Sequence[str], project: Project
) -> _NewArticles:
    """The articles that are not in the project yet; the others are reported as problems."""
    texts = {article.text for article in project.articles.values()}
    known = [article for article in articles if article.text in texts]
    new = _with_unique_ids([a for a in articles if a.text not in texts], project)
    return _NewArticles(
        new, [*problems, *(f"{article.title}: already in the project" for article in known)]
    )


def _with_unique_ids(articles: Sequence[Article], project: Project) -> list[Article]:
    """The articles with ids that the project does not have."""
    from timeline.articles import UniqueIds

    ids = UniqueIds(project.articles)
    return [replace(article, id=ids.take(article.id)) for article in articles]
