"""Headline and lead of an article."""

import pytest

from timeline.dates import days
from timeline.events.news_text import news_text
from timeline.events.page_lines import page_lines_of
from timeline.model import Article

FRIDAY = days.day_number(2022, 1, 7)
STAMP = "Friday 7 January 2022 10.40 GMT"


def found(text: str) -> tuple[str, str]:
    """The headline and the lead, "" where there is none."""
    article = Article("a", "…", text, FRIDAY)
    news = news_text(article, page_lines_of(article))
    if news is None:
        return "", ""
    headline = news.headline.of(text).strip() if news.headline else ""
    return headline, news.body[0].of(text).strip() if news.body else ""


LEAD = "The bridge over the Leith fell."


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (LEAD, ""),
        (f"Bridge falls in Leith {LEAD}", ""),
        (f"Bridge falls in Leith\n{LEAD}", "Bridge falls in Leith"),
        (f"Bridge falls in Leith {STAMP} {LEAD}", "Bridge falls in Leith"),
        (
            f"Bridge falls in Leith The bridge was old {STAMP} The pillars in 2019.\n"
            f"Photograph: Ann Doe/AP {LEAD}",
            "Bridge falls in Leith",
        ),
        (f"The pillars of the bridge.\nPhotograph: Trust for Bridges/AP {LEAD}", ""),
        (f"Bridge falls in Leith By Ann Doe, Editor {STAMP} {LEAD}", "Bridge falls in Leith"),
        (f"{'Ferries and trains from Leith to be searched ' * 3}{STAMP} {LEAD}", ""),
        (f"* Bridge falls in Leith * Nobody hurt LEITH, Jan 7 (Reuters) - {LEAD}", ""),
        (f"(Repeats to more readers) LEITH/OSLO, Jan 7 (Reuters) - {LEAD}", ""),
    ],
)
def test_the_lead_comes_after_headline_caption_dateline_and_credit(
    text: str, headline: str
) -> None:
    assert found(f"{text} Nobody was hurt. The mayor came.") == (headline, LEAD)


def test_a_credit_far_from_the_beginning_is_not_before_the_lead() -> None:
    text = f"{LEAD} Nobody was hurt. It rained on. The mayor came. It was cold. The river.\n"
    assert found(f"{text}Photograph: Ann Doe/AP Trains still run.") == ("", LEAD)


def test_the_lead_may_follow_a_caption_of_two_sentences() -> None:
    caption = "The mayor at the bridge. She said it was old"
    assert found(f"{caption} {LEAD} Nobody was hurt.") == ("", LEAD)
    assert found("The mayor at the bridge. She said it was old.") == (
        "",
        "The mayor at the bridge.",
    )
    assert found(f"The mayor was ill. She said it was old {LEAD}") == ("", "The mayor was ill.")


def test_an_article_with_only_a_headline_has_no_lead() -> None:
    assert found("Bridge falls in Leith") == ("", "Bridge falls in Leith")
    assert found(f"Bridge falls in Leith\n{STAMP}") == ("Bridge falls in Leith", "")
    assert found("Last updated at 10:00 GMT, 7 January 2022") == ("", "")
