"""Evidence of publication dates is compared: the best kind is taken, and others named."""

from datetime import datetime

import pytest

from timeline.articles.evidence import Evidence, Kind, doubt_in_words, publication
from timeline.articles.stamps import address, line, stamp
from timeline.dates import days
from timeline.dates.iso import iso_day
from timeline.model import PublishedFrom

DAY = days.day_number(2021, 3, 5)


def at(kind: Kind, day: int = DAY, moment: str = "") -> Evidence:
    return Evidence(kind, day, datetime.fromisoformat(moment) if moment else None)


def test_nothing_is_guessed_without_evidence() -> None:
    found = publication([])
    assert (found.day, found.origin) == (None, PublishedFrom.NOWHERE)
    assert "was not found" in doubt_in_words(found)


@pytest.mark.parametrize("kind", Kind)
def test_metadata_of_the_article_is_enough_and_every_other_kind_needs_a_second_one(
    kind: Kind,
) -> None:
    found = publication([at(kind)])
    assert (found.day, found.origin) == (DAY, kind.origin)
    assert found.is_sure == (kind in (Kind.OPEN_GRAPH, Kind.JSON_LD, Kind.FEED))
    assert bool(doubt_in_words(found)) != found.is_sure


def test_two_kinds_that_agree_are_certain() -> None:
    assert publication([at(Kind.ADDRESS), at(Kind.NEAR_HEADLINE)]).is_sure
    assert not publication([at(Kind.TIME_IN_ARTICLE), at(Kind.NEAR_HEADLINE)]).is_sure  # one line
    assert not publication([at(Kind.NEAR_HEADLINE), at(Kind.MODIFIED)]).is_sure
    assert not publication([at(Kind.ADDRESS), at(Kind.ADDRESS)]).is_sure


def test_the_more_reliable_kind_is_taken_and_what_readers_see_may_contradict_it() -> None:
    found = publication([at(Kind.NEAR_HEADLINE, DAY - 9), at(Kind.OPEN_GRAPH)])
    assert found.day == DAY
    assert not found.is_sure
    assert doubt_in_words(found) == (
        "its publication date is doubtful: 2021-03-05 (from the page metadata);"
        " it may be 2021-02-24 (near the headline)"
    )


def test_the_day_of_a_later_change_is_no_candidate_and_that_of_an_earlier_one_is() -> None:
    later, earlier = at(Kind.MODIFIED, DAY + 1), at(Kind.MODIFIED, DAY - 1)
    assert publication([at(Kind.META), later]).rivals == ()
    assert publication([at(Kind.META), earlier]).rivals == (earlier,)


def test_dates_of_other_things_contradict_nothing() -> None:
    passing = [at(Kind.MODIFIED, DAY + 3), at(Kind.FIRST_IN_TEXT, DAY - 2)]
    assert publication([at(Kind.JSON_LD), *passing]).is_sure


@pytest.mark.parametrize(
    ("moment", "shown", "day"),
    [
        ("2021-03-05T02:00+00:00", DAY - 1, DAY - 1),  # an evening in America
        ("2021-03-05T11:59+00:00", DAY - 1, DAY - 1),
        ("2021-03-05T12:00+00:00", DAY - 1, DAY),
        ("2021-03-05T22:00+00:00", DAY + 1, DAY + 1),  # a morning in Asia
        ("2021-03-05T02:00+00:00", DAY + 1, DAY),
        ("2021-03-05T02:00+00:00", DAY - 2, DAY),
        ("2021-03-05T02:00-05:00", DAY - 1, DAY),  # the zone of the article
    ],
)
def test_a_day_in_utc_gives_way_to_the_local_day_that_readers_see(
    moment: str, shown: int, day: int
) -> None:
    found = publication([at(Kind.OPEN_GRAPH, DAY, moment), at(Kind.NEAR_HEADLINE, shown)])
    assert found.day == day


def test_the_same_moment_with_the_zone_of_the_article_decides() -> None:
    utc = at(Kind.OPEN_GRAPH, DAY, "2021-03-05T02:10+00:00")
    local = at(Kind.JSON_LD, DAY - 1, "2021-03-04T21:10-05:00")
    found = publication([utc, local])
    assert (found.day, found.is_sure, found.rivals) == (DAY - 1, True, ())


@pytest.mark.parametrize(
    ("text", "day", "zone"),
    [
        ("2021-03-05", "2021-03-05", None),
        ("2021-03-05T23:30:00Z", "2021-03-05", 0),
        ("2021-03-05T23:30:00.123+0900", "2021-03-05", 9 * 3600),
        ("2021-03-05 23:30 -05", "2021-03-05", -5 * 3600),
        ("Fri, 05 Mar 2021 23:30:00 GMT", "2021-03-05", None),
        ("March 5, 2021", "2021-03-05", None),
        ("2021-02-30", None, None),
        ("03/04/2021", None, None),
        ("2021", None, None),
        ("", None, None),
        ("x" * 1_000, None, None),
    ],
)
def test_timestamps(text: str, day: str | None, zone: int | None) -> None:
    found = stamp(Kind.META, text)
    assert [iso_day(each.day) for each in found] == ([day] if day else [])
    if zone is not None:
        assert found[0].moment.utcoffset().total_seconds() == zone


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2021/03/05/ferry", "2021-03-05"),
        ("https://a.example/world/2021/mar/05/ferry", "2021-03-05"),
        ("https://a.example/ferry-20210305.html", "2021-03-05"),
        ("https://a.example/2021/3/5/x", "2021-03-05"),
        ("https://a.example/story-120210305", None),
        ("https://a.example/2021/13/05/", None),
        ("https://a.example/2021/03/", None),
    ],
)
def test_addresses(url: str, day: str | None) -> None:
    assert [iso_day(each.day) for each in address(url)] == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("By Ada Wren, 5 March 2021", "2021-03-05"),
        ("Published: March 5, 2021 at 10:30 a.m.", "2021-03-05"),
        ("5 March 2021 – 7 March 2021", None),
        ("5 March", None),
        ("In 2021 the ferry sank. " * 9 + "5 March 2021", None),
    ],
)
def test_a_line_near_the_headline(text: str, day: str | None) -> None:
    found = line(Kind.NEAR_HEADLINE, text)
    assert [iso_day(each.day) for each in found] == ([day] if day else [])
