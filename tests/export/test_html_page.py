"""The web page: its data, its policy, and what a user does with it in a browser."""

import io
import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from PIL import Image

from tests.export.browser import Browser, browser
from tests.export.reported import PROJECT
from tests.layout.samples import projects
from timeline.dates import When, days
from timeline.export import Options
from timeline.export.html_page import html_text, write
from timeline.model import Event, Project

_DATA = re.compile(r'<script type="application/json" id="story">(.*?)</script>', re.DOTALL)


def story(project: Project) -> dict[str, list[dict[str, object]]]:
    data = _DATA.search(html_text(project, Options()))
    assert data is not None
    loaded: dict[str, list[dict[str, object]]] = json.loads(data[1])
    return loaded


def test_each_event_has_its_date_and_its_sources() -> None:
    found = {event["title"]: event for event in story(PROJECT)["events"]}
    ferry, about, hearings = (
        found[title] for title in ("The ferry <Swan> sank", "Ferries began", "Hearings")
    )
    assert (ferry["from"], ferry["to"]) == (days.moment(2021, 3, 8), None)
    assert (ferry["date"], ferry["sources"]) == ("Mon 8 Mar 2021", [1])
    assert (about["from"], about["to"]) == (days.moment(1992), days.moment(1993))
    assert hearings["to"] is None  # open
    assert found["An inquiry began"]["date"] == "Thu 11 Mar 2021 (inferred)"
    assert found["The owner wrote"]["from"] is None


def test_without_javascript_the_page_lists_its_events() -> None:
    text = html_text(PROJECT, Options())
    listed = re.search(r"<noscript>.*<ol>(.*?)</ol></noscript>", text, re.DOTALL)
    assert listed is not None
    lines = listed[1].splitlines()
    assert len(lines) == len(PROJECT.events)
    assert "<li>Mon 8 Mar 2021: The ferry &lt;Swan&gt; sank</li>" in lines


@pytest.mark.parametrize(("count", "lines"), [(200, 200), (201, 201), (230, 201)])
def test_without_javascript_the_most_important_of_many_events_are_listed(
    count: int, lines: int
) -> None:
    events = {str(i): Event(str(i), f"Event {i}", When.day(2021, 1, 1)) for i in range(count)}
    salience = {str(i): i + 1.0 for i in range(count)}
    text = html_text(Project({}, events), Options(salience=salience))
    assert text.count("<li>") == lines
    assert f"Event {count - 1}</li>" in text
    assert ("Event 0</li>" in text) == (count <= 200)


@given(projects())
def test_all_events_are_there(project: Project) -> None:
    assert len(story(project)["events"]) == len(project.events)


def test_words_cannot_leave_the_data() -> None:
    title = "</script><script>alert(1)</script><!-- {style} "
    events = {"1": Event("1", title, None)}
    text = html_text(Project({}, events), Options(title=title))
    assert text.count("<script") == 2
    assert "<!--" not in text
    assert story(Project({}, events))["events"][0]["title"] == title.strip()
    assert "&lt;/script&gt;" in text


def test_the_page_may_load_nothing() -> None:
    text = html_text(PROJECT, Options())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]
    assert not re.search(r"(?:src|href)=|url\(|@import|https?://", text)


def test_a_thousand_events_need_little_more_than_their_words() -> None:
    events = {str(i): Event(str(i), "A" * 60, When.day(2021, 1, 1)) for i in range(1000)}
    assert len(html_text(Project({}, {}), Options())) < 300_000
    assert len(html_text(Project({}, events), Options())) < 300_000


# ------------------------------------------------------------------------------ in a browser


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    folder = tmp_path_factory.mktemp("page")
    path = folder / "t.html"
    write(PROJECT, path, Options(title="The <Swan>"), lambda: None)
    with browser(folder) as window:
        window.open(path)
        yield window


