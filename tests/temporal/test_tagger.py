"""Properties of all texts: spans in order, and the same with and without a publication date."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.temporal.cases import FRIDAY
from tests.temporal.hostile import words_of
from timeline.dates import SECONDS_PER_DAY, Certainty, Grain, When, days
from timeline.export.annotations import annotation_line
from timeline.interpretation import DayOfWeek, Occurrence, Which
from timeline.model import Anchor, Article, Mention, TimexType
from timeline.temporal import annotate, annotate_from
from timeline.temporal.explain import sentence
from timeline.temporal.holidays import HOLIDAYS
from timeline.temporal.rules import RULES
from timeline.temporal.vocabulary import CARDINALS, MONTHS, UNITS, WEEKDAYS

PIECES = [
    *MONTHS, *WEEKDAYS, *UNITS, *CARDINALS, "the", "a", "ago", "last", "next", "early", "of",
    "in", "from", "to", "Monday", "May", "March", "1999", "2003", "12", "3", "/", "-", ":", ".",
    ",", "'", "’90s", "p.m.", "Christmas", "yesterday", "overnight", "night", "quarter", "third",
    "BC", "half", "every", "this", "winter", "spring", "fiscal", "weekend", "week", "Easter",
    "before", "first", "day", "later", "Friday", "o'clock", "noon", "BCE", "million", "year", "$",
    "%", "\n", "\n\n", "İ", "ß", "１９９９", "\u00a0", "99999999999999999999", "GMT", "EST", "Z",
    "25:61", "30", "31", "2021-03-03T14:30:00+05:30", "0000-00-00", "3/4", "3/4/2021", "½", "(",
    ")", "“", "”", "was held", "will meet", "by", "until", "since", "Orthodox", "2000", "0", "AD",
    *HOLIDAYS,
]  # fmt: skip
PIECES += sorted({word for rule in RULES for word in words_of(rule)} - set(PIECES))
time_like = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda words: st.sampled_from((" ", "", "-", "  ")).map(lambda gap: gap.join(words))
)
texts = st.one_of(st.text(max_size=200), time_like)
days_known = st.integers(days.day_number(-3000), days.day_number(9999, 12, 31))


@given(texts, st.none() | days_known)
def test_spans_are_in_order_and_inside_the_text(text: str, published: int | None) -> None:
    mentions = annotate(text, published)
    ends = [0]
    for mention in mentions:
        assert ends[-1] <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text) == mention.text
        ends.append(mention.span.end)
    spans = {mention.span for mention in mentions}
    assert all(m.range_end is None or m.range_end in spans for m in mentions)


@given(texts, st.integers(days.day_number(-3000), days.day_number(9990)))
def test_other_readings_are_other_dates(text: str, published: int) -> None:
    for mention in annotate(text, published):
        values = [mention.value, *(other.value for other in mention.reason.others)]
        assert len(values) == len(set(values))
        assert all(other.when is not None for other in mention.reason.others)


@given(texts, days_known, st.integers(0, 200))
def test_annotate_from_finds_the_spans_from_a_position_on(text: str, day: int, start: int) -> None:
    spans = [mention.span for mention in annotate(text, day) if mention.span.start >= start]
    assert [mention.span for mention in annotate_from(text, start, day)] == spans


@given(texts, days_known)
def test_spans_do_not_depend_on_the_publication_date(text: str, published: int) -> None:
    dated, undated = annotate(text, published), annotate(text, None)
    assert [(m.span, m.type, m.reason.rule) for m in dated] == [
        (m.span, m.type, m.reason.rule) for m in undated
    ]
    assert not any(m.unresolved for m in dated)
    assert all(m.when is None for m in undated if m.unresolved)


@given(texts, st.none() | days_known)
def test_annotating_twice_gives_the_same(text: str, published: int | None) -> None:
    assert annotate(text, published) == annotate(text, published)


@given(texts, st.none() | days_known)
def test_every_mention_can_be_explained_and_written_out(text: str, published: int | None) -> None:
    mentions = annotate(text, published)
    assert all(sentence(mention) for mention in mentions)
    assert annotation_line(Article("a", "", text, published), mentions)
    assert not any(mention.impossible and mention.unresolved for mention in mentions)


@given(days_known, st.integers(1, 7))
def test_bare_weekday_is_the_latest_up_to_publication(published: int, number: int) -> None:
    name = next(word for word, value in WEEKDAYS.items() if value == number).capitalize()
    (mention,) = annotate(f"The mayor resigned on {name}.", published)
    assert mention.when is not None
    assert mention.when.first_day is not None
    assert published - 6 <= mention.when.first_day <= published
    assert days.weekday(mention.when.first_day) == number


@given(days_known, st.integers(1, 400), st.sampled_from(("day", "week")))
def test_counted_days_and_weeks_are_that_far_back(published: int, count: int, unit: str) -> None:
    plural = unit if count == 1 else f"{unit}s"
    (mention,) = annotate(f"He left {count} {plural} ago.", published)
    length = count * (7 if unit == "week" else 1)
    if days.civil(published - length)[0] > -9000:
        assert mention.when is not None
        assert mention.when.first_day == published - length


@pytest.mark.parametrize(
    "hostile",
    ["1 ", "1", "1/", "1-", "1:1", " ", "\n", "the ", "the first ", "of the ", "March ", "May 1 ",
     "two ", "two and ", "[", "(", "'", "a few ", "last ", "every ", "19", "1999-", "Monday ",
     "early ", "year ", "a.", "10 p", "quarter ", "the end of ", "and a half "],
)  # fmt: skip
def test_hostile_text_is_read_to_its_end(hostile: str) -> None:
    """Were a rule's cost to grow faster than the text, this would not come to an end."""
    text = hostile * (100_000 // len(hostile)) + " It ended yesterday."
    mentions = annotate(text, FRIDAY)
    assert mentions[-1].text.endswith("yesterday")


def test_seed_article(seed_article: Path) -> None:
    text = seed_article.read_text(encoding="utf-8").split("2022-01-07 ", 1)[1]
    mentions = annotate(text, FRIDAY)
    assert [(m.text, m.type, m.value, m.mod) for m in mentions] == [
        ("yesterday", "DATE", "2022-01-06", None),
        ("Wednesday", "DATE", "2022-01-05", None),
        ("overnight", "TIME", "2022-01-05TNI", None),
        ("yesterday", "DATE", "2022-01-06", None),
        ("the past few days", "DURATION", "PXD", None),
        ("three decades ago", "DATE", "1992", "APPROX"),
        ("early yesterday", "DATE", "2022-01-06", "START"),
        ("two-week", "DURATION", "P2W", None),
        ("Christmas", "DATE", "2022-01-07", None),
        ("today", "DATE", "2022-01-07", None),
    ]


def test_past_few_days_end_with_the_publication_day() -> None:
    (mention,) = annotate("They took to the streets in the past few days.", FRIDAY)
    assert mention.type is TimexType.DURATION
    assert mention.when == When(
        (FRIDAY - 3) * SECONDS_PER_DAY,
        (FRIDAY + 1) * SECONDS_PER_DAY,
        Grain.DAY,
        Certainty.APPROXIMATE,
        Certainty.EXACT,
    )


def test_hours_ago_are_about_that_day() -> None:
    (mention,) = annotate("He left three hours ago.", FRIDAY)
    assert (mention.type, mention.value) == ("TIME", "2022-01-07TXX")
    assert mention.when is not None
    assert (mention.when.first_day, mention.when.certainty) == (FRIDAY, Certainty.APPROXIMATE)


def test_a_duration_has_no_date() -> None:
    (mention,) = annotate("A two-week state of emergency began.", FRIDAY)
    assert mention.when is None
    assert not mention.unresolved


def test_a_reason_has_its_anchor_and_interpretation() -> None:
    wednesday, night = annotate("On Wednesday they broke in and stayed overnight.", FRIDAY)
    assert wednesday.reason.anchor is Anchor.PUBLICATION
    assert wednesday.reason.anchor_when == When.day(2022, 1, 7)
    assert wednesday.reason.interpretation == Occurrence(Which.UP_TO_DATE, DayOfWeek(3))
    assert night.reason.anchor is Anchor.FOCUS
    assert night.reason.anchor_text == "Wednesday"
    assert night.reason.anchor_when == When.day(2022, 1, 5)


@pytest.mark.parametrize(
    "text",
    [
        "He died of his injuries two days later.",
        "They were gone the next day.",
        "She came back a week later.",
        "They left the following morning.",
    ],
)
def test_a_date_relative_to_an_undated_event_is_not_known(text: str) -> None:
    (mention,) = annotate(text, FRIDAY)
    assert mention.value.startswith("XXXX-XX-XX")
    assert mention.when is None
    assert not mention.unresolved
    assert "doesn’t say" in sentence(mention)


def test_a_future_date_is_counted_from_publication() -> None:
    assert mention_of("They will leave the next day.", FRIDAY).value == "2022-01-08"


def test_absolute_date_has_no_anchor() -> None:
    (mention,) = annotate("It was signed on 6 January 2022.", FRIDAY)
    assert mention.reason.anchor is Anchor.NOTHING
    assert mention.reason.anchor_when is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left yesterday.", "XXXX-XX-XX"),
        ("He left on Wednesday.", "XXXX-WXX-3"),
        ("He left last week.", "XXXX-WXX"),
        ("He left last year.", "XXXX"),
        ("He left on March 5.", "XXXX-03-05"),
        ("He left in October.", "XXXX-10"),
        ("He left three decades ago.", "XXXX"),
        ("He left on Good Friday.", "XXXX-XX-XX"),
        ("He left on Christmas Eve.", "XXXX-12-24"),
        ("He left last night.", "XXXX-XX-XXTNI"),
    ],
)
def test_without_a_publication_date_relative_expressions_are_unresolved(
    text: str, value: str
) -> None:
    (mention,) = annotate(text, None)
    assert (mention.value, mention.when, mention.unresolved) == (value, None, True)


