"""Where the date of a report or of a quotation stops being the focus."""

import pytest

from timeline.model import Span
from timeline.temporal.reported_speech import held_until


def until(before: str, after: str) -> int | None:
    """Where "friday" between two texts stops being the focus."""
    return held_until(Span(len(before), len(before) + 6), f"{before}friday{after}")


@pytest.mark.parametrize(
    ("before", "after", "held"),
    [
        ("it sank, police said ", ". it had left", "."),
        ("police told the paper late ", " that it sank. it had left", ". it had"),
        ("they confirmed in a statement on ", ". it had left", ". it had"),
        ("“it was worse than ", ",” he wrote. at noon", "” he"),
        ('"it was worse than ', '," he wrote. at noon', '" he'),
    ],
)
def test_a_date_is_the_focus_to_the_end_of_its_report_or_quotation(
    before: str, after: str, held: str
) -> None:
    end = until(before, after)
    assert end is not None
    assert f"{before}friday{after}"[end:].startswith(held)


@pytest.mark.parametrize(
    "before",
    ["it sank ", "“no,” he wrote ", '"no," he wrote ', "“no\nhe left ", "police said it sank "],
)
def test_any_other_date_stays_the_focus(before: str) -> None:
    assert until(before, ". it") is None


def test_a_quotation_that_does_not_end_keeps_the_focus() -> None:
    assert until("“it was worse than ", ". at noon") is None


@pytest.mark.parametrize(("distance", "is_report"), [(40, True), (41, False)])
def test_a_verb_of_reporting_is_near(distance: int, is_report: bool) -> None:
    words = f"told {'x' * 15} {'x' * (distance - 32)} from here "
    assert len(words) == distance
    assert (until(f"they {words}", ". it left") is not None) is is_report


@pytest.mark.parametrize(("length", "is_found"), [(400, True), (401, False)])
def test_a_quotation_is_bounded(length: int, is_found: bool) -> None:
    after = "x" * (length - 1) + "”"
    assert (until("“it was worse than ", after) is not None) is is_found
    before = "“" + "x" * (length - 2) + " "
    assert (until(before, "” he wrote") is not None) is is_found


@pytest.mark.parametrize(("length", "end"), [(398, 398), (399, 400)])
def test_a_report_is_bounded(length: int, end: int) -> None:
    before = "police said "
    assert until(before, "x" * length + ". it left") == len(before) + 6 + end
