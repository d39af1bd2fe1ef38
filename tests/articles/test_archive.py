"""Archives: their files are read one by one, and nothing of them is written elsewhere."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.articles.archives import encrypted
from timeline.articles import archive, load
from timeline.articles.archive import unpack


def packed(path: Path, **files: str) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return path


def test_the_files_of_an_archive_are_read_like_those_of_a_folder(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "a.zip",
        **{
            "b/2021-03-05-rain.txt": "It rained on Friday.",
            "a.jsonl": '{"text": "It snowed."}\nx',
            "picture.png": "x",
            ".hidden.txt": "H.",
            "__MACOSX/a.txt": "M.",
        },
    )
    (tmp_path / "z.txt").write_text("Last.")
    seen: list[tuple[int, int]] = []
    loaded = load([tmp_path], progress=lambda done, total, where: seen.append((done, total)))
    assert [article.text for article in loaded.articles] == [
        "It snowed.",
        "It rained on Friday.",
        "Last.",
    ]
    assert loaded.articles[1].path == f"{path}/b/2021-03-05-rain.txt"
    assert loaded.articles[1].published == 18_691
    assert [problem.where for problem in loaded.problems] == [f"{path}/a.jsonl:2"]
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_nothing_is_written_outside_the_folder(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", **{"../e.txt": "E.", "/abs.txt": "A.", "c:/a.txt": "C."})
    folder = tmp_path / "to"
    folder.mkdir()
    found = unpack((str(path), str(folder)))
    assert {Path(file).parent for file, _ in found.files} == {folder}
    assert sorted(each.name for each in tmp_path.rglob("*.txt")) == ["0.txt", "1.txt"]


def test_an_archive_in_an_archive_is_refused(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with ZipFile(inner, "w") as package:
        package.writestr("a.txt", "A.")
    with ZipFile(tmp_path / "a.zip", "w") as package:
        package.writestr("inner.zip", inner.getvalue())
    (problem,) = load([tmp_path / "a.zip"]).problems
    assert "archive inside an archive" in problem.message


@pytest.mark.parametrize(("length", "count"), [(100, 1), (101, 0)])
def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: int, count: int
) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 100)
    path = packed(tmp_path / "a.zip", **{"a.txt": "x" * length})
    found = unpack((str(path), str(tmp_path)))
    assert (len(found.files), len(found.problems)) == (count, 1 - count)


def test_the_sum_of_the_files_and_their_number_have_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "a.zip", **{f"{name}.txt": "x" * 100 for name in "abc"})
    monkeypatch.setattr(archive, "_MOST_UNPACKED", 200)
    found = unpack((str(path), str(tmp_path)))
    assert [Path(shown).name for _, shown in found.files] == ["a.txt", "b.txt"]
    assert "too much" in found.problems[0].message
    monkeypatch.setattr(archive, "_MOST_UNPACKED", 300)
    monkeypatch.setattr(archive, "MOST_FILES", 1)
    assert len(unpack((str(path), str(tmp_path))).files) == 1


@pytest.mark.parametrize("kind", ["empty", "noise", "truncated", "encrypted", "nothing"])
def test_a_broken_archive_is_a_sentence_and_the_others_are_read(tmp_path: Path, kind: str) -> None:
    good = packed(tmp_path / "good.zip", **{"a.txt": "It rained."}).read_bytes()
    packed(tmp_path / "nothing.zip", **{"a.png": "x"})
    data = {
        "empty": b"",
        "noise": b"PK\x03\x04" + b"x" * 500,
        "truncated": good[:-20],
        "encrypted": encrypted(good),
        "nothing": (tmp_path / "nothing.zip").read_bytes(),
    }[kind]
    (tmp_path / "bad.zip").write_bytes(data)
    loaded = load([tmp_path / "bad.zip", tmp_path / "good.zip"])
    assert [article.text for article in loaded.articles] == ["It rained."]
    (problem,) = loaded.problems
    assert problem.where.startswith(str(tmp_path / "bad.zip"))


def test_a_damaged_file_costs_no_other(tmp_path: Path) -> None:
    text = "It rained in the harbour. " * 50
    path = packed(tmp_path / "a.zip", **{"a.txt": text, "b.txt": "It snowed."})
    data = bytearray(path.read_bytes())
    data[45] ^= 0xFF
    path.write_bytes(bytes(data))
    loaded = load([path])
    assert [article.text for article in loaded.articles] == ["It snowed."]
    assert [problem.where for problem in loaded.problems] == [f"{path}/a.txt"]
