"""Projects inside pictures: round trips, bad files, and what is not carried."""

import base64
import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.layout.samples import article, dates, event, inquiry, project
from timeline.export.pdf.attachment import attach
from timeline.export.pdf.update import Update
from timeline.model import Project
from timeline.project import carried, file
from timeline.project.carried import pdf, png, svg
from timeline.project.file import ProjectFileError
from timeline.project.history import History


def drawing(inside: str) -> bytes:
    head = '<svg xmlns="http://www.w3.org/2000/svg"><metadata>'
    return f"{head}{inside}</metadata><rect/></svg>".encode()


def in_svg(inside: bytes) -> bytes:
    return drawing(svg.element(inside))


def in_png(inside: bytes) -> bytes:
    content = BytesIO()
    Image.new("RGB", (2, 2)).save(content, "png")
    return png.with_project(content.getvalue(), inside)


def empty_pdf() -> bytes:
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [ ] /Count 0 >>"]
    content, rows = b"%PDF-1.4\n", [b"0000000000 65535 f \n"]
    for number, text in enumerate(objects, 1):
        rows.append(b"%010d 00000 n \n" % len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"xref\n0 3\n%strailer\n<< /Size 3 /Root 1 0 R >>\n" % b"".join(rows)
    return content + table + b"startxref\n%d\n%%%%EOF\n" % len(content)


EMPTY_PDF = empty_pdf()


def in_pdf(inside: bytes) -> bytes:
    update = Update(EMPTY_PDF)
    attach(update, inside)
    return update.content()


PICTURES: dict[str, Callable[[bytes], bytes]] = {".svg": in_svg, ".pdf": in_pdf, ".png": in_png}


def loaded(content: bytes, path: Path) -> History:
    path.write_bytes(content)
    return carried.load(path)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    titles = st.text(min_size=1, max_size=40)
    events = [
        event(f"a:{number}", title, draw(st.none() | dates()), "a")
        for number, title in enumerate(draw(st.lists(titles, max_size=6)))
    ]
    return project([replace(article("a"), text=draw(st.text(max_size=200)))], events)


@given(projects())
def test_whatever_is_packed_is_found_in_each_format(tried: Project) -> None:
    packed = carried.packed(tried, "", "")
    for suffix, picture in PICTURES.items():
        inside = carried.FINDERS[suffix](picture(packed))
        assert inside is not None
        history = file.from_content(carried.unpacked(inside, carried.MOST_BYTES), Path("x"))
        assert dict(history.project.events) == dict(tried.events)
        assert dict(history.project.articles) == (dict(tried.articles) if tried.events else {})


def test_the_same_project_gives_the_same_bytes() -> None:
    assert carried.packed(inquiry(), "a", "b") == carried.packed(inquiry(), "a", "b")


def test_only_the_events_and_the_articles_that_they_come_from_are_carried(tmp_path: Path) -> None:
    whole = inquiry()
    events = {id: each for id, each in whole.events.items() if id in ("1", "8")}
    packed = carried.packed(replace(whole, events=events), "", "")
    history = loaded(in_svg(packed), tmp_path / "a.svg")
    assert set(history.project.articles) == {"courier"}
    assert set(history.project.events) == {"1", "8"}
    assert history.edits == []


@pytest.mark.parametrize("suffix", PICTURES)
def test_a_damaged_project_is_reported(suffix: str, tmp_path: Path) -> None:
    packed = carried.packed(inquiry(), "", "")
    whole = PICTURES[suffix](packed)
    half = whole[: len(whole) // 2] if suffix != ".svg" else in_svg(packed[:200])
    for content in (half, PICTURES[suffix](zlib.compress(b"no project"))):
        with pytest.raises(ProjectFileError, match=r"damaged|not a Dateline project"):
            loaded(content, tmp_path / f"a{suffix}")


def test_a_project_that_expands_to_more_than_the_limit_is_refused() -> None:
    inside = zlib.compress(bytes(1000))
    assert carried.unpacked(inside, 1001) == bytes(1000)
    with pytest.raises(ValueError, match="too large"):
        carried.unpacked(inside, 999)


def test_a_picture_above_the_limit_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = in_svg(carried.packed(inquiry(), "", ""))
    monkeypatch.setattr(carried, "MOST_PICTURE", len(content))
    assert len(loaded(content, tmp_path / "a.svg").project.events) == 8
    with pytest.raises(ProjectFileError, match="pictures of up to"):
        loaded(content + b" ", tmp_path / "a.svg")


def test_entities_are_refused(tmp_path: Path) -> None:
    laughs = b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg>&b;</svg>'
    with pytest.raises(ProjectFileError, match="damaged"):
        loaded(laughs, tmp_path / "a.svg")


def test_text_that_an_editor_broke_into_lines_is_read(tmp_path: Path) -> None:
    packed = carried.packed(inquiry(), "", "")
    lines = base64.encodebytes(packed).decode()
    text = svg.element(b"").replace("></", f">\n{lines}</")
    assert len(loaded(drawing(text), tmp_path / "a.svg").project.events) == 8


@pytest.mark.parametrize(
    ("suffix", "content"),
    [(".svg", drawing("")), (".pdf", EMPTY_PDF), (".png", in_png(b"")[:33] + in_png(b"")[45:])],
)
def test_a_picture_without_a_project_is_named_as_such(
    suffix: str, content: bytes, tmp_path: Path
) -> None:
    with pytest.raises(ProjectFileError, match="has no project inside"):
        loaded(content, tmp_path / f"a{suffix}")


def test_files_that_are_no_pictures_are_reported(tmp_path: Path) -> None:
    for suffix in (".svg", ".png"):
        with pytest.raises(ProjectFileError, match="damaged"):
            loaded(b"text", tmp_path / f"a{suffix}")
    with pytest.raises(ProjectFileError, match="There is no file"):
        carried.load(tmp_path / "gone.svg")


def test_an_attachment_is_found_after_another_program_wrote_the_pdf_again() -> None:
    packed = carried.packed(inquiry(), "", "")
    content = zlib.decompress(packed)
    head = b"5 0 obj\n<</Subtype/application#2fvnd.dateline/Type/EmbeddedFile>>\nstream\r\n"
    inside = pdf.found(b"%PDF-1.7\n" + head + content + b"\r\nendstream endobj")
    assert inside is not None
    assert carried.unpacked(inside, carried.MOST_BYTES) == content


def test_a_pdf_is_a_project_only_if_it_carries_one(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(EMPTY_PDF)
    assert not carried.is_project(path)
    path.write_bytes(in_pdf(carried.packed(inquiry(), "", "")))
    assert carried.is_project(path)
    assert not carried.is_project(tmp_path / "gone.pdf")
    assert not carried.is_project(tmp_path / "a.txt")
    assert carried.is_project(tmp_path / "a.dateline")


def test_a_database_with_a_view_is_no_project() -> None:
    with sqlite3.connect(":memory:") as database:
        database.deserialize(file.content_of(History()))
        database.execute("CREATE VIEW more AS SELECT 1")
        content = database.serialize()
    database.close()
    with pytest.raises(ProjectFileError, match="not a Dateline project"):
        file.from_content(content, Path("a.svg"))
