"""An article's own news as an event."""

import pytest

from timeline.dates import When, days
from timeline.events.own_news import own_news
from timeline.events.page_lines import page_lines
from timeline.events.sentences import sentences
from timeline.model import Article, Basis, Event, Status
from timeline.temporal import annotate

FRIDAY = days.day_number(2022, 1, 7)


def news(text: str, published: int | None = FRIDAY, title: str = "…") -> Event | None:
    lines = page_lines(text, published, sentences(text))
    return own_news(Article("a", title, text, published), annotate(text, published), lines)


def test_a_lead_without_a_date_is_news_of_the_publication_day() -> None:
    text = "Police raid a doctor's home. They left at once."
    event = news(text)
    assert event is not None
    (claim,) = event.claims
    assert (event.id, event.status) == ("a:news:0", Status.PROPOSED)
    assert event.title == "Police raid a doctor's home"
    assert event.when == claim.when == When.day(2022, 1, 7)
    assert (claim.basis, claim.expressions) == (Basis.PUBLICATION, ())
    assert claim.clause.of(text) == claim.sentence.of(text) == "Police raid a doctor's home."


def test_the_day_may_be_named_after_the_lead() -> None:
    event = news("Police have raided a doctor's home. They came on Thursday morning.")
    assert event is not None
    assert event.when == When.day(2022, 1, 6)
    assert event.is_inferred
    assert event.claims[0].basis is Basis.STORY_DAY


@pytest.mark.parametrize(
    "text",
    [
        "Police raided a doctor's home on Thursday. They left at once.",
        "Police raid doctor's home\nPolice raided a doctor's home on Thursday.",
        "Police were still searching a doctor's home today.",
    ],
)
def test_news_that_states_its_day_is_not_proposed_twice(text: str) -> None:
    assert news(text) is None


def test_a_headline_on_its_own_line_is_the_news() -> None:
    text = "Police raid doctor's home\nThey searched it for hours.\n"
    event = news(text)
    assert event is not None
    assert event.title == "Police raid doctor's home"
    assert event.claims[0].clause.of(text) == "Police raid doctor's home"


@pytest.mark.parametrize(("length", "is_headline"), [(120, True), (121, False)])
def test_a_headline_has_at_most_120_characters(length: int, is_headline: bool) -> None:
    headline = "Flood in " + "x" * (length - 9)
    event = news(f"{headline}\nThe river rose on Thursday.\n")
    assert (event is None) is is_headline  # the sentence below a headline states the day


def test_a_date_line_ends_a_headline() -> None:
    text = "Bridge falls into river January 07 , 2022 Nobody was hurt when it fell."
    event = news(text)
    assert event is not None
    assert event.title == "Bridge falls into river"


def test_page_lines_are_skipped() -> None:
    text = "LONDON | Fri Jan 7, 2022 3:22 pm GMT Police raid a doctor's home."
    event = news(text)
    assert event is not None
    assert event.title == "Police raid a doctor's home"


def test_news_is_undated_without_a_publication_date() -> None:
    event = news("Police raid a doctor's home.", None)
    assert event is not None
    assert event.when is None


@pytest.mark.parametrize("date", ["on Thursday", "on 3 May 1971"])
def test_without_a_publication_date_any_date_of_the_lead_may_be_that_of_the_news(date: str) -> None:
    assert news(f"Police raided a doctor's home {date}.", None) is None


def test_a_lead_about_another_day_is_not_the_news() -> None:
    assert news("The singer died in Leith on 25 June 2009. A film tells her life.") is None
    assert news("The doctor of the singer who died on 25 June 2009 has been charged.") is not None


def test_an_article_with_only_page_lines_has_no_news() -> None:
    assert news("Last updated at 10:00 GMT, 7 January 2022") is None
    assert news("Sport. Results.") is None


def test_the_date_of_a_caption_is_not_that_of_the_news() -> None:
    text = "Doe died on Thursday Relatives of the singer have asked for a trial. They met Doe."
    event = news(text)
    assert event is not None
    assert event.when == When.day(2022, 1, 7)
    assert event.title == "Relatives of the singer have asked for a trial"
