"""Tables are recognised by their headings."""

from tests.export.reported import PROJECT
from tests.imports.tables_of import csv_table
from timeline.export.csv_table import csv_text
from timeline.export.timelinejs import timelinejs_csv
from timeline.imports.dateline_csv import export_events
from timeline.imports.known_tables import known_format
from timeline.imports.timelinejs import template_events


def test_what_the_export_writes_and_the_template_of_timelinejs_are_known() -> None:
    assert known_format(csv_table(csv_text(PROJECT))) is export_events
    assert known_format(csv_table(timelinejs_csv(PROJECT))) is template_events


def test_the_columns_of_other_tables_are_not_known() -> None:
    assert known_format(csv_table("Year,Month,Headline\n2021,3,A\n")) is None
