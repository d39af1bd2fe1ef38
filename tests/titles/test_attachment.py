"""Which word a date belongs to."""

import pytest

from tests.titles.parse import parse
from tests.titles.using import request
from timeline.titles.attachment import dated_word, is_day
from timeline.titles.dates import date_phrase


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The mayor left the house on [Monday].", "left"),
        ("The mayor left the house of a friend on [Monday].", "left"),
        ("Schools with an outbreak [yesterday] closed.", "closed"),
        ("The mayor was hurt in [Monday]'s crash.", "hurt"),
        ("The mayor spoke during a visit on [Monday] to Leeds.", "spoke"),
        ("The mayor chaired a meeting on [Monday].", "chaired"),
        ("The song was a [1993] hit.", "was"),
        ("The first quake in the region [this year] was felt in Leeds.", None),
        ("The worst storm of [2010] was felt in Leeds.", None),
        ("The first quake [on Monday] was felt in Leeds.", "felt"),
        ("The first quake in the region was felt in Leeds [this year].", "felt"),
        ("The mayor declared a state of emergency on [Monday].", "declared"),
        ("Doctors treated victims of the emergency on [Monday].", None),
        ("The mayor spoke about the [1993] crash.", None),
        ("The mayor spoke at the house of a victim of the [1993] crash.", None),
        ("The mayor found a photo from a trip in [1993] in a box.", None),
    ],
)
def test_a_date_belongs_to_a_verb_or_to_a_noun(marked: str, expected: str | None) -> None:
    given = request(marked)
    tree = parse(given.sentence)
    date = date_phrase(tree, given.expressions)
    assert date is not None
    at = dated_word(tree, date)
    assert (None if at is None else tree[at].text) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The bridge fell on [Monday].", True),
        ("The bridge fell on [May 16, 2009].", True),
        ("The bridge fell on [16 May].", True),
        ("The bridge fell in [May 2009].", False),
        ("The bridge fell in [2009].", False),
    ],
)
def test_a_day_is_named_by_weekday_or_date(marked: str, expected: bool) -> None:
    given = request(marked)
    tree = parse(given.sentence)
    date = date_phrase(tree, given.expressions)
    assert date is not None
    assert is_day(tree, date) is expected
