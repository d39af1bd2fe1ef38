"""Fills the explanation of a date for an event with one source, or none."""

from collections.abc import Sequence

from gui.document.document import Document
from gui.panels.why import WITHOUT_DATE, Readings, WhyThisDate, why_without_mention
from timeline.dates import SECONDS_PER_DAY, Grain, When
from timeline.dates.words import in_words
from timeline.model import Claim, Event, Mention
from timeline.project.readings import can_be_counted, chosen_reading
from timeline.temporal.explain import steps


def explain(why: WhyThisDate, document: Document, event: Event) -> None:
    """Shows why an event has its date, and what can be done about it."""
    claim = event.main_claim
    mention = document.mention_of(claim) if claim else None
    by_hand = "when" in event.by_hand
    why.show_explanation(_chain(event, claim, mention), by_hand=by_hand and claim is not None)
    text_date = document.date_in_text(event)
    has_choice = bool(mention and mention.reason.others and mention.when == text_date)
    readings = (
        Readings(text_date, mention.reason.others, event.when)
        if has_choice and mention and text_date
        else None
    )
    is_shown = not event.status.is_hidden
    why.show_readings(
        readings,
        can_be_counted=mention is not None and is_shown and can_be_counted(mention),
        can_be_none=mention is not None and is_shown,
    )
    why.read_alike.setVisible(chosen_reading(event, mention) is not None)
    why.use_text.setVisible(bool(by_hand and claim and text_date and not has_choice))
    waits = mention.unresolved if mention else claim is not None and _lacks_publication(claim)
    why.set_published.setVisible(waits)
    why.offer_published(published_for(document, event))


def published_for(document: Document, event: Event) -> When | None:
    """The publication date where the words of an undated event give none by themselves."""
    claim = event.main_claim
    article = document.project.articles[claim.article] if claim else None
    if event.when or not claim or claim.expressions or not article or article.published is None:
        return None
    return When.unit(article.published * SECONDS_PER_DAY, Grain.DAY)


def _chain(event: Event, claim: Claim | None, mention: Mention | None) -> tuple[str, ...]:
    """The steps to the date."""
    if claim is None:
        return () if event.when else (WITHOUT_DATE,)
    if mention is None:
        return () if "when" in event.by_hand else (why_without_mention(claim),)
    chain: Sequence[str] = steps(mention)
    if claim.when and mention.when != claim.when:
        chain = (*chain[:-1], f"to the end of the range: {in_words(claim.when)}")
    return tuple(chain)


def _lacks_publication(claim: Claim) -> bool:
    """Whether its date would be inferred, but its article has no publication date."""
    return claim.basis.is_inferred and claim.when is None
