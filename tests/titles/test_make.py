"""Titles of sentences of each kind: their own date in [brackets], other dates in {braces}."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.titles.using import parsed_title, request, title
from timeline.titles import Subject
from timeline.titles.make import titles
from timeline.titles.parser import parsed

THE_DATE = {
    "The mayor of Leeds resigned [yesterday].": "The mayor of Leeds resigned",
    "[On Monday] the mayor of Leeds resigned.": "The mayor of Leeds resigned",
    "The film opens [today].": "The film opens",
    "Ann Lee died at her home in Leeds on [25 June last year].": (
        "Ann Lee died at her home in Leeds"
    ),
    "Ann Lee died at her home in Leeds on [25 June] last year.": (
        "Ann Lee died at her home in Leeds"
    ),
    "By [Wednesday], Ann Lee was on a plane to Leeds.": "Ann Lee was on a plane to Leeds",
    "The auction closed at [0900 GMT on Friday].": "The auction closed",
    "“70 people were pulled from the wreckage in [the last few days],” Ann Lee said.": (
        "Ann Lee: 70 people were pulled from the wreckage"
    ),
    "Officials announced [yesterday] the death of Ann Lee.": (
        "Officials announced the death of Ann Lee"
    ),
    "Two people died in the fire on [Monday], according to the police.": (
        "Two people died in the fire, according to the police"
    ),
}
STAYING = {
    "The shop will not open until [Monday].": "The shop will not open until Monday",
    "The council declared [2010] the Year of the Bicycle.": (
        "The council declared 2010 the Year of the Bicycle"
    ),
    "The exhibition will be open [today], tomorrow and on Sunday.": (
        "The exhibition will be open today, tomorrow and on Sunday"
    ),
    "The earthquake struck at 1653 local time ([2153 GMT]).": (
        "The earthquake struck at 1653 local time (2153 GMT)"
    ),
    "It had just gone [11am] when the bell rang.": "It had just gone 11am when the bell rang",
    "It was [3am yesterday] when the bell rang.": "It was 3am yesterday when the bell rang",
    "The shop was shut until [25 June last year].": "The shop was shut until 25 June last year",
    "The court did not sit on [Monday].": "The court did not sit on Monday",
    "Only on [Monday] did the rain stop.": "Only on Monday did the rain stop",
    "Most of [Monday] was quiet.": "Most of Monday was quiet",
    "Bloody [Sunday] was remembered in Derry.": "Bloody Sunday was remembered in Derry",
    "The storm killed 200 people in [2008] and 300 in {2010}.": (
        "The storm killed 200 people in 2008 and 300 in 2010"
    ),
    "[Tuesday’s] quake was the worst in two centuries.": (
        "Tuesday’s quake was the worst in two centuries"
    ),
    "The band’s concert in [May] was a success.": "The band’s concert in May was a success",
}
NOUNS = {
    "Many survivors of [Tuesday’s] quake in Haiti have left the town.": "Tuesday’s quake in Haiti",
    "Smith won the [2019] election in Ohio.": "Smith won the 2019 election in Ohio",
    "Thriller, released in [1982], is the biggest-selling album of all time.": "Thriller released",
}
CLAUSES = {
    "The ferry, which was built in [1971], sank on {Monday}.": "The ferry was built",
    "The ferry, which was built in {1971}, sank on [Monday].": (
        "The ferry, which was built in 1971, sank"
    ),
    "He met Ann Lee, who wrote the letter in [1998].": "Ann Lee wrote the letter",
    "The police arrested no man who left the house on [Monday].": (
        "The police arrested no man who left the house on Monday"
    ),
    "The crew had left before the ship sank on [Monday].": (
        "The crew had left before the ship sank on Monday"
    ),
    "The port closed on {Monday} after the old ship sank on [Sunday].": "The old ship sank",
    "The house was bought in [2016] and was rebuilt in {2018}.": "The house was bought",
    "The house was bought in {2016} and rebuilt in [2018].": "The house was rebuilt",
    "The company will open a shop in {May} and close a factory in [June].": (
        "The company will close a factory"
    ),
    "If the bridge falls on [Monday], the town will be cut off.": (
        "If the bridge falls on Monday, the town will be cut off"
    ),
    "The mayor will resign in [May], unless the council pays.": (
        "The mayor will resign, unless the council pays"
    ),
    "The judge dismissed the claims, setting a new court date of [22 March 2011].": (
        "The judge dismissed the claims, setting a new court date of 22 March 2011"
    ),
    "The children were not in court on [Thursday], but their parents were present.": (
        "The children were not in court on Thursday"
    ),
    "The man who repaired the clock died [yesterday].": "The man who repaired the clock died",
    "Neither the mayor nor the council knew of the plan on [Monday].": (
        "Neither the mayor nor the council knew of the plan"
    ),
    "There were 2,000 soldiers in the town on [Monday].": "There were 2,000 soldiers in the town",
    "Ann Lee may be badly injured in a hospital on an old court but she feels lucky.": (
        "Ann Lee may be badly injured in a hospital on an old court but she feels lucky"
    ),
    "The people here in Leeds have been dealt a terrible blow by the storm, but with tens of"
    " thousands dead, the majority of people in this city stand tall and resolute.": (
        "The people here in Leeds have been dealt a terrible blow by the storm"
    ),
    "Ann Lee and her brother left the town on [Monday].": "Ann Lee and her brother left the town",
}
SAID = {
    "The union said on [Monday] that its members would strike.": (
        "The union said that its members would strike"
    ),
    "Police said the man left the house on [Monday].": "Police said the man left the house",
    "“The bridge has fallen,” the mayor said on [Monday].": "The mayor: The bridge has fallen",
    "The bridge has fallen, officials said [yesterday].": "Officials: The bridge has fallen",
    "The minister denied that the bridge fell on [Monday].": (
        "The minister denied that the bridge fell"
    ),
    "Officials hope the bridge will open on [Monday].": "Officials hope the bridge will open",
    "The mayor, who was ill, resigned on [Monday], her office said.": (
        "The mayor, who was ill, resigned, her office said"
    ),
    "The mayor told reporters on [Monday] he would resign.": (
        "The mayor told reporters he would resign"
    ),
}
PAGES = {
    "[2 May 2011] The trial is delayed again.": "The trial is delayed again",
    "1616 The United Nations launches an appeal on [Friday].": (
        "The United Nations launches an appeal"
    ),
    "LONDON (Reuters) - The bank cut its rates on [Thursday].": "The bank cut its rates",
}


@pytest.mark.parametrize(("marked", "expected"), THE_DATE.items())
def test_the_date_is_removed_if_nothing_needs_it(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), STAYING.items())
def test_the_date_stays_if_the_sentence_needs_it(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), NOUNS.items())
def test_a_date_may_be_that_of_a_noun(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), CLAUSES.items())
def test_the_clause_of_the_date_is_used_if_it_can_stand_alone(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), SAID.items())
def test_statements_are_attributed_to_their_speaker(marked: str, expected: str) -> None:
    assert title(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), PAGES.items())
def test_words_of_the_page_before_the_sentence_are_removed(marked: str, expected: str) -> None:
    assert title(marked) == expected


def test_the_date_of_a_report_is_distinguished_from_that_of_its_content() -> None:
    assert parsed_title("The union said on [Monday] that its members would strike.").reported
    assert not parsed_title("The union said that its members would strike on [Monday].").reported


def test_a_long_title_loses_whole_phrases_from_the_right() -> None:
    marked = (
        "The doctor, a friend of the singer, was arrested on [Monday] after a long search of his"
        " clinic in Houston, which had lasted three days."
    )
    found = title(marked)
    assert found == "The doctor was arrested after a long search of his clinic in Houston"


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        (
            "A spokeswoman tells reporters that social networking sites helped the charity to raise"
            " 35 million dollars in the US on [Monday].",
            " in the US",
        ),
        (
            "The company will work on farms outside Leeds on [Monday] so that its own workers do"
            " not lose their homes in the coming months.",
            " outside Leeds",
        ),
    ],
)
def test_a_long_title_keeps_where_so_many_are(marked: str, kept: str) -> None:
    assert kept in title(marked)


def test_a_long_title_may_lose_where_nothing_is_counted() -> None:
    marked = (
        "A spokeswoman tells reporters that social networking sites helped the charity to win the"
        " support of the public in the US on [Monday]."
    )
    assert " in the US" not in title(marked)


def test_a_question_stays_one_without_its_date() -> None:
    assert title("Do you remember what you did on [Monday]?") == "Do you remember what you did?"
    assert title("Ann Lee left the town on [Monday].") == "Ann Lee left the town"


def test_no_title_ends_with_the_subject_of_the_next_sentence() -> None:
    glued = (
        "The lorries have helped deliver aid to Haiti A Red Cross van on its way to collect goods"
        " has been stolen in London."
    )
    assert not title(glued).endswith("goods")
    alone = "On [Monday] the lorries helped deliver aid to Haiti and to collect goods."
    assert title(alone).endswith("goods")


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("The mayor says he is recording the song We Are The World for the town.", "We Are The"),
        (
            "On [Friday], the medical journal The Old Lancet accused the charities.",
            "The Old Lancet",
        ),
        (
            "The mayor says undocumented Haitians in the town will be given a house and work.",
            "undocumented Haitians",
        ),
    ],
)
def test_the_name_of_a_work_or_a_people_is_not_cut_off(sentence: str, kept: str) -> None:
    assert kept in title(sentence)


def test_a_name_that_adds_to_a_noun_begins_no_title() -> None:
    found = title(
        "A young amputee rests in a Redbox tent in Leeds Tents from the charity Redbox are being"
        " used as hospital wards in Haiti."
    )
    assert not found.startswith("Redbox")


def test_a_page_line_is_marked() -> None:
    assert parsed_title("Last updated at 17:57 GMT on [Monday].").is_furniture
    assert not parsed_title("The mayor last updated the plan on [Monday].").is_furniture


@pytest.mark.parametrize(
    ("marked", "subject"),
    [
        ("Ann Lee resigned [yesterday].", Subject.NAMED),
        ("The mayor resigned [yesterday].", Subject.NOUN),
        ("We resigned [yesterday].", Subject.PRONOUN),
        ("All of the members resigned [yesterday].", Subject.NOUN),
        ("There were 2,000 soldiers in the town on [Monday].", Subject.NOUN),
        ("[7 January 2022]", Subject.NONE),
    ],
)
def test_the_kind_of_subject_of_a_title(marked: str, subject: Subject) -> None:
    assert parsed_title(marked).subject is subject


def test_the_clause_is_the_part_that_the_date_holds_for() -> None:
    marked = "The ferry, which was built in [1971], sank on {Monday}."
    found = parsed_title(marked)
    assert found.clause is not None
    assert request(marked).sentence[slice(*found.clause)] == "was built"


def test_names_are_those_of_the_sentence() -> None:
    found = parsed_title("Barack Obama met Gordon Brown in London on [Monday].")
    assert found.people == ("Barack Obama", "Gordon Brown")
    assert found.places == ("London",)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mayor resigns after raid", "Mayor resigns after raid"),
        (
            "LONDON (Reuters) - The mayor of Leeds resigned after a raid on his office.",
            "The mayor of Leeds resigned after a raid on his office",
        ),
        (
            "Mayor of Leeds resigns after raid The mayor of Leeds has resigned after a raid.",
            "The mayor of Leeds has resigned after a raid",
        ),
        (
            "Aid workers are facing problems in Haiti Carl Lee, a doctor, has asked for help.",
            "Carl Lee, a doctor, has asked for help",
        ),
    ],
)
def test_own_news_is_the_headline_or_what_the_lead_says(sentence: str, expected: str) -> None:
    assert title(sentence) == expected


GLUED = {
    "Family waits for news of trial Relatives of Ann Lee will seek a second trial on [Monday].": (
        "Relatives of Ann Lee will seek a second trial"
    ),
    "The town was flooded in {2008} The mayor has resigned after a raid on [Monday].": (
        "The mayor has resigned after a raid on Monday"
    ),
    "Rescuers were led by pop star Ann Lee on [Monday].": "Rescuers were led by pop star Ann Lee",
    "The band played The Wall on [Monday].": "The band played The Wall",
}


@pytest.mark.parametrize(("marked", "expected"), GLUED.items())
def test_a_headline_before_a_sentence_is_not_part_of_it(marked: str, expected: str) -> None:
    assert title(marked) == expected


PRONOUNS = [
    ("He resigned on [Monday].", ["Gordon Brown was angry."], "Gordon Brown resigned"),
    ("She resigned on [Monday].", ["Mr Brown was angry."], "She resigned"),
    ("He resigned on [Monday].", ["Mr Brown met Mr Blair."], "He resigned"),
    ("He resigned on [Monday].", ["Gordon Brown was angry.", "He left."], "Gordon Brown resigned"),
    ("He resigned on [Monday].", ["It rained."], "He resigned"),
    ("It closed on [Monday].", ["The old factory lost money."], "The old factory closed"),
    ("It rained on [Monday].", ["Gordon Brown was angry."], "It rained"),
    (
        "His son resigned on [Monday].",
        ["Gordon Brown was angry."],
        "Gordon Brown's son resigned",
    ),
    (
        "“He resigned on [Monday],” the mayor said.",
        ["Gordon Brown was angry."],
        "The mayor: He resigned",
    ),
    (
        "“We left the house on [Monday].”",
        ["“It was late,” Gordon Brown said.", "“It rained.”"],
        "Gordon Brown: “We left the house”",
    ),
    ("We left the house on [Monday].", ["Gordon Brown said it was late."], "We left the house"),
]


@pytest.mark.parametrize(("marked", "before", "expected"), PRONOUNS)
def test_a_pronoun_is_resolved_only_if_there_is_no_doubt(
    marked: str, before: list[str], expected: str
) -> None:
    assert title(marked, *before) == expected


WORDS = st.sampled_from(
    """the a ship sank and who said that, after on of “ ” ( ) , ; - yesterday's which was built in
    he it Ann Lee's U.S. $3.5 1,000 not never only been to because Obama London is""".split()
)


