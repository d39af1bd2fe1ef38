import re
import struct
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import matplotlib
import pytest
from matplotlib import image

from tests.layout.samples import article, event, inquiry, project, unrest
from timeline.dates import When
from timeline.export import Options, figure
from timeline.export.figure import SUFFIXES
from timeline.export.pages.choices import Form, PageChoices
from timeline.export.pages.result import Written
from timeline.model import Project
from timeline.project import carried, file

SVG = "{http://www.w3.org/2000/svg}"


def write_figure(
    project: Project,
    path: Path,
    check: Callable[[], object] = lambda: None,
    **options: Any,
) -> None:
    figure.write(project, path, Options(**options), check)


def png_size(path: Path) -> tuple[int, int]:
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_same_input_gives_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    first, second = tmp_path / f"1{suffix}", tmp_path / f"2{suffix}"
    for path in (first, second):
        write_figure(unrest(), path)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("dpi", [72, 100, 150, 299])
def test_png_has_the_size_that_was_asked_for(tmp_path: Path, dpi: int) -> None:
    path = tmp_path / "page.png"
    write_figure(unrest(), path, size=(1601, 903), dpi=dpi)
    assert png_size(path) == (1601, 903)


def test_height_follows_the_events(tmp_path: Path) -> None:
    few, many = tmp_path / "few.png", tmp_path / "many.png"
    day = [event(str(i), f"Something happens, {i}", When.day(2022, 1, 6)) for i in range(30)]
    write_figure(project(events=day[:2]), few, size=(800, None))
    write_figure(project(events=day), many, size=(800, None))
    assert png_size(few)[0] == png_size(many)[0] == 800
    assert png_size(few)[1] < png_size(many)[1]


