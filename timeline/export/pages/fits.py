"""The settings in which a page can be set, from the most comfortable one to the densest."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.export.pages.choices import Form, PageChoices, SourceList
from timeline.export.pages.paper import PX_PER_POINT
from timeline.layout import style

_STEP, _LITTLE_STEP = 0.5, 0.25  # points between sizes that are tried
# The smallest body text in terms of the smallest text: usually, and where a page is full.
_LEAST_BODY = {Form.CHRONICLE: 1.14, Form.TIMELINE: style.TITLE.size / style.DATE.size}
_LEAST_TIGHT_BODY = {**_LEAST_BODY, Form.CHRONICLE: 1.07}
_COLUMN = 29.0  # body sizes: the narrowest column of rows
_COLUMN_GAP = 2.0  # body sizes
_MOST_COLUMNS = 3
_LITTLE_MARGIN = 0.8  # of the usual margin: 12 mm of 15


@dataclass(frozen=True, slots=True)
class Fit:
    """A setting: the size of the body text in points, and the columns in which rows are set.

    A tight one has little space around the page and between rows and lines; a brief one lists
    sources by title and date only.
    """

    body: float
    columns: int = 1
    is_tight: bool = False
    is_brief: bool = False

    @property
    def margin(self) -> float:
        """The margin of the page as a share of the usual one."""
        return _LITTLE_MARGIN if self.is_tight else 1.0

    @property
    def column_gap(self) -> float:
        """The space between columns, px."""
        return self.body * PX_PER_POINT * _COLUMN_GAP


def fits_of(choices: PageChoices, width: float) -> list[list[Fit]]:
    """The settings to try for a page that is `width` px wide between its margins, in groups.

    The first fit of a group is the most comfortable one, the last one the densest. A later group
    gives up more.
    """
    most = choices.text or choices.size.text
    usual = [
        *_sized(choices.form, most, choices.smallest * _LEAST_BODY[choices.form], _STEP, width)
    ]
    least = choices.smallest * _LEAST_TIGHT_BODY[choices.form]
    sized = [*_sized(choices.form, most, least, _LITTLE_STEP, width)]
    tight = [Fit(fit.body, fit.columns, is_tight=True) for fit in sized]
    groups = [usual, tight]
    if choices.sources is SourceList.ARTICLES:
        groups.append([Fit(fit.body, fit.columns, True, True) for fit in sized])
    return groups


def _sized(form: Form, most: float, least: float, step: float, width: float) -> Iterator[Fit]:
    """The sizes from the one that is wanted to the smallest one, in one column and in more."""
    sizes = [max(most, least)]
    while sizes[-1] > least:
        sizes.append(max(sizes[-1] - step, least))
    for size in sizes:
        for columns in range(1, _columns(width, size) + 1 if form is Form.CHRONICLE else 2):
            yield Fit(size, columns)


def _columns(width: float, body: float) -> int:
    """How many columns there may be."""
    bodies = width / (body * PX_PER_POINT)
    return min(max(int((bodies + _COLUMN_GAP) / (_COLUMN + _COLUMN_GAP)), 1), _MOST_COLUMNS)
