"""The commands on tags: show only events with one, and rename one in all events."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from gui.dialogs.rename_tag import RenameTagDialog
from gui.document.document import Document
from gui.messages import Messages
from gui.panels.tag_rows import TagRows
from gui.selection import Selection
from timeline.model import Event, Tag, TagKind
from timeline.project.tags import rename_tag

MENU = "Show only events with"
_MOST = 12  # tags of each kind in the menu


class TagCommands(QObject):
    """Filters by tags and renames them. `menu` lists the tags of the selected events."""

    def __init__(
        self, document: Document, selection: Selection, messages: Messages, panel: TagRows
    ) -> None:
        super().__init__(panel)
        self._document, self._selection, self._messages = document, selection, messages
        self.menu = QMenu(MENU, messages.window)
        panel.filter_requested.connect(self.show_only)
        panel.rename_requested.connect(self.rename)
        self.menu.aboutToShow.connect(self._fill)
        for changed in (selection.changed, document.changed, document.replaced):
            changed.connect(self._enable)
        self._enable()

    def show_only(self, tag: Tag) -> None:
        """Of the events that are shown, hides those without a tag."""
        filter = self._document.filter
        self._document.set_filter(replace(filter, tags=filter.tags | {tag}, dismissed=False))

    def rename(self, tag: Tag) -> None:
        """Asks for another name of a tag, and renames it in all events."""
        kind, _ = tag
        counts = self._document.counts
        dialog = RenameTagDialog(tag, counts.tags(kind), self._messages.window)
        if dialog.exec():
            name = dialog.new_name
            self._document.edit_project(
                "Renaming", counts.by_tag[tag], lambda project: rename_tag(project, tag, name)
            )
            self._follow(tag, (kind, name))

    def _follow(self, old: Tag, new: Tag) -> None:
        """Filters by the new name if it was filtered by the old one."""
        filter = self._document.filter
        if old in filter.tags:
            self._document.set_filter(replace(filter, tags=filter.tags - {old} | {new}))

    def _enable(self) -> None:
        events = self._document.events(self._selection.ids)
        self.menu.setEnabled(any(event.has_tags for event in events))
        self.menu.menuAction().setEnabled(self.menu.isEnabled())

    def _fill(self) -> None:
        self.menu.clear()
        events = self._document.events(self._selection.ids)
        for kind in TagKind:
            tags = self._document.counts.tags(kind)
            offered = [name for name in _names(events, kind) if name in tags][:_MOST]
            if offered and not self.menu.isEmpty():
                self.menu.addSeparator()
            for name in offered:
                text = f"{name.replace('&', '&&')}\t{tags[name]:,}"
                self.menu.addAction(text, partial(self.show_only, (kind, name)))


def _names(events: Sequence[Event], kind: TagKind) -> list[str]:
    return list(dict.fromkeys(name for event in events for name in event.tagged(kind)))
