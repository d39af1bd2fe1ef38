"""The Timeline Project: what its program can read, checked with a schema by libxml2."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from lxml import etree

from tests.export.reported import PROJECT
from tests.layout.samples import projects
from timeline.dates import Certainty, Grain, When, days
from timeline.export.timeline_project import timeline_xml
from timeline.model import Event, Project

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("timeline_project.xsd")))


def elements(project: Project) -> dict[str, ET.Element]:
    found = ET.fromstring(timeline_xml(project)).findall("events/event")
    return {element.findtext("text") or "": element for element in found}


def ends(element: ET.Element) -> tuple[str | None, str | None]:
    return element.findtext("start"), element.findtext("end")


def of(when: When) -> ET.Element | None:
    return elements(Project({}, {"1": Event("1", "A", when)})).get("A")


def complaints(project: Project) -> list[str]:
    SCHEMA.validate(etree.fromstring(timeline_xml(project)))
    return [str(error) for error in SCHEMA.error_log]


def test_what_is_written_follows_the_schema() -> None:
    assert complaints(PROJECT) == []
    assert complaints(Project()) == []


@given(projects())
def test_every_project_follows_the_schema(project: Project) -> None:
    assert complaints(project) == []
    dated = [event for event in project.events.values() if event.when]
    written = ET.fromstring(timeline_xml(project)).findall("events/event")
    assert len(written) == len(dated)


def test_the_schema_refuses_what_the_program_cannot_read() -> None:
    good = timeline_xml(PROJECT)
    for old, new in [
        (b"2021-03-08 00:00:00", b"2021-03-08"),
        (b"<fuzzy>True", b"<fuzzy>true"),
        (b"<locked>False</locked>", b""),
        (b"<name>Sea", b"<name>C"),
        (b"<text>The ferry", b"<text>(The ferry"),
        (b"<timetype>", b"<timetype/><timetype>"),
    ]:
        changed = etree.fromstring(good.replace(old, new, 1))
        assert SCHEMA.validate(changed) == (old == b"<locked>False</locked>"), old


def test_days_end_on_the_last_one_and_clock_times_when_they_end() -> None:
    found = elements(PROJECT)
    assert ends(found["The ferry <Swan> sank"]) == ("2021-03-08 00:00:00", "2021-03-08 00:00:00")
    assert ends(found["Ferries began"]) == ("1992-01-01 00:00:00", "1992-12-31 00:00:00")
    assert ends(found["=Watch ended"]) == ("2021-03-09 14:00:00", "2021-03-09 16:00:00")
    assert ends(found["The port was founded"]) == ("-43-01-01 00:00:00", "-43-12-31 00:00:00")
    assert ends(found["Hearings"]) == ("2021-03-29 00:00:00", "2021-03-29 00:00:00")
    assert "The owner wrote" not in found


@pytest.mark.parametrize(
    ("when", "fuzzy"),
    [
        (When.day(2021, 3, 8), "False"),
        (When.unit(days.moment(2021), Grain.YEAR, Certainty.APPROXIMATE), "True"),
        (When.unit(days.moment(2021), Grain.YEAR, Certainty.UNCERTAIN), "True"),
        (When(days.moment(2021), None, Grain.DAY), "True"),
        (When(None, days.moment(2021), Grain.DAY), "True"),
    ],
)
def test_dates_that_are_not_exact_are_fuzzy(when: When, fuzzy: str) -> None:
    element = of(when)
    assert element is not None
    assert element.findtext("fuzzy") == fuzzy


def test_the_description_has_note_sources_and_the_date_in_full() -> None:
    ferry = elements(PROJECT)["The ferry <Swan> sank"].findtext("description") or ""
    first, source, last = ferry.split("\n")
    assert first == "see *p. 3*"
    assert source.startswith("Ferry | sinks & burns (Thu 11 Mar 2021): “The ferry <Swan> sank on")
    assert last == "EDTF: 2021-03-08"
    about = elements(PROJECT)["Ferries began"].findtext("description")
    assert about == "EDTF: 1992~"


@pytest.mark.parametrize(
    ("year", "is_there"), [(-4714, False), (-4712, True), (9989, True), (9990, False)]
)
def test_years_that_the_program_can_show(year: int, is_there: bool) -> None:
    assert (of(When.unit(days.moment(year), Grain.YEAR)) is not None) == is_there


@pytest.mark.parametrize(("day", "is_there"), [((-4713, 11, 23), False), ((-4713, 11, 24), True)])
def test_the_first_day_is_julian_day_0(day: tuple[int, int, int], is_there: bool) -> None:
    assert (of(When.day(*day)) is not None) == is_there


def test_titles_that_look_like_the_mark_of_a_container_begin_with_a_space() -> None:
    events = {
        str(i): Event(str(i), title, When.day(2021, 1, i + 1))
        for i, title in enumerate(["[1]A", "(2)B", "C"])
    }
    assert list(elements(Project({}, events))) == [" [1]A", " (2)B", "C"]


def test_colours_and_categories() -> None:
    red = Event("1", "A", When.day(2021, 1, 1), colour="rust", category="Sea\n& shore")
    root = ET.fromstring(timeline_xml(Project({}, {"1": red})))
    assert root.findtext("categories/category/name") == "Sea & shore"
    assert root.findtext("events/event/category") == "Sea & shore"
    assert root.findtext("events/event/default_color") not in (None, "")
