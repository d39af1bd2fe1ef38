"""Work in a process of its own: heavy, or on files that nobody vouches for."""

from timeline.workers.process import Worker
from timeline.workers.wire import Crashed, TookTooLong, WorkFailed

__all__ = ["Crashed", "TookTooLong", "WorkFailed", "Worker"]
