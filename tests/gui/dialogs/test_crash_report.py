"""The dialog with a report about an error."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.crash_report import CrashReportDialog


def test_the_report_can_be_copied_and_further_errors_are_counted(qtbot: QtBot) -> None:
    dialog = CrashReportDialog("Dateline 0.1.0\nValueError", "You can continue working.")
    dialog.show()
    assert dialog.summary.text() == "Dateline ran into an error. You can continue working."
    assert dialog.report.isReadOnly()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Dateline 0.1.0\nValueError"
    assert not dialog.more.isVisible()
    dialog.count_another()
    assert dialog.more.text() == "1 more error has happened since."
    assert dialog.more.isVisible()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