@settings(max_examples=60)
@example(["sank"], ["that,", "the", "the", "was"])
@example(["which", "been", "which", "the"], [")", "been", "which", "sank", "he"])
@given(st.lists(WORDS, max_size=20), st.lists(WORDS, max_size=20))
def test_any_words_give_a_title_in_words_of_their_own(before: list[str], after: list[str]) -> None:
    marked = " ".join([*before, "[Monday]", *after])
    found = parsed_title(marked)
    sentence = request(marked).sentence
    assert found.text == found.text.strip()
    assert found.text.count("“") == found.text.count("”")
    assert found.text.count("(") == found.text.count(")")
    known = {word.strip("“”(),;.-").lower() for word in sentence.split()}
    assert {word.strip("“”(),;.:-").lower() for word in found.text.split()} <= known
    assert found.clause is not None
    assert 0 <= found.clause[0] <= found.clause[1] <= len(sentence)


SUBJECTS = st.sampled_from(["The mayor", "Ann Lee", "Two of the 14 men", "No witness", "The court"])
VERBS = st.sampled_from(
    ["did not leave", "never left", "left", "has only seen", "will close", "was told to leave"]
)
PLACES = st.sampled_from(["the town", "10 Downing Street", "London", "the house of Ann Lee"])
TAILS = st.sampled_from(
    ["", ", police said", ", who was ill, agreed", " and the shop closed", " unless it rained"]
)


