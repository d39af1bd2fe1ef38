"""The messages between the program and a worker process: pickled values with their length.

The worker may have been compromised by what it read, so the program unpickles only plain values,
and dataclasses and enums of its own modules, from it.
"""

import pickle
import struct
from dataclasses import dataclass, is_dataclass
from enum import Enum
from io import BytesIO
from typing import IO, Any

_LENGTH = struct.Struct("<Q")
_PACKAGE = "timeline."


class WorkFailed(Exception):
    """The work ended without a result. The message says why in one sentence."""


class Crashed(WorkFailed):
    """The process ended unexpectedly: out of memory, or an error in compiled code."""


class TookTooLong(WorkFailed):
    """The work was ended because it exceeded its time limit."""


@dataclass(frozen=True, slots=True)
class Job:
    """One call: `function` as "module:name", and its argument, which is plain data."""

    number: int
    function: str
    argument: Any


@dataclass(frozen=True, slots=True)
class Cancel:
    """Asks the process to end the job at its next step."""

    number: int


@dataclass(frozen=True, slots=True)
class Step:
    """The progress of a job."""

    number: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a job."""

    number: int
    value: Any


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job gave no result: the exception's text; `out_of_memory` if that was the reason."""

    number: int
    text: str
    out_of_memory: bool = False
    cancelled: bool = False


class _Plain(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if not module.startswith(_PACKAGE):
            raise pickle.UnpicklingError(f"{module}.{name} is not plain data")
        found = super().find_class(module, name)
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is not plain data")


def send(stream: IO[bytes], value: Any) -> None:
    """Writes one value."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Reads one value. Raises EOFError at the end of the stream, `pickle.UnpicklingError` for
    anything but plain data."""
    head = _exactly(stream, _LENGTH.size)
    (length,) = _LENGTH.unpack(head)
    return _Plain(BytesIO(_exactly(stream, length))).load()


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
