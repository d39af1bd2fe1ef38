"""Dragging the timeline out of the window, as a picture and as a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QObject,
    QPointF,
    Qt,
    QTemporaryDir,
    QUrl,
)
from PySide6.QtGui import QDrag, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton

_HINT = "Drag it out of the window to drop the timeline elsewhere as a picture"
_THUMBNAIL = 240  # px


class DragOut(QObject):
    """Lets the user drag a button out of the window to drop the timeline as a picture.

    `picture` paints what is shown of it, `name` is that of the project. The temporary folder of the
    files that were dropped is removed when the window is: a program may read them some time after
    the drop.
    """

    def __init__(
        self, button: QPushButton, picture: Callable[[], QImage], name: Callable[[], str]
    ) -> None:
        super().__init__(button)
        self._button, self._picture, self._name = button, picture, name
        self._pressed: QPointF | None = None
        self._folder: QTemporaryDir | None = None
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTipChange and _HINT not in self._button.toolTip():
            self._button.setToolTip(f"{self._button.toolTip()}\n{_HINT}")
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        """Starts a drag when the pressed button is moved far enough; no click follows then."""
        if event.type() == QEvent.Type.MouseButtonPress:
            is_left = event.button() is Qt.MouseButton.LeftButton
            self._pressed = event.position() if is_left else None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            far = (event.position() - self._pressed).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._pressed = None
                self._button.setDown(False)
                self.start()
                return True
        return False

    def folder(self) -> Path:
        """The temporary folder, created when it is first needed."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.path())

    def start(self) -> None:
        """Drags the timeline until the user drops it."""
        picture = self._picture()
        drag = QDrag(self._button)
        drag.setMimeData(mime_data(picture, self.folder() / f"{self._name()}.png"))
        smooth = Qt.TransformationMode.SmoothTransformation
        drag.setPixmap(QPixmap.fromImage(picture.scaledToWidth(_THUMBNAIL, smooth)))
        drag.exec(Qt.DropAction.CopyAction)


def mime_data(picture: QImage, path: Path) -> QMimeData:
    """The picture as an image, and as a file that is written to this path, if it can be."""
    data = QMimeData()
    data.setImageData(picture)
    if picture.save(str(path)):
        data.setUrls([QUrl.fromLocalFile(str(path))])
    return data
