"""The save dialog: adds the suffix before it asks whether to overwrite a file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(
    parent: QWidget, title: str, start: Path, kind: str, suffix: str
) -> Path | None:
    """The file that the user names, with `suffix`; None if the dialog is cancelled.

    `kind` is what files of this suffix, which may have two parts, are called.
    """
    dialog = QFileDialog(parent, title, str(start.parent), f"{kind} (*{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(start.name)
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    return path if path.name.lower().endswith(suffix) else path.with_name(path.name + suffix)
