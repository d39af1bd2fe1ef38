"""Titles from the worker process."""

import pytest

from tests.titles.using import request
from timeline.titles import Subject, Titler


def test_titles_come_in_the_order_of_the_requests() -> None:
    seen: list[tuple[int, int]] = []
    requests = [
        request("The mayor resigned [yesterday]."),
        request("The old bridge fell on [Monday]."),
    ]
    with Titler() as titler:
        assert titler.parse([]) == []
        found = titler.parse(requests, step=lambda done, total: seen.append((done, total)))
    assert [title.text for title in found] == ["The mayor resigned", "The old bridge fell"]
    assert [title.subject for title in found] == [Subject.NOUN, Subject.NOUN]
    assert seen == [(0, 2), (2, 2)]


def test_cancel_ends_the_work() -> None:
    def check() -> None:
        raise KeyboardInterrupt

    with Titler() as titler, pytest.raises(KeyboardInterrupt):
        titler.parse([request("The mayor resigned [yesterday].")], check=check)
