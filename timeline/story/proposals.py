"""The proposals of articles, made in two processes if there are many articles."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from threading import Thread
from typing import Any

from timeline.events.other_time import is_of_other_time
from timeline.events.own_news import own_news
from timeline.events.page_lines import page_lines_of
from timeline.events.propose import propose
from timeline.events.story_day import is_on_page_line
from timeline.model import Article, Event, Mention, Span, Status
from timeline.temporal import annotate
from timeline.workers import Worker, WorkFailed

FEWEST = 60  # articles for which a process is started; it takes as long as some dozens of them
_PREPARATION = "timeline.story.proposals:prepare"
_WORK = "timeline.story.proposals:proposals_of"
_SHARE = 6  # the other process takes a sixth of what is left, so that both end at the same time
_SECONDS = 600.0  # after which this process does what the other one was given
_POLL = 0.05  # seconds between two calls of `check` while the other process has the last articles

Part = tuple[Article, Sequence[Span]]
"""An article and its page lines."""


class Proposals:
    """Makes the proposals of articles; `finish` in this process, after `start` also in another.

    What the other process fails to do is done in this one. `annotated` returns the time expressions
    of an article in this process.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        annotated: Callable[[Article], Sequence[Mention]] | None = None,
    ) -> None:
        self.articles = articles
        self._annotated = annotated or _annotated
        # Threads share these without locks: each call of their methods is atomic.
        self._left: deque[Part] = deque()
        self._found: dict[str, list[Event]] = {}
        self._worker = Worker() if len(articles) >= FEWEST else None
        self._thread = Thread(target=self._run_worker, name="proposals", daemon=True)

    def __enter__(self) -> "Proposals":
        if self._worker is not None:
            first = self.articles[-_share(len(self.articles)) :]
            with suppress(WorkFailed):
                self._worker.start(_PREPARATION, tuple(first))
        return self

    def __exit__(self, *_: object) -> None:
        if self._worker is not None:
            self._left.clear()
            self._worker.kill()
            if self._thread.ident is not None:
                self._thread.join()
            self._worker.close()

    def start(self, lines: Mapping[str, Sequence[Span]]) -> None:
        """Starts the work with the page lines of each article by id."""
        self._left.extend((article, lines[article.id]) for article in self.articles)
        if self._worker is not None:
            self._thread.start()

    def finish(
        self, check: Callable[[], object], step: Callable[[int], object]
    ) -> Mapping[str, list[Event]]:
        """The events of each article by id, in the order of its text; its own news comes first.

        `check` is called for each article; it may raise to cancel the work. `step` receives the
        number of articles that are done.
        """
        # In this order: a thread that ends may have put back what its process failed to do.
        while self._thread.is_alive() or self._left:
            check()
            try:
                article, lines = self._left.popleft()
            except IndexError:
                self._thread.join(_POLL)
            else:
                self._found[article.id] = _proposals(article, self._annotated(article), lines)
            step(len(self._found))
        return self._found

    def _run_worker(self) -> None:
        """Gives the other process work from the end until none is left; runs in a thread."""
        assert self._worker is not None
        while batch := self._taken():
            try:
                events = self._worker.run(_WORK, batch, seconds=_SECONDS)
            except WorkFailed:
                self._left.extend(reversed(batch))
                return
            self._found.update(zip((article.id for article, _ in batch), events, strict=True))

    def _taken(self) -> list[Part]:
        batch: list[Part] = []
        with suppress(IndexError):
            for _ in range(_share(len(self._left))):
                batch.append(self._left.pop())
        return batch


def _share(number: int) -> int:
    return -(-number // _SHARE)


def prepare(articles: Iterable[Article], _step: Callable[[int, int], None]) -> None:
    """Finds in the other process what does not depend on other articles."""
    for article in articles:
        _annotated(article)
        page_lines_of(article)


def proposals_of(parts: Iterable[Part], _step: Callable[[int, int], None]) -> list[Any]:
    """The events of each article: the work of the other process."""
    return [_proposals(article, _annotated(article), lines) for article, lines in parts]


@lru_cache(maxsize=1024)  # from `prepare` to `proposals_of`
def _annotated(article: Article) -> Sequence[Mention]:
    return annotate(article.text, article.published)


def _proposals(article: Article, mentions: Sequence[Mention], lines: Sequence[Span]) -> list[Event]:
    news = own_news(article, mentions, lines)
    if news is not None and is_of_other_time(article, mentions, news.claims[0]):
        news = None
    doubted = {mention.span for mention in mentions if mention.doubted}
    found = [news] if news is not None else []
    for event in propose(article, mentions):
        place = event.claims[0].span
        if is_on_page_line(lines, place):
            found.append(replace(event, status=Status.PAGE_LINE))
        elif place in doubted:
            found.append(replace(event, status=Status.DOUBTED))
        else:
            found.append(event)
    return found