def test_page_that_may_choose_is_reduced_whole_before_it_is_huge(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = [event(str(i), f"Something happens, {i}", When.day(2022, 1, 6)) for i in range(30)]
    write_figure(project(events=day), tmp_path / "whole.png", dpi=150)
    width, height = png_size(tmp_path / "whole.png")
    monkeypatch.setattr(figure, "_MOST_AUTOMATIC", 700)
    write_figure(project(events=day), tmp_path / "reduced.png", dpi=1200)
    reduced = png_size(tmp_path / "reduced.png")
    assert max(reduced) == 700
    assert reduced[0] / reduced[1] == pytest.approx(width / height, rel=0.01)


def test_pdf_embeds_truetype_text(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    write_figure(unrest(), path)
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert b"/FontFile2" in data
    assert b"Inter-SemiBold" in data
    assert b"CreationDate" not in data


def test_text_of_svg_is_text_in_fonts_that_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "page.svg"
    write_figure(inquiry(), path, title="What happened & why")
    root = ElementTree.parse(path).getroot()
    texts = {each.text for each in root.iter(f"{SVG}text")}
    assert {"What happened & why", "Ferry sinks in heavy seas"} <= texts
    style = root.findtext(f"{SVG}style") or ""
    weights = {int(weight) for weight in re.findall(r"font-weight:(\d+);src:url\(data:", style)}
    used = {
        int(weight)
        for each in root.iter(f"{SVG}text")
        for weight in re.findall(r"font-weight: (\d+)", each.get("style", ""))
    }
    assert used <= weights
    assert not re.search(r"20\d\d-\d\d-\d\dT", path.read_text(encoding="utf-8"))


def test_svg_lists_its_events_for_screen_readers(tmp_path: Path) -> None:
    path = tmp_path / "page.svg"
    write_figure(inquiry(), path, title="What happened & why")
    root = ElementTree.parse(path).getroot()
    assert root.get("role") == "img"
    title, events = (root.find(f"{SVG}{name}") for name in ("title", "desc"))
    assert title is not None
    assert events is not None
    assert title.text == "What happened & why"
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == events.get("id")
    lines = (events.text or "").splitlines()
    assert len(lines) == 6
    assert lines[0] == "Sat 6 Mar 2021: Mechanic finds fault"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_picture_carries_its_project_unless_the_user_leaves_it_out(
    tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"page{suffix}"
    write_figure(inquiry(), path, title="Ferry")
    history = carried.load(path)
    assert dict(history.project.events) == dict(inquiry().events)
    assert dict(history.project.articles) == dict(inquiry().articles)
    assert history.view_state.title == "Ferry"
    write_figure(inquiry(), path, page=PageChoices(carries_project=False))
    with pytest.raises(file.ProjectFileError, match="has no project inside"):
        carried.load(path)


ODD_TITLES = {
    "formula": "$5 and $6",
    "Cyrillic": "Протести",
    "Chinese": "示威者衝入總統府",
    "Arabic": "احتجاجات في العاصمة",
    "Hebrew": "הפגנות בבירה",
    "combining": "Cafe\u0301 Vie\u0323\u0302t Nam",
    "Devanagari": "विरोध प्रदर्शन",
    "private": "\U000f0000 private",
    "emoji": "fire 😀",
    "mark of byte order": "\ufeffmark",
    "null": "a\0b",
    "controls": "\x07\x1b[0m\u202ebell\u2028\x85",
    "half a character": "half \ud83d",
    "non-character": "non \ufffe\uffff",
    "markup": "<b> & ]]> --> ‘quoted’",
}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_any_character_of_a_title_can_be_drawn(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"page{suffix}"
    events = [event(key, title, When.day(2022, 1, 6)) for key, title in ODD_TITLES.items()]
    title = " ".join(ODD_TITLES.values())
    write_figure(project([article("a", title)], events), path, title=title)
    assert path.stat().st_size > 1000
    if suffix == ".svg":
        ElementTree.parse(path)  # raises if it is not well-formed
    if suffix == ".pdf":
        assert b"DejaVuSans" in path.read_bytes()


def test_other_suffix_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"page\.bmp must end in one of \.png, \.svg, \.pdf"):
        write_figure(unrest(), tmp_path / "page.bmp")


def test_size_that_cannot_be_drawn_is_refused(tmp_path: Path) -> None:
    for size in ((0, None), (100_000, None), (800, 100_000)):
        with pytest.raises(ValueError, match="pixels wide and high"):
            write_figure(unrest(), tmp_path / "page.png", size=size)


def test_failure_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.png"
    path.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("matplotlib.figure.Figure.savefig", fail)
    with pytest.raises(OSError, match="no space"):
        write_figure(unrest(), path)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["page.png"]


def test_settings_of_the_user_count_for_nothing_and_stay(tmp_path: Path) -> None:
    write_figure(unrest(), tmp_path / "usual.png")
    odd = {"savefig.bbox": "tight", "text.hinting": "force_autohint", "lines.antialiased": False}
    with matplotlib.rc_context(odd):
        write_figure(unrest(), tmp_path / "odd.png")
        assert {key: matplotlib.rcParams[key] for key in odd} == odd
    assert (tmp_path / "odd.png").read_bytes() == (tmp_path / "usual.png").read_bytes()


def test_figures_can_be_written_on_several_threads(tmp_path: Path) -> None:
    write_figure(unrest(), tmp_path / "alone.png")
    paths = [tmp_path / f"{i}.png" for i in range(3)]
    threads = [threading.Thread(target=write_figure, args=(unrest(), path)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {path.read_bytes() for path in paths} == {(tmp_path / "alone.png").read_bytes()}


def test_a_page_too_narrow_for_text_is_refused_with_its_size(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="800 pixels at 2400 dpi are 8 mm"):
        write_figure(unrest(), tmp_path / "page.png", size=(800, 300), dpi=2400)
    assert not list(tmp_path.glob("page*"))


@pytest.mark.parametrize("calls", [3, 40])
def test_drawing_ends_at_once_when_it_is_told_to(tmp_path: Path, calls: int) -> None:
    path = tmp_path / "page.png"
    path.write_bytes(b"old")
    left = calls

    def check() -> None:
        nonlocal left
        left -= 1
        if not left:
            raise InterruptedError("enough")

    with pytest.raises(InterruptedError, match="enough"):
        write_figure(inquiry(), path, check=check)
    assert path.read_bytes() == b"old"
    assert left == 0


def crowd(count: int = 60) -> Project:
    days = [When.day(2022, 1, 1 + number % 28) for number in range(count)]
    return project(events=[event(str(n), f"Something happens, {n}", d) for n, d in enumerate(days)])


def page_count(path: Path) -> int:
    (count,) = re.findall(rb"/Type\s+/Pages\s.*?/Count\s+(\d+)", path.read_bytes(), re.DOTALL)
    return int(count)


@pytest.mark.parametrize("form", Form)
def test_a_pdf_has_all_pages_and_pictures_are_numbered(tmp_path: Path, form: Form) -> None:
    choices = PageChoices(form=form, paper="a4-landscape", smallest=14.0)
    said: list[Written] = []
    for suffix in SUFFIXES:
        write_figure(crowd(160), tmp_path / f"story{suffix}", page=choices, report=said.append)
    count = len(said[0].pages.pages)
    assert count > 1
    assert said[0].names[:2] == ("story-1.png", "story-2.png")
    assert page_count(tmp_path / "story.pdf") == count
    numbered = [f"story-{number}{suffix}" for number in range(1, count + 1) for suffix in SUFFIXES]
    expected = {"story.pdf", *(name for name in numbered if not name.endswith(".pdf"))}
    assert {path.name for path in tmp_path.iterdir()} == expected
    assert png_size(tmp_path / "story-1.png") == (1754, 1240)


def test_a_pdf_page_has_the_size_of_its_paper(tmp_path: Path) -> None:
    path = tmp_path / "story.pdf"
    write_figure(unrest(), path, page=PageChoices(form=Form.CHRONICLE, paper="a4"))
    box = re.search(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]", path.read_bytes())
    assert box
    assert [float(side) for side in box.groups()] == [
        pytest.approx(210 / 25.4 * 72, abs=0.5),
        pytest.approx(297 / 25.4 * 72, abs=0.5),
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_input_gives_the_same_pages(tmp_path: Path, suffix: str) -> None:
    contents = []
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        choices = PageChoices(form=Form.CHRONICLE, paper="slide")
        write_figure(crowd(30), tmp_path / folder / f"story{suffix}", page=choices)
        files = sorted((tmp_path / folder).iterdir())
        contents.append([(file.name, file.read_bytes()) for file in files])
    assert contents[0] == contents[1]


def test_a_failure_leaves_all_old_pages_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choices = PageChoices(paper="slide")
    write_figure(crowd(), tmp_path / "story.svg", page=choices)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert len(before) > 2

    def checks_until(count: int) -> Callable[[], None]:
        left = [count]

        def check() -> None:
            left[0] -= 1
            if not left[0]:
                raise InterruptedError("enough")

        return check

    write_figure(crowd(59), tmp_path / "story.svg", (calls := Counter()).count, page=choices)
    total = calls.number
    for path in tmp_path.iterdir():
        path.write_bytes(before[path.name])
    for count in (total, total - 1, total // 2, 1):
        with pytest.raises(InterruptedError, match="enough"):
            write_figure(crowd(59), tmp_path / "story.svg", checks_until(count), page=choices)
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


class Counter:
    def __init__(self) -> None:
        self.number = 0

    def count(self) -> None:
        self.number += 1


def test_one_long_picture_says_when_its_text_is_too_small(tmp_path: Path) -> None:
    said: list[Written] = []
    write_figure(crowd(), tmp_path / "a.svg", size=(600, 300), dpi=150, report=said.append)
    write_figure(crowd(), tmp_path / "b.svg", report=said.append)
    assert [written.pages.is_legible for written in said] == [False, True]
    assert said[0].words.endswith("hardly legible on paper")
    assert not said[1].is_notable


@pytest.mark.parametrize("paper", ["long", "slide"])
def test_a_transparent_picture_has_no_white_ground(tmp_path: Path, paper: str) -> None:
    alphas = []
    for transparent in (False, True):
        choices = PageChoices(paper=paper, transparent=transparent)
        write_figure(unrest(), tmp_path / "a.png", page=choices)
        alphas.append(image.imread(tmp_path / "a.png")[:, :, 3])
    assert alphas[0].min() > 0.98
    assert (alphas[1] == 0).mean() > 0.5


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_progress_counts_the_events_that_are_drawn(tmp_path: Path, suffix: str) -> None:
    steps: list[tuple[int, int]] = []
    choices = PageChoices(paper="a4-landscape")
    write_figure(
        crowd(), tmp_path / f"a{suffix}", page=choices, progress=lambda *step: steps.append(step)
    )
    assert len(steps) > 1
    assert steps[0] == (0, 60)
    assert all(total == 60 for _, total in steps)
    assert [done for done, _ in steps] == sorted({done for done, _ in steps})
