"""The glyphs of events: how kind, status, basis and agreement of claims show."""

from dataclasses import replace

import pytest

from tests.layout.samples import project
from tests.layout.test_draw import picture, view_of
from timeline.dates import Grain, When, days
from timeline.layout import style
from timeline.layout.picture import Bar, Label, Picture
from timeline.layout.style import Theme, contrast, load_theme
from timeline.model import Basis, Claim, Event, Span, Status

DAY = When.day(2021, 3, 11)
MONTH = When.unit(days.moment(2021, 3), Grain.MONTH)
YEAR = When.unit(days.moment(2021), Grain.YEAR)
THEME = load_theme("light")
COLOUR = THEME.soft  # of an event whose article is not in the project


def claim(article: str, when: When, basis: Basis = Basis.STATED) -> Claim:
    return Claim(article, Span(0, 4), Span(0, 4), (), when, basis)


def event_of(when: When, *claims: Claim) -> Event:
    return Event("e", "The ferry sinks", when, claims=claims)


def drawn(event: Event, *others: Event) -> Picture:
    return picture(project(events=[event, *others]))


def bars(made: Picture) -> list[Bar]:
    return [part for part in made.primitives if isinstance(part, Bar) and part.owner == "e"]


def texts(made: Picture) -> list[str]:
    return [label.text for label in made.labels() if label.owner == "e"]


@pytest.mark.parametrize("basis", [Basis.STORY_DAY, Basis.PUBLICATION])
@pytest.mark.parametrize("when", [DAY, MONTH, YEAR], ids=["card", "span", "coarse"])
def test_an_inferred_event_has_a_hollow_bar_and_says_so(when: When, basis: Basis) -> None:
    made = drawn(event_of(when, claim("a", when, basis)))
    bar = bars(made)[-1]
    assert bar.fill == (THEME.panel if when is DAY else THEME.window)
    assert bar.outline == COLOUR
    assert not any(part.dashed for part in bars(made))
    assert texts(made)[-1] == "· inferred"


def test_a_stated_event_has_a_filled_bar() -> None:
    made = drawn(event_of(DAY, claim("a", DAY)))
    assert (bars(made)[-1].fill, bars(made)[-1].outline) == (COLOUR, "")
    assert "· inferred" not in texts(made)


def test_an_inferred_proposal_is_both_hollow_and_dashed() -> None:
    inferred = event_of(DAY, claim("a", DAY, Basis.STORY_DAY))
    card, bar = bars(drawn(replace(inferred, status=Status.PROPOSED)))
    assert card.dashed
    assert bar.outline == COLOUR


def test_a_merged_event_shows_the_number_of_its_articles() -> None:
    claims = [claim(str(number), DAY) for number in range(12)]
    assert texts(drawn(event_of(DAY, *claims, claims[0])))[-1] == "· 12 sources"


def test_disagreeing_claims_span_their_days_with_a_mark_on_each() -> None:
    before = When.day(2021, 3, 8)
    event = event_of(DAY, claim("a", DAY), claim("b", before), claim("c", DAY))
    other = Event("other", "The last event", When.day(2021, 3, 20))
    made = drawn(event, other)
    span, first, last, card, _ = bars(made)
    a_day = (span.width - (last.x - first.x)) / 1
    assert first.fill == last.fill == THEME.warning
    assert span.x < first.x < span.x + a_day
    assert span.x + span.width - a_day < last.x < span.x + span.width
    assert max(span.y + span.height, last.y + last.height) < card.y
    assert texts(made)[-1] == "· 3 sources differ"
    box = made.box_of("e")
    assert box is not None
    assert box.y == first.y
    assert box.bottom == card.y + card.height


def test_claimed_days_are_behind_the_glyphs_of_all_events() -> None:
    far = When.day(2021, 3, 1)
    event = event_of(DAY, claim("a", DAY), claim("b", far))
    made = drawn(event, Event("other", "An event between", When.day(2021, 3, 2)))
    owned = [part for part in made.primitives if part.owner]
    assert [part.owner for part in owned[:3]] == ["e"] * 3
    assert all(isinstance(part, Bar) and part.height <= 6 for part in owned[:3])


def test_a_coarse_date_is_a_thin_light_bar_without_a_card() -> None:
    others = [Event(str(day), "News", When.day(2021, 3, day)) for day in (1, 20)]
    (bar,) = bars(drawn(event_of(YEAR), *others))
    (span,) = bars(drawn(event_of(MONTH), *others))
    assert bar.height < span.height
    assert contrast(bar.fill, THEME.window) < contrast(span.fill, THEME.window)
    labels = [label for label in drawn(event_of(YEAR), *others).labels() if label.owner == "e"]
    assert [label.text for label in labels] == ["The ferry sinks", "2021"]
    assert {label.colour for label in labels} == {THEME.soft}


def test_the_texts_of_a_coarse_date_stay_in_view() -> None:
    others = [Event(str(day), "News", When.day(2021, 3, day)) for day in (1, 20)]
    whole = project(events=[event_of(YEAR), *others])
    view = view_of(whole)
    title = next(label for label in picture(whole, view).labels() if label.owner == "e")
    assert 0 <= title.x < view.width / 2


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_texts_have_the_contrast_of_texts(theme: str) -> None:
    colours = load_theme(theme)
    for label, ground in _texts_with_grounds(colours):
        assert contrast(label.colour, ground) >= 4.5, label.text


def _texts_with_grounds(theme: Theme) -> list[tuple[Label, str]]:
    before = When.day(2021, 3, 8)
    events = [
        event_of(DAY, claim("a", DAY), claim("b", before)),
        replace(event_of(MONTH, claim("a", MONTH, Basis.STORY_DAY)), id="span"),
        replace(event_of(YEAR, claim("a", YEAR), claim("b", YEAR)), id="coarse"),
    ]
    made = picture(project(events=events), theme=theme)
    labels = [label for label in made.labels() if label.owner]
    assert {label.owner for label in labels} == {"e", "span", "coarse"}
    return [(one, theme.panel if one.owner == "e" else theme.window) for one in labels]


def test_the_glyph_of_claimed_days_needs_room_above_its_card() -> None:
    event = event_of(DAY, claim("a", DAY), claim("b", When.day(2021, 3, 8)))
    card = next(bar for bar in bars(drawn(event)) if bar.radius == style.CARD_RADIUS)
    plain = bars(drawn(event_of(DAY, claim("a", DAY))))[0]
    assert card.height == plain.height
