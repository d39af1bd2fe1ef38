"""The texts of events: what labels say, and that they fit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.samples import dates, measure
from timeline.dates import Grain, When, days
from timeline.layout import style
from timeline.layout.measured_events import LabelForm, MeasuredEvent, MeasuredEvents, note_of
from timeline.model import Basis, Claim, Event, Span

DAY, NEXT = When.day(2021, 3, 10), When.day(2021, 3, 11)
YEAR = When.unit(days.moment(2021), Grain.YEAR)


def claims(*whens: When | None, basis: Basis = Basis.STATED) -> tuple[Claim, ...]:
    """One claim of each of as many articles."""
    span = Span(0, 4)
    return tuple(
        Claim(str(number), span, span, (), when, basis) for number, when in enumerate(whens)
    )


def measured(event: Event, form: LabelForm = LabelForm.FULL, widest: float = 600) -> MeasuredEvent:
    return MeasuredEvents(measure, widest=widest).get(event, "#000000", form)


FERRY = Event("e", "The ferry sinks", DAY, claims=claims(DAY))


@pytest.mark.parametrize(
    ("event", "note"),
    [
        (Event("e", "By hand", DAY), ""),
        (FERRY, ""),
        (replace(FERRY, claims=claims(DAY, DAY)), "· 2 sources"),
        (replace(FERRY, claims=(*FERRY.claims, *FERRY.claims)), ""),
        (replace(FERRY, claims=claims(*[DAY] * 12)), "· 12 sources"),
        (replace(FERRY, claims=claims(DAY, YEAR)), "· 2 sources"),
        (replace(FERRY, claims=claims(DAY, NEXT)), "· 2 sources differ"),
        (replace(FERRY, claims=claims(DAY, basis=Basis.STORY_DAY)), "· inferred"),
        (replace(FERRY, claims=claims(DAY, basis=Basis.PUBLICATION)), "· inferred"),
        (
            replace(FERRY, claims=claims(DAY, DAY, basis=Basis.STORY_DAY)),
            "· 2 sources · inferred",
        ),
        (
            replace(FERRY, claims=claims(DAY, NEXT), by_hand=frozenset({"when"})),
            "· 2 sources",
        ),
    ],
)
def test_the_note_counts_articles_and_names_what_is_uncertain(event: Event, note: str) -> None:
    assert note_of(event) == measured(event).note == note


def test_only_disagreeing_events_have_claimed_days_and_room_for_them() -> None:
    agreeing = measured(replace(FERRY, claims=claims(DAY, DAY, YEAR)))
    assert agreeing.claimed == ()
    differing = measured(replace(FERRY, claims=claims(NEXT, DAY, NEXT)))
    assert differing.claimed == (DAY.start, NEXT.start)
    assert differing.height == agreeing.height + style.CLAIMED_DAYS


def test_a_coarse_date_has_a_lower_glyph_than_a_span() -> None:
    month = replace(FERRY, when=When.unit(days.moment(2021, 3), Grain.MONTH))
    assert measured(replace(FERRY, when=YEAR)).height < measured(month).height


def test_a_short_label_has_neither_date_nor_note() -> None:
    short = measured(replace(FERRY, claims=claims(DAY, NEXT)), LabelForm.SHORT)
    assert (short.date, short.note) == ("", "")
    assert short.claimed


def test_a_narrow_label_has_three_lines_in_the_room_of_a_short_one() -> None:
    long = replace(FERRY, title="The ferry sinks in heavy seas off Port Hallam at night")
    full, narrow, short = (
        measured(long, form) for form in (LabelForm.FULL, LabelForm.NARROW, LabelForm.SHORT)
    )
    assert (len(narrow.title), len(short.title)) == (3, 1)
    assert narrow.width <= style.SHORT_WIDTH
    assert narrow.height == full.height > short.height
    assert (narrow.date, narrow.note) == ("", "")
    month = replace(long, when=When.unit(days.moment(2021, 3), Grain.MONTH))
    assert measured(month, LabelForm.NARROW).title == measured(month, LabelForm.SHORT).title


@given(
    st.text(st.sampled_from("abc défg, —"), min_size=1, max_size=90),
    dates(),
    st.integers(1, 30),
    st.sampled_from(LabelForm),
    st.floats(100, 600),
)
def test_labels_are_no_wider_than_allowed(
    title: str, when: When, count: int, form: LabelForm, widest: float
) -> None:
    event = Event("e", title, when, claims=claims(*[when] * count))
    one = measured(event, form, widest)
    assert one.width <= max(widest, style.SHORT_WIDTH) + 1
    padding = style.CARD_EDGE + 2 * style.CARD_PADDING if one.is_point else 0.0
    assert one.date_width + one.note_width + padding <= one.width + 1e-6
