"""Tags: reading order, and what is an artifact."""

from timeline.export.pdf.tags import tagged
from timeline.layout.picture import Bar, Box, Label, Line, Picture, Primitive


def label(text: str, y: float, owner: str = "", size: float = 10) -> Label:
    return Label(0, y, text, size, 400, "#000000", 50, owner)


def picture(*parts: Primitive) -> Picture:
    return Picture(100, 100, parts, (Box(0, 20, 50, 15, "a"), Box(0, 40, 50, 15, "b")))


GROUND = Line(0, 0, 1, 1, "#000000")
DOT = Bar(0, 42, 2, 2, owner="b")


def test_texts_are_read_as_they_are_drawn_and_the_rest_is_skipped() -> None:
    page = tagged(
        picture(label("Title", 10, size=20), GROUND, DOT, label("B", 50), label("A", 30)),
        ["a", "b"],
        {},
    )
    assert [run.opening for run in page.runs] == [
        b"/P <</MCID 0>> BDC",
        b"/Artifact BMC",
        b"/P <</MCID 1>> BDC",
        b"/P <</MCID 2>> BDC",
    ]
    assert [each.contents for each in page.elements] == [[0], [1], [2]]


def test_figures_are_in_the_order_of_time_with_all_their_parts() -> None:
    parts = (label("Title", 10), DOT, label("A", 30), label("B", 50, "b"), label("Source", 90))
    page = tagged(picture(*parts), ["a", "b"], {"a": "Monday: A", "b": "Tuesday: B"})
    assert [each.alternative for each in page.elements] == ["", "Monday: A", "Tuesday: B", ""]
    assert [each.contents for each in page.elements] == [[0], [2], [1, 3], [4]]
    assert page.runs[1].opening == b"/Figure <</MCID 1>> BDC"


def test_texts_of_another_size_are_another_paragraph() -> None:
    parts = (label("Title", 5, size=20), label("one", 8, size=8), label("two", 9, size=8))
    page = tagged(picture(*parts), [], {})
    assert [len(run.primitives) for run in page.runs] == [1, 2]


def test_an_event_that_is_not_drawn_has_no_element() -> None:
    assert (
        tagged(picture(label("A", 30)), ["a", "b"], {"a": "A", "b": "B"})
        .elements[-1:][0]
        .alternative
        == "A"
    )
