"""Where a headline or a caption ends and a sentence begins without a separator."""

import pytest

from timeline.titles.glue import cut, lead
from timeline.titles.parser import parsed
from timeline.titles.tree import Tree


def parts(text: str, first: bool = True) -> list[str]:
    def parse(texts: list[str]) -> list[Tree]:
        return list(parsed(texts))

    (begins,) = cut([text], parse([text]), [first], parse)  # type: ignore[arg-type]
    return [text[a:b].strip() for a, b in zip(begins, [*begins[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Many feared dead in quake", "A major loss of life is feared after an earthquake struck."],
        ["Police raid the home of a doctor", "Officers have searched the home of a doctor."],
        ["The town needs more time", "Officials say the old bridge will open in May."],
        ["Number Ones last topped the chart in 2003", "Ann Lee has topped the chart again."],
    ],
)
def test_a_headline_is_separated_from_the_lead(expected: list[str]) -> None:
    assert parts(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He was visited by pop star Ann Lee and her brother.",
        "The World Health Organization said on Monday it would close the office.",
        "Officials said President Obama would visit the town.",
        "Last week I told the court that I was ill.",
        "More than 100 Haitians were taken to a hospital in the town.",
        "The band The Who played in the town.",
        "She read The Lord of the Rings in the train.",
        "Lawyers wanted to show tapes filmed for the movie This Is It in an effort to prove it.",
        "The stars will play in the Hope For Haiti show, which was announced by the town.",
        "The soap opera was back on the front pages Wednesday after the mayor said it was over.",
        "Over fifty acts, including The Answer and the Beat Poets, will perform in the town.",
        "A worker carries a fan into the Golden Rule School after a boy fell ill.",
        "The council has put into effect its plan for a ‘Right First Time’ service in the town.",
        "The mayor says he now feels a lot better than five-year-old Ann Lee has ever felt.",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_name_within_a_sentence_does_not_split_it(text: str, first: bool) -> None:
    assert parts(text, first) == [text]


def test_a_part_between_borders_is_a_sentence_too() -> None:
    text = "Ann Lee knocked out Britain's Rick Roe last week Officials in Leeds have asked for it."
    assert parts(text) == [text[: text.index("Officials") - 1], text[text.index("Officials") :]]


def test_a_place_with_its_preposition_begins_a_sentence_before_a_comma() -> None:
    text = "Airlines have flown aid to Haiti In Leeds, the rescuers have pulled people out."
    assert len(parts(text)) == 2


@pytest.mark.parametrize(
    ("texts", "at"),
    [
        (["The old mayor", "He has left the town.", "The bridge fell."], 2),
        (["He left the town.", "An old bridge"], 0),
        (["The mayor", "The bridge"], 0),
    ],
)
def test_the_lead_is_the_last_sentence(texts: list[str], at: int) -> None:
    assert lead(list(parsed(texts))) == at


def test_only_the_first_line_of_an_article_is_split_at_a_name() -> None:
    text = "Ann Lee was ill Ann Lee has left the town."
    assert len(parts(text)) == 2
    assert len(parts(text, first=False)) == 1


@pytest.mark.parametrize(
    "expected",
    [
        [
            "Ian Lee commands the UK's Search and Rescue Team",
            "Emergency crews are working in Leeds.",
        ],
        ["The singers have both filed new lawsuits", "Dr Brown has denied a charge of fraud."],
        ["The owner is due to stand trial in September", "Lawyers from both sides are in court."],
        ["Two stars sang a duet at the Leeds For Haiti show", "The record has sold well."],
    ],
)
def test_a_sentence_after_a_name_or_before_one_is_separated(expected: list[str]) -> None:
    assert parts(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ian Lee met the Search and Rescue Team members who were working in Leeds.",
        "A jury in Leeds said the singer's physician Dr Brown has denied a charge of fraud.",
        "The doctor told reporters Dr Brown has denied a charge of fraud.",
        "Lawyers for the owners said on Monday to reporters Mr Brown was ill.",
        "In early September Lee was ill.",
        "A record with songs from the Hope For Leeds concert has sold well.",
    ],
)
def test_names_with_common_words_are_not_separated(text: str) -> None:
    assert parts(text) == [text]


def test_a_sentence_after_a_caption_is_found_anywhere() -> None:
    text = "Three were hurt in the crash The driver of the lorry has been arrested."
    assert len(parts(text, first=False)) == 2
