"""Titles: which words of a sentence they keep, and that they can always be drawn."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.events import titles
from timeline.events.titles import title_for
from timeline.model import Span


def title(marked: str) -> str:
    """The title of a sentence whose own date is in [brackets], other dates in {braces}."""
    text = re.sub(r"[\[\]{}]", "", marked)
    own = Span(0, 0)
    others = []
    removed = 0
    for match in re.finditer(r"\[(.*?)\]|\{(.*?)\}", marked):
        words = match[1] or match[2]
        start = match.start() - removed
        span = Span(start, start + len(words))
        removed += 2
        if match[1]:
            own = span
        else:
            others.append(span)
    return title_for(text, Span(0, len(text)), own, others)


TITLES = {
    "The mayor resigned [yesterday].": "The mayor resigned",
    "[On Monday] the mayor resigned.": "The mayor resigned",
    "On [Monday], the mayor resigned.": "The mayor resigned",
    "But by late [Monday] the mayor had resigned.": "The mayor had resigned",
    # attribution
    "The mayor has resigned, officials said [yesterday].": "The mayor has resigned",
    "“The bridge has fallen,” a spokesman told reporters on [Monday].": "The bridge has fallen",
    "The party said on [Monday] that it would leave the coalition.": (
        "The party said on Monday that it would leave the coalition"
    ),
    "Acme Corp. said its profit rose in [May].": "Acme Corp. said its profit rose in May",
    "Police said he left the house on [Monday].": "Police said he left the house",
    "“We knew nothing,” Ann Lee said [last night].": "“We knew nothing,” Ann Lee said last night",
    # pieces between commas
    "The ferry, a former freighter, sank on [Monday].": "The ferry sank",
    "The ferry, which was built in [1971], sank on {Monday}.": (
        "The ferry, which was built in 1971, sank on Monday"
    ),
    "The ferry, which was built in {1971}, sank on [Monday].": "The ferry sank",
    "The plant in Peoria, Ill., closed in [May].": "The plant in Peoria, Ill., closed",
    "Cars, vans and buses were burned [yesterday].": "Cars, vans and buses were burned",
    "In a letter to the board on [Monday], the chairman resigned.": "The chairman resigned",
    # clauses
    "The crew had left before the ship sank on [Monday].": (
        "The crew had left before the ship sank on Monday"
    ),
    "The port closed on [Monday] after the ship sank.": "The port closed after the ship sank",
    "She was bought in [2016] and rebuilt in {2018}.": "She was bought in 2016 and rebuilt in 2018",
    "She was bought in {2016} and rebuilt in [2018].": "She was bought in 2016 and rebuilt in 2018",
    "He met the man who wrote the letter in [1998].": "He met the man who wrote the letter in 1998",
    "The man who wrote the letter died on [Monday].": "The man who wrote the letter died",
    "The ship that sank on [Monday] was old.": "The ship that sank on Monday was old",
    "An email that was read on [Monday] shows that he knew.": (
        "An email that was read on Monday shows that he knew"
    ),
    "An email that was read on {Monday} shows that Lee left in [May].": (
        "An email that was read on Monday shows that Lee left in May"
    ),
    "The road was closed because of the storm [yesterday].": (
        "The road was closed because of the storm"
    ),
    # dates that are part of a noun phrase
    "The [2019] election was annulled.": "The election was annulled",
    "[Yesterday's] vote was annulled.": "Vote was annulled",
    "A [1990] accord ended the war.": "A 1990 accord ended the war",
    "The party lost seats in [March] elections.": "The party lost seats in March elections",
    # two dates
    "Hearings will last from [April] to {June}.": "Hearings will last from April to June",
    "The ship sank on [Saturday] {last week}.": "The ship sank",
    # marks
    "The court called it “a crime” on [Monday].": "The court called it “a crime”",
    "PARIS (AP) _ The mayor resigned [Monday].": "The mayor resigned",
    # where there is nothing to say
    "[7 January 2022]": "7 January 2022",
    "Clinton on [Friday].": "Clinton on Friday",
}


@pytest.mark.parametrize(("marked", "expected"), TITLES.items())
def test_titles(marked: str, expected: str) -> None:
    assert title(marked) == expected


def test_a_long_clause_is_never_cut() -> None:
    marked = (
        "Members of the harbour workers’ union blocked the main road into the container terminal"
        " for the whole of the working day on [Monday]."
    )
    assert title(marked) == marked.removesuffix(" on [Monday].")


@pytest.mark.parametrize(
    ("marked", "expected"),
    {
        "Not only the mayor resigned [yesterday].": "Not only the mayor resigned",
        "They had not, the mayor said, resigned [yesterday].": (
            "They had not, the mayor said, resigned"
        ),
        "The shop will not open until [Monday].": "The shop will not open until Monday",
        "Der Bürgermeister trat am [Montag] zurück.": "Der Bürgermeister trat am Montag zurück",
        "Am [Montag] trat der Bürgermeister von Köln zurück.": (
            "Am Montag trat der Bürgermeister von Köln zurück"
        ),
        "Le pont est tombé à cause [hier] de la pluie.": "Le pont est tombé à cause de la pluie",
    }.items(),
)
def test_the_sentence_replaces_an_incomplete_clause(marked: str, expected: str) -> None:
    assert title(marked) == expected


def test_a_very_long_sentence_costs_no_more_than_a_long_one() -> None:
    text = f"{'a list of words ' * 100_000}and the ship sank on Monday {'with a list ' * 100_000}"
    start = text.index("Monday")
    found = title_for(text, Span(0, len(text)), Span(start, start + len("Monday")))
    assert 0 < len(found) <= 420
    assert found.startswith("…")
    assert found.endswith("…")
    assert "ship sank on Monday" in found


WORDS = st.sampled_from(
    """the a ship sank and who said that, after. on of “ ” ( ) , ; — - yesterday's which was built
    in he it Ann Lee's U.S. $3.5 1,000 breaking been to because very-long-hyphenated-word""".split()
)


@example(["sank"], ["that,", "the", "the", "was"])
@given(st.lists(WORDS, max_size=25), st.lists(WORDS, max_size=25))
def test_any_sentence_gives_a_title_that_can_be_drawn(before: list[str], after: list[str]) -> None:
    start = len(" ".join([*before, ""]))
    text = " ".join([*before, "Monday", *after])
    found = title_for(text, Span(0, len(text)), Span(start, start + len("Monday")))
    assert found
    assert found == found.strip()
    assert not found[0].islower()
    assert found[-1] not in ",;:—"
    assert found.count("“") == found.count("”")
    assert found.count("(") == found.count(")")
    allowed = set(re.findall(r"\w+", text.lower())) | {"an", "a", "s"}
    assert set(re.findall(r"\w+", found.lower())) <= allowed


@given(st.text(min_size=1, max_size=80), st.data())
def test_any_text_and_expression_give_some_title(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = title_for(text, Span(0, len(text)), Span(start, end))
    assert found == found.strip()
    assert found or not re.search(r"\w", text[start:end])  # marks alone are no title


def test_a_very_long_sentence_is_not_analysed_for_each_of_its_dates(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    analysed = []
    clause_title = titles._clause_title
    monkeypatch.setattr(
        titles, "_clause_title", lambda *given: analysed.append(given) or clause_title(*given)
    )
    for length, count in ((400, 1), (401, 0)):
        text = "Friday " + "x" * (length - 7)
        assert "Friday" in title_for(text, Span(0, length), Span(0, 6))
        assert len(analysed) == count
        analysed.clear()
