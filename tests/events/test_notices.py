"""Notices of a page about itself."""

import pytest

from timeline.events.notices import notices
from timeline.events.sentences import sentences


def found(text: str) -> list[str]:
    spans = dict.fromkeys(notices(text, sentences(text)))  # two patterns may find one
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    "notice",
    [
        "It airs at 10:40 every Saturday.",
        "Today is broadcast live and the running order is subject to change.",
        "Your comments may be published on any of our pages.",
        "You can stay up to date with the blog via these feeds.",
        "Subscribe to the newsletter.",
        "Follow the show on Twitter @show.",
        "E-mail this to a friend.",
        "A shopkeeper waits for customers in this May 8, 2008 file photo.",
        "Copyright 2009 The Courier.",
        "To play this content JavaScript must be turned on.",
        "In our series of letters, Ann Lee considers bridges.",
        "Live coverage of the trial of the mayor.",
        "Here are some facts about bridges.",
        "Transmission time is 9:10 to 9:30 local time.",
    ],
)
def test_a_notice_is_found_without_the_words_beside_it(notice: str) -> None:
    assert found(f"The bridge fell. {notice} Nobody was hurt.") == [notice]


@pytest.mark.parametrize(
    "sentence",
    [
        "The interview was broadcast on Friday.",
        "The airline will share the costs.",
        "The minister said he would not comment on Tuesday.",
        "The file was handed to the police on Monday.",
        "They print 20,000 copies a day.",
        "The coverage of the trial was live.",
    ],
)
def test_news_with_such_words_is_not_a_notice(sentence: str) -> None:
    assert found(sentence) == []


def test_only_the_words_of_a_notice_are_removed_from_a_long_joined_sentence() -> None:
    news = (
        "China restricted the movement of people in the north " + "of the country " * 14 + "today"
    )
    text = f"(For full coverage, click (nFLU)) {news}."
    assert found(text) == ["(For full coverage, click (nFLU))"]


def test_a_sentence_just_short_enough_is_a_notice_as_a_whole() -> None:
    short = "Click here " + "x" * 228 + "."  # 240 characters
    assert found(short) == [short]
    assert found(short[:-1] + "x.") == ["Click here"]


def test_a_list_of_links_with_their_ages_runs_to_its_last_age() -> None:
    text = "Officials probe bank - 23 hrs ago Courier Bank raided - 2 hrs ago The bank closed."
    assert found(text)[-1] == "Officials probe bank - 23 hrs ago Courier Bank raided - 2 hrs ago"


def test_a_credit_of_a_picture_is_taken_out_of_its_sentence() -> None:
    assert found("Photograph: Ann Doe/AFP/Getty Images The bridge fell.") == [
        "Photograph: Ann Doe/AFP/Getty Images"
    ]


def test_a_caption_is_a_first_sentence_that_ends_in_place_and_date() -> None:
    caption = "A woman wears a mask in Mexico City April 24, 2009."
    assert found(caption) == [caption]
    assert found("A woman died in Mexico City on April 24, 2009.") == []
    who = "Ann Doe (L) shakes hands with Jon Roe (R) in Leith."
    assert found(who) == [who]
    assert found(f"One came. Two came. Three came. {caption}") == []
