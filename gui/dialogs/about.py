"""The About box."""

from PySide6.QtWidgets import QMessageBox, QWidget

ABOUT = (
    "<b>Dateline</b><p>Reads articles, resolves their dates and draws a timeline of what happened "
    "when. Everything runs on your computer.<p>MIT licence. Typeface Inter (SIL OFL 1.1), "
    "icons Lucide (ISC), Qt for Python (LGPL 3), matplotlib, dateparser."
)


def show_about(parent: QWidget) -> None:
    """Shows what Dateline is and its licences."""
    QMessageBox.about(parent, "About Dateline", ABOUT)
