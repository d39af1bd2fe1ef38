"""Titles that a reader understands, and ones that need the sentences around them."""

import pytest

from tests.titles.parse import parse, place
from tests.titles.using import parsed_title
from timeline.titles.clarity import has_finite_verb, is_clear, is_reporters_act

CLEAR = [
    "The mayor said he would resign.",
    "In his speech, the mayor promised new schools.",
    "The film This Is It was shown in Leeds.",
    "It is likely that the bridge will fall.",
    "The council said it would close the bridge.",
    "The council and the mayor said they would close the bridge.",
    "The US sent 2,000 soldiers to Leeds.",
    "Those affected by the storm were taken to Leeds.",
    "Smith said that we do not know the cause.",
    "Smith told the court: “I saw the bridge fall.”",
    "“We saw the bridge fall,” Smith said.",
    "The president flew to Haiti and met people there.",
    "People here in Leeds were told to leave.",
    "There were 2,000 soldiers in the town.",
    "The WHO raised its alert level.",
    "The spread of the virus was slow, though this may not last.",
    "The BBC's Ann Lee says the bridge has fallen.",
    "Leeds and its station were closed.",
    "The Fugees, a band, was founded in Leeds.",
    "In Leeds, the band was founded.",
    "Ann Lee has been told.",
    "Ann Lee said so in Leeds.",
    "Doctors came to Jackson's old house when he was ill.",
    "It was found that the bridge was old.",
    "As was reported, the bridge was old.",
    "The BBC's Ann Lee found the bridge.",
    "Ann Lee tweets that the bridge has fallen.",
    "The mayor tweets that the bridge has fallen.",
    "UNICEF tweets that the bridge has fallen.",
    "After the fire in Leeds, the mayor resigned.",
    "The photograph was sold to a newspaper.",
]
UNCLEAR = {
    "a person": "Prosecutors say his negligence caused the fire.",
    "the subject of its own verb": "The council has described it as a disaster.",
    "it of several": "Judicial sources said it could start in Leeds.",
    "several": "The fire destroyed their house.",
    "a place": "The largest fire took place there.",
    "here": "The largest fire took place here.",
    "we": "The water we brought was a blessing.",
    "our": "Our team left the airport.",
    "you": "The bridge is closed to you.",
    "told me": "One of the doctors told me that the bridge fell.",
    "this": "This exceeds the number of houses.",
    "a reader": "Ann Lee e-mails: “My brother saw the fire.”",
    "a reader without I": "Ann from Leeds e-mails: The bridge fell in a storm.",
    "a reporter": "The BBC's Ann Lee says: “I have been at the bridge.”",
    "a reporter's view": "The BBC's Ann Lee in Leeds says: The smell is bad.",
    "a quotation without a speaker": "“The first camp will open in Leeds.”",
    "part of several": "One of them had left Leeds.",
    "a torn sentence": "The Fugees, was born in Leeds.",
    "if": "If the bridge falls, the town will be cut off.",
    "nothing said": "Minister Ann Lee has said.",
    "in a city": "Fans met in London's old market to sing his songs.",
    "a quotation that goes on": "“The first camp will open in Leeds.",
    "a reporter's story": "The BBC's Ann Lee asks what has been learned in Leeds.",
    "it": "It was found in cats in Leeds.",
    "a nickname": "Leedsfan tweets that the bridge has fallen.",
    "in a park": "Fans met in London's Trafalgar Square to sing his songs.",
    "a view": "The people here in Leeds were told to leave.",
    "the end of a code": "L said the bridge has fallen.",
    "a fragment": "Soon after the mayor of Leeds resigned.",
    "a picture": "Satellite image of Leeds taken on 13 January.",
}


@pytest.mark.parametrize("sentence", CLEAR)
def test_a_title_with_its_antecedents_is_clear(sentence: str) -> None:
    tree = parse(sentence)
    assert is_clear(tree, range(len(tree)))


@pytest.mark.parametrize("sentence", UNCLEAR.values(), ids=UNCLEAR)
def test_a_title_that_needs_other_sentences_is_unclear(sentence: str) -> None:
    tree = parse(sentence)
    assert not is_clear(tree, range(len(tree)))


def test_a_pronoun_that_is_replaced_by_a_name_is_clear() -> None:
    tree = parse("He opened his office in Leeds.")
    words = range(len(tree))
    assert not is_clear(tree, words)
    assert is_clear(tree, words, {place(tree, "He")})


def test_a_speaker_outside_the_quotation_makes_the_first_person_clear() -> None:
    tree = parse("We have seen the bridge.")
    words = range(len(tree))
    assert not is_clear(tree, words)
    assert is_clear(tree, words, has_speaker=True)


def test_only_the_words_of_the_title_count() -> None:
    tree = parse("The mayor resigned, and his office was closed.")
    office = range(place(tree, "his"), len(tree))
    assert is_clear(tree, range(len(tree)))
    assert not is_clear(tree, office)


@pytest.mark.parametrize(
    ("words", "expected"), [("The bridge fell.", True), ("Storm damage in Leeds.", False)]
)
def test_a_finite_verb_is_recognised(words: str, expected: bool) -> None:
    tree = parse(words)
    assert has_finite_verb(tree, range(len(tree))) is expected


FRAGMENTS = {
    "Many people have left since [last week’s] fire in Leeds.": False,
    "The damage was caused by a series of storms in [2008].": True,
    "[1998] - Hurricane in Leeds": True,
    "[1998] - Northern Leeds, Yorkshire": False,
    "Doctors treat hundreds in Leeds fire": True,
}


@pytest.mark.parametrize(("marked", "expected"), FRAGMENTS.items(), ids=FRAGMENTS)
def test_a_title_without_a_verb_is_clear_only_in_headlines_and_lists(
    marked: str, expected: bool
) -> None:
    assert parsed_title(marked).is_clear is expected


@pytest.mark.parametrize(
    ("sentence", "subject", "verb", "expected"),
    [
        ("The BBC's Ann Lee traveled to the town.", "Lee", "traveled", True),
        ("The BBC's Ann Lee says the bridge has fallen.", "Lee", "says", False),
        ("The BBC's Ann Lee was arrested in Leeds.", "Lee", "arrested", False),
        ("The mayor's son Ann Lee traveled to the town.", "Lee", "traveled", False),
    ],
)
def test_what_a_reporter_does_is_not_news(
    sentence: str, subject: str, verb: str, expected: bool
) -> None:
    tree = parse(sentence)
    assert is_reporters_act(tree, place(tree, subject), place(tree, verb)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('" The first camp will open.', False),
        ('Ann Lee said: " The first camp will open.', False),
        ('It was old " The first camp will open.', True),
    ],
)
def test_a_mark_alone_opens_a_quotation_at_the_start_or_behind_a_colon(
    text: str, expected: bool
) -> None:
    tree = parse(text)
    words = range(place(tree, "The"), len(tree))
    assert is_clear(tree, words) is expected
