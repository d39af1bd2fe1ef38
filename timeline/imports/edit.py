"""The edit that adds imported events to a project."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from timeline.articles import UniqueIds
from timeline.imports import Imported
from timeline.model import Article, Event, Project
from timeline.project.edits import Change, Edit
from timeline.wording import counted


def import_edit(project: Project, imported: Imported) -> Edit:
    """Adds the articles and events of a file that the project does not have.

    An article that has the text of one of the project is that one; an event that is equal to one
    of the project but for its id is left out. Ids that are taken are replaced by new ones.
    """
    names, articles = _articles(project, imported.articles)
    known = {_without_id(event) for event in project.events.values()}
    events = []
    for event in imported.events:
        claims = tuple(
            replace(claim, article=names.get(claim.article, claim.article))
            for claim in event.claims
        )
        own = replace(event, claims=claims)
        if _without_id(own) not in known:
            events.append(replace(own, id=str(uuid4())) if own.id in project.events else own)
    return Edit(
        f"Import {counted(len(events), 'event', 'events')}",
        articles=tuple(Change(None, article) for article in articles),
        events=tuple(Change(None, event) for event in _with_own_ids(events)),
    )


def _without_id(event: Event) -> Event:
    return replace(event, id="")


def _articles(
    project: Project, imported: Sequence[Article]
) -> tuple[dict[str, str], list[Article]]:
    """The id of each imported article in the project, and the articles that are new."""
    known = {article.text: article.id for article in project.articles.values()}
    ids = UniqueIds(project.articles)
    names, new = {}, []
    for article in imported:
        if article.text in known:
            names[article.id] = known[article.text]
            continue
        own = replace(article, id=ids.take(article.id))
        names[article.id] = own.id
        new.append(own)
    return names, new


def _with_own_ids(events: Sequence[Event]) -> list[Event]:
    """The events, of which a file may have given two the same id."""
    taken: set[str] = set()
    own = []
    for event in events:
        own.append(replace(event, id=str(uuid4())) if event.id in taken else event)
        taken.add(event.id)
    return own
