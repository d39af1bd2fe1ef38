"""People, organisations and places, as a sentence names them."""

import pytest

from tests.titles.using import parsed_title


@pytest.mark.parametrize(
    ("sentence", "organisations"),
    [
        ("The United Nations sent 200 people to Haiti.", ("United Nations",)),
        ("The World Health Organization was ready.", ("World Health Organization",)),
        ("Health Secretary Alan Johnson left for London.", ()),
        ("The news was sent at 1600 GMT.", ()),
    ],
)
def test_organisations(sentence: str, organisations: tuple[str, ...]) -> None:
    assert parsed_title(sentence).organisations == organisations


def test_articles_and_possessives_are_not_part_of_a_name() -> None:
    found = parsed_title("The mayor of the United States’ capital met Barack Obama’s brother.")
    assert found.people == ("Barack Obama",)
    assert found.places == ("United States",)


def test_each_name_is_given_once() -> None:
    found = parsed_title("Barack Obama left Haiti, and Haiti thanked Barack Obama.")
    assert (found.people, found.places) == (("Barack Obama",), ("Haiti",))


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("She was in Port au Prince when the quake hit.", ("Port au Prince",)),
        ("She was in Paris de facto.", ("Paris",)),
    ],
)
def test_a_name_includes_what_follows_a_particle(sentence: str, places: tuple[str, ...]) -> None:
    assert parsed_title(sentence).places == places


def test_two_parts_of_the_name_of_an_organisation_are_joined() -> None:
    found = parsed_title("The US Agency for International Development (USAID) sent aid.")
    assert found.organisations == ("US Agency for International Development",)


def test_a_pronoun_stands_for_a_name_that_is_a_tag_too() -> None:
    found = parsed_title(
        "He left for Paris on [Monday].",
        "Mr Karl Brandt is the minister of transport.",
        "Karl Brandt spoke in London.",
    )
    assert found.text == "Karl Brandt left for Paris"
    assert (found.people, found.places) == (("Karl Brandt",), ("Paris",))


@pytest.mark.parametrize("name", ["USS Karl Brandt", "King of Norvik"])
def test_ships_and_epithets_are_not_people(name: str) -> None:
    assert parsed_title(f"Anna Holm saw the {name} on [Monday].").people == ("Anna Holm",)
