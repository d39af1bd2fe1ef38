"""What Dateline is, and under which licences."""

from PySide6.QtWidgets import QMessageBox, QWidget

ABOUT = (
    "<b>Dateline</b><p>What happened when: reads articles, resolves their dates and draws the "
    "timeline. Everything runs on this machine.<p>MIT licence. Typeface Inter (SIL OFL 1.1), "
    "icons Lucide (ISC), Qt for Python (LGPL 3), matplotlib, dateparser."
)


def show_about(parent: QWidget) -> None:
    """Shown from the Help menu."""
    QMessageBox.about(parent, "About Dateline", ABOUT)
