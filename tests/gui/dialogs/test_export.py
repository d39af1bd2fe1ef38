"""The export dialog: what is asked depends on the format."""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from gui.dialogs.export import ExportDialog
from gui.dialogs.page_fields import Events, Period
from timeline.dates import When, days
from timeline.export import EXPORTERS, Options, Rows, Separator
from timeline.export.pages.choices import Form, Look, Overflow, PageChoices, SourceList
from timeline.export.pages.result import Pages
from timeline.layout.picture import Bar, Picture
from timeline.project.filter import Filter


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


def test_a_picture_includes_the_project_unless_this_is_turned_off(dialog: ExportDialog) -> None:
    assert dialog.choices.carries_project
    assert "articles" in dialog.page.carried_note.text()
    assert dialog.page.carried_note.isVisible()
    dialog.page.carries_project.setChecked(False)
    assert not dialog.choices.carries_project
    assert not PageChoices.restored(dialog.choices.stored()).carries_project
    dialog.format.setCurrentIndex(dialog.format.findData(".csv"))
    assert not dialog.page.carries_project.isVisible()


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


def test_only_a_table_has_a_separator_and_a_byte_order_mark(dialog: ExportDialog) -> None:
    fields = (dialog.separator, dialog.mark)
    assert not any(field.isVisible() for field in fields)
    dialog.format.setCurrentIndex(dialog.format.findData(".csv"))
    assert all(field.isVisible() for field in fields)
    options = dialog.options
    assert (options.separator, options.byte_order_mark) == (Separator.COMMA, False)
    dialog.separator.setCurrentText("Semicolon")
    dialog.mark.click()
    options = dialog.options
    assert (options.separator, options.byte_order_mark) == (Separator.SEMICOLON, True)
    dialog.format.setCurrentIndex(dialog.format.findData(".xlsx"))
    assert not any(field.isVisible() for field in fields)


def test_formats_of_different_kinds_have_a_line_between_them(dialog: ExportDialog) -> None:
    shown = [dialog.format.itemText(row) for row in range(dialog.format.count())]
    expected: list[str] = []
    for _, exporters in groupby(EXPORTERS.values(), lambda exporter: exporter.kind):
        expected += ["", *(exporter.name for exporter in exporters)]
    assert shown == expected[1:]


# --------------------------------------------------------------------------------------- pages

Asked = tuple[Options, Filter, Callable[[Pages], None], Callable[[str], None]]


@pytest.fixture
def asked() -> list[Asked]:
    return []


