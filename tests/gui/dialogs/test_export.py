"""The export dialog: what is asked depends on the format."""

from itertools import groupby

import pytest
from pytestqt.qtbot import QtBot

from gui.dialogs.export import ExportDialog
from timeline.export import EXPORTERS, Options, Rows


@pytest.fixture
def dialog(qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog("Ferry")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_picture_has_a_size_and_a_resolution(dialog: ExportDialog) -> None:
    dialog.width_px.setValue(1000)
    dialog.dpi.setValue(254)
    assert dialog.paper.text() == "100 mm wide on paper"
    assert dialog.exporter is EXPORTERS[".png"]
    assert dialog.options == Options((1000, None), 254, "Ferry")
    dialog.height_px.setValue(700)
    assert dialog.options.size == (1000, 700)


def test_a_table_has_rows_instead(dialog: ExportDialog) -> None:
    assert dialog.width_px.isVisible()
    assert not dialog.rows.isVisible()
    dialog.format.setCurrentIndex(dialog.format.findData(".csv"))
    assert not dialog.width_px.isVisible()
    assert dialog.exporter is EXPORTERS[".csv"]
    assert dialog.rows.isVisible()
    assert dialog.options.rows is Rows.EVENT
    dialog.rows.setCurrentText("One per source")
    assert dialog.options.rows is Rows.SOURCE
    dialog.format.setCurrentIndex(dialog.format.findData(".json"))
    assert not dialog.rows.isVisible()


def test_formats_of_different_kinds_have_a_line_between_them(dialog: ExportDialog) -> None:
    shown = [dialog.format.itemText(row) for row in range(dialog.format.count())]
    expected: list[str] = []
    for _, exporters in groupby(EXPORTERS.values(), lambda exporter: exporter.kind):
        expected += ["", *(exporter.name for exporter in exporters)]
    assert shown == expected[1:]
