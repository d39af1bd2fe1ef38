"""Reports of the same event on one day."""

import pytest

from timeline.model import Article, Event
from timeline.story import same_event
from timeline.story.same_event import Duplicates, duplicates

from .sample import MONDAY, article, events_of

ONE = "The old bridge over the Leith collapsed on Saturday, police said."
SAME = "The old bridge over the Leith collapsed on Saturday in the rain."
OTHER = "The mayor opened a school for nurses on Saturday."


def articles(*sentences: str, published: int = MONDAY) -> list[Article]:
    return [article(f"a{number}", text, published) for number, text in enumerate(sentences)]


def found(each: list[Article], events: list[Event], known: tuple[str, ...] = ()) -> Duplicates:
    return duplicates({one.id: one for one in each}, events, known)


def groups(*sentences: str) -> tuple[tuple[str, ...], ...]:
    each = articles(*sentences)
    return found(each, events_of(*each)).merge


def test_reports_with_the_same_words_are_one_event() -> None:
    assert groups(ONE, OTHER, SAME) == (("a0:43", "a2:43"),)


def test_reports_of_other_days_are_never_one() -> None:
    assert groups(ONE, ONE.replace("Saturday", "Sunday")) == ()


def test_other_words_are_another_event() -> None:
    assert groups(ONE, OTHER) == ()


@pytest.mark.parametrize(("shift", "merged", "offered"), [(-0.01, 1, 0), (0.01, 0, 1)])
def test_just_above_the_threshold_they_are_merged_just_below_offered(
    monkeypatch: pytest.MonkeyPatch, shift: float, merged: int, offered: int
) -> None:
    each = articles(ONE, OTHER, SAME)
    events = events_of(*each)
    rows = list(same_event.clusters_of({one.id: one for one in each}, events, lambda: None))
    cosine = rows[0].cosine(rows[2])
    monkeypatch.setattr(same_event, "SAME_VERB_AND_NAMES", 2.0)
    monkeypatch.setattr(same_event, "MERGE", cosine + shift)
    result = found(each, events)
    assert (len(result.merge), len(result.offer)) == (merged, offered)
    monkeypatch.setattr(same_event, "OFFER", cosine + 0.02)
    assert found(each, events).offer == ()


def test_new_events_join_existing_ones_which_are_never_merged_with_each_other() -> None:
    each = articles(ONE, SAME, ONE)
    first, second, new = events_of(*each)
    result = found(each, [first, second, new], (first.id, second.id))
    assert len(result.merge) == 1
    kept, joined = result.merge[0]
    assert kept in (first.id, second.id)
    assert joined == new.id
    assert found(each, [first, second], (first.id, second.id)).merge == ()
    assert found(each, [first, second], (first.id, second.id)).offer == ((first.id, second.id),)


EARTHQUAKE = "Thousands died in Saturday's earthquake in the valley, the army said today."


def test_events_that_mention_the_same_noun_and_day_are_one_event() -> None:
    rescue = "Rescuers in the valley dug for thousands after Saturday's quake."
    assert groups(EARTHQUAKE, OTHER, rescue) == (("a0:18", "a2:47"),)
    assert groups(EARTHQUAKE, OTHER, rescue.replace("quake", "fire")) == ()


def test_a_noun_with_many_events_a_day_needs_more_common_words() -> None:
    one = "The bank decides on its rates in Saturday's meeting of the board."
    other = "Ministers of the north agree on fish after Saturday's meeting."
    assert groups(one, other) == ()
    assert len(groups(one, "Rates of the bank fell after Saturday's meeting of the board.")) == 1


def test_his_death_and_he_died_are_one_event() -> None:
    died = "The singer Ann Doe died in Leith on Saturday after a long illness."
    since = "The singer Ann Doe is mourned in Leith since her death on Saturday."
    assert len(groups(died, since, OTHER)) == 1
    assert groups(died, "The painter Jon Roe died in Perth on Saturday.", OTHER) == ()


def test_a_coarse_date_is_offered_beside_the_day_within_it() -> None:
    each = articles(ONE, ONE.replace("on Saturday", "in January 2022"))
    day, month = (event for event in events_of(*each) if not event.is_inferred)
    assert found(each, [month, day]) == Duplicates((), ((day.id, month.id),))
    each[1] = article("a1", ONE.replace("on Saturday", "in March 2021"))
    assert found(each, events_of(*each)).offer == ()


def test_without_events_there_are_no_duplicates() -> None:
    assert duplicates({}, []) == Duplicates()


DECLARED = "The Council of Leith declared a drought on Saturday and asked farmers to save water."
MEETING = "After a long night of talks the Council of Leith declared a drought on Saturday."


def test_reports_of_one_act_by_one_name_are_one_event(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(same_event, "MERGE", 2.0)
    monkeypatch.setattr(same_event, "MERGE_MANY", 2.0)
    assert len(groups(DECLARED, OTHER, MEETING)) == 1
    for other in (
        MEETING.replace("declared", "discussed"),
        MEETING.replace("Council of Leith", "Kirk of Perth"),
        MEETING.replace("a drought", "12 droughts"),
    ):
        assert groups(DECLARED.replace("a drought", "30 droughts"), OTHER, other) == ()


@pytest.mark.parametrize(("shift", "is_merged"), [(-0.01, True), (0.01, False)])
@pytest.mark.parametrize(
    ("name", "limit"), [("Council of Leith", "SAME_VERB_AND_NAMES"), ("council", "SAME_VERB")]
)
def test_the_reports_of_one_act_have_to_be_this_much_alike(
    monkeypatch: pytest.MonkeyPatch, name: str, limit: str, shift: float, *, is_merged: bool
) -> None:
    texts = [text.replace("Council of Leith", name) for text in (DECLARED, OTHER, MEETING)]
    each = articles(
        *(text.replace("farmers", "Fifers").replace("talks", "Fifers") for text in texts)
    )
    events = events_of(*each)
    rows = list(same_event.clusters_of({one.id: one for one in each}, events, lambda: None))
    monkeypatch.setattr(same_event, "MERGE", 2.0)
    monkeypatch.setattr(same_event, limit, rows[0].cosine(rows[2]) + shift)
    assert bool(found(each, events).merge) is is_merged
