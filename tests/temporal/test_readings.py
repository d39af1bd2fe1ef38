"""The reason of a mention: its interpretation, the tense, and the other dates it may mean."""

import pytest

from tests.temporal.cases import FRIDAY
from timeline.dates import When, days
from timeline.dates.words import in_words
from timeline.model import Mention, Tense
from timeline.temporal import annotate
from timeline.temporal.explain import sentence
from timeline.temporal.wording import describe

# Sentence, and the interpretation of its last expression, in words.
INTERPRETATIONS = [
    ("The trial begins a week from Tuesday.", "1 week after the first Tuesday after it"),
    ("She won two Tuesdays ago.", "1 week before the latest Tuesday before that day"),
    ("They left on Christmas Eve last year.", "the Christmas Eve of the year before"),
    ("They met on the first Monday in May.", "the first Monday of the nearest May to it"),
    ("They met on the last day of last month.", "the last day of the month before"),
    ("They met in the week of March 3.", "the week of the nearest 3 March to it"),
    ("They worked over the Labor Day weekend.", "the weekend beside the nearest Labor Day"),
    ("It fell in the first quarter of last year.", "the first quarter of the year before"),
    ("It fell in the second half of the year.", "the nearest second half to it"),
    ("They won two weekends ago.", "2 weekends before"),
    ("They met in May 1986. That summer they left.", "the summer of that year"),
    ("They met in May 1986, and the following April they left.", "the April after it"),
    ("They left at 9 p.m. on May 3, 2020 and met half an hour later.", "half an hour after"),
    ("They left on April 6, 1992 and met by the end of the month.", "the month of that day"),
    ("For the year, they will sell 2 million.", "the year of that day"),
    ("For the year, they gained 2 million.", "the year before"),
    ("They met next Friday.", "the first Friday after it"),
    ("They met on Sat., Jan. 1.", "the nearest 1 January to it"),
    ("They met on Monday, March 4.", "the nearest 4 March to it that is a Monday"),
    ("They met on Tuesday, March 4.", "the nearest 4 March to it, which is not a Tuesday"),
]


@pytest.mark.parametrize(("text", "words"), INTERPRETATIONS)
def test_an_expression_has_its_interpretation(text: str, words: str) -> None:
    assert describe(annotate(text, FRIDAY)[-1].reason.interpretation) == words


def test_other_readings_have_interpretations_of_their_own() -> None:
    others = annotate("The trial begins a week from Tuesday.", FRIDAY)[0].reason.others
    assert [(describe(other.interpretation), other.value) for other in others] == [
        ("1 week after the latest Tuesday before that day", "2022-01-11")
    ]


