"""Events made into one, and parted again."""

from dataclasses import replace

from timeline.dates import When, days
from timeline.events import propose
from timeline.events.merge import merged, parted
from timeline.model import Article, Event, Status
from timeline.temporal import annotate

FRIDAY = days.day_number(2022, 1, 7)
ONE = Article("one", "One", "The bridge fell yesterday. It had been built in 1971.", FRIDAY)
OTHER = Article("other", "Other", "On Thursday the old bridge collapsed.", FRIDAY)
ARTICLES = {"one": ONE, "other": OTHER}
MENTIONS = {id: annotate(one.text, one.published) for id, one in ARTICLES.items()}
FELL, BUILT = propose(ONE, MENTIONS["one"])
(COLLAPSED,) = propose(OTHER, MENTIONS["other"])


def test_the_first_gives_title_and_date_and_all_give_sources_and_notes() -> None:
    noted = replace(COLLAPSED, note="Heard of twice", category="Accident", tags=("city", "rain"))
    event = merged([replace(FELL, tags=("rain",)), noted])
    assert (event.id, event.title, event.when) == (FELL.id, FELL.title, FELL.when)
    assert event.claims == FELL.claims + COLLAPSED.claims
    assert event.note == "Heard of twice"
    assert (event.category, event.tags) == ("Accident", ("rain", "city"))
    assert event.status is Status.ACCEPTED
    assert "title" in event.by_hand  # so that it is not joined and parted like found ones
    assert "when" not in event.by_hand


def test_a_date_is_taken_from_the_first_that_has_one() -> None:
    waiting = replace(COLLAPSED, when=None)
    event = merged([waiting, FELL])
    assert (event.id, event.title, event.when) == (waiting.id, waiting.title, FELL.when)
    assert event.claims == FELL.claims + COLLAPSED.claims  # the first one dates it


def test_the_first_category_and_all_tags_are_kept() -> None:
    one = replace(FELL, tags=("rain",))
    other = replace(COLLAPSED, category="Accident", tags=("bridge", "rain"))
    event = merged([one, other, replace(BUILT, category="Building")])
    assert (event.category, event.tags) == ("Accident", ("rain", "bridge"))


def test_what_no_source_tells_stays_in_the_note() -> None:
    mine = Event("mine", "Mayor is told", When.day(2022, 1, 5), note="By telephone")
    assert merged([FELL, mine]).note == "By telephone\nMayor is told, Wed 5 Jan 2022"


def test_parting_gives_back_what_was_found() -> None:
    event = merged([FELL, COLLAPSED, BUILT])
    kept, *others = parted(event, ARTICLES, MENTIONS)
    assert kept == replace(event, claims=FELL.claims)
    assert others == [COLLAPSED, BUILT]


def test_both_ends_of_a_range_are_one_event() -> None:
    text = "The road was closed from Monday to Wednesday."
    article = Article("road", "Road", text, FRIDAY)
    mentions = annotate(text, FRIDAY)
    (closed,) = propose(article, mentions)
    assert [span.of(text) for span in closed.claims[0].spans] == ["Monday", "Wednesday"]
    assert parted(closed, {"road": article}, {"road": mentions}) == [closed]
