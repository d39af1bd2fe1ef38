"""The full names and the roles of people whom a sentence mentions by surname."""

from dataclasses import replace

import pytest

from tests.titles.parse import parse, place
from tests.titles.using import request
from timeline.titles.full_names import full_name, with_role
from timeline.titles.make import titles
from timeline.titles.parser import parsed


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (["Jacqui Robertson was ill."], "Jacqui Robertson"),
        (
            ["Doctors met Ms Jacqui Robertson in Leeds.", "Ms Robertson was ill."],
            "Jacqui Robertson",
        ),
        (["UK Prime Minister Gordon Robertson was ill."], "Gordon Robertson"),
        (["Meanwhile President Rene Robertson was ill."], "Rene Robertson"),
        (["US Secretary of State Hillary Robertson was ill."], "Hillary Robertson"),
        (["The estate of Hillary Robertson was sold."], "Hillary Robertson"),
        (["Jacqui Robertson met Ann Robertson."], ""),
        (["The doctor of Ann Lee Robertson was paid.", "Ann Lee was ill."], ""),
        (["Ms Robertson was ill."], ""),
        (["When Robertson was ill, it rained."], ""),
        (["Jacqui Robertson's brother was ill."], ""),
        (["The sister of the singer Jacqui Robertson was ill."], ""),
        (["It rained."], ""),
        ([], ""),
    ],
)
def test_a_surname_gets_its_only_first_name(before: list[str], expected: str) -> None:
    tree = parse("Robertson died in Paisley on Sunday.")
    found = full_name(tree, place(tree, "Robertson"), before)
    assert (found.name if found else "") == expected


@pytest.mark.parametrize(
    ("text", "before", "expected"),
    [
        ("Ms Robertson left Leeds.", ["Jacqui Robertson was ill."], "Jacqui Robertson"),
        ("Ms Robertson left Leeds.", ["Robin Robertson met Leslie Robertson."], ""),
        ("Ms Robertson left Leeds.", ["Susan Robertson met Gordon Robertson."], "Susan Robertson"),
        (
            "Ms Robertson left Leeds.",
            ["Gordon Robertson's mother was ill.", "Susan Robertson slept."],
            "Susan Robertson",
        ),
        ("Ms Robertson left Leeds.", ["Jacqui Robertson's mother was ill."], "Jacqui Robertson"),
        ("Ms Robertson left Leeds.", ["Robin Robertson's mother was ill."], ""),
        ("Mr Robertson left Leeds.", ["Susan Robertson met Gordon Robertson."], "Gordon Robertson"),
        ("Mr Robertson left Leeds.", ["Susan Robertson was ill."], ""),
        ("Mrs Robertson left Leeds.", ["Gordon Robertson was ill."], ""),
        ("Dr Robertson left Leeds.", ["Gordon Robertson was ill."], "Gordon Robertson"),
        ("Mayor Robertson left Leeds.", ["Gordon Robertson was ill."], ""),
    ],
)
def test_a_surname_after_mr_or_ms_gets_a_first_name_that_fits(
    text: str, before: list[str], expected: str
) -> None:
    tree = parse(text)
    found = full_name(tree, place(tree, "Robertson"), before)
    assert (found.name if found else "") == expected


def test_dr_stays_before_a_full_name() -> None:
    before = ["Gordon Robertson was ill."]
    honorifics = []
    for text in ("Dr Robertson left Leeds.", "Mr Robertson left Leeds."):
        tree = parse(text)
        found = full_name(tree, place(tree, "Robertson"), before)
        assert found is not None
        honorifics.append(found.honorific)
    assert honorifics == [None, 0]


def test_a_name_that_is_near_is_preferred_to_one_that_is_far() -> None:
    tree = parse("Robertson left Leeds.")
    at = place(tree, "Robertson")
    far = ["Ann Robertson was ill."]
    found = full_name(tree, at, ["Gordon Robertson was ill."], far)
    assert found is not None
    assert found.name == "Gordon Robertson"
    found = full_name(tree, at, [], far)
    assert found is not None
    assert found.name == "Ann Robertson"


