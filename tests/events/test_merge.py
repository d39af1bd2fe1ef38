"""Events merged into one, and split again."""

from dataclasses import replace

import pytest

from timeline.dates import Grain, When, days
from timeline.events import propose
from timeline.events.merge import merged, parted, split
from timeline.model import Article, Basis, Claim, Event, Span, Status
from timeline.temporal import annotate

FRIDAY = days.day_number(2022, 1, 7)
ONE = Article("one", "One", "The bridge fell yesterday. It had been built in 1971.", FRIDAY)
OTHER = Article("other", "Other", "On Thursday the old bridge collapsed.", FRIDAY)
ARTICLES = {"one": ONE, "other": OTHER}
PUBLISHED = {id: article.published for id, article in ARTICLES.items()}
FELL, BUILT = propose(ONE, annotate(ONE.text, FRIDAY))
(COLLAPSED,) = propose(OTHER, annotate(OTHER.text, FRIDAY))
YEAR = When.unit(days.moment(2009), Grain.YEAR)
DAY = When.day(2009, 6, 25)


def report(article: str, when: When | None, title: str = "He died") -> Event:
    claim = Claim(article, Span(0, 9), Span(0, 9), (), when)
    return Event(f"{article}:0", title, when, claims=(claim,), status=Status.PROPOSED)


def test_all_claims_notes_and_tags_are_kept() -> None:
    noted = replace(COLLAPSED, note="Heard of twice", category="Accident", tags=("city", "rain"))
    event = merged([replace(FELL, tags=("rain",)), noted], PUBLISHED)
    assert (event.id, event.when) == (FELL.id, FELL.when)
    assert event.claims == FELL.claims + COLLAPSED.claims
    assert event.note == "Heard of twice"
    assert (event.category, event.tags) == ("Accident", ("rain", "city"))
    assert event.by_hand == frozenset()


def test_the_date_is_the_one_on_which_articles_agree_not_that_of_the_first() -> None:
    reports = [report(f"r{number}", YEAR) for number in range(8)]
    days_of = [report("d1", DAY), report("d2", DAY)]
    for events in ([*reports, *days_of], [*days_of, *reports]):
        event = merged(events, {})
        assert event.when == DAY
        assert event.main_claim == event.claims[0] == days_of[0].claims[0]
        assert len(event.claims) == 10


def test_a_date_set_by_hand_is_kept() -> None:
    chosen = replace(report("c", YEAR), when=YEAR, by_hand=frozenset({"when"}))
    event = merged([report("a", DAY), report("b", DAY), chosen], {})
    assert (event.when, event.by_hand) == (YEAR, {"when"})


def test_a_date_is_taken_from_the_first_that_has_one() -> None:
    waiting = replace(COLLAPSED, when=None, claims=(replace(COLLAPSED.claims[0], when=None),))
    event = merged([waiting, FELL], PUBLISHED)
    assert (event.id, event.when) == (waiting.id, FELL.when)
    assert event.claims == FELL.claims + waiting.claims  # the one that dates it comes first


def test_an_event_without_claims_gives_the_date_if_no_article_does() -> None:
    mine = Event("mine", "Fall", DAY)
    event = merged([report("a", None), mine], {})
    assert (event.when, event.by_hand) == (DAY, {"when"})
    assert merged([report("a", YEAR), mine], {}).when == YEAR


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.PROPOSED, Status.PROPOSED),
        (Status.ACCEPTED, Status.ACCEPTED),
        (Status.DISMISSED, Status.ACCEPTED),
    ],
)
def test_what_was_only_proposed_stays_proposed(status: Status, expected: Status) -> None:
    assert merged([FELL, replace(COLLAPSED, status=status)], PUBLISHED).status is expected


def test_the_title_is_that_of_the_best_member() -> None:
    a, b = report("a", DAY, "A"), report("b", DAY, "B")
    assert merged([a, b], {}).title == "A"
    supported = replace(b, claims=b.claims + report("c", DAY).claims)
    assert merged([a, supported], {}).title == "B"
    news = Claim("n", Span(0, 9), Span(0, 9), (), DAY, Basis.STORY_DAY)
    headline = Event("n:0", "Headline", DAY, claims=(news,), status=Status.PROPOSED)
    assert merged([supported, headline], {}).title == "Headline"
    renamed = replace(a, title="Mine", by_hand=frozenset({"title"}))
    event = merged([headline, renamed], {})
    assert (event.title, event.by_hand) == ("Mine", {"title"})
    assert merged([a, b], {}, lambda event: (event.title == "B",)).title == "B"


def test_the_first_category_and_all_tags_are_kept() -> None:
    one = replace(FELL, tags=("rain",))
    other = replace(COLLAPSED, category="Accident", tags=("bridge", "rain"))
    event = merged([one, other, replace(BUILT, category="Building")], PUBLISHED)
    assert (event.category, event.tags) == ("Accident", ("rain", "bridge"))


def test_events_without_sources_are_named_in_the_note() -> None:
    mine = Event("mine", "Mayor is told", When.day(2022, 1, 5), note="By telephone")
    event = merged([FELL, mine], PUBLISHED)
    assert event.note == "By telephone\nMayor is told, Wed 5 Jan 2022"


def test_splitting_gives_back_what_was_merged() -> None:
    for order in ([FELL, COLLAPSED, BUILT], [BUILT, COLLAPSED, FELL]):
        kept, *others = split(merged(order, PUBLISHED), ARTICLES)
        assert kept == order[0]
        assert sorted(others, key=lambda event: event.id) == sorted(
            order[1:], key=lambda event: event.id
        )


def test_fields_set_by_hand_stay_with_the_event_that_keeps_the_id() -> None:
    event = replace(
        merged([FELL, COLLAPSED], PUBLISHED),
        title="The fall",
        when=DAY,
        by_hand=frozenset({"title", "when"}),
    )
    kept, other = split(event, ARTICLES)
    assert (kept.title, kept.when, kept.claims) == ("The fall", DAY, FELL.claims)
    assert other == COLLAPSED


def test_both_ends_of_a_range_are_one_claim() -> None:
    text = "The road was closed from Monday to Wednesday."
    article = Article("road", "Road", text, FRIDAY)
    (closed,) = propose(article, annotate(text, FRIDAY))
    assert [span.of(text) for span in closed.claims[0].spans] == ["Monday", "Wednesday"]
    assert split(closed, {"road": article}) == [closed]


def test_the_people_and_places_of_all_are_kept_and_split_off_again() -> None:
    one = replace(FELL, people=("Ruth Calder",), places=("Bridge",))
    both = merged([one, replace(COLLAPSED, places=("Norvik", "Old Bridge"))], PUBLISHED)
    assert (both.people, both.places) == (("Ruth Calder",), ("Bridge", "Norvik", "Old Bridge"))
    kept, other = split(both, ARTICLES)
    assert (kept.people, kept.places) == ((), ("Bridge", "Old Bridge"))
    assert (other.people, other.places) == ((), ())
    assert parted(both, 1, ARTICLES, PUBLISHED)[0].places == ("Bridge", "Old Bridge")
