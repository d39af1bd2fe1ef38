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
        ("Guards stand at the hotel in which he stayed", "About 300 guests must stay in."),
        ("The flood took the bridge", "Up to 10,000 people are without water."),
        ("Students were given advice", "Seventeen new cases of measles were found."),
        ("The bridge needs new pillars", "The Bridge Trust has closed."),
        ("Doe died aged 50", "Relatives of the singer have asked for a trial."),
        ("The drug is used before operations", "Leith prosecutors will file a case."),
        ("Mayor opposes the new bridge", "Leith Mayor Ann Roe has closed it."),
        ("Doe was ill, court papers show", "Singer Ann Doe had taken a drug."),
        ("Divers reached Leith", "Rescuers from Oslo are searching the river."),
        ("Bridge falls in Leith", "Ann Doe was on it."),
        ("Roe falls in Leith", "Ann Roe, a diver, has died."),
        ("Leith search declared over", "A 23-year-old man has been rescued."),
        ("Ten divers remain unaccounted for", "The Bridge Trust has closed the river."),
        ("Doe has left after 11 days", "Estimates of the damage vary."),
        ("Bridge works delayed in Leith", "Bottlenecks and damage have slowed the divers."),
        ("A flood at a school for Oslovians", "A Leith-based charity has sent boats."),
        ("Divers unite in Leith", "Two Norwegian women have found a boat."),
        ("Bridge search ‘called off’", "An engineer has left."),
        ("Mayor opposes the new bridge", "Leith's first ferry - a small boat - has sunk."),
        ("Divers are facing problems in Leith", "Ann Doe scales the wall, and checks it."),
        (
            "Fans marked a year since the singer's death",
            "Pop star Ann Doe's father has sued the town.",
        ),
        ("Leith flood: Day by day", "Ann Doe was pulled from the river."),
        ("Fears of unrest in the town", "Frustration is growing."),
        ("Bridge Trust divers land at the river", "Bridge Trust divers are resting."),
        ("Flood in focus - Leith", "Between 10,000 and 20,000 people are ill."),
        ("The mayor spoke to Ole Roe", "Norwegian President Ole Moe has said he is ill."),
        ("The Trust ready to help Leith", "Ann Doe is among those who have come."),
    ],
)
def test_the_lead_begins_at_a_capitalised_word_that_is_not_a_name(
    headline: str, sentence: str
) -> None:
    rest = "Later drug tests were made of Ann Doe. In Leith the Bridge Trust said nothing."
    assert lead(f"{headline} {sentence} {rest}") == sentence


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
        "They were found near where the ferry Ann Doe sank a day before.",
        "The tour was due to begin with 50 Leith concerts that were sold out.",
        "Doe said US Secretary Ann Doe has met the mayor.",
        "Efforts have begun to rebuild Leith after the flood.",
        "The only Oslovians in Leith have met.",
        "The mayor, who said Ann Doe was ill, has left.",
        "The case was heard in the World Police court in Leith.",
        "The bridge will be rebuilt, Prime Minister Ann Doe has said.",
        "She wrote for The Leith Trust in 1999.",
        "It was played in A minor by the river.",
        "They heard the songs of pop star Ann Doe's brother, who has left.",
        "Experts are asking what role Leith played in the flood.",
        "There is little evidence Ann Doe was in the town.",
        "In Leith May Day celebrations have been cancelled.",
        "About 200 people died in last Tuesday's flood in Leith and more are ill.",
    ],
)
def test_a_sentence_with_names_stays_whole(sentence: str) -> None:
    rest = "In Leith the police found drug after drug and much propofol. Ann Doe left Leith."
    assert lead(f"{sentence} {rest}") == sentence


def test_a_text_in_another_language_is_not_cut() -> None:
    german = "Die Feuerwehr kam am frühen Morgen über die alte Brücke in die Stadt. "
    text = german + "Es regnete morgen und abend und die Leute blieben zu Hause. " * 9
    assert borders(text, Span(0, len(german) - 1)) == [0]


def test_headline_caption_and_lead_are_three_parts() -> None:
    text = "Bridge falls into river The bridge is old A man saw it fall."
    parts = borders(text, Span(0, len(text)))
    assert [text[start:].split()[0] for start in parts] == ["Bridge", "The", "A"]


def test_a_heading_in_capitals_is_separated_anywhere_unless_it_has_a_date() -> None:
    text = "WHAT THE DIVERS SAW Finally Doe came to the river."
    assert len(borders(text, Span(0, len(text)), is_first=False)) == 2
    quoted = 'STATEMENT BY THE MAYOR " Finally Doe came to the river. "'
    assert len(borders(quoted, Span(0, len(quoted)), is_first=False)) == 2
    dated = "19 JANUARY, AT THE RIVER Finally Doe came to the river."
    assert len(borders(dated, Span(0, len(dated)), is_first=False)) == 1


def test_later_sentences_are_split_only_at_words_that_open_sentences() -> None:
    text = "Doe denies all wrongdoing On 8 February Doe came to court."
    assert len(borders(text, Span(0, len(text)), is_first=False)) == 2
    named = "Doe died in his rented home Ann Doe has asked for a trial."
    assert len(borders(named, Span(0, len(named)), is_first=False)) == 1


@pytest.mark.parametrize(("filled", "is_cut"), [(960, True), (1001, False)])
def test_names_are_searched_for_at_the_beginning_of_a_sentence(filled: int, is_cut: bool) -> None:
    words = ("of the old bridge " * 60)[:filled]
    text = f"It was said {words.strip()} and ruined Leith Ann Doe has left Leith. Ann Doe was ill."
    end = text.index(". ") + 1
    assert (len(borders(text, Span(0, end))) == 2) is is_cut


def article(title: str) -> Article:
    return Article("a", title, "The bridge over the Leith fell. Nobody was hurt.")


def test_the_title_of_the_news_is_the_headline_or_the_whole_lead() -> None:
    clause = Span(0, 31)
    assert title_of_news(article("Bridge falls in Leith"), clause) == "Bridge falls in Leith"
    for made_up in ("The bridge over the…", "The bridge over the Leith fell", "Leith 2"):
        assert title_of_news(article(made_up), clause) == "The bridge over the Leith fell"
