from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.export.pages.samples import (
    dated_claim,
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
from timeline.dates.edtf import parse_edtf
from timeline.export.pages.choices import Form, PageChoices, SourceList
from timeline.layout.picture import Bar, Line
from timeline.model import Project, Span

CHRONICLE = {"form": Form.CHRONICLE, "paper": "a4"}


@settings(max_examples=30, deadline=None)
@given(projects())
def test_all_dated_events_are_on_the_pages_and_no_text_on_another(project: Project) -> None:
    pages = pages_of(project, **CHRONICLE)
    dated = {id for id, event in project.events.items() if event.when is not None}
    assert sorted(owners(pages)) == sorted(dated)
    assert pages.events == len(dated)
    for page in pages.pages:
        assert overlapping(page) == []
        assert all(label.x >= 0 and label.box.right <= page.width for label in page.labels())
        assert all(box.bottom <= page.height for box in page.boxes)


def test_a_page_has_title_extent_rows_and_sources() -> None:
    events = [day_event(0, 10, "The ferry sank"), day_event(1, 11, "The inquiry began")]
    shown = texts(pages_of(project_of(events), title="Meridian Star", **CHRONICLE))
    assert shown[:3] == [
        "Meridian Star",
        "Thu 11 Mar 2021 – Fri 12 Mar 2021 · 2 events · from 2 articles",
        "2021",
    ]
    for text in ("Thu 11 Mar", "The ferry sank", "\u00a01", "Fri 12 Mar", "The inquiry began"):
        assert text in shown
    assert any(text.startswith("Ferry sinks 0") for text in shown)


def test_rows_go_on_to_further_pages_below_their_heading() -> None:
    pages = pages_of(many(120), title="Long", **CHRONICLE)
    assert len(pages.pages) > 2
    second = [label.text for label in pages.pages[1].labels()]
    assert "Long, continued" in second
    assert "continued" in second
    assert f"2 / {len(pages.pages)}" in second
    assert owners(pages) == [f"e{number}" for number in range(120)]


def test_a_heading_is_never_the_last_row_of_a_page() -> None:
    for count in range(30, 60):
        pages = pages_of(many(count), sources=SourceList.NONE, **CHRONICLE)
        for page in pages.pages:
            last = max(box.bottom for box in page.boxes)
            headings = [label for label in page.labels() if label.text.endswith("2021")]
            assert all(label.y < last for label in headings)


def test_a_day_on_which_sources_differ_says_so_with_their_numbers() -> None:
    event = day_event(0, 10, "The ferry sank")
    other = dated_claim("a1", parse_edtf("2021-03-10"))
    project = project_of([replace(event, claims=(*event.claims, other))])
    shown = " ".join(texts(pages_of(project, **CHRONICLE)))
    assert "Sources differ: Wed 10 Mar 2021 (2); Thu 11 Mar 2021 (1)" in shown


def test_inferred_dates_are_rings_and_proposals_have_a_dashed_line() -> None:
    events = [day_event(0, 0), inferred(day_event(1, 1)), proposed(day_event(2, 2))]
    pages = pages_of(project_of(events), **CHRONICLE)
    (page,) = pages.pages
    dots = [part for part in page.primitives if isinstance(part, Bar) and part.owner]
    assert [bool(dot.outline) for dot in dots] == [False, True, False]
    lines = [part for part in page.primitives if isinstance(part, Line) and part.x1 == part.x2]
    assert [line.dashed for line in lines] == [False, False, True]
    assert "○ the date is inferred or approximate, dashed line: not reviewed" in texts(pages)
    plain = texts(pages_of(project_of(events[:1]), **CHRONICLE))
    assert not any("inferred" in text or "reviewed" in text for text in plain)


def test_sources_that_do_not_fit_go_on_to_the_next_page() -> None:
    project = many(3)
    long = {id: replace(one, text=one.text * 200) for id, one in project.articles.items()}
    claims = {
        id: tuple(replace(c, sentence=Span(0, 9000)) for c in event.claims)
        for id, event in project.events.items()
    }
    events = {id: replace(event, claims=claims[id]) for id, event in project.events.items()}
    pages = pages_of(Project(long, events), sources=SourceList.PASSAGES, **CHRONICLE)
    assert len(pages.pages) > 1
    assert all(overlapping(page) == [] for page in pages.pages)


@pytest.mark.parametrize(("paper", "shrinks"), [("a4", False), ("column", True), ("long", True)])
def test_a_figure_in_a_journal_is_only_as_high_as_it_must_be(paper: str, shrinks: bool) -> None:
    (page,) = pages_of(many(3), form=Form.CHRONICLE, paper=paper).pages
    full = PageChoices(paper="a4").size.height_px
    assert full is not None
    assert (page.height < 0.6 * full) is shrinks


def test_a_project_without_dated_events_has_a_page_that_says_so() -> None:
    pages = pages_of(project_of([]), **CHRONICLE)
    assert texts(pages) == ["Timeline", "No dated events"]
    assert pages.summary == "1 page A4, 0 events, smallest text 9.5 pt"


def test_rows_that_need_it_are_set_in_two_columns_with_the_sources_below_both() -> None:
    title = "A sentence that is long enough for two or three lines of a column on such a page"
    events = [day_event(number, number, f"{title} {number}") for number in range(60)]
    pages = pages_of(project_of(events), **CHRONICLE)
    (page,) = pages.pages
    assert owners(pages) == [f"e{number}" for number in range(60)]
    assert len({box.x for box in page.boxes}) == 2
    lowest = max(box.bottom for box in page.boxes)
    listed = [label for label in page.labels() if label.text.startswith("Ferry sinks")]
    assert len(listed) == 3
    assert all(label.y > lowest for label in listed)
    assert overlapping(page) == []


def test_a_count_of_further_articles_is_explained() -> None:
    event = day_event(0, 10, "The ferry sank")
    others = tuple(dated_claim(f"b{number}", event.when) for number in range(6))
    project = project_of([replace(event, claims=(*event.claims, *others))])
    assert "+1: one more article" in " ".join(texts(pages_of(project, **CHRONICLE)))
    plain = pages_of(project_of([event]), **CHRONICLE)
    assert "+1" not in " ".join(texts(plain))