WAIT = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
MANY = 10_000
HARBOURS = ("Norvik", "Tarn", "Oslo", "Rome")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A page of ten thousand events, one a day."""
    folder = tmp_path_factory.mktemp("many")
    path = folder / "t.html"
    first = days.day_number(1990, 1, 1)
    events = {
        str(i): Event(
            str(i),
            f"Boat {i} left {HARBOURS[i % len(HARBOURS)]}",
            When.day(*days.civil(first + i)),
        )
        for i in range(MANY)
    }
    write(Project({}, events), path, Options(title="Boats"), lambda: None)
    with browser(folder) as window:
        window.open(path)
        yield window


def titles(page: Browser, selector: str) -> list[str]:
    script = (
        f"return [...document.querySelectorAll('{selector}')]"
        ".filter(e => e.checkVisibility()).map(e => e.textContent)"
    )
    found: list[str] = page.run(script)
    return found


def test_a_user_sees_the_events_searches_and_opens_a_source(page: Browser) -> None:
    assert titles(page, "h1") == ["The <Swan>"]
    assert len(titles(page, "#list li")) == len(PROJECT.events)
    page.click("#fit")
    page.type("#search", "inquiry began")
    assert titles(page, "#list li span") == ["An inquiry began", "The owner wrote"]
    page.click("#list li:not([hidden]) button")
    (details,) = titles(page, "#details")
    assert details.startswith("An inquiry began")
    assert "Why this date: Thu 11 Mar 2021, inferred: the publication date." in details
    page.run("document.getElementById('search').value = ''")
    page.type("#search", " ")
    assert len(titles(page, "#list li")) == len(PROJECT.events)


def test_a_card_is_placed_and_zoomed_by_the_keyboard(page: Browser) -> None:
    page.type("#view", "0")
    left = "return parseFloat(document.querySelector('#cards .card').style.left)"
    page.run(WAIT)
    before = page.run(left)
    page.type("#view", "+")
    page.run(WAIT)
    assert page.run(left) != before
    page.type("#view", "\ue014")  # the right arrow
    page.run(WAIT)
    assert len(titles(page, "#cards .card[aria-current]")) == 1


def test_the_words_of_a_date_are_marked_in_their_sentence(page: Browser) -> None:
    page.run(
        "[...document.querySelectorAll('#list button')].find("
        "b => b.textContent.includes('Swan')).click()"
    )
    assert titles(page, "#details mark") == ["Monday"]
    assert page.run("return document.querySelectorAll('swan').length") == 0


def boxes(page: Browser, selector: str) -> list[tuple[int, int, int, int]]:
    """Where the elements are in the window: left, top, right, bottom."""
    script = (
        f"return [...document.querySelectorAll('{selector}')].map(e => e.getBoundingClientRect())"
        ".map(r => [r.left, r.top, r.right, r.bottom].map(Math.round))"
    )
    return [tuple(box) for box in page.run(script)]


def darkness(picture: Image.Image, box: tuple[int, int, int, int]) -> float:
    """The share of pixels, between 0 and 1, that are much darker than the lightest one."""
    grey = picture.crop(box).convert("L")
    _, lightest = grey.getextrema()
    dark = sum(grey.histogram()[: int(lightest) // 2])
    return dark / (grey.width * grey.height)


def test_the_labels_of_cards_and_of_the_axis_are_in_a_screenshot(page: Browser) -> None:
    page.run("window.scrollTo(0, 0)")
    page.click("#fit")
    page.run(WAIT)
    picture = Image.open(io.BytesIO(page.screenshot()))
    labels = boxes(page, "#cards .card span")
    width, height = picture.size
    inside = [box for box in labels if box[0] >= 0 and box[2] <= width and box[3] <= height]
    assert inside
    assert all(darkness(picture, box) > 0.02 for box in inside)
    ((left, _, right, bottom),) = boxes(page, "#marks")
    assert darkness(picture, (left, bottom - 18, right, bottom)) > 0.001
    page.run(
        "for (const e of document.querySelectorAll('#cards .card span'))"
        " e.style.visibility = 'hidden'"
    )
    bare = Image.open(io.BytesIO(page.screenshot()))
    assert all(darkness(bare, box) < 0.005 for box in inside)
    page.click("#fit")  # draws them again


# ----------------------------------------------------------------------- ten thousand events


def search(page: Browser, words: str) -> tuple[int, str]:
    """Search as a user does; the number of events that are listed then, and the summary."""
    page.run("document.getElementById('search').value = ''")
    page.type("#search", words)
    page.run(WAIT)
    listed: int = page.run("return document.querySelectorAll('#list li:not([hidden])').length")
    summary: str = page.run("return document.getElementById('summary').textContent")
    return listed, summary


def test_ten_thousand_events_are_listed_and_searched(many: Browser) -> None:
    assert search(many, " ") == (MANY, titles(many, "#summary")[0])
    assert titles(many, "#summary")[0].startswith("10000 of 10000 events")
    listed, summary = search(many, "norvik")
    assert (listed, summary[:29]) == (MANY // 4, "2500 of 10000 events found · ")
    assert search(many, "boat 77 tarn")[0] == sum(
        "77" in title and "Tarn" in title
        for title in (f"{i} {HARBOURS[i % 4]}" for i in range(MANY))
    )
    assert search(many, "zeppelin") == (0, "0 of 10000 events found")
    assert search(many, " ")[0] == MANY


def test_of_ten_thousand_events_only_what_is_in_sight_gets_an_element(many: Browser) -> None:
    search(many, " ")
    many.click("#fit")
    many.run(WAIT)
    many.run(
        "window.made = 0; new MutationObserver(all => { for (const each of all)"
        " window.made += each.addedNodes.length; }).observe(document.body,"
        " {childList: true, subtree: true});"
    )
    seen = []
    for _ in range(18):
        many.click("#in")
        many.run(WAIT)
        cards, made = many.run(
            "const made = window.made; window.made = 0;"
            " return [document.querySelectorAll('#cards .card').length, made]"
        )
        seen.append(cards)
        assert 0 < cards <= 400
        assert made <= cards + 2  # the cards, and the text of the summary
    left = titles(many, "#summary")[0]
    assert "have no room" not in left  # zoomed in far enough
    assert seen[-1] < 30


def test_hiding_a_row_makes_the_browser_number_no_others(many: Browser) -> None:
    """Numbering them took 20 s for a search that finds none of 10,000 events."""
    shown = many.run("return getComputedStyle(document.querySelector('#list li')).display")
    assert shown == "block"
    assert many.run("return document.getElementById('list').getAttribute('role')") == "list"
