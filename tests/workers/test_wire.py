"""The messages between the program and a worker process."""

import pickle
from collections import OrderedDict
from io import BytesIO

import pytest

from timeline.model import Span, Status
from timeline.workers.wire import Cancel, Failure, Job, Result, Step, receive, send


def there_and_back(value: object) -> object:
    stream = BytesIO()
    send(stream, value)
    stream.seek(0)
    return receive(stream)


@pytest.mark.parametrize(
    "value",
    [
        Job(1, "timeline.x:work", {"a": [1, 2.5, None, "ä", b"\0"]}),
        Cancel(2),
        Step(3, 1, 10),
        Result(4, (Span(0, 5), Status.ACCEPTED)),
        Failure(5, "out of memory", out_of_memory=True),
        frozenset({1, 2}),
    ],
)
def test_plain_values_dataclasses_and_enumerations_are_received(value: object) -> None:
    assert there_and_back(value) == value


@pytest.mark.parametrize(
    "value",
    [
        OrderedDict(),  # of another module
        send,  # a function of a module of ours
        RuntimeError("x"),
    ],
)
def test_anything_else_is_rejected(value: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is not plain data"):
        there_and_back(value)


def test_values_come_in_the_order_in_which_they_were_sent() -> None:
    stream = BytesIO()
    for number in range(3):
        send(stream, Cancel(number))
    stream.seek(0)
    assert [receive(stream) for _ in range(3)] == [Cancel(0), Cancel(1), Cancel(2)]


def test_a_stream_that_ends_within_a_value_has_ended() -> None:
    stream = BytesIO()
    send(stream, Cancel(1))
    whole = stream.getvalue()
    assert receive(BytesIO(whole)) == Cancel(1)
    for length in (0, 7, 8, len(whole) - 1):
        with pytest.raises(EOFError):
            receive(BytesIO(whole[:length]))
