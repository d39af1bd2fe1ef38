"""A stand-in for the titler that gives titles in capitals once it is allowed to."""

import threading
from collections.abc import Callable, Sequence

from tests.silent_titler import SilentTitler
from timeline.titles import ParsedTitle, Subject, TitleRequest

UNCLEAR = "It rained"
"""A sentence whose title leaves its event out."""


class GatedTitler(SilentTitler):
    """Titles wait until `gate` is set."""

    gate = threading.Event()

    def parse(
        self,
        requests: Sequence[TitleRequest],
        check: Callable[[], None] = lambda: None,
        **_: object,
    ) -> Sequence[ParsedTitle]:
        while not self.gate.wait(0.01):
            check()
        return [_title(request.sentence) for request in requests]


def _title(sentence: str) -> ParsedTitle:
    subject = Subject.PRONOUN if sentence.startswith(UNCLEAR) else Subject.NOUN
    return ParsedTitle(sentence.upper(), subject=subject)
