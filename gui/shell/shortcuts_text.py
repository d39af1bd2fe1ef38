"""The texts that name a key: they say the one that holds now, also when it is changed."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from gui.canvas.view import Canvas
from gui.commands.actions import shortcut_text, with_shortcut
from gui.panels.footer import Footer
from gui.shell.status_bar import StatusBar
from gui.widgets.buttons import BadgeButton

_SHORT = 3  # letters of a key that has room in a button
_REVIEW = "Go through what was found"
_IN_REVIEW = (("accept", "accepts"), ("dismiss", "dismisses"), ("edit", "edits"))
_PUBLISHED = "Change the publication date; relative dates follow it"


def update_shortcut_texts(
    actions: Mapping[str, QAction],
    footer: Footer,
    review: QPushButton,
    published: QPushButton,
    canvas: Canvas,
    status: StatusBar,
) -> None:
    """Has all of them name the keys of these actions from now on."""

    def show() -> None:
        _name(footer.accept, actions["accept"])
        _name(footer.dismiss, actions["dismiss"])
        footer.delete.setToolTip(actions["delete"].toolTip())
        footer.bring_back.setToolTip(actions["bring_back"].toolTip())
        review.setToolTip(_of_review(actions))
        published.setToolTip(with_shortcut(_PUBLISHED, actions["published"]))
        canvas.next_key = shortcut_text(actions["next"])
        status.undo_key = shortcut_text(actions["undo"])

    named = ("accept", "dismiss", "edit", "delete", "bring_back", "published", "next", "undo")
    _follow([actions[id] for id in named], show)


def _follow(actions: Sequence[QAction], show: Callable[[], None]) -> None:
    for action in actions:
        action.changed.connect(show)
    show()


def _name(button: BadgeButton, action: QAction) -> None:
    key = shortcut_text(action)
    button.set_badge(key if len(key) <= _SHORT else "")
    button.setToolTip(action.toolTip())


def _of_review(actions: Mapping[str, QAction]) -> str:
    keys = [(shortcut_text(actions[id]), does) for id, does in _IN_REVIEW]
    said = ", ".join(f"{key} {does}" for key, does in keys if key)
    return f"{_REVIEW}: {said}" if said else _REVIEW
