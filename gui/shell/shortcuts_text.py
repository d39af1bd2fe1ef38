"""Texts that name a shortcut: they follow when the user changes it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from gui.canvas.view import Canvas
from gui.commands.actions import shortcut_text, with_shortcut
from gui.panels.footer import Footer
from gui.shell.status_bar import StatusBar
from gui.widgets.buttons import BadgeButton

_LONGEST = 3  # letters of a shortcut that fits in a button
_REVIEW = "Review the proposed events, the most important first"
_IN_REVIEW = (("accept", "accepts"), ("dismiss", "dismisses"), ("edit", "edits"))
_PUBLISHED = "Change the publication date; relative dates are recalculated"


def update_shortcut_texts(
    actions: Mapping[str, QAction],
    footer: Footer,
    review: QPushButton,
    published: QPushButton,
    canvas: Canvas,
    status: StatusBar,
) -> None:
    """Makes all texts name the current shortcuts of these actions, now and after each change."""

    def show() -> None:
        for button, id in (
            (footer.accept, "accept"),
            (footer.dismiss, "dismiss"),
            (footer.split, "split"),
            (footer.bring_back, "bring_back"),
        ):
            _show_shortcut(footer, button, actions[id])
        footer.delete.setToolTip(actions["delete"].toolTip())
        review.setToolTip(_review_tip(actions))
        published.setToolTip(with_shortcut(_PUBLISHED, actions["published"]))
        canvas.next_key = shortcut_text(actions["next"])
        status.undo_key = shortcut_text(actions["undo"])

    named = (
        "accept",
        "dismiss",
        "split",
        "edit",
        "delete",
        "bring_back",
        "published",
        "next",
        "undo",
    )
    _follow([actions[id] for id in named], show)


def _follow(actions: Sequence[QAction], show: Callable[[], None]) -> None:
    for action in actions:
        action.changed.connect(show)
    show()


def _show_shortcut(footer: Footer, button: BadgeButton, action: QAction) -> None:
    key = shortcut_text(action).replace("Shift+", "⇧")
    footer.show_key(button, key if len(key) <= _LONGEST else "")
    button.setToolTip(action.toolTip())


def _review_tip(actions: Mapping[str, QAction]) -> str:
    keys = [(shortcut_text(actions[id]), does) for id, does in _IN_REVIEW]
    listed = ", ".join(f"{key} {does}" for key, does in keys if key)
    return f"{_REVIEW}: {listed}" if listed else _REVIEW
