"""Whether the date of a sentence is that of what its title states."""

import pytest

from tests.titles.parse import parse
from tests.titles.using import dated_title, request
from timeline.titles import Side
from timeline.titles.dates import date_phrase
from timeline.titles.holds import begins_with_another

PAST = {
    "The mayor resigned on [Monday].": True,
    "On [Monday] the mayor of the town resigned.": True,
    "The mayor agreed to resign on [Monday].": True,
    "The mayor said the bridge fell on [Monday].": True,
    "The bridge fell on [Monday], the mayor said.": True,
    "The bridge exploded, killing two people on [Monday].": True,
    "The meeting on [Monday] agreed a plan.": True,
    "[Monday]'s meeting agreed a plan.": True,
    "Ten people died in [Monday]'s earthquake.": True,
    "The town was flattened by the [1985] earthquake.": True,
    "The mayor left the house of a friend on [Monday].": True,
    "Smith won the [2019] election in Ohio.": True,
    "The company launched an attack on its rival in [2008].": True,
    "Ann Lee died of a heart attack in [June].": True,
    "Ann Lee died aged 50 in [June 2009].": True,
    "A man waits outside a clinic in Leeds, [May 16, 2009].": True,
    "As of [Monday], 76 towns had reported cases.": True,
    "The shop did not open until [Monday].": True,
    "Tents will not do when the rainy season begins in [May].": False,
    "The town was calm when the rainy season began in [May].": True,
    "The album was a success when first released in [2003].": True,
    "The artist spent most of [last year] in Leeds.": True,
    "The mayor was convicted of murder on [Monday].": True,
    "The mayor pleaded guilty to two counts of murder on [Monday].": True,
    "The mayor was nervous on the day of the verdict on [Monday].": True,
    "In [2000] Ann Lee opened a shop in Leeds, expanding with a second one in {2006}.": True,
    "Sales rose from 3 to 5 million dollars [last year].": True,
    "The firm earned 67 cents a share [a year earlier].": True,
    "The bridge fell [more than a year ago].": True,
    "The police received more than 800 reports [last year].": True,
    "Ann Lee collapsed on [Monday] and died at the age of 50.": True,
    # The date is that of something else.
    "The mayor has yet to recover from the floods in [2008].": False,
    "The mayor has pleaded guilty to the murder of Ann Lee at his house in [2008].": False,
    "The mayor is on trial over a death in [2008].": False,
    "The mayor faces a charge over a death in [2008].": False,
    "The mayor said he would leave the office that he had opened in [2008].": False,
    "The mayor demanded the truth about the attack on [Monday].": False,
    "In {2000} Ann Lee opened a shop in Leeds, expanding with a second one in [2006].": False,
    "The firm earned 67 cents a share, compared with 55 cents [a year earlier].": False,
    "The firm lost 2.3 million dollars, versus a profit of 5.3 million [a year earlier].": False,
    "Sales rose 5 percent from [a year ago].": False,
    "Ten people are thought to be in need after the storm [four days ago].": False,
    "Tickets for the [May 17] date are sold on the new day.": False,
    "The mayor never said that the bridge fell on [Monday].": False,
    "The mayor sent doctors to treat victims of the earthquake on [12 January].": False,
    "The mayor feels hurt by the ruling on [Monday].": False,
    "The town has lived in fear since [1969].": False,
    "The record was the best since [1969].": False,
    "The agency reported 109 cases, up from 91 on [Monday].": False,
    "The mayor was freed after pleading not guilty in [May].": False,
    "The mayor runs a shop in Leeds, having opened another in [May].": False,
    "Founded in [1993], the prize comes with a cheque of 15,000 pounds.": False,
    "The mayor is more popular than he was in [1993].": False,
    "The mayor will open a bridge in memory of the dead of [1993].": False,
}
FUTURE = {
    "The mayor will resign on [Monday].": True,
    "The film opens on [Monday].": True,
    "The trial is due to begin in [May].": True,
    "The trial was due to begin in [May].": True,
    "The mayor said he would resign on [Monday].": True,
    "The mayor planned to visit Leeds on [Monday].": True,
    "A hearing has been scheduled for [23 August].": True,
    "Opening statements, due to commence on [24 March], will now begin in June.": False,
    "The trial has been delayed until [next week].": False,
    "The mayor decided to delay the vote until [Monday].": False,
    "The mayor closed the schools until [May 6].": False,
    "The mayor welcomed an offer to host a conference in [March].": False,
    "The mayor announced a concert for Leeds on [8 October].": False,
}


@pytest.mark.parametrize(("marked", "expected"), PAST.items())
def test_a_past_date_is_that_of_the_title(marked: str, expected: bool) -> None:
    assert dated_title(marked, Side.PAST).is_dated is expected


@pytest.mark.parametrize(("marked", "expected"), FUTURE.items())
def test_a_date_to_come_is_that_of_the_title(marked: str, expected: bool) -> None:
    assert dated_title(marked, Side.FUTURE).is_dated is expected


def test_what_has_happened_by_now_has_no_past_day() -> None:
    marked = "The mayor has resigned on [Monday]."
    assert not dated_title(marked, Side.PAST).is_dated
    assert dated_title(marked, Side.SAME).is_dated
    assert dated_title(marked, Side.UNKNOWN).is_dated


def test_a_date_before_the_sentence_is_that_of_its_first_part() -> None:
    entry = "[1968]: An outbreak in Leeds killed two people"
    assert dated_title(entry, Side.PAST).is_dated
    glued = f"{entry} The mayor of Leeds has resigned after a raid on his office."
    assert dated_title(glued, Side.PAST).text.startswith("The mayor of Leeds has resigned")
    assert not dated_title(glued, Side.PAST).is_dated


def test_titles_without_a_date_in_their_words_are_dated() -> None:
    assert dated_title("The mayor has resigned.", Side.PAST).is_dated


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The bridge had been closed for hours, the old mill fell on [Monday].", True),
        ("The bridge fell on [Monday], the mill was closed for hours.", False),
        ("The mill fell on [Monday].", False),
        ("The mill fell, the mayor said on [Monday].", False),
    ],
)
def test_a_sentence_may_begin_with_a_statement_without_the_date(
    marked: str, expected: bool
) -> None:
    given = request(marked)
    tree = parse(given.sentence)
    date = date_phrase(tree, given.expressions)
    assert date is not None
    assert begins_with_another(tree, tree.roots[0], date) is expected