def test_without_a_publication_date_absolute_ones_resolve() -> None:
    first, second = annotate("He left on March 5, 2021 and came back the next day.", None)
    assert first.when == When.day(2021, 3, 5)
    assert second.when == When.day(2021, 3, 6)


@pytest.mark.parametrize(
    "text",
    [
        "The talks ran from Monday to Wednesday.",
        "They ruled between 1999 and 2003.",
        "The fair was held March 3-7.",
        "The fair was held on 6–9 March 2021.",
        "The drought of 2019-20 emptied the lake.",
    ],
)
def test_range_links_its_two_ends(text: str) -> None:
    first, second = annotate(text, FRIDAY)
    assert first.range_end == second.span
    assert second.range_end is None


def test_two_dates_in_a_row_are_not_a_range() -> None:
    first, second = annotate("They met on Monday and on Wednesday.", FRIDAY)
    assert first.range_end is None
    assert second.range_end is None


def test_impossible_date_is_kept_as_text() -> None:
    (mention,) = annotate("It was signed on February 30, 2021.", FRIDAY)
    assert mention.text == "February 30, 2021"
    assert mention.when is None
    assert not mention.unresolved


def mention_of(text: str, published: int) -> Mention:
    (mention,) = annotate(text, published)
    return mention


def test_changing_the_publication_date_moves_relative_dates_only() -> None:
    earlier = FRIDAY - 7
    assert mention_of("He left on Tuesday.", earlier).value == "2021-12-28"
    assert mention_of("He left on Tuesday.", FRIDAY).value == "2022-01-04"
    absolute = "He left in May 2020."
    assert mention_of(absolute, earlier).value == mention_of(absolute, FRIDAY).value


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("The town was founded in 1921.", True),
        ("The town was founded in 1922.", False),
        ("The town was founded in 1850.", True),
        ("The town was founded in about 1850.", True),
        ("The town was founded in the year 1850.", False),
        ("The town was founded in May 1850.", False),
        ("The town was founded in the 1850s.", False),
        ("The town will be there in 2122.", False),
        ("The town will be there in 2123.", True),
    ],
)
def test_a_year_in_digits_more_than_a_century_away_is_doubted(text: str, doubted: bool) -> None:
    assert [mention.doubted for mention in annotate(text, FRIDAY)] == [doubted]


def test_no_year_is_doubted_without_a_publication_date() -> None:
    assert [mention.doubted for mention in annotate("It was founded in 1850.", None)] == [False]


@pytest.mark.parametrize(
    ("before", "value"),
    [(240, "2022-01-07TNI"), (340, "XXXX-XX-XXTNI")],
    ids=["in the lead", "deep in the text"],
)
def test_a_night_without_a_day_is_that_of_publication_in_the_lead_only(
    before: int, value: str
) -> None:
    words = "They sang and danced with the crew and went home. "
    text = (words * 10)[:before].rpartition(". ")[0] + ". He gave her pills throughout the night."
    (mention,) = annotate(text, FRIDAY)
    assert mention.value == value
    assert mention.when is None or value.startswith("2022")
