"""Which parts of an article belong to its page, by their wording."""

import pytest

from timeline.dates import days
from timeline.events.page_lines import joined, page_lines
from timeline.events.sentences import sentences
from timeline.model import Span

PUBLISHED = days.day_number(2009, 6, 27)


def lines(text: str, published: int | None = PUBLISHED) -> list[str]:
    return [span.of(text) for span in page_lines(text, published, sentences(text))]


@pytest.mark.parametrize(
    "line",
    [
        "Page last updated at 17:57 GMT, Saturday, 27 June 2009 18:57 UK",
        "Last updated: 14 January, 2010 - 17:26 GMT",
        "Published: Monday, 18 January, 2010, 15:33 GMT 15:33 UK",
        "LONDON | Tue Mar 15, 2011 3:22 pm GMT",
        "Saturday, January 29, 2011; 12:30 AM",
        "PARIS, June 27 (Reuters) -",
        "Oslo, Norway (CNN) --",
        "New York (CNN) --",
        "Port-au-Prince, Haiti (CNN) --",
        "By Ann Calder and Ben B. Lee Washington Post Staff Writers",
        "27 June 2009",
        "By Jane Calder BBC News, Oslo",
        "3 hrs ago",
    ],
)
def test_a_page_line_joined_to_a_sentence_is_only_the_line(line: str) -> None:
    found = lines(f"{line} Medical experts say it is safe.")
    assert [words.strip() for words in found] == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "The figures were last updated in June 2009, the ministry said.",
        "The report, published on 27 June 2009, blamed the pilots.",
        "The quake struck at 16:53 on Tuesday, 12 January 2010.",
        "He was born on 27 June 2009 in Leeds.",
        "By Friday evening the river had risen.",
        "Two days ago the bank said it was safe.",
        "The council (which met on Monday) agreed.",
        "Ann Calder (Labour) - the mayor - agreed.",
        "She contributed to this town for years.",
        "He shares it on Facebook.",
    ],
)
def test_prose_is_not_a_page_line(sentence: str) -> None:
    assert lines(sentence) == []


def test_a_date_between_headline_and_lead_is_a_date_line_on_the_publication_day_only() -> None:
    text = "Bridge reopens June 27 , 2009 The mayor cut a ribbon."
    assert lines(text) == ["June 27 , 2009"]
    assert lines(text, PUBLISHED + 1) == []


def test_the_byline_before_a_date_line_belongs_to_it() -> None:
    line = (
        "By Ann Calder and Ben Lee Washington Post Staff Writers Saturday, June 27, 2009; Page A01"
    )
    assert lines(f"Bridge reopens {line} The mayor cut a ribbon.") == [line]
    assert lines("The bridge was built By 27 June 2009 or later.") == []


def test_a_date_line_before_a_last_update_counts_whatever_its_day() -> None:
    assert lines("24 June 2010 Last updated at 14:59 GMT Help A year on, fans met.") == [
        "24 June 2010",
        "Last updated at 14:59 GMT Help",
    ]


COMMENT = "At 20:49 24th Mar 2010, Ann wrote: I was there on Monday. It rained."


def test_several_comments_extend_to_the_end_of_the_article() -> None:
    text = f"The concert was held.\n{COMMENT}\n{COMMENT}\nMore words."
    assert lines(text) == [text[text.index("At 20:49") :]]


def test_one_comment_is_left_out_alone() -> None:
    text = f"The concert was held.\n{COMMENT}\nMore words."
    assert lines(text) == ["At 20:49 24th Mar 2010, Ann wrote: I was there on Monday."]


def test_spans_that_touch_are_joined() -> None:
    assert joined([Span(5, 8), Span(0, 3), Span(2, 4), Span(8, 9)]) == [Span(0, 4), Span(5, 9)]


@pytest.mark.parametrize(
    "line",
    [
        "Share this page Delicious Digg Facebook reddit StumbleUpon Twitter Email Print",
        "Continue reading the main story",
        "Continue reading the main story “Start Quote It was dark” End Quote",
    ],
)
def test_buttons_and_boxes_within_a_sentence_are_only_their_words(line: str) -> None:
    assert lines(f"The old bridge {line} The mayor cut a ribbon on Monday.") == [line]


def test_the_highlights_above_an_article_reach_up_to_its_dateline() -> None:
    highlights = "STORY HIGHLIGHTS NEW: Bridge falls The mayor had vowed on Thursday to mend it"
    assert lines(f"{highlights} Oslo, Norway (CNN) -- The old bridge fell.") == [
        highlights,
        "Oslo, Norway (CNN) -- ",
    ]
    assert lines(f"{highlights}.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "CNN's Ann Calder, Ben Lee and Al Roe contributed to this report.",
        "Read more: Who is who in Norway",
        "Send us an iReport.",
        "Satellite image of Oslo, Norway taken on 13 June.",
    ],
)
def test_credits_and_links_are_page_lines(sentence: str) -> None:
    assert lines(f"The bridge fell.\n{sentence}\nIt rained.")[-1] == sentence
