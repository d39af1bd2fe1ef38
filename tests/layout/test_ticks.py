from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Grain, days
from timeline.layout.ticks import (
    STEPS,
    Step,
    fold_names,
    major_labels,
    tick_label,
    ticks,
    weekday_label,
)

at = days.moment


@given(st.sampled_from(STEPS), st.integers(at(-3000), at(3000)), st.integers(1, 60))
def test_ticks_are_in_range_and_at_least_a_step_apart(step: Step, start: int, count: int) -> None:
    end = start + count * step.seconds
    found = list(ticks(step, start, end))
    assert all(start <= tick < end for tick in found)
    # The first century of our era has 99 years to the next round one, and so with all units.
    least = step.seconds - 366 * days.SECONDS_PER_DAY * (step.grain is Grain.YEAR)
    assert all(b - a >= least for a, b in pairwise(found) if step.count < 2 or a != at(1))
    assert len(found) <= count + 2


@pytest.mark.parametrize(
    ("step", "start", "labels"),
    [
        (Step(Grain.MINUTE, 30), at(2022, 1, 5, 23, 10), ["23:30", "00:00", "00:30"]),
        (Step(Grain.HOUR, 6), at(2022, 1, 5, 13), ["18:00", "00:00", "06:00"]),
        (Step(Grain.DAY, 1), at(2022, 1, 31), ["31", "1", "2"]),
        (Step(Grain.WEEK, 1), at(2021, 3, 2), ["8", "15", "22"]),
        (Step(Grain.MONTH, 1), at(2021, 11, 2), ["Dec", "Jan", "Feb"]),
        (Step(Grain.MONTH, 3), at(2021, 11, 2), ["Jan", "Apr", "Jul"]),
        (Step(Grain.YEAR, 1), at(-1, 6), ["1 BC", "AD 1", "AD 2"]),
        (Step(Grain.YEAR, 20), at(1999), ["2000", "2020", "2040"]),
        (Step(Grain.YEAR, 50), at(-80), ["50 BC", "AD 1", "AD 50"]),
        (Step(Grain.YEAR, 500), at(-1200), ["1000 BC", "500 BC", "AD 1"]),
    ],
)
def test_labels_of_the_first_ticks(step: Step, start: int, labels: list[str]) -> None:
    found = ticks(step, start, start + 10 * step.seconds)
    assert [tick_label(step, tick) for tick, _ in zip(found, labels, strict=False)] == labels


def test_larger_units_have_long_and_short_labels() -> None:
    assert major_labels(Grain.DAY, at(2022, 1, 5)) == ("Wed 5 Jan 2022", "5 Jan 2022")
    assert major_labels(Grain.MONTH, at(2022, 1)) == ("January 2022", "Jan 2022")
    assert major_labels(Grain.YEAR, at(-43)) == ("44 BC",)
    assert major_labels(Grain.CENTURY, at(1900)) == ("20th century",)
    assert major_labels(Grain.CENTURY, at(-100)) == ()
    assert weekday_label(at(2022, 1, 5)) == "Wed 5"


@pytest.mark.parametrize(
    ("start", "end", "longest"),
    [
        (at(1992), at(1993), "1992"),
        (at(1993), at(2022, 1, 4), "1993–2022"),
        (at(-48), at(-43), "49 BC–45 BC"),
        (at(2021, 2), at(2021, 6), "Feb–May 2021"),
        (at(2021, 5), at(2021, 6), "May 2021"),
        (at(2018, 6), at(2018, 7), "June 2018"),
        (at(2018, 6), at(2018, 6, 30), "1–29 Jun 2018"),
        (at(2021, 5, 8), at(2021, 5, 25), "8–24 May 2021"),
        (at(2021, 5, 8), at(2021, 5, 8, 22), "8 May 2021"),
    ],
)
def test_a_folded_range_has_a_label(start: int, end: int, longest: str) -> None:
    assert fold_names(start, end)[0] == (longest, "")


@pytest.mark.parametrize(
    ("end", "length"),
    [(at(2001, 6), "17 months"), (at(2000, 1, 5), "4 days"), (at(2000, 1, 1, 1), "1 hour")],
)
def test_a_folded_range_has_a_short_label(end: int, length: str) -> None:
    assert fold_names(at(2000), end)[-1].text == length


@pytest.mark.parametrize(
    ("start", "end", "short"),
    [
        (at(2021, 2), at(2021, 6), ("Feb–May", "2021")),
        (at(2021, 6), at(2021, 7), ("Jun", "2021")),
        (at(2021, 5, 8), at(2021, 5, 25), ("8–24 May", "2021")),
        (at(1993), at(2022, 1, 4), ("29 years", "")),
    ],
)
def test_a_short_name_of_a_folded_range_leaves_out_its_year(
    start: int, end: int, short: tuple[str, str]
) -> None:
    assert short in fold_names(start, end)