def test_mr_may_be_any_of_those_who_are_near_and_far() -> None:
    tree = parse("Mr Robertson left Leeds.")
    far = ["Gordon Robertson met Peter Robertson."]
    assert full_name(tree, place(tree, "Robertson"), ["Peter Robertson was ill."], far) is None


@pytest.mark.parametrize(
    "text", ["The mayor died in Leeds.", "The Robertson bridge fell in Leeds."]
)
def test_only_a_surname_alone_gets_a_first_name(text: str) -> None:
    tree = parse(text)
    subject = tree.child(tree.roots[0], "nsubj")
    assert subject is not None
    assert full_name(tree, subject, ["Jacqui Robertson was ill."]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police spokeswoman Ann Robertson left the town.", "Police spokeswoman Ann Robertson"),
        ("Aid worker Ann Robertson left the town.", ""),  # "aid" is parsed as a verb
        ("The UN relief chief Ann Robertson left the town.", "UN relief chief Ann Robertson"),
        ("The UN spokesman, Ian Robertson, left the town.", "UN spokesman Ian Robertson"),
        ("Detective Ann Robertson left the town.", "Detective Ann Robertson"),
        ("Ann Robertson, a paramedic, left the town.", "Ann Robertson, a paramedic,"),
        (
            "Ann Robertson, a paramedic who was ill, left the town.",
            "",
        ),
        ("Ann Robertson, a sister of hers, left the town.", ""),
        ("Ann Robertson, 40, left the town.", ""),
        ("In Leeds Ann Robertson left the town.", ""),
        ("The doctor told Ann Robertson to leave the town.", ""),
        ("It rained.", ""),
    ],
)
def test_a_short_role_is_taken_from_where_somebody_is_introduced(text: str, expected: str) -> None:
    assert with_role(parse(text), "Ann Robertson" if "Ann" in text else "Ian Robertson") == expected


TITLES = {
    "named": (
        "Mr Robertson said on [Monday] that the bridge was old.",
        "The town engineer, Gordon Robertson, was ill.",
        "",
        "Town engineer Gordon Robertson said that the bridge was old",
    ),
    "known": (
        "Mr Robertson said on [Monday] that the bridge was old.",
        "The town engineer, Gordon Robertson, was ill.",
        "Robertson blamed for the fall of the bridge",
        "Gordon Robertson said that the bridge was old",
    ),
    "owner": (
        "Mr Robertson's house was searched on [Monday].",
        "Gordon Robertson, an engineer, was ill.",
        "",
        "Gordon Robertson's house was searched",
    ),
    "no": (
        "Mr Robertson said on [Monday] that the bridge was old.",
        "It may not rain.",
        "",
        "Mr Robertson said that the bridge was old",
    ),
    "behind": (
        "Mr Robertson closed the bridge on [Monday].",
        "Gordon Robertson, an engineer, had never been ill.",
        "",
        "Gordon Robertson, an engineer, closed the bridge",
    ),
    "colon": (
        "The bridge was closed on [Monday], Mr Robertson said.",
        "Gordon Robertson, an engineer, had never been ill.",
        "",
        "Gordon Robertson, an engineer: The bridge was closed",
    ),
    "he": (
        "He closed the bridge on [Monday].",
        "Mr Robertson was ill.",
        "Gordon Robertson resigns",
        "Gordon Robertson closed the bridge",
    ),
}


@pytest.mark.parametrize(("text", "before", "headline", "expected"), TITLES.values(), ids=TITLES)
def test_a_title_names_people_in_full(text: str, before: str, headline: str, expected: str) -> None:
    asked = request(text, (before,), headline)
    assert titles([asked], parsed)[0].text == expected


def test_people_are_introduced_by_any_earlier_sentence() -> None:
    asked = replace(
        request("Mr Robertson closed the bridge on [Monday]."),
        introducing=("Police spokesman Gordon Robertson was ill.",),
    )
    assert titles([asked], parsed)[0].text == "Police spokesman Gordon Robertson closed the bridge"
