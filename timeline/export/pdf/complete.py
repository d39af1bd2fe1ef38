"""A drawn PDF completed with tags, bookmarks and the project."""

from collections.abc import Iterator, Sequence

from timeline.export.pdf.attachment import attach
from timeline.export.pdf.outline import Place, add_outline, bookmarks
from timeline.export.pdf.tags import TaggedPage, add_structure, tagged
from timeline.export.pdf.update import Update
from timeline.export.story import LANGUAGE, Story
from timeline.export.words import line_of
from timeline.layout.picture import Picture


def tagged_page(page: Picture, story: Story, are_figures: bool) -> TaggedPage:
    """A page with tags; the events of a timeline are figures with their dates and titles, which
    its labels may shorten."""
    events = story.events_on(page)
    texts = {event.id: line_of(event) for event in events} if are_figures else {}
    return tagged(page, [event.id for event in events], texts)


def completed(
    content: bytes,
    pages: Sequence[Picture],
    widths: Sequence[float],
    tags: Sequence[TaggedPage],
    story: Story,
) -> bytes:
    """The PDF that matplotlib drew of these pages, which are so many points wide, completed."""
    update = Update(content)
    add_structure(update, tags, LANGUAGE)
    add_outline(update, bookmarks(_places(pages, widths, story)))
    if story.carried is not None:
        attach(update, story.carried)
    return update.content()


def _places(pages: Sequence[Picture], widths: Sequence[float], story: Story) -> Iterator[Place]:
    for number, (page, width) in enumerate(zip(pages, widths, strict=True)):
        point = width / page.width
        for box in page.boxes:
            event = story.project.events.get(box.owner)
            if event is not None and event.when is not None:
                yield Place(event.when, number, box.x * point, (page.height - box.y) * point)
