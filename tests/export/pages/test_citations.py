from dataclasses import replace

from tests.export.pages.samples import TEXT, dated_claim, day_event, project_of
from timeline.export.pages.choices import Look, SourceList
from timeline.export.pages.citations import cite, paragraphs
from timeline.export.pages.faces import Faces
from timeline.export.pages.look import theme_of
from timeline.model import Article, Event, Project


def reported_by(count: int) -> Project:
    """An event that many articles report."""
    event = day_event(0, 10)
    sources = tuple(dated_claim(f"s{number}", event.when) for number in range(count))
    articles = {f"s{n}": Article(f"s{n}", f"Paper {n}", TEXT, 18700 - n) for n in range(count)}
    return Project(articles, {event.id: replace(event, claims=sources)})


def listed(project: Project, sources: SourceList) -> list[str]:
    citations = cite(project.events.values(), project.articles, sources)
    faces, theme = Faces(13, 9), theme_of(Look.LIGHT)
    found = paragraphs(citations, project.articles, sources, faces, theme)
    return [
        f"{number} " + "".join(f"{'' if run.tight else ' '}{run.text}" for run in runs).strip()
        for number, runs in found
    ]


def test_articles_are_numbered_in_the_order_of_their_events() -> None:
    events = [day_event(2, 0), day_event(1, 1), day_event(5, 2)]
    citations = cite(events, project_of(events).articles, SourceList.ARTICLES)
    assert dict(citations.articles) == {"a2": 1, "a1": 2}
    assert [citations.marks(event) for event in events] == ["1", "2", "1"]


def test_of_many_articles_the_earliest_are_cited_and_the_others_counted() -> None:
    project = reported_by(7)
    (event,) = project.events.values()
    citations = cite([event], project.articles, SourceList.ARTICLES)
    assert list(citations.articles) == ["s6", "s5", "s4", "s3"]
    assert citations.marks(event) == "1 2 3 4 +3"
    assert citations.cited(["s6", "s4", "s0"]) == "1, 3 and 1 more"
    whole = cite([event], project.articles, SourceList.PASSAGES)
    assert whole.marks(event) == "1 2 3 4 5 6 7"
    assert cite([event], project.articles, SourceList.NONE).marks(event) == ""


def test_a_brief_list_cites_two_articles_by_title_and_date() -> None:
    project = reported_by(3)
    (event,) = project.events.values()
    assert cite([event], project.articles, SourceList.BRIEF).marks(event) == "1 2 +1"
    (first, second) = listed(project, SourceList.BRIEF)
    assert first.replace("\u00a0", " ") == "1 Paper 2, 12 Mar 2021"
    assert second.replace("\u00a0", " ") == "2 Paper 1, 13 Mar 2021"


def test_four_articles_are_cited_without_a_count() -> None:
    project = reported_by(4)
    (event,) = project.events.values()
    assert cite([event], project.articles, SourceList.ARTICLES).marks(event) == "1 2 3 4"


def test_a_list_of_articles_has_the_words_that_date() -> None:
    (line, *_) = listed(reported_by(1), SourceList.ARTICLES)
    assert line.replace("\u00a0", " ") == "1 Paper 0, 14 Mar 2021: “Thursday”"


def test_a_list_of_passages_has_the_sentence_and_the_reckoning() -> None:
    (line, *_) = listed(reported_by(1), SourceList.PASSAGES)
    assert "“The ferry sank on Thursday.”" in line
    assert line.endswith("” — Thu 11 Mar 2021")


def test_an_event_added_by_hand_cites_nothing() -> None:
    event = Event("x", "By hand", day_event(0, 0).when)
    citations = cite([event], {}, SourceList.ARTICLES)
    assert citations.marks(event) == ""
    assert not citations.articles
