"""Leads that are about another time than their article."""

import pytest

from timeline.dates import days
from timeline.events.other_time import is_of_other_time
from timeline.events.own_news import own_news
from timeline.model import Article
from timeline.story.build import build
from timeline.temporal import annotate

FRIDAY = days.day_number(2022, 1, 7)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("The singer announced the concerts in Leith in March 2021.", True),
        ("The doctor was found guilty earlier this week after a trial.", True),
        ("Some 200 people died in Tuesday's quake and others are ill.", True),
        ("A man who kept a dog fell ill last month.", True),
        ("Passengers who were ill took pills, state media reported at the weekend.", True),
        ("Passengers have paid for pills after a tax was added over the weekend.", False),
        ("The doctor has denied that he gave the drug in March 2021.", False),
        ("The doctor said that the singer died in March 2021.", False),
        ("The film about the storm that came last month has been shown.", False),
        ("A mine closed after last Tuesday's quake in the north.", False),
        ("The doctor, shown in March 2021, has been sentenced.", False),
        ("The doctor was found guilty earlier today after a trial.", False),
        # a caption without a full stop, followed by the news
        ("A boxer beat a rival last month Officials have closed the hall.", False),
    ],
)
def test_a_past_date_of_the_main_verb(lead: str, expected: bool) -> None:
    article = Article("a", "…", f"{lead} Nobody was hurt.", FRIDAY)
    mentions = annotate(article.text, FRIDAY)
    news = own_news(article, mentions)
    assert news is None or is_of_other_time(article, mentions, news.claims[0]) is expected
    assert expected is False or news is not None


def test_only_the_event_of_that_date_is_proposed() -> None:
    text = "The singer announced the concerts in Leith in March 2021. Nobody was hurt."
    (event,) = build([Article("a", "…", text, FRIDAY)]).events
    assert not event.is_inferred
