"""The salience of events: the votes of articles for days."""

from dataclasses import replace

import pytest

from timeline.dates import When
from timeline.model import Article, Event, Status
from timeline.story.weight import StoryWeights, salience, single_day, voters

from .sample import MONDAY, article, events_of


def flood(id: str, sentence: str, published: int = MONDAY) -> Article:
    story = " ".join(
        f"The river has flooded street {id}{number} of the town." for number in range(20)
    )
    return article(id, f"{story} {sentence}", published)


def day_totals(articles: list[Article], events: list[Event]) -> dict[When, float]:
    found = salience(articles, events)
    totals: dict[When, float] = {}
    for event in events:
        if event.when is not None and event.id in found:
            totals[event.when] = totals.get(event.when, 0.0) + found[event.id]
    return totals


@pytest.fixture
def all_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every title keeps the votes of its event."""
    monkeypatch.setattr("timeline.story.weight.happening", lambda _title, _sources: 1.0)


SATURDAY, NEWS_DAY = When.day(2022, 1, 1), When.day(2022, 1, 3)


@pytest.mark.usefixtures("all_happened")
def test_a_day_has_one_vote_of_each_article_however_often_it_names_it() -> None:
    once = [flood("a", "It fell on Saturday."), flood("b", "It rose on Saturday.")]
    twice = [once[0], flood("b", "It rose on Saturday. It sank on Saturday.")]
    first, second = (day_totals(each, events_of(*each))[SATURDAY] for each in (once, twice))
    assert first == pytest.approx(second, rel=0.05)
    alone = day_totals(once[:1], events_of(once[0]))[SATURDAY]
    assert first == pytest.approx(2 * alone, rel=0.05)


@pytest.mark.usefixtures("all_happened")
def test_an_articles_own_day_counts_less_and_later_days_nothing() -> None:
    articles = [flood("a", "It fell on Saturday. It will be closed on Tuesday.")]
    totals = day_totals(articles, events_of(*articles))
    assert totals[NEWS_DAY] == pytest.approx(0.5 * totals[SATURDAY])
    assert totals[When.day(2022, 1, 4)] == 0


@pytest.mark.usefixtures("all_happened")
def test_an_unrelated_article_counts_less() -> None:
    articles = [flood(f"a{number}", "It rained.") for number in range(4)]
    odd = article("odd", "The striker scored on Saturday.")
    (_, scored) = events_of(*articles, odd)[-2:]
    usual = flood("b", "It fell on Saturday.")
    weights = salience([*articles, odd, usual], [scored, events_of(usual)[-1]])
    assert weights[scored.id] < 0.3 * weights[events_of(usual)[-1].id]


def test_a_reprint_has_no_vote() -> None:
    first = flood("a", "It fell on Saturday.")
    again = replace(first, id="b", published=MONDAY + 1, reprint_of="a")
    assert voters([first, again])["b"].weight == 0
    assert voters([first, again])["a"].weight > 0


def test_hidden_events_have_no_salience() -> None:
    articles = [flood("a", "It fell on Saturday.")]
    hidden = [replace(event, status=Status.PAGE_LINE) for event in events_of(*articles)]
    assert salience(articles, hidden) == {}


@pytest.mark.usefixtures("all_happened")
def test_an_unclear_event_counts_for_its_day_and_has_no_share() -> None:
    articles = [flood("a", "Ann fell on Saturday."), flood("b", "Jon rose on Saturday.")]
    events = events_of(*articles)
    both = salience(articles, events)
    unclear = replace(events[3], status=Status.UNCLEAR)
    found = salience(articles, [*events[:3], unclear])
    assert unclear.id not in found
    assert found[events[1].id] == pytest.approx(both[events[1].id] + both[events[3].id])
    weights = StoryWeights.of(voters(articles), [*events[:3], unclear])
    weights.follow([(unclear, events[3])])
    assert weights.all() == pytest.approx(both)


def test_coarse_dates_have_almost_no_salience() -> None:
    articles = [flood("a", "It was built in 2001. It fell on Saturday.")]
    (_, built, fell) = events_of(*articles)
    found = salience(articles, [built, fell])
    assert 0 < found[built.id] < 0.01 * found[fell.id]


def test_the_event_with_most_reports_stands_out_on_its_day() -> None:
    articles = [flood(id, "Ann fell on Saturday. A dog barked on Saturday.") for id in "ab"]
    (_, fell, dog, _, fell_too, _) = events_of(*articles)
    merged = replace(fell, claims=(*fell.claims, *fell_too.claims))
    found = salience(articles, [merged, dog])
    assert found[merged.id] > 2 * found[dog.id]


def test_small_edits_give_the_same_weights_as_building_from_scratch() -> None:
    articles = [flood("a", "It fell on Saturday. It rose on Sunday. It sank on Sunday.")]
    each = voters(articles)
    events = events_of(*articles)
    weights = StoryWeights.of(each, events)
    moved = replace(events[1], when=When.day(2022, 1, 2))
    dismissed = replace(events[2], status=Status.DISMISSED)
    touched = weights.follow([(events[1], moved), (events[2], dismissed), (events[3], None)])
    after = [events[0], moved]
    assert weights.all() == StoryWeights.of(each, after).all()
    assert {moved.id, dismissed.id, events[3].id} <= touched
    assert events[0].id not in touched  # of another day
    weights.follow([(moved, events[1]), (dismissed, events[2]), (None, events[3])])
    assert weights.all() == pytest.approx(StoryWeights.of(each, events).all())


def test_the_claims_of_an_event_are_not_read_again_for_another_title(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    articles = [flood("a", "It fell on Saturday. It rose on Saturday.")]
    each = voters(articles)
    events = events_of(*articles)
    weights = StoryWeights.of(each, events)
    titled = replace(events[1], title="The old bridge was closed to all traffic")
    expected = StoryWeights.of(each, [events[0], titled, *events[2:]]).all()
    monkeypatch.delattr("timeline.story.weight.strength")
    weights.follow([(events[1], titled)])
    assert weights.all() == expected


def test_events_without_articles_have_no_salience() -> None:
    by_hand = Event("x", "Mine", When.day(2022, 1, 1))
    weights = StoryWeights.of({}, [by_hand])
    assert weights.salience("x") == 0
    assert weights.salience("unknown") == 0


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When.day(2022, 1, 3), MONDAY),
        (replace(When.day(2022, 1, 3), end=When.day(2022, 1, 4).end), None),
        (None, None),
    ],
)
def test_only_one_day_is_a_single_day(when: When | None, expected: int | None) -> None:
    assert single_day(when) == expected


def test_a_comment_ranks_below_an_act_that_as_many_articles_report() -> None:
    articles = [flood("a", "Ann Doe fell on Saturday."), flood("b", "Jon Roe rose on Saturday.")]
    _, fell, _, rose = events_of(*articles)
    comment = replace(fell, title="Ann Doe defended the decision of the Town Council")
    act = replace(rose, title="Jon Roe closed the bridge of the Town Council")
    found = salience(articles, [comment, act])
    assert found[comment.id] < 0.7 * found[act.id]
    same = salience(articles, [replace(comment, title="Ann Doe sold a house in Lima"), act])
    assert same[comment.id] == pytest.approx(same[act.id], rel=0.1)


def test_what_titles_do_not_earn_stays_on_a_day_with_three_events() -> None:
    """A day of three events that report something keeps all votes, one of two loses a part."""
    for count, loses in ((3, False), (2, True)):
        articles = [flood(f"a{n}", f"Ann fell into pool {n} on Saturday.") for n in range(count)]
        found = zip(events_of(*articles)[1::2], ("fell", "rose", "sang"), strict=False)
        events = [replace(event, title=f"Ann Doe {verb} in Lima") for event, verb in found]
        votes = sum(each.weight for each in voters(articles).values())
        assert (sum(salience(articles, events).values()) < 0.99 * votes) == loses


def test_a_fourth_event_has_no_part_of_what_titles_do_not_earn() -> None:
    articles = [flood(f"a{n}", f"Ann fell into pool {n} on Saturday.") for n in range(4)]
    titles = (
        "Ann Doe fell in Lima",
        "Ann Doe rose in Lima",
        "Ann Doe sang in Lima",
        "Ann Doe died",
    )
    found = zip(events_of(*articles)[1::2], titles, strict=True)
    events = [replace(event, title=title) for event, title in found]
    *_, least = sorted(salience(articles, events).values(), reverse=True)
    votes = sum(each.weight for each in voters(articles).values())
    assert least == pytest.approx(votes / 4 * 0.6 * 0.7, rel=0.1)


def test_comments_have_no_part_of_what_is_not_earned() -> None:
    articles = [flood("a", "Ann Doe fell on Saturday."), flood("b", "Jon Roe rose on Saturday.")]
    _, fell, _, rose = events_of(*articles)
    comment = replace(fell, title="Ann Doe defended the decision of the Town Council")
    act = replace(rose, title="Jon Roe closed the bridge of the Town Council")
    found = salience(articles, [comment, act])
    votes = sum(each.weight for each in voters(articles).values())
    assert found[comment.id] == pytest.approx(0.25 * 0.7 * votes / 2, rel=0.1)
    rest = votes - (0.25 * 0.7 + 0.7) * votes / 2
    assert found[act.id] == pytest.approx(0.7 * votes / 2 + rest / 3, rel=0.1)


def test_what_repeats_the_main_event_of_a_day_has_less_of_it() -> None:
    articles = [flood("a", "Ann Doe fell on Saturday."), flood("b", "Jon Roe rose on Saturday.")]
    _, fell, _, rose = events_of(*articles)
    first = replace(fell, title="Police in Lima searched the clinic for records")
    other = replace(rose, title="Police in Lima closed a bridge after floods")
    again = replace(rose, title="Police in Lima searched the clinic again")
    least = min(salience(articles, [first, other]).values())
    assert min(salience(articles, [first, again]).values()) < 0.7 * least


def test_titles_in_other_languages_keep_their_votes() -> None:
    text = " ".join(["Der Fluss trat über die Ufer und die Stadt rief den Notstand aus."] * 8)
    german = article("a", text, MONDAY)
    event = replace(events_of(flood("b", "Ann fell."))[0], title="Der Fluss trat über die Ufer")
    event = replace(event, claims=tuple(replace(c, article="a") for c in event.claims))
    (share,) = salience([german], [event]).values()
    assert share == pytest.approx(0.5 * voters([german])["a"].weight)