@pytest.fixture
def paged(qtbot: QtBot, asked: list[Asked]) -> ExportDialog:
    """A dialog whose previews the test makes itself."""
    dialog = ExportDialog(
        "Ferry",
        choices=PageChoices(paper="a4"),
        events=Events(123, 112, 11),
        lay_out=lambda *request: asked.append(request),
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def pages(count: int = 2, **changes: Any) -> Pages:
    picture = Picture(794, 1123, (Bar(0, 0, 794, 1123, "#ffffff"),))
    return replace(Pages((picture,) * count, "A4", 38, 0, 0, 0, 8.0, 7.0), **changes)


def test_the_preview_has_the_numbers_of_the_pages(paged: ExportDialog, asked: list[Asked]) -> None:
    *_, show, _ = asked[-1]
    show(pages())
    assert paged.preview.summary.text() == "2 pages A4, 38 events, smallest text 8 pt"
    assert paged.export_button.text() == "Export…"
    assert paged.print_button.isEnabled()


def test_every_choice_is_laid_out_anew_and_only_the_latest_is_shown(
    paged: ExportDialog, asked: list[Asked]
) -> None:
    before = len(asked)
    first = asked[-1]
    paged.page.form.setCurrentIndex(paged.page.form.findData(Form.CHRONICLE))
    assert len(asked) == before + 1
    options, *_ = asked[-1]
    assert options.page.form is Form.CHRONICLE
    asked[-1][2](pages(3))
    first[2](pages(1))
    assert paged.preview.summary.text().startswith("3 pages")


def test_the_dialog_warns_before_anything_illegible_is_written(
    paged: ExportDialog, asked: list[Asked]
) -> None:
    asked[-1][2](pages(1, smallest=6.9))
    assert "too small to be read" in paged.preview.summary.text()
    assert paged.export_button.text() == "Export anyway…"
    asked[-1][2](pages(1, crowded_out=5, left_out=5))
    assert "5 events have no room" in paged.preview.summary.text()
    assert paged.export_button.text() == "Export…"


def test_once_anything_was_reviewed_only_accepted_events_are_exported(
    qtbot: QtBot, paged: ExportDialog
) -> None:
    assert paged.page.accepted.text() == "Only accepted (112 of 123 events not reviewed)"
    assert paged.filter == Filter(accepted=True)
    for events in (Events(123, 123, 0), Events(11, 0, 11)):
        dialog = ExportDialog("Ferry", events=events)
        qtbot.addWidget(dialog)
        assert dialog.filter == Filter()


def test_the_events_can_be_limited_by_number_and_time(qtbot: QtBot, asked: list[Asked]) -> None:
    visible = When.day(2022, 1, 6)
    dialog = ExportDialog(
        "Ferry", events=Events(visible=visible), lay_out=lambda *request: asked.append(request)
    )
    qtbot.addWidget(dialog)
    dialog.page.top.setValue(25)
    assert asked[-1][1] == Filter(top=25)
    dialog.page.period.setCurrentIndex(dialog.page.period.findData(Period.VISIBLE))
    assert dialog.filter == Filter(top=25, time=visible)
    dialog.page.period.setCurrentIndex(dialog.page.period.findData(Period.TYPED))
    dialog.page.dates.setText("March 2021")
    assert dialog.filter.time == When.unit(days.moment(2021, 3), days.Grain.MONTH)
    dialog.format.setCurrentIndex(dialog.format.findData(".csv"))
    assert dialog.filter == Filter()


def test_a_period_that_is_no_date_is_said_and_nothing_is_exported(
    qtbot: QtBot, paged: ExportDialog
) -> None:
    paged.page.period.setCurrentIndex(paged.page.period.findData(Period.TYPED))
    paged.page.dates.setText("the other day")
    paged.page.changed.emit()
    assert not paged.export_button.isEnabled()
    assert paged.preview.summary.text() != ""
    paged.page.dates.setText("2021")
    paged.page.changed.emit()
    assert paged.filter.time is not None


def test_choices_are_those_of_last_time(qtbot: QtBot) -> None:
    choices = PageChoices(
        Form.CHRONICLE, "letter", Overflow.LEAVE_OUT, Look.GREY, transparent=True, text=9.0,
        smallest=8.0, lanes=False, sources=SourceList.PASSAGES, footer="Draft",
    )  # fmt: skip
    dialog = ExportDialog("Ferry", choices=choices)
    qtbot.addWidget(dialog)
    assert dialog.choices == choices


def test_a_size_in_pixels_is_only_for_one_long_picture(paged: ExportDialog) -> None:
    assert not paged.width_px.isVisible()
    assert paged.options.size == (None, None)
    paged.page.paper.setCurrentIndex(paged.page.paper.findData("long"))
    assert not paged.page.sources.isVisible()
    paged.width_px.setValue(1000)
    assert paged.options.size == (1000, None)


def test_print_asks_for_the_printer_and_prints_the_chosen_pages(
    paged: ExportDialog,
    asked: list[Asked],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def choose(dialog: QPrintDialog) -> bool:
        assert (dialog.minPage(), dialog.maxPage()) == (1, 3)
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setFromTo(2, 3)
        return True

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    asked[-1][2](pages(3))
    paged.print_button.click()
    data = (tmp_path / "printed.pdf").read_bytes()
    assert data.count(b"/Type /Page\n") == 2
