"""What all meanings share: alternatives, and other meanings made of one."""

from tests.temporal.contexts import PUBLICATION, PUBLISHED, context, origin, prior
from timeline.dates import Grain, days
from timeline.dates.calendar_unit import CalendarUnit, unit_holding
from timeline.interpretation import InYear, Plain, Related, UnitAway, WeekOf
from timeline.model import Anchor, TimexType
from timeline.temporal import meanings as m
from timeline.temporal.context import Alternative, Resolved
from timeline.temporal.meanings.base import (
    counted_from,
    map_value,
    resolved_from,
    unresolved,
    with_alternative,
    with_mod,
)
from timeline.temporal.values import Value

MARCH, APRIL, MAY = (CalendarUnit(Grain.MONTH, 2021, number) for number in (3, 4, 5))
UNKNOWN = CalendarUnit(Grain.DAY)
AFTER = UnitAway(1, Grain.MONTH)
RESOLVED = Resolved(
    TimexType.DATE,
    MARCH,
    interpretation=AFTER,
    others=(Alternative(Plain.DAY_FIRST, APRIL), Alternative(InYear(2020, -1), MAY, "START")),
)


def quarter(value: Value) -> Value:
    assert isinstance(value, CalendarUnit)
    return UNKNOWN if value == MAY else CalendarUnit(Grain.QUARTER, 2021, 1)


def test_a_date_is_counted_from_its_origin() -> None:
    resolved = resolved_from(PUBLICATION, MARCH, AFTER)
    assert (resolved.value, resolved.anchor) == (MARCH, Anchor.PUBLICATION)
    assert resolved.anchor_when == PUBLICATION.when


def test_from_a_focus_the_alternative_is_counted_from_publication() -> None:
    focus = origin(days.day_number(2021, 3, 3))
    there = context(prior(focus))
    resolved = counted_from(focus, there, lambda one: unit_holding(one.day, Grain.MONTH), AFTER)
    january = unit_holding(PUBLISHED, Grain.MONTH)
    assert resolved.value == MARCH
    assert resolved.others == (Alternative(Plain.FROM_PUBLICATION, january),)


def test_from_publication_and_without_one_there_is_no_alternative() -> None:
    focus = origin(days.day_number(2021, 3, 3))
    for start, there in ((PUBLICATION, context()), (focus, context(publication=None))):
        resolved = counted_from(start, there, lambda _: MARCH, AFTER)
        assert resolved.others == ()


def test_the_same_date_is_no_alternative() -> None:
    focus = origin(days.day_number(2021, 3, 3))
    assert counted_from(focus, context(), lambda _: MARCH, AFTER).others == ()


def test_what_another_expression_makes_of_one_holds_for_its_alternatives() -> None:
    relation = WeekOf(is_weekend=False)
    mapped = map_value(RESOLVED, quarter, relation, type=TimexType.TIME)
    assert mapped.type is TimexType.TIME
    assert mapped.value == CalendarUnit(Grain.QUARTER, 2021, 1)
    assert mapped.interpretation == Related(relation, AFTER)
    # The one in May has no date any more.
    assert mapped.others == (Alternative(Plain.DAY_FIRST, CalendarUnit(Grain.QUARTER, 2021, 1)),)


def test_alternatives_keep_the_mod_of_the_expression_unless_it_is_replaced() -> None:
    plain = map_value(RESOLVED, lambda value: value, mod=None)
    assert [other.mod for other in plain.others] == [None, None]
    early = map_value(RESOLVED._replace(mod="START"), lambda value: value)
    assert [other.mod for other in early.others] == ["START", "START"]


def test_a_mod_narrows_all_alternatives() -> None:
    late = with_mod(RESOLVED, "END")
    assert late.mod == "END"
    assert [(other.value, other.mod) for other in late.others] == [(APRIL, "END"), (MAY, "END")]


def test_an_alternative_comes_first_and_once() -> None:
    other = Resolved(TimexType.DATE, MAY)
    values = [one.value for one in with_alternative(RESOLVED, AFTER, other).others]
    assert values == [MAY, APRIL]


def test_what_is_no_other_date_is_no_alternative() -> None:
    same = Resolved(TimexType.DATE, MARCH)
    assert with_alternative(RESOLVED, AFTER, same) == RESOLVED
    assert with_alternative(RESOLVED, AFTER, unresolved(APRIL, Anchor.FOCUS)) == RESOLVED
    assert with_alternative(RESOLVED, AFTER, Resolved(TimexType.DATE, UNKNOWN)) == RESOLVED


def test_of_two_meanings_the_other_is_the_alternative() -> None:
    either = m.Either(m.date(MARCH), m.date(APRIL), Plain.DAY_FIRST)
    resolved = either.resolve(context())
    assert resolved.value == MARCH
    assert resolved.others == (Alternative(Plain.DAY_FIRST, APRIL),)


def test_a_modified_meaning_has_the_mod_for_its_own() -> None:
    late = m.Modified(m.date(MARCH, "START"), "END").resolve(context())
    assert (late.value, late.mod) == (MARCH, "END")
