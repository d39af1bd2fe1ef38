"""Figures that differ between sources."""

import pytest

from timeline.model import Claim
from timeline.story.figures import changing_figures

from .sample import article, events_of


def changing(*sentences: str) -> dict[str, list[int]]:
    articles = [article(f"a{number}", text) for number, text in enumerate(sentences)]
    claims: list[Claim] = [
        claim for event in events_of(*articles) if not event.is_inferred for claim in event.claims
    ]
    found = changing_figures(claims, {each.id: each for each in articles})
    return {what: [figure.value for figure in figures] for what, figures in found.items()}


def test_each_figure_is_given_with_what_it_counts() -> None:
    assert changing(
        "On Saturday 28 people were killed.",
        "The blast on Saturday left 33 dead and 1,200 injured.",
        "At least 900 were hurt on Saturday.",
    ) == {"killed": [28, 33], "injured": [1200, 900]}


@pytest.mark.parametrize(
    "second",
    [
        "On Saturday 28 died.",  # the same
        "On Saturday 33 shops were closed.",  # of something else
        "On Saturday $33 killed the deal.",
        "On Saturday the 2009 dead were remembered.",  # a year
        "The blast of 33 January killed nobody on Saturday.",
        "On Saturday 33 people came.",  # of anything
    ],
)
def test_other_numbers_are_not_a_contradiction(second: str) -> None:
    assert changing("On Saturday 28 people were killed.", second) == {}


def test_one_article_does_not_contradict_itself() -> None:
    assert changing("On Saturday 28 were killed and on Saturday 33 were killed.") == {}


def test_dates_are_not_figures() -> None:
    assert changing("28 killed on 1 January 2022.", "On 1 January 2022 28 killed.") == {}
