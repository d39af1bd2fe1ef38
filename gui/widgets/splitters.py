"""Panes of splitters that the user has collapsed."""

from PySide6.QtWidgets import QSplitter, QWidget

_EXPANDED_SIZE = 300  # px, at most


def expand_around(widget: QWidget) -> None:
    """Expands the splitter panes around a widget that the user has collapsed."""
    child = widget
    while (parent := child.parentWidget()) is not None:
        if isinstance(parent, QSplitter):
            _expand(parent, parent.indexOf(child))
        child = parent


def _expand(splitter: QSplitter, index: int) -> None:
    sizes = splitter.sizes()
    if sizes[index] == 0:
        largest = max(range(len(sizes)), key=lambda place: sizes[place])
        sizes[index] = min(_EXPANDED_SIZE, sizes[largest] // 2)
        sizes[largest] -= sizes[index]
        splitter.setSizes(sizes)
