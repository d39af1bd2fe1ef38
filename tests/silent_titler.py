"""A stand-in for the titler, whose process takes seconds to start."""

from collections.abc import Sequence
from typing import Self

from timeline.titles import ParsedTitle, TitleRequest


class SilentTitler:
    """A titler without a parser: it gives no titles."""

    def start(self) -> None:
        """There is no process."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def parse(self, requests: Sequence[TitleRequest], **_: object) -> Sequence[ParsedTitle]:
        return ()

    def kill(self) -> None:
        """There is no process."""

    def close(self) -> None:
        """Nothing is open."""
