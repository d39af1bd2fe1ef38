from dataclasses import replace

import pytest

from timeline.export.pages.choices import Form, PageChoices, SourceList
from timeline.export.pages.fits import Fit, fits_of

A4 = 680.0  # px between the margins
CHRONICLE = PageChoices(form=Form.CHRONICLE, paper="a4")


def test_sizes_go_from_the_usual_one_to_the_smallest_that_keeps_all_text_legible() -> None:
    usual, *_ = fits_of(CHRONICLE, A4)
    assert usual[0] == Fit(10.0)
    assert usual[-1].body == pytest.approx(7 * 1.14)
    sizes = [fit.body for fit in usual]
    assert sizes == sorted(sizes, reverse=True)


def test_only_a_full_page_is_tight_and_then_brief() -> None:
    usual, tight, brief = fits_of(CHRONICLE, A4)
    assert not any(fit.is_tight or fit.is_brief for fit in usual)
    assert all(fit.is_tight and not fit.is_brief for fit in tight)
    assert all(fit.is_tight and fit.is_brief for fit in brief)
    assert brief[-1].body == pytest.approx(7 * 1.07)


@pytest.mark.parametrize("sources", [SourceList.NONE, SourceList.BRIEF, SourceList.PASSAGES])
def test_only_a_list_of_articles_is_made_brief(sources: SourceList) -> None:
    groups = fits_of(replace(CHRONICLE, sources=sources), A4)
    assert not any(fit.is_brief for group in groups for fit in group)


@pytest.mark.parametrize(("bodies", "most"), [(59.9, 1), (60.1, 2), (90.9, 2), (91.1, 3), (300, 3)])
def test_columns_are_at_least_29_bodies_wide(bodies: float, most: int) -> None:
    width = bodies * 10 * 96 / 72
    (first, *others), *_ = fits_of(replace(CHRONICLE, text=10.0), width)
    same = [fit.columns for fit in (first, *others) if fit.body == 10.0]
    assert same == list(range(1, most + 1))


def test_a_timeline_has_one_column() -> None:
    groups = fits_of(PageChoices(paper="slide"), 1200.0)
    assert {fit.columns for group in groups for fit in group} == {1}
