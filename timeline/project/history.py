"""Every state that a project was in since it was begun, one edit apart."""

from collections.abc import Sequence

from timeline.model import Project
from timeline.project.edits import Edit


class History:
    """A project with the edits done to it and those taken back; neither list has a limit."""

    def __init__(
        self, project: Project | None = None, edits: Sequence[Edit] = (), done: int | None = None
    ) -> None:
        """`edits` in the order in which they were made; the first `done` of them (all, when None)
        are those that `project` has behind it."""
        self.project = project or Project()
        self.edits = list(edits)
        self.done = len(self.edits) if done is None else done
        self._saved: int | None = self.done

    @property
    def next_undo(self) -> Edit | None:
        """The edit that `undo` takes back."""
        return self.edits[self.done - 1] if self.done else None

    @property
    def next_redo(self) -> Edit | None:
        """The edit that `redo` does again."""
        return self.edits[self.done] if self.done < len(self.edits) else None

    @property
    def is_modified(self) -> bool:
        """Whether the project differs from what was saved last."""
        return self.done != self._saved

    def do(self, edit: Edit, after: Project | None = None) -> Edit:
        """Does a new edit; those taken back before can no longer be redone.

        `after` is the project after it, where that is known. ValueError, and no change, for an
        edit that does not fit the project.
        """
        after = after or edit.applied(self.project)
        if self._saved is not None and self._saved > self.done:
            self._saved = None
        self.edits[self.done :] = [edit]
        self.project = after
        self.done += 1
        return edit

    def undo(self, change: Edit | None = None, after: Project | None = None) -> Edit:
        """Takes the last edit back; returns the change made. IndexError when there is none.

        `change` is the inverse of `next_undo`, and `after` the project after it, where these are
        known.
        """
        if self.next_undo is None:
            raise IndexError("nothing to undo")
        change = change or self.next_undo.inverse()
        self.project = after or change.applied(self.project)
        self.done -= 1
        return change

    def redo(self, after: Project | None = None) -> Edit:
        """Does the edit taken back last; returns it. IndexError when there is none.

        `after` is the project after it, where that is known.
        """
        edit = self.next_redo
        if edit is None:
            raise IndexError("nothing to redo")
        self.project = after or edit.applied(self.project)
        self.done += 1
        return edit

    def snapshot(self) -> "History":
        """What saving writes, unmoved by edits made while it is being written."""
        return History(self.project, self.edits, self.done)

    def mark_saved(self, snapshot: "History") -> None:
        """Records that a snapshot of this history is safe on the disk."""
        done = snapshot.done
        same = self.edits[:done][-1:] == snapshot.edits[:done][-1:]
        self._saved = done if same and done <= len(self.edits) else None

    def mark_unsaved(self) -> None:
        """Records that no file of the person's holds any state of this history."""
        self._saved = None
