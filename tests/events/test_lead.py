"""The start of a lead that was joined to a headline."""

import pytest

from timeline.events.lead import borders, title_of_news
from timeline.model import Article, Span


def lead(text: str) -> str:
    end = text.find(".") + 1
    return text[borders(text, Span(0, end))[-1] : end]


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("Police raid doctor's home", "Drug police are searching the house."),
        ("Jackson died at the age of 50", "However, one man was arrested."),
        ("Mayor ‘not worried’", "The mayor said the bridge was safe."),
        ("Girl tests positive for flu", "A school was closed."),
        ("Doe died in his rented home", "Ann Doe's brother has asked for a trial."),
        ("Doe died in June 2009", "Ann Doe was in good spirits."),
        ('The mayor was "very sad"', "The Bridge Trust has closed."),
    ],
)
def test_the_lead_begins_at_a_capitalised_word_that_is_not_a_name(
    headline: str, sentence: str
) -> None:
    assert lead(f"{headline} {sentence} Later drug tests were made of Ann Doe.") == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The last speech of The Queen was on Monday.",
        "Doctors gave the drug Propofol, which is strong.",
        "Up to 10,000 Police officers came.",
        "He told Drug Weekly that all was well.",
        "It was the pop star Ann Doe who sang.",
        "It is a city in northern Leith that has grown.",
        'The mayor says: " The bridge is safe.',
        "He asked why He allows it.",
        "It was flu of type A, which is mild.",
        "It was Influenza A virus that struck.",
        "It was said that Mary Ann Doe has fallen and Mary Ann Doe rose.",
    ],
)
def test_a_sentence_with_names_stays_whole(sentence: str) -> None:
    assert lead(f"{sentence} The police found drug after drug and much propofol.") == sentence


def test_a_text_in_another_language_is_not_cut() -> None:
    german = "Die Feuerwehr kam am frühen Morgen über die alte Brücke in die Stadt. "
    text = german + "Es regnete morgen und abend und die Leute blieben zu Hause. " * 9
    assert borders(text, Span(0, len(german) - 1)) == [0]


def test_headline_caption_and_lead_are_three_parts() -> None:
    text = "Bridge falls into river The bridge is old A man saw it fall."
    parts = borders(text, Span(0, len(text)))
    assert [text[start:].split()[0] for start in parts] == ["Bridge", "The", "A"]


def test_later_sentences_are_split_only_at_words_that_open_sentences() -> None:
    text = "Doe denies all wrongdoing On 8 February Doe came to court."
    assert len(borders(text, Span(0, len(text)), is_first=False)) == 2
    named = "Doe died in his rented home Ann Doe has asked for a trial."
    assert len(borders(named, Span(0, len(named)), is_first=False)) == 1


def article(title: str) -> Article:
    return Article("a", title, "The bridge over the Leith fell. Nobody was hurt.")


def test_the_title_of_the_news_is_the_headline_or_the_whole_lead() -> None:
    clause = Span(0, 31)
    assert title_of_news(article("Bridge falls in Leith"), clause) == "Bridge falls in Leith"
    for made_up in ("The bridge over the…", "The bridge over the Leith fell", "Leith 2"):
        assert title_of_news(article(made_up), clause) == "The bridge over the Leith fell"
