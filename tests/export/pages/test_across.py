from itertools import pairwise

import pytest
from hypothesis import given, settings

from tests.export.pages.samples import (
    day_event,
    inferred,
    many,
    overlapping,
    owners,
    pages_of,
    project_of,
    proposed,
    texts,
)
from tests.layout.samples import projects
from timeline.export.pages.choices import Overflow, SourceList
from timeline.layout.picture import Bar, Line, Picture
from timeline.model import Project


@settings(max_examples=15, deadline=None)
@given(projects())
def test_no_text_is_on_another(project: Project) -> None:
    for page in pages_of(project, paper="a4-landscape").pages:
        assert overlapping(page) == []


@pytest.mark.parametrize("paper", ["a4", "a4-landscape", "slide", "a2", "columns"])
@pytest.mark.parametrize("count", [1, 12, 90])
def test_all_events_are_on_the_pages(paper: str, count: int) -> None:
    pages = pages_of(many(count), paper=paper)
    assert sorted(owners(pages)) == sorted(f"e{number}" for number in range(count))
    for page in pages.pages:
        assert overlapping(page) == []
        assert all(box.y >= 0 and box.bottom <= page.height for box in page.boxes)


def axes(page: Picture) -> list[float]:
    lines = [part for part in page.primitives if isinstance(part, Line)]
    return sorted({line.y1 for line in lines if line.y1 == line.y2 and line.x2 - line.x1 > 500})


def test_an_upright_page_has_several_rows_each_with_its_axis() -> None:
    (upright,) = pages_of(many(24, 3), paper="a4", lanes=False, sources=SourceList.NONE).pages
    assert len(axes(upright)) == 2
    (across,) = pages_of(many(12, 3), paper="slide", lanes=False, sources=SourceList.NONE).pages
    assert len(axes(across)) == 1


def test_rows_follow_each_other_in_time() -> None:
    pages = pages_of(many(200, 3), paper="a4-landscape")
    assert len(pages.pages) > 2
    numbers = [[int(box.owner[1:]) for box in page.boxes] for page in pages.pages]
    assert all(max(one) < min(other) for one, other in pairwise(numbers) if one and other)
    assert all(axes(page) for page in pages.pages if page.boxes)


def test_cards_have_the_numbers_of_their_sources_and_what_is_uncertain() -> None:
    events = [day_event(0, 0), inferred(day_event(1, 10))]
    shown = texts(pages_of(project_of(events), paper="slide"))
    assert "[1]" in shown
    assert "[2] · inferred" in shown
    none = texts(pages_of(project_of(events), paper="slide", sources=SourceList.NONE))
    assert "· inferred" in none
    assert not any(text.startswith("[") for text in none)


def test_proposals_have_a_dashed_border_and_the_foot_says_what_it_means() -> None:
    pages = pages_of(project_of([day_event(0, 0), proposed(day_event(1, 10))]), paper="slide")
    (page,) = pages.pages
    dashed = {part.owner for part in page.primitives if isinstance(part, Bar) and part.dashed}
    assert dashed == {"e1"}
    assert "dashed border: not reviewed" in texts(pages)


def test_the_least_salient_are_left_out_of_the_only_page() -> None:
    salience = {f"e{number}": float(number % 7) for number in range(150)}
    pages = pages_of(many(150), salience, paper="slide", overflow=Overflow.LEAVE_OUT)
    assert len(pages.pages) == 1
    assert 5 < pages.events < 150
    assert pages.left_out == pages.crowded_out == 150 - pages.events
    shown = {salience[id] for id in owners(pages)}
    assert max(shown) == 6.0
    assert f"the {pages.events} most important of 150 events" in " ".join(texts(pages))


def test_a_title_of_five_lines_is_not_cut() -> None:
    title = " ".join(f"word{number}" for number in range(17))
    for overflow in Overflow:
        pages = pages_of(project_of([day_event(0, 0, title)]), paper="slide", overflow=overflow)
        shown = " ".join(text for text in texts(pages) if text.startswith("word"))
        assert shown == title
