"""Which titles the guard accepts, in any language."""

import pytest

from timeline.titles.guard import is_whole_clause, passes

SENTENCE = (
    "On Monday, President Rene Preval of Haiti said “we will not leave” and paid $1,500 to 12 of"
    " the Port-au-Prince nurses, not all of whom had asked."
)


@pytest.mark.parametrize(
    "title",
    [
        "President Rene Preval of Haiti said “we will not leave” and paid $1,500",
        "Rene Preval said “we will not leave”",
        "Rene Preval of Haiti: “we will not leave”",
        "Paid $1,500 to 12 of the Port-au-Prince nurses",
    ],
)
def test_words_of_the_sentence_pass(title: str) -> None:
    assert passes(title, SENTENCE)


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("", "nothing"),
        ("Haiti", "one word"),
        ("President Rene Preval of", "ends with a preposition"),
        ("President Rene Preval said that", "ends with a conjunction"),
        ("Which Rene Preval paid", "begins with a relative pronoun"),
        ("Rene Preval said “we will", "a mark without its partner"),
        ('Rene Preval said "we', "a mark without its partner"),
        ("President Preval of Haiti paid $1,500", "a name with a word left out"),
        ("Rene Preval paid $500", "part of a number"),
        ("Rene Preval paid 13 nurses", "another number"),
        ("Rene Obama paid 12 nurses", "another name"),
        ("Rene Preval said we will leave", "a word left out that turns the sense round"),
    ],
)
def test_words_that_are_not_in_the_sentence_do_not_pass(title: str, why: str) -> None:
    assert not passes(title, SENTENCE), why


def test_a_name_may_be_interrupted_by_its_date() -> None:
    sentence = "The Monday Times reported it."
    assert passes("The Times reported it", sentence, [(4, 10)])
    assert not passes("Near The Times", "Near The New Times.")


def test_a_sentence_may_end_with_a_preposition_of_its_own() -> None:
    assert passes("The people whom it was meant for", "The people whom it was meant for.")
    assert not passes("The people whom it was meant for", "The people whom it was meant for left.")


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Der Minister trat zurück und", "Der Minister trat zurück und ging am Montag."),
        ("Le ministre a quitté le", "Le ministre a quitté le pays lundi."),
        ("El ministro viajó a", "El ministro viajó a Madrid el lunes."),
        ("Der Minister trat zurück", "Der Minister trat nicht zurück."),
        ("Le ministre a signé", "Le ministre a jamais signé."),
    ],
)
def test_other_languages_are_checked_too(title: str, sentence: str) -> None:
    assert not passes(title, sentence)


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [
        ("The mayor resigned", "The mayor resigned on Monday.", True),
        ("The mayor resigned", "On Monday, the mayor resigned.", True),
        (
            "The mayor, a former judge, resigned",
            "On Monday the mayor, a former judge, resigned.",
            True,
        ),
        ("The mayor resigned", "The mayor, a former judge, resigned on Monday.", True),
        ("The mayor resigned", "Police said the mayor resigned on Monday.", False),
        ("The mayor resigned", "The mayor resigned because of Monday.", False),
        ("The mayor of Leeds", "The mayor of Leeds resigned on Monday.", False),
        ("The mayor resigned", "The mayor of Leeds resigned on Monday.", False),
        ("The mayor resigned on", "The mayor resigned on Monday.", False),
        ("Trat der Minister zurück", "Am Monday trat der Minister zurück.", True),
    ],
)
def test_a_whole_clause_is_between_punctuation_marks(
    title: str, sentence: str, expected: bool
) -> None:
    at = sentence.index("Monday")
    assert is_whole_clause(title, sentence, [(at, at + len("Monday"))]) is expected
