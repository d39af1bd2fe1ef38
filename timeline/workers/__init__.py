"""Work in a separate process: heavy work, or work on untrusted files."""

from timeline.workers.process import Worker
from timeline.workers.wire import Crashed, TookTooLong, WorkFailed

__all__ = ["Crashed", "TookTooLong", "WorkFailed", "Worker"]
