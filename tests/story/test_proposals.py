"""The proposals of articles, in one process and in two."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any

import pytest

from timeline.model import Article, Event, Mention, Span, Status
from timeline.story import proposals
from timeline.story.proposals import FEWEST, Proposals
from timeline.temporal import annotate
from timeline.workers import Crashed, Worker

from .sample import article

TEXT = "The bridge {} collapsed into the river on Saturday, police said. In 1221 it was widened."


def articles(number: int) -> list[Article]:
    return [article(f"a{each}", TEXT.format(each)) for each in range(number)]


def made(found: Proposals, check: Callable[[], object] = lambda: None) -> list[list[Event]]:
    with found:
        found.start({each.id: () for each in found.articles})
        events = found.finish(check, lambda _done: None)
        return [events[each.id] for each in found.articles]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Worker]]:
    """The workers whose process was started."""
    workers: list[Worker] = []

    def start(self: Worker, work: object, argument: object) -> None:
        workers.append(self)

    monkeypatch.setattr(Worker, "start", start)
    yield workers
    assert not any(worker.is_running for worker in workers)


def test_few_articles_need_no_second_process(started: list[Worker]) -> None:
    assert len(made(Proposals(articles(FEWEST - 1)))) == FEWEST - 1
    assert started == []


def test_two_processes_find_the_same_events_as_one(started: list[Worker]) -> None:
    many = articles(FEWEST)
    assert made(Proposals(many)) == [made(Proposals([each]))[0] for each in many]
    assert len(started) == 1


def test_the_second_process_does_a_part_of_the_work() -> None:
    here: list[str] = []

    def annotated(each: Article) -> Sequence[Mention]:
        here.append(each.id)
        return annotate(each.text, each.published)

    found = Proposals(articles(FEWEST), annotated)
    with found:
        found.start({each.id: () for each in found.articles})
        found._thread.join()  # until nothing is left
        assert len(found.finish(lambda: None, lambda _done: None)) == FEWEST
    assert here == []


def test_what_the_second_process_fails_to_do_is_done_here(
    monkeypatch: pytest.MonkeyPatch, started: list[Worker]
) -> None:
    def fail(self: Worker, *arguments: Any, **options: Any) -> Any:
        raise Crashed("its process ended unexpectedly")

    monkeypatch.setattr(Worker, "run", fail)
    many = articles(FEWEST)
    assert [events[0].article for events in made(Proposals(many))] == [each.id for each in many]


def test_it_can_be_cancelled_while_two_processes_work() -> None:
    class StopError(Exception):
        pass

    calls = count()

    def check() -> None:
        if next(calls) == 2:
            raise StopError

    found = Proposals(articles(FEWEST))
    with pytest.raises(StopError):
        made(found, check)
    assert not found._thread.is_alive()


def test_progress_runs_to_the_end() -> None:
    seen: list[int] = []
    with Proposals(articles(3)) as found:
        found.start({each.id: () for each in found.articles})
        found.finish(lambda: None, seen.append)
    assert seen == [1, 2, 3]


def test_page_lines_and_doubtful_dates_have_a_status() -> None:
    each = articles(1)[0]
    with Proposals([each]) as found:
        found.start({each.id: [Span(0, each.text.index("In"))]})
        events = found.finish(lambda: None, lambda _done: None)[each.id]
    assert [event.status for event in events[-2:]] == [Status.PAGE_LINE, Status.DOUBTED]


def test_the_work_of_the_second_process_is_found_by_its_name() -> None:
    for name, work in (
        (proposals._WORK, proposals.proposals_of),
        (proposals._PREPARATION, proposals.prepare),
    ):
        assert name == f"{work.__module__}:{work.__name__}"
