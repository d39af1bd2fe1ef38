"""Events as an HTML table for the clipboard."""

from xml.etree import ElementTree as ET

from hypothesis import given

from tests.export.reported import ABOUT, FERRY, INQUIRY, UNDATED
from tests.layout.samples import projects
from timeline.export.rich_text import html_table
from timeline.model import Project


def cells(table: str) -> list[list[str]]:
    root = ET.fromstring(table.partition(">")[2])
    return [["".join(cell.itertext()) for cell in row] for row in root]


def test_dates_in_words_and_titles_as_text() -> None:
    assert cells(html_table([UNDATED, INQUIRY, FERRY, ABOUT])) == [
        ["about 1992", "Ferries began"],
        ["Mon 8 Mar 2021", "The ferry <Swan> sank"],
        ["Thu 11 Mar 2021 (inferred)", "An inquiry began"],
        ["undated", "The owner wrote"],
    ]


@given(projects())
def test_every_event_is_a_row(project: Project) -> None:
    assert len(cells(html_table(project.events.values()))) == len(project.events)