# Sentence, its last expression's value, and (value, words) of the other readings.
READINGS = [
    ("It closed on Wednesday.", "2022-01-05", [("2022-01-12", "the first Wednesday after it")]),
    (
        "They will meet on Wednesday.",
        "2022-01-12",
        [("2022-01-05", "the latest Wednesday before that day")],
    ),
    (
        "It closed on Friday.",
        "2022-01-07",
        [
            ("2021-12-31", "the latest Friday before that day"),
            ("2022-01-14", "the first Friday after it"),
        ],
    ),
    (
        "It closed last Friday.",
        "2021-12-31",
        [("2022-01-07", "that day itself"), ("2021-12-24", "the Friday before last")],
    ),
    ("They meet next Friday.", "2022-01-14", [("2022-01-21", "the Friday after next")]),
    ("Shots fell Monday night.", "2022-01-03TNI", [("2022-01-10TNI", "the first Monday after it")]),
    (
        "It rained over the weekend.",
        "2021-W52-WE",
        [("2021-W51-WE", "the weekend before"), ("2022-W01-WE", "the weekend after")],
    ),
    ("They met at six o'clock.", "2022-01-07T06:00", [("2022-01-07T18:00", "12 hours later")]),
    ("They met at 12:15.", "2022-01-07T12:15", [("2022-01-07T00:15", "12 hours earlier")]),
    ("They met at six o'clock tonight.", "2022-01-07T18:00", []),
    ("They met at 06:30.", "2022-01-07T06:30", []),
    (
        "It shut at 14:00 on May 3, 2020 and opened at 6:30.",
        "2020-05-03T06:30",
        [("2022-01-07T06:30", "counted from the publication date")],
    ),
    (
        "They met Monday at half past six.",
        "2022-01-03T06:30",
        [("2022-01-03T18:30", "12 hours later"), ("2022-01-10T06:30", "the first Monday after it")],
    ),
    ("He moved in the new year.", "2022", [("2023", "the year after")]),
    ("He will move in the new year.", "2023", [("2022", "the year of that day")]),
    ("They met on Monday, March 4.", "2019-03-04", [("2022-03-04", "in 2022")]),
    ("They will meet on Monday, March 4.", "2024-03-04", [("2022-03-04", "in 2022")]),
    ("They met on Tuesday, March 4.", "2021-03-04", []),
    ("It closed on Dec. 30.", "2021-12-30", [("2020-12-30", "in 2020"), ("2022-12-30", "in 2022")]),
    ("It closed on Feb. 29.", "2020-02-29", []),
    ("It closed in October.", "2021-10", [("2020-10", "in 2020"), ("2022-10", "in 2022")]),
    (
        "It closed on the first Monday in October.",
        "2021-10-04",
        [("2020-10-05", "in 2020"), ("2022-10-03", "in 2022")],
    ),
    ("It was signed on 3/4/2021.", "2021-03-04", [("2021-04-03", "with the day first")]),
    (
        "It was signed on 3/4/2021 and void on 25/4/2021. It was read at noon on 3/5/2021.",
        "2021-05-03T12:00",
        [("2021-03-05T12:00", "with the month first")],
    ),
    ("It was signed on 3/14/2021.", "2021-03-14", []),
    (
        "It fell on March 3, 2021; two days later they left.",
        "2021-03-05",
        [("2022-01-09", "counted from the publication date")],
    ),
    (
        "Two days later he died.",
        "XXXX-XX-XX",
        [("2022-01-09", "counted from the publication date")],
    ),
    (
        "On March 3, 2019 it fell. On May 5 they left.",
        "2019-05-05",
        [
            ("2021-05-05", "counted from the publication date"),
            ("2018-05-05", "in 2018"),
            ("2020-05-05", "in 2020"),
        ],
    ),
    (
        "Shops closed at Christmas.",
        "2021-12-25",
        [
            ("2020-12-25", "in 2020"),
            ("2022-12-25", "in 2022"),
            ("2022-01-07", "the Orthodox Christmas"),
        ],
    ),
    (
        "The Orthodox kept Easter 2021.",
        "2021-05-02",
        [("2021-04-04", "the Western Easter")],
    ),
    (
        "On Tuesday they left and sailed overnight.",
        "2022-01-04TNI",
        [("2022-01-06TNI", "the night up to the publication date")],
    ),
    ("It closed on March 3, 2021.", "2021-03-03", []),
    ("It closed yesterday.", "2022-01-06", []),
    ("It lasted two weeks.", "P2W", []),
]


def last_mention(text: str, published: int | None = FRIDAY) -> Mention:
    return annotate(text, published)[-1]


@pytest.mark.parametrize(("text", "value", "others"), READINGS, ids=[text for text, *_ in READINGS])
def test_an_expression_has_its_other_readings(
    text: str, value: str, others: list[tuple[str, str]]
) -> None:
    mention = last_mention(text)
    assert mention.value == value
    assert [(one.value, describe(one.interpretation)) for one in mention.reason.others] == others


def test_a_reading_has_its_date() -> None:
    (other,) = last_mention("He left early on Monday.").reason.others
    assert other.when == When.day(2022, 1, 10)


def test_a_reading_is_narrowed_like_the_expression() -> None:
    before, after = last_mention("He left in early October.").reason.others
    assert before.when is not None
    assert in_words(before.when) == "early October 2020"
    assert after.mod == "START"


@pytest.mark.parametrize("text", ["He left on Wednesday.", "He left at Easter.", "He left in May."])
def test_without_a_publication_date_there_is_nothing_to_choose(text: str) -> None:
    assert last_mention(text, None).reason.others == ()


@pytest.mark.parametrize(
    ("text", "tense", "words"),
    [
        ("They will meet on Wednesday.", Tense.FUTURE, "because the verb refers to the future"),
        ("It was held in January.", Tense.OVER, "because the verb refers to the past"),
        ("Early Monday night he left.", Tense.PAST, "because the verb refers to the past"),
    ],
)
def test_a_tense_that_mattered_is_explained(text: str, tense: Tense, words: str) -> None:
    mention = last_mention(text)
    assert mention.reason.tense is tense
    assert words in sentence(mention)


@pytest.mark.parametrize("text", ["They will meet next Friday.", "He left yesterday.", "May 2021."])
def test_a_tense_that_did_not_matter_is_unknown(text: str) -> None:
    assert last_mention(text).reason.tense is Tense.UNKNOWN


def test_there_is_no_year_0() -> None:
    others = last_mention("It fell on May 5.", days.day_number(0, 6, 1)).reason.others
    assert [describe(other.interpretation) for other in others] == ["in 2 BC", "in AD 1"]
