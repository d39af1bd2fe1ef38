"""Pairs of events that may be one, and what the user has decided about them."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from PySide6.QtCore import QObject, Signal

from gui.document.document import Document
from gui.document.tasks import Progress, Tasks
from timeline.project.edits import Edit
from timeline.project.merging import merge_pair
from timeline.story.offers import Offer, possible_duplicates

MOST = 10_000  # events up to which pairs are searched for automatically
_LABEL = "Finding duplicates"


class PossibleDuplicates(QObject):
    """The pairs of a document, found in the background.

    `changed` is emitted when the pairs change. Pairs that the user keeps apart are saved with the
    project.
    """

    changed = Signal()

    def __init__(self, document: Document, tasks: Tasks) -> None:
        super().__init__(document)
        self._document, self._tasks = document, tasks
        self._offers: tuple[Offer, ...] = ()
        self._articles: object = None  # those for which the pairs were found
        self._is_wanted = False
        self._merged_into: dict[str, str] = {}  # ids
        document.replaced.connect(self._forget)
        tasks.idle.connect(self._continue)

    @property
    def offers(self) -> Sequence[Offer]:
        """The pairs that are not decided yet, those of the most salient events first."""
        return sorted(self._undecided(), key=self._rank)

    def others(self, event_id: str) -> Sequence[str]:
        """The ids of events that may be the same as this one; starts a search for pairs if
        needed."""
        if self._articles is not self._document.project.articles:
            self._is_wanted = len(self._document.project.events) <= MOST
            self._continue()
        pairs = (offer.pair for offer in self._undecided())
        ids = [id for pair in pairs if event_id in pair for id in pair if id != event_id]
        return sorted(ids, key=self._document.salience, reverse=True)

    def find(self, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Searches for pairs again, then calls `then`."""
        self._run(then, failed, low_priority=False)

    def merge(self, pair: Iterable[str]) -> Edit:
        """Merges two events, in one edit."""
        edit = merge_pair(self._document.project, pair)
        self._document.do(edit)
        kept, gone = edit.events[0].id, edit.events[1].id
        self._merged_into[gone] = kept
        apart = self._document.apart
        moved = {(pair - {gone}) | {kept} for pair in apart if gone in pair}
        self._document.keep_apart(apart | moved)
        self.changed.emit()
        return edit

    def keep_apart(self, ids: Iterable[str]) -> None:
        """Records that all these events are different."""
        pairs = (frozenset(pair) for pair in combinations(ids, 2))
        self._document.keep_apart(self._document.apart.union(pairs))
        self.changed.emit()

    def offer_again(self, offer: Offer) -> None:
        """Undoes `keep_apart` for a pair."""
        self._document.keep_apart(self._document.apart - {offer.pair})
        self.changed.emit()

    def _undecided(self) -> Iterable[Offer]:
        found: dict[frozenset[str], Offer] = {}
        for offer in self._offers:
            one, other = self._now(offer.one), self._now(offer.other)
            if one is not None and other is not None and one != other:
                now = Offer(one, other, offer.is_other_day)
                found.setdefault(now.pair, now)
        apart = self._document.apart
        return (offer for pair, offer in found.items() if pair not in apart)

    def _now(self, id: str) -> str | None:
        """The id of the event that an event was merged into, or its own; None if removed or
        hidden."""
        events = self._document.project.events
        seen = set()
        while id not in events and id in self._merged_into and id not in seen:
            seen.add(id)
            id = self._merged_into[id]
        return id if id in events and not events[id].status.is_hidden else None

    def _rank(self, offer: Offer) -> float:
        return -max(self._document.salience(id) for id in offer.pair)

    def _continue(self) -> None:
        """Searches for pairs as soon as no other task runs."""
        if self._is_wanted and not self._tasks.busy:
            self._is_wanted = False
            self._run(lambda: None, lambda _: None, low_priority=True)

    def _run(
        self,
        then: Callable[[], None],
        failed: Callable[[Exception], None],
        *,
        low_priority: bool,
    ) -> None:
        project, history = self._document.project, self._document.history

        def work(progress: Progress) -> tuple[Offer, ...]:
            events = list(project.events.values())
            return possible_duplicates(project.articles, events, progress.check)

        def done(offers: tuple[Offer, ...]) -> None:
            if self._document.history is history:
                self._offers, self._articles = offers, project.articles
                self.changed.emit()
                then()

        def cancelled() -> None:
            if low_priority and self._tasks.has_waiting:
                self._is_wanted = True  # it was only interrupted
            elif low_priority:
                self._articles = project.articles  # not again for these

        self._tasks.run(_LABEL, work, done, failed, cancelled=cancelled, low_priority=low_priority)

    def _forget(self) -> None:
        self._offers, self._articles = (), None
        self._merged_into.clear()
        self._is_wanted = False
        self.changed.emit()
