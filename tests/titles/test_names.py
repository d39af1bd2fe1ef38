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
