"""The history of a project: the edits that were done, and those that were undone."""

from collections.abc import Callable, Sequence

from timeline.model import Project
from timeline.project.edits import Edit
from timeline.project.view_state import ViewState

_NO_VIEW_STATE = ViewState()


class History:
    """A project with its edits, done and undone; their number is not limited.

    `view_state` is kept with the project, but its changes are not edits. `untitled` are the ids of
    the events whose titles have yet to be parsed, most salient first; those of edits that were
    undone are not in the project.
    """

    def __init__(
        self,
        project: Project | None = None,
        edits: Sequence[Edit] = (),
        done: int | None = None,
        view_state: ViewState = _NO_VIEW_STATE,
    ) -> None:
        """`edits` are in the order in which they were made; `project` is the state after the first
        `done` of them (None: all)."""
        self.project = project or Project()
        self.edits = list(edits)
        self.done = len(self.edits) if done is None else done
        self.view_state = view_state
        self.untitled: tuple[str, ...] = ()
        self._saved: int | None = self.done
        self._saved_apart = view_state.apart

    @property
    def next_undo(self) -> Edit | None:
        """The edit that `undo` reverts."""
        return self.edits[self.done - 1] if self.done else None

    @property
    def next_redo(self) -> Edit | None:
        """The edit that `redo` repeats."""
        return self.edits[self.done] if self.done < len(self.edits) else None

    @property
    def is_modified(self) -> bool:
        """Whether the project differs from the saved one; what it shows does not count."""
        return self.done != self._saved or self.view_state.apart != self._saved_apart

    def do(self, edit: Edit, after: Project | None = None) -> Edit:
        """Does a new edit; edits that were undone before can no longer be redone.

        `after` is the project after the edit, if already computed. Raises ValueError and changes
        nothing if the edit does not fit the project.
        """
        after = after or edit.applied(self.project)
        if self._saved is not None and self._saved > self.done:
            self._saved = None
        self.edits[self.done :] = [edit]
        self.project = after
        self.done += 1
        return edit

    def undo(self, change: Edit | None = None, after: Project | None = None) -> Edit:
        """Undoes the last edit; returns its inverse. IndexError if there is none.

        `change` is the inverse of `next_undo`, and `after` the project after it, if already
        computed.
        """
        if self.next_undo is None:
            raise IndexError("nothing to undo")
        change = change or self.next_undo.inverse()
        self.project = after or change.applied(self.project)
        self.done -= 1
        return change

    def redo(self, after: Project | None = None) -> Edit:
        """Redoes the edit undone last; returns it. IndexError if there is none.

        `after` is the project after it, if already computed.
        """
        edit = self.next_redo
        if edit is None:
            raise IndexError("nothing to redo")
        self.project = after or edit.applied(self.project)
        self.done += 1
        return edit

    def amend(self, change: Edit, amended: Callable[[Edit], Edit]) -> list[tuple[Edit, Edit]]:
        """Makes a change of the project part of the edits that led to it, so that it is no step to
        undo; returns the edits that it replaces, and what replaces them.

        `amended` returns an edit with the change. The project counts as saved if it was: a file
        with `untitled` events gets their titles when it is opened. ValueError if the change does
        not fit the project, which is then not changed.
        """
        if not change.is_empty:
            self.project = change.applied(self.project)
        pairs = [(edit, amended(edit)) for edit in self.edits]
        self.edits = [new for _, new in pairs]
        return [(old, new) for old, new in pairs if new is not old]

    def snapshot(self) -> "History":
        """A copy to be saved, which does not change with edits made in the meantime."""
        copy = History(self.project, self.edits, self.done, self.view_state)
        copy.untitled = self.untitled
        return copy

    def mark_saved(self, snapshot: "History") -> None:
        """Records that a snapshot of this history was saved."""
        done = snapshot.done
        same = self.edits[:done][-1:] == snapshot.edits[:done][-1:]
        self._saved = done if same and done <= len(self.edits) else None
        self._saved_apart = snapshot.view_state.apart

    def mark_unsaved(self) -> None:
        """Records that no state of this history is saved in one of the user's files."""
        self._saved = None
