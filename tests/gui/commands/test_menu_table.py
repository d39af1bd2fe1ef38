"""The menus as lists of commands."""

from collections import Counter
from itertools import pairwise

import pytest

from gui.commands.menu_table import (
    CANVAS_MENU,
    EVENT_MENU,
    GESTURES,
    KEYS_ONLY,
    MENUS,
    MULTI_SELECTION,
    RECENT,
    SEPARATOR,
    SUBMENUS,
    TAGS,
)

SPECIAL = {RECENT, SEPARATOR, TAGS, *SUBMENUS}
LISTS = [*MENUS.values(), *SUBMENUS.values(), *KEYS_ONLY.values()]
COMMANDS = [id for ids in LISTS for id in ids if id not in SPECIAL]


def test_each_command_is_in_one_list() -> None:
    assert [id for id, count in Counter(COMMANDS).items() if count > 1] == []


@pytest.mark.parametrize("menu", [EVENT_MENU, CANVAS_MENU, MULTI_SELECTION])
def test_context_menus_have_commands_of_the_menus(menu: tuple[str, ...]) -> None:
    assert set(menu) - SPECIAL <= set(COMMANDS)


@pytest.mark.parametrize("menu", [*MENUS.values(), *SUBMENUS.values(), EVENT_MENU, CANVAS_MENU])
def test_separators_part_commands(menu: tuple[str, ...]) -> None:
    assert SEPARATOR not in (menu[0], menu[-1])
    assert (SEPARATOR, SEPARATOR) not in pairwise(menu)


def test_gestures_are_listed_once() -> None:
    assert len({what for what, _ in GESTURES}) == len(GESTURES)
