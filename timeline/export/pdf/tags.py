"""Tagged PDF (ISO 32000-1, 14.7 and 14.8): which marks on a page are text and events.

Each primitive is in a marked-content sequence: those of an event and other texts belong to an
element of the structure, the rest is an artifact, which screen readers skip.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from timeline.export.pdf.objects import Name, Reference, Value
from timeline.export.pdf.update import Update
from timeline.layout.picture import Label, Picture, Primitive

_ARTIFACT = b"/Artifact BMC"


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive primitives of one marked-content sequence, and the operator that begins it."""

    opening: bytes
    primitives: tuple[Primitive, ...]


@dataclass(slots=True)
class Element:
    """A paragraph, or a figure if it has an `alternative` text; `contents` are the numbers of its
    marked-content sequences on the page."""

    alternative: str
    contents: list[int] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Its structure type."""
        return "Figure" if self.alternative else "P"


@dataclass(frozen=True, slots=True)
class TaggedPage:
    """The runs of a page in drawing order, and its elements in reading order."""

    runs: tuple[Run, ...]
    elements: tuple[Element, ...]


def tagged(picture: Picture, events: Sequence[str], alternatives: Mapping[str, str]) -> TaggedPage:
    """A page with its tags. `events` are the ids of its events.

    With `alternatives`, which are texts that stand for the events, these are figures, read in the
    order of `events`; other texts are read before them if they are drawn before them, otherwise
    after. Without, everything is text, and it is read as it is drawn.
    """
    known = {id: Element(alternatives.get(id, "")) for id in events}
    drawn: list[Element] = []
    runs: list[Run] = []
    number = 0

    def key(part: Primitive) -> tuple[str, float, int] | None:
        return _key(part, picture, known)

    for same, group in groupby(picture.primitives, key):
        primitives = tuple(group)
        if same is None:
            runs.append(Run(_ARTIFACT, primitives))
            continue
        element = known.get(same[0]) or Element("")
        if not element.contents:
            drawn.append(element)
        element.contents.append(number)
        opening = b"/%s <</MCID %d>> BDC" % (element.kind.encode("ascii"), number)
        runs.append(Run(opening, primitives))
        number += 1
    if alternatives:
        drawn = _events_in_order(drawn, [known[id] for id in events if known[id].contents])
    return TaggedPage(tuple(runs), tuple(drawn))


def _events_in_order(drawn: Sequence[Element], events: Sequence[Element]) -> list[Element]:
    """The elements with the events together and in their order, where the first of them is."""
    place = next((at for at, each in enumerate(drawn) if each.alternative), len(drawn))
    after = [each for each in drawn[place:] if not each.alternative]
    return [*drawn[:place], *events, *after]


def _key(
    part: Primitive, picture: Picture, events: Mapping[str, Element]
) -> tuple[str, float, int] | None:
    """What primitives of one sequence have in common: their event, or size and weight of another
    text; None for artifacts."""
    element = events.get(part.owner)
    if element is not None and (element.alternative or isinstance(part, Label)):
        return part.owner, 0.0, 0
    if not isinstance(part, Label):
        return None
    owner = picture.event_at(part.x, part.y - part.size / 4)
    if owner is not None and owner in events:
        return owner, 0.0, 0
    return "", part.size, part.weight


def add_structure(update: Update, pages: Sequence[TaggedPage], language: str) -> None:
    """Add the tree of the elements of all pages."""
    root, document = update.reserve(), update.reserve()
    children: list[Value] = []
    parents: list[Value] = []
    for number, (page, tags) in enumerate(zip(update.pages, pages, strict=True)):
        elements = list(_elements(update, tags, page, document))
        children += [reference for reference, _ in elements]
        parents += [number, update.add(_of_contents(elements))]
        update.extend(page, {"StructParents": number, "Tabs": Name("S")})
    update.set(
        document, {"Type": Name("StructElem"), "S": Name("Document"), "P": root, "K": children}
    )
    update.set(
        root,
        {
            "Type": Name("StructTreeRoot"),
            "K": [document],
            "ParentTree": {"Nums": parents},
            "ParentTreeNextKey": len(pages),
        },
    )
    update.extend(
        update.catalog,
        {
            "MarkInfo": {"Marked": True},
            "StructTreeRoot": root,
            "Lang": language,
            "ViewerPreferences": {"DisplayDocTitle": True},
        },
    )


def _elements(
    update: Update, tags: TaggedPage, page: Reference, parent: Reference
) -> Iterator[tuple[Reference, Element]]:
    for element in tags.elements:
        entries: dict[str, Value] = {
            "Type": Name("StructElem"),
            "S": Name(element.kind),
            "P": parent,
            "Pg": page,
            "K": list(element.contents),
        }
        if element.alternative:
            entries["Alt"] = element.alternative
        yield update.add(entries), element


def _of_contents(elements: Sequence[tuple[Reference, Element]]) -> list[Value]:
    """The element of each marked-content sequence of a page, by its number."""
    owners = {number: reference for reference, each in elements for number in each.contents}
    return [owners[number] for number in sorted(owners)]
