"""From articles to a story: proposals with their statuses, and duplicates."""

import pytest

from timeline.model import Status
from timeline.story.build import build

from .sample import MONDAY, article

LEAD = "The old bridge over the Leith collapsed into the river on Saturday, police said."
MORE = " ".join(
    f"Witness {number} of the collapse told a long story about it." for number in range(9)
)
FIRST = article("a", f"{LEAD} {MORE}")
SECOND = article("b", f"{LEAD} A school for nurses was opened by the mayor.", MONDAY + 1)


def test_duplicates_are_reported_and_events_stay_as_proposed() -> None:
    story = build([FIRST, SECOND])
    assert [event.status for event in story.events] == [Status.PROPOSED] * 2
    assert story.duplicates.merge == (("a:58", "b:58"),)
    assert story.merged == 1


def test_events_of_page_lines_are_left_out() -> None:
    page = article("a", f"Last updated at 10:00 GMT, Monday, 3 January 2022 {LEAD}")
    story = build([page])
    assert [event.status for event in story.events] == [Status.PAGE_LINE, Status.PROPOSED]
    assert story.count(Status.PAGE_LINE) == 1


def test_events_of_a_reprint_are_left_out() -> None:
    again = article("c", FIRST.text, MONDAY + 1)
    story = build([again, FIRST])
    assert story.reprints == {"c": "a"}
    assert {event.status for event in story.events if event.article == "c"} == {Status.REPRINT}
    assert story.duplicates.merge == ()


def test_doubtful_dates_are_left_out() -> None:
    each = article("a", f"{LEAD} In 1221 it was widened.")
    _, doubted = build([each]).events
    assert doubted.status is Status.DOUBTED


def test_events_of_later_articles_are_duplicates_of_existing_ones() -> None:
    before = build([FIRST])
    after = build([SECOND], [FIRST], before.events)
    assert {event.article for event in after.events} == {"b"}
    assert after.duplicates.merge == (("a:58", "b:58"),)


def test_an_existing_article_is_not_a_reprint_of_a_new_one() -> None:
    earlier = article("c", FIRST.text, MONDAY - 1)
    story = build([earlier], [FIRST], build([FIRST]).events)
    assert story.reprints == {"c": "a"}


def test_progress_runs_to_the_end() -> None:
    seen: list[tuple[int, int]] = []
    build([FIRST, SECOND], step=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1] == (8, 8)


def test_it_can_be_cancelled_anywhere() -> None:
    class StopError(Exception):
        pass

    calls = 0

    def count() -> None:
        nonlocal calls
        calls += 1

    build([FIRST, SECOND], check=count)
    for last in range(calls):
        left = iter(range(last))

        def check(left: object = left) -> None:
            if next(left, None) is None:  # type: ignore[call-overload]
                raise StopError

        with pytest.raises(StopError):
            build([FIRST, SECOND], check=check)
