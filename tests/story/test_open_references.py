"""What a reader who knows only the subject of a collection understands."""

import pytest

from timeline.model import Article
from timeline.story.open_references import References

FERRY = "The ferry sank. Its captain spoke to the inquiry. The Norwegian authorities waited."
OTHER = "The wind rose over the harbour."
ABOUT_FERRY = [Article(f"f{i}", "", FERRY) for i in range(20)]


def open_in(articles: list[Article], title: str) -> bool:
    return References(articles).is_open(title)


@pytest.mark.parametrize(
    "title",
    [
        "The clip was played in full",
        "The clip, which lasted an hour, was played",
        "The next hearing has been set for May",
        "The 40-year-old singer helped",
        "The Swiss climber reached the hut",
        "This debate is now closed",
        "That figure is expected to rise",
        "Those proceedings commence in May",
        "The man was taken to hospital",
        "The 25-year-old man arrived",
        "The 6.1 tremor struck",
        "The bassist said it had been dark",
        "The bassist: It had been dark",
        "The Grammy-winning artist told Ann Doe it had been dark",
        "Ann Doe said the clip was played in full",
        "Ann Doe said that the clip was played in full",
        "Ann Doe told reporters the speech would be short",
        "Ann Doe: The man was taken to hospital",
        "Ann Doe said these figures were old",
        "Ann Doe met doctors to discuss these questions",
        "In that regard, it rained",
        "Ann Doe said: This ship will bring help",
        "Ann Doe told the paper about the hoax after it was printed",
        "Ann Doe said the US group will perform",
        "Ann Doe said the Norwegian singer will perform",
        "Ann Doe closed the clinic",
        "The army stopped the flights to Norway",
        "Ann Doe said the clip then ended",
        "The country's health minister said it had been dark",
        "Parts of the song were recorded in Leeds",
        "Most of the songs were recorded in Leeds",
        "Ann Doe asked for a dismissal of that action",
        "Ann Doe was surprised by Wednesday's disclosure",
    ],
)
def test_the_subject_is_introduced_elsewhere(title: str) -> None:
    assert open_in(ABOUT_FERRY, title)


@pytest.mark.parametrize(
    "title",
    [
        "The ferry left port",
        "The ferries left port",
        "The captain was arrested",
        "The captain's brother was arrested",
        "The Norwegian authorities opened an inquiry",
        "The clip of the trial was played",
        "The man who built it was arrested",
        "The witness, Ann Doe, spoke in court",
        "The group, from Oslo, left",
        "The Red Cross has arrived",
        "The Ann Doe foundation opened",
        "The World Bank gave money",
        "The witness said it had been dark",
        "The witness: It had been dark",
        "A clip was played in full",
        "The Norwegian bassist said it had been dark",
        "The ministry: It had been dark",
        "Ann Doe said the captain was ill",
        "Ann Doe said the aim was to find the wreck",
        "Ann Doe said the clip of the trial was played",
        "Ann Doe made a clip and said the clip was played",
        "Ann Doe closed the inquiry",
        "Ann Doe closed the clinic that had been built by her father",
        "Ann Doe said the captain then left",
        "Ann Doe slept on the day the clip was played",
        "Divers asked these divers for help",
        "Ann Doe helped those in need",
        "Ann Doe helped those people who had no boats",
        "The ferry sank in that week",
        "In that year, it rained",
        "Ann Doe said this week there were fires",
        "Ann Doe told the paper about the hoax that had been printed",
        "Ann Doe told the paper about the inquiry",
        "Ann Doe said the Norwegian authorities will open an inquiry",
        "Ann Doe said the US was ready",
        "The country's minister Ann Doe said it had been dark",
        "Parts of the ferry were found",
        "Most of the songs of Ann Doe were recorded",
        "Ann Doe had not seen a storm of that kind",
        "Ann Doe thought of that day",
        "Ann Doe said an action was filed and asked for a dismissal of that action",
        "Ann Doe spoke about Wednesday's inquiry",
        "Those killed in the storm were named",
        "Those who survived were flown out",
        "Divers found the wreck",
        "The",
        "This",
        "",
    ],
)
def test_the_subject_is_known_or_named(title: str) -> None:
    assert not open_in(ABOUT_FERRY, title)


@pytest.mark.parametrize(("known", "others", "is_open"), [(2, 18, False), (2, 19, True)])
def test_a_tenth_of_the_articles_make_a_thing_known(known: int, others: int, is_open: bool) -> None:
    texts = [FERRY] * known + [OTHER] * others
    articles = [Article(str(i), "", text) for i, text in enumerate(texts)]
    assert open_in(articles, "The ferry left port") is is_open


@pytest.mark.parametrize(("others", "is_open"), [(49, False), (50, True)])
def test_a_name_needs_one_article_in_fifty(others: int, is_open: bool) -> None:
    texts = [FERRY] + [OTHER] * others
    articles = [Article(str(i), "", text) for i, text in enumerate(texts)]
    assert open_in(articles, "The Swedish authorities opened an inquiry") is is_open


def test_one_article_is_its_own_subject() -> None:
    assert not open_in([Article("a", "", OTHER)], "The harbour was closed")
    assert open_in([], "The harbour was closed")
