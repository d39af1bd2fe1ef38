"""Texts that name a shortcut name the current one."""

import re

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gui.commands.table import COMMANDS
from gui.shell.window import Window
from tests.gui.using import event_on
from timeline.dates import When

THURSDAY = When.day(2022, 1, 6)
A_KEY = re.compile(r"(Ctrl|Alt|Shift)\+|\([A-Z0-9]\)|\bF\d|\b[A-Z] (accepts|dismisses|edits)")


def test_every_text_that_names_a_key_follows(window: Window) -> None:
    footer = window.inspector.footer
    assert (footer.accept.badge.text(), footer.dismiss.badge.text()) == ("A", "D")
    assert window.header.review.toolTip().endswith(": A accepts, D dismisses, E edits")
    assert window.text.published.toolTip().endswith("(Ctrl+Shift+D)")
    merge = next(
        button
        for button in window.inspector.multi_selection.findChildren(QPushButton)
        if button.text() == "Merge events"
    )
    assert merge.toolTip() == "Merge the selected events into one with all their sources (M)"
    assert window.actions_by_id["fit"].toolTip() == "Show all events (F)"
    changes = {"accept": ["Q"], "dismiss": ["Ctrl+Shift+K"], "edit": [], "published": ["F6"]}
    for id, keys in {**changes, "merge": ["J"], "fit": [], "undo": ["F7"]}.items():
        window.shortcuts.assign(id, keys)
    assert (footer.accept.badge.text(), footer.accept.toolTip()) == (
        "Q",
        "Accept the selected events (Q)",
    )
    assert footer.dismiss.badge.text() == ""  # there is no room for it
    assert footer.dismiss.toolTip().endswith("(Ctrl+Shift+K)")
    assert window.header.review.toolTip().endswith(": Q accepts, Ctrl+Shift+K dismisses")
    assert window.text.published.toolTip().endswith("(F6)")
    assert merge.toolTip().endswith("(J)")
    assert window.actions_by_id["fit"].toolTip() == "Show all events"
    window.selection.reveal([event_on(window, THURSDAY).id])
    window.actions_by_id["delete"].trigger()
    assert window.actions_by_id["undo"].toolTip().endswith("(F7)")
    window.status.show_edit_done("Read 1 date.")
    assert window.status.message.text() == "Read 1 date. Press F7 to undo."
    window.shortcuts.assign("undo", [])
    window.status.show_edit_done("Read 1 date.")
    assert window.status.message.text() == "Read 1 date. This can be undone."


def test_without_keys_no_text_of_the_window_names_one(window: Window) -> None:
    window.selection.reveal([event_on(window, THURSDAY).id])

    def texts() -> list[str]:
        widgets = window.findChildren(QWidget)
        said = [widget.toolTip() for widget in widgets]
        said += [widget.text() for widget in widgets if isinstance(widget, QLabel | QPushButton)]
        return [text for text in said if A_KEY.search(text)]

    assert texts()
    for command in COMMANDS.values():
        window.shortcuts.assign(command.id, [])
    assert texts() == []
