"""How much a claim contributes to what its article reports."""

import pytest

from timeline.story.strength import strength

from .sample import article, events_of

FAR = "Nobody was hurt when it happened. " * 20


def value(sentence: str, before: str = FAR) -> float:
    each = article("a", f"{before}{sentence}")
    event = events_of(each)[-1]
    return strength(event.claims[0], each)


def test_an_ordinary_claim_has_strength_one() -> None:
    assert value("The bridge fell on Saturday.") == 1.0


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nobody has crossed since Saturday.", 0.5),
        ("I saw it fall on Saturday.", 0.25),
        ("Did it fall on Saturday?", 0.25),
        ("The bridge would be opened on Saturday.", 0.5),
        ("We hope nobody has crossed since Saturday.", 0.125),
        ("It fell on Saturday.", 0.6),
        ("Ann in Perth e-mails: the bridge fell on Saturday.", 0.25),
        ("Sunshine and no rain on Saturday.", 0.4),
        ("Earlier, they closed it on Saturday.", 0.6),
        ("The man was found on Saturday.", 0.3),
        ("The woman's son heard it on Saturday.", 0.3),
        ("Organisers said on Saturday the gig was off.", 1.0),
        ("Organisers said the gig was off on Saturday.", 0.3),
        ("There are fears for the bridge on Saturday.", 0.24),
        ("The bridge is beautiful on Saturday.", 0.4),
        ("The bridge is still closed on Saturday.", 1.0),
        ("The bridge is falling on Saturday.", 1.0),
        ("The mayor said the bridge is beautiful on Saturday.", 1.0),
        ("The mayor must go on Saturday.", 0.4),
        ("The council said the mayor must go on Saturday.", 1.0),
        ("The man of the hour fell on Saturday.", 1.0),
    ],
)
def test_side_remarks_are_weaker(sentence: str, expected: float) -> None:
    assert value(sentence) == expected


@pytest.mark.parametrize(("place", "expected"), [(499, 2.0), (500, 1.0)])
def test_the_first_sentences_are_stronger(place: int, expected: float) -> None:
    before = "x" * (place - 2) + ".\n"
    assert value("The bridge fell on Saturday.", before) == expected


def test_verbs_are_searched_for_only_in_english() -> None:
    each = article("a", "Die alte Brücke liegt seit 1. Januar 2022 im Fluss. " * 12)
    assert {strength(event.claims[0], each) for event in events_of(each)} <= {1.0, 2.0, 4.0}


def test_an_articles_own_news_is_strongest() -> None:
    each = article("a", "Police have raided a doctor's home.")
    (news,) = events_of(each)
    assert strength(news.claims[0], each) == 4.0


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Viruses mutate over time.", 2.0),
        ("Police raid a doctor's home", 4.0),  # a headline
        ("The mayor says the bridge is safe.", 4.0),
        ("The bridge will be closed.", 4.0),
    ],
)
def test_a_lead_without_an_event_is_weaker(lead: str, expected: float) -> None:
    each = article("a", lead)
    (news,) = events_of(each)
    assert strength(news.claims[0], each) == expected
