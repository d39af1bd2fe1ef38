from dataclasses import replace

import pytest

from tests.export.pages.samples import day_event, many, owners, pages_of, project_of, texts
from timeline.export.pages.choices import Form, Look, Overflow, SourceList
from timeline.export.pages.make import _most
from timeline.export.pages.paper import PX_PER_POINT
from timeline.export.pages.result import Pages
from timeline.layout.picture import Bar


def body(pages: Pages) -> float:
    """The size of the first event's title, in points."""
    labels = pages.pages[0].labels()  # type: ignore[attr-defined]
    return (
        round(next(label.size for label in labels if label.text.startswith("Event")), 2)
        / PX_PER_POINT
    )


def test_text_has_the_size_of_the_paper_or_the_one_that_is_wanted() -> None:
    few = many(5)
    assert body(pages_of(few, form=Form.CHRONICLE, paper="a4")) == pytest.approx(10, abs=0.1)
    big = pages_of(few, form=Form.CHRONICLE, paper="a4", text=16.0)
    assert body(big) == pytest.approx(16, abs=0.1)


def test_text_is_reduced_so_that_one_page_is_enough() -> None:
    counts = {}
    for count in range(25, 251, 15):
        pages = pages_of(many(count), form=Form.CHRONICLE, paper="a4", sources=SourceList.NONE)
        counts[count] = (len(pages.pages), body(pages))
    reduced = [size for pages, size in counts.values() if pages == 1 and size < 9.9]
    assert reduced
    assert counts[25] == (1, pytest.approx(10, abs=0.1))
    assert counts[250][0] > 1


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("smallest", [6.0, 7.0, 9.0])
def test_no_text_is_smaller_than_it_may_be(form: Form, smallest: float) -> None:
    for overflow in Overflow:
        pages = pages_of(
            many(80), form=form, paper="a4-landscape", overflow=overflow, smallest=smallest
        )
        assert pages.smallest >= smallest - 0.01
        assert pages.is_legible


def test_what_was_left_out_before_is_counted_on_the_page() -> None:
    pages = pages_of(many(5), form=Form.CHRONICLE, paper="a4", left_out=56)
    assert (pages.events, pages.left_out, pages.crowded_out) == (5, 56, 0)
    assert any("the 5 most important of 61 events" in text for text in texts(pages))
    assert pages.summary == "1 page A4, 5 events, smallest text 7 pt, 56 left out"


def test_one_page_has_the_most_salient_events_in_order_of_time() -> None:
    salience = {f"e{number}": float(number) for number in range(250)}
    pages = pages_of(
        many(250), salience, form=Form.CHRONICLE, paper="a4", overflow=Overflow.LEAVE_OUT
    )
    kept = pages.events
    assert 20 < kept < 250
    assert owners(pages) == [f"e{number}" for number in range(250 - kept, 250)]


def test_undated_events_are_counted() -> None:
    events = [day_event(0, 0), replace(day_event(1, 1), when=None)]
    assert pages_of(project_of(events), paper="a4").undated == 1


def test_given_texts_replace_those_made_of_the_events() -> None:
    shown = texts(
        pages_of(many(2), paper="slide", title="Ferry", subtitle="In March", footer="Draft 2")
    )
    assert shown.count("Ferry") == 1
    assert "In March" in shown
    assert any(text.startswith("Draft 2") for text in shown)


def test_a_transparent_page_has_no_ground() -> None:
    for look in (Look.LIGHT, Look.DARK):
        for form in Form:
            with_ground = pages_of(many(3), form=form, paper="slide", look=look).pages[0]
            without = pages_of(
                many(3), form=form, paper="slide", look=look, transparent=True
            ).pages[0]
            ground = with_ground.primitives[0]
            assert isinstance(ground, Bar)
            assert (ground.width, ground.height) == (with_ground.width, with_ground.height)
            assert ground not in without.primitives
            assert without.labels() == with_ground.labels()


def test_the_same_input_gives_the_same_pages() -> None:
    assert pages_of(many(30), paper="a4") == pages_of(many(30), paper="a4")


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("paper", ["column", "slide"])
def test_text_that_is_far_too_large_still_gives_pages_with_all_events(
    form: Form, paper: str
) -> None:
    pages = pages_of(many(4), form=form, paper=paper, text=36.0, smallest=36.0)
    assert sorted(owners(pages)) == [f"e{number}" for number in range(4)]


@pytest.mark.parametrize("form", Form)
def test_the_events_that_are_left_are_set_as_large_as_they_fit(form: Form) -> None:
    pages = pages_of(many(200, 3), form=form, paper="slide", overflow=Overflow.LEAVE_OUT)
    assert 1 < pages.events < 200
    again = pages_of(
        project_of([day_event(int(id[1:]), 3 * int(id[1:])) for id in owners(pages)]),
        form=form,
        paper="slide",
    )
    assert len(again.pages) == 1
    assert again.smallest == pages.smallest


@pytest.mark.parametrize("limit", [1, 2, 7, 30, 100])
def test_the_most_that_is_enough_is_found(limit: int) -> None:
    for enough in (1, 2, 6, 7, 8, 9, 15, 16, 17, 64, 99, 100):
        assert _most(limit, lambda number, enough=enough: number <= enough) == min(limit, enough)
    assert _most(20, lambda number: number <= 9 or number == 12) == 12
    assert _most(20, lambda number: False) == 1
