"""Colours by category, and their key on a page."""

from dataclasses import replace

from tests.layout.samples import inquiry, measure
from timeline.layout.colours import category_colours
from timeline.layout.page import page
from timeline.layout.picture import Bar
from timeline.layout.style import load_theme
from timeline.model import Project

THEME = load_theme("light")


def categorised() -> Project:
    """The first event is an accident, the rest have no category."""
    project = inquiry()
    first = replace(project.events["1"], category="Accident")
    return replace(project, events={**project.events, "1": first})


def test_categories_have_different_colours_while_there_are_enough() -> None:
    names = [f"Category {number}" for number in range(len(THEME.series))]
    colours = category_colours(names, THEME)
    assert len(set(colours.values())) == len(names) + 1
    assert colours[""] == THEME.soft
    assert len(category_colours([*names, "One more"], THEME)) == len(names) + 2


def test_a_new_category_changes_few_of_the_other_colours() -> None:
    before = category_colours(["Accident", "Inquiry", "Repairs"], THEME)
    after = category_colours(["Accident", "Inquiry", "Repairs", "Verdict"], THEME)
    assert sum(before[name] == after[name] for name in before) >= 3


def test_a_page_coloured_by_category_has_a_colour_key() -> None:
    made = page(categorised(), THEME, measure, categories=["Accident", "Unused"])
    texts = [label.text for label in made.labels()]
    assert "Accident" in texts
    assert "No category" in texts
    assert "Unused" not in texts
    colours = category_colours(["Accident", "Unused"], THEME)
    fills = {part.owner: part.fill for part in made.primitives if isinstance(part, Bar)}
    assert fills["1"] == colours["Accident"]
    assert fills["3"] == colours[""]


def test_a_page_coloured_by_article_has_no_colour_key() -> None:
    texts = [label.text for label in page(categorised(), THEME, measure).labels()]
    assert "Accident" not in texts
