"""The titler: makes titles from sentences with a parser in a separate process."""

from collections.abc import Callable, Sequence

from timeline.titles.request import ParsedTitle, TitleRequest
from timeline.workers import Worker

_WORK = "timeline.titles.work:parse_titles"  # by name: its patterns take long to compile
_MEGABYTES = 2048  # of address space; the model takes 250 MB of memory
_SECONDS = 20.0  # to start and to load the model on a slow machine
_SECONDS_EACH = 0.5  # for one request; usually about 5 ms


class Titler:
    """Makes titles from parses of English sentences. The process starts with the first request.

    Not thread-safe. Close it after use; it can be used again after that.
    """

    def __init__(self) -> None:
        self._worker = Worker(megabytes=_MEGABYTES)

    def parse(
        self,
        requests: Sequence[TitleRequest],
        step: Callable[[int, int], None] = lambda _done, _total: None,
        check: Callable[[], None] = lambda: None,
    ) -> list[ParsedTitle]:
        """A title for each request, in order.

        `step` receives the number of requests done and the total; `check` may raise to cancel the
        work. Raises `timeline.workers.WorkFailed` if the process fails.
        """
        if not requests:
            return []
        seconds = _SECONDS + _SECONDS_EACH * len(requests)
        found: list[ParsedTitle] = self._worker.run(
            _WORK, tuple(requests), seconds=seconds, step=step, check=check
        )
        return found

    def start(self) -> None:
        """Starts the process, which loads the model in the background.

        Raises `timeline.workers.WorkFailed` if the process fails.
        """
        self._worker.start(_WORK, (TitleRequest("It rained on Monday."),))

    def kill(self) -> None:
        """Ends the process at once; may be called while another thread waits for titles, which
        then fail."""
        self._worker.kill()

    def close(self) -> None:
        """Ends the process."""
        self._worker.close()

    def __enter__(self) -> "Titler":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
