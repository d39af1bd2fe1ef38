"""Items behave like a dict after any steps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Event
from timeline.project import items
from timeline.project.items import Items, Step, existing

EVENTS = {id: Event(id, f"Event {id}", None) for id in "abcde"}
RENAMED = {id: Event(id, f"Another {id}", None) for id in "abcdefgh"}


def steps_of(known: list[str], data: st.DataObject) -> list[Step[Event]]:
    """Steps that are valid for these ids; `known` is updated."""
    steps: list[Step[Event]] = []
    for id in data.draw(st.lists(st.sampled_from("abcdefgh"), max_size=5)):
        item = data.draw(st.sampled_from([None, RENAMED[id]])) if id in known else RENAMED[id]
        place = data.draw(st.none() | st.integers(0, len(known))) if id not in known else None
        steps.append((id, item, place))
        if item is None:
            known.remove(id)
        elif id not in known:
            known.insert(len(known) if place is None else place, id)
    return steps


@given(st.data(), st.integers(0, 6))
def test_steps_give_the_same_items_as_in_a_dict(data: st.DataObject, most: int) -> None:
    plain, order = dict(EVENTS), list(EVENTS)
    some: Items[Event] = Items.of(EVENTS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(items, "_MOST", most)
        for _ in range(4):
            before, known = dict(some), list(order)
            steps = steps_of(order, data)
            changed = some.changed(steps)
            assert list(some.items()) == [(id, before[id]) for id in known]
            some = changed
            for id, item, _ in steps:
                plain.pop(id) if item is None else plain.update({id: item})
            assert len(some) == len(plain)
            assert {id: some.get(id) for id in RENAMED} == {id: plain.get(id) for id in RENAMED}
            assert [id in some for id in RENAMED] == [id in plain for id in RENAMED]
            assert existing(some, "hgfedcba") == [plain[id] for id in "hgfedcba" if id in plain]
            if data.draw(st.booleans()):
                assert list(some.items()) == [(id, plain[id]) for id in order]
                assert list(some.values()) == [plain[id] for id in order]
                assert some == {id: plain[id] for id in order}


def test_a_missing_item_can_be_neither_read_nor_removed() -> None:
    left = Items.of(EVENTS).changed([("a", None, None)])
    with pytest.raises(KeyError):
        left["a"]
    for id in ("a", "nobody"):
        with pytest.raises(KeyError):
            left.changed([(id, None, None)])
    assert "a" not in left
    assert None not in left
    assert repr(left).count("Event(") == 4
