"""What two events report: on which days, and whether it is the same."""

from dataclasses import replace

import pytest

from timeline.dates import When
from timeline.model import Event
from timeline.story.reports import Reports

from .sample import MONDAY, article, events_of

SUNDAY = MONDAY - 1
HARBOUR = "A strong earthquake destroyed the old harbour of Leith on Sunday, officials said."
NEWS = "A strong earthquake has destroyed the old harbour of Leith."
FERRY = "A ferry sank off the coast on Sunday, the owner said."


def reports_of(*texts: str) -> tuple[Reports, list[Event]]:
    """The reports of articles with these texts, and the first event of each."""
    articles = [article(str(number), text) for number, text in enumerate(texts)]
    events = [event for event in events_of(*articles) if event.when is not None]
    found = Reports.of({each.id: each for each in articles}, events, {}, lambda: None)
    firsts = [next(event for event in events if event.article == each.id) for each in articles]
    return found, firsts


def test_events_that_state_a_day_are_found_on_it_by_their_words() -> None:
    found, (news, harbour, ferry) = reports_of(NEWS, HARBOUR, FERRY)
    assert found.stated_on(SUNDAY, news) == {harbour.id}
    assert found.stated_on(MONDAY, news) == set()
    assert found.stated_on(SUNDAY, harbour) == set()  # only those of other articles
    assert ferry.id not in found.stated_on(SUNDAY, news)


def test_news_is_found_on_its_day_after_it_is_placed() -> None:
    found, (news, harbour) = reports_of(NEWS, HARBOUR)
    on_monday = replace(news, when=When.day(2022, 1, 3))
    assert found.inferred_on(MONDAY, harbour) == set()
    found.place(on_monday)
    assert found.inferred_on(MONDAY, harbour) == {news.id}
    assert found.inferred_on(SUNDAY, harbour) == set()
    found.place(news)  # its day has changed to Sunday
    assert found.inferred_on(MONDAY, harbour) == set()
    assert found.inferred_on(SUNDAY, harbour) == {news.id}


def test_the_same_verb_and_names_are_the_same_act() -> None:
    found, (news, harbour, ferry) = reports_of(NEWS, HARBOUR, FERRY)
    assert found.has_act(news, harbour)
    assert not found.has_act(news, ferry)
    assert found.cosine(news, harbour.id) > found.cosine(news, ferry.id)


@pytest.mark.parametrize(
    ("text", "is_past"),
    [(HARBOUR, True), ("The old harbour of Leith will close on Tuesday.", False)],
)
def test_a_date_is_past_unless_its_verb_is_ahead(text: str, is_past: bool) -> None:
    found, (event,) = reports_of(text)
    assert found.is_past(event) is is_past


def test_news_has_no_past_date_of_its_own() -> None:
    found, (news,) = reports_of(NEWS)
    assert not found.is_past(news)


@pytest.mark.parametrize(
    ("other", "is_conflict"),
    [
        ("On Sunday the earthquake killed 120 people in Leith.", True),
        ("On Sunday the earthquake killed 150 people in Leith.", False),
        ("On Sunday the earthquake killed people in Leith.", False),
    ],
)
def test_different_figures_conflict(other: str, is_conflict: bool) -> None:
    found, (one, two) = reports_of("The earthquake killed 150 people in Leith on Sunday.", other)
    assert found.conflict(one, two) is is_conflict


def test_a_second_one_is_another() -> None:
    found, (first, second) = reports_of(
        "A paramedic was arrested on Sunday.", "A second paramedic was arrested on Sunday."
    )
    assert found.is_another(second, first)
    assert not found.is_another(first, second)


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        ("Strong earthquake destroyed the old harbour, and a ferry sank on Sunday.", True),
        ("A strong earthquake destroyed the old bridge on Sunday.", False),
    ],
)
def test_five_first_main_words_in_common_are_one_headline(other: str, is_same: bool) -> None:
    found, (one, two) = reports_of(HARBOUR, other)
    assert found.has_headline(one, two) is is_same