@settings(max_examples=60)
@given(SUBJECTS, VERBS, PLACES, TAILS, st.booleans())
def test_no_title_loses_a_negation_a_name_or_part_of_a_number(
    subject: str, verb: str, place: str, tail: str, leads: bool
) -> None:
    clause = f"{subject} {verb} {place}"
    clause = f"On [Monday], {clause[0].lower()}{clause[1:]}" if leads else f"{clause} on [Monday]"
    found = title(f"{clause}{tail}.").lower()
    for word in (*subject.lower().split(), *verb.split(), *place.lower().split()):
        assert word in found.split() or f"{word}," in found.split()
    assert found.split()[-1] not in ("on", "in", "the", "of", "and")


def test_requests_do_not_affect_each_other() -> None:
    marked = [*THE_DATE, *CLAUSES, *SAID]
    together = titles([request(each) for each in marked], parsed)
    assert [found.text for found in together] == [title(each) for each in marked]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1616] Scientists in Leeds predicted in 2008 that the bridge would fall.", False),
        ("[1616] Scientists in Leeds predicted that the bridge would fall.", True),
        ("[1996] Scientists in Leeds predicted in May 1996 that the bridge would fall.", True),
    ],
)
def test_the_clock_time_of_a_page_is_not_that_of_another_year(text: str, expected: bool) -> None:
    assert parsed_title(text).is_dated is expected
