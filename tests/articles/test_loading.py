"""Files, folders and standard input together."""

import errno
import io
import os
from pathlib import Path

import pytest

from timeline.articles import load, load_steps, loading

needs_rights = pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="root may read everything"
)


def write(folder: Path, **files: str) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def test_a_folder_is_walked_in_order_and_hidden_files_are_left(tmp_path: Path) -> None:
    write(tmp_path, b_txt="B.", a_txt="A.", sub__c_txt="C.", x_xyz="no", _hidden_txt="H.")
    loaded = load([tmp_path])
    assert [article.text for article in loaded.articles] == ["A.", "B.", "C."]
    assert loaded.problems == []


def test_one_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    write(tmp_path, a_txt="A.", b_xyz="B.", d_jsonl='{"text": "D."}\nx\n', empty_txt="")
    names = ["a.txt", "missing.txt", "b.xyz", "d.jsonl", "empty.txt"]
    loaded = load([tmp_path / name for name in names])
    assert [article.text for article in loaded.articles] == ["A.", "D."]
    where = [problem.where.removeprefix(f"{tmp_path}{os.sep}") for problem in loaded.problems]
    assert where == ["missing.txt", "b.xyz", "d.jsonl:2", "empty.txt"]
    assert all(problem.message for problem in loaded.problems)


def test_a_folder_without_articles_is_a_problem(tmp_path: Path) -> None:
    (problem,) = load([tmp_path]).problems
    assert ".txt" in problem.message


@needs_rights
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    write(tmp_path, a_txt="A.")
    (tmp_path / "a.txt").chmod(0)
    (problem,) = load([tmp_path / "a.txt"]).problems
    assert "permission" in problem.message


@needs_rights
def test_a_folder_that_may_not_be_entered(tmp_path: Path) -> None:
    write(tmp_path, a_txt="A.", sub__b_txt="B.")
    (tmp_path / "sub").chmod(0o600)
    loaded = load([tmp_path / "sub" / "b.txt", tmp_path / "a.txt"])
    (tmp_path / "sub").chmod(0o700)
    assert [article.text for article in loaded.articles] == ["A."]
    assert "permission" in loaded.problems[0].message


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    write(tmp_path, a_txt="A.")
    names = [tmp_path / ("x" * 300), tmp_path / "\0.txt", tmp_path / "a.txt"]
    loaded = load(names)
    assert [article.text for article in loaded.articles] == ["A."]
    assert [problem.where for problem in loaded.problems] == list(map(str, names[:2]))


def test_standard_input_that_cannot_be_read() -> None:
    class Folder(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise IsADirectoryError(errno.EISDIR, "Is a directory")

    (problem,) = load(["-"], stdin=Folder()).problems
    assert str(problem) == "stdin: cannot be read: is a directory"


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, a_txt="A.")
    assert len(load([tmp_path / "a.txt", tmp_path / "a.txt", tmp_path]).articles) == 1


def test_ids_are_unique_in_a_load(tmp_path: Path) -> None:
    write(tmp_path, a_txt="A.", sub__a_txt="Another.", c_jsonl='{"id": "a", "text": "C."}')
    assert [article.id for article in load([tmp_path]).articles] == ["a", "a-2", "a-3"]


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"Date: 2022-01-07\n\nIt rained.", ["It rained."]),
        (b'\xef\xbb\xbf {"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        (b"", []),
        (b"%PDF-1.7", []),
    ],
)
def test_standard_input_is_text_or_json_lines(data: bytes, texts: list[str]) -> None:
    loaded = load(["-"], stdin=io.BytesIO(data))
    assert [article.text for article in loaded.articles] == texts
    assert [problem.where for problem in loaded.problems] == ([] if texts else ["stdin"])


def test_a_problem_on_standard_input_names_its_line_and_leaves_words_alone() -> None:
    data = b"Date: 2022-02-30, pasted text\n\nIt rained."
    (problem,) = load(["-"], stdin=io.BytesIO(data)).problems
    assert problem.where == "stdin:1"
    assert "2022-02-30, pasted text" in problem.message


def test_progress_counts_files_and_a_step_is_one_file(tmp_path: Path) -> None:
    write(tmp_path, a_txt="A.", b_txt="B.")
    seen: list[tuple[int, int]] = []
    load([tmp_path], progress=lambda done, total, where: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]
    steps = load_steps([tmp_path])
    assert [article.text for article in next(steps).loaded.articles] == ["A."]


def test_a_large_file_is_read(tmp_path: Path) -> None:
    text = "It rained all day in the port. " * 350_000
    write(tmp_path, large_txt=text)
    (article,) = load([tmp_path / "large.txt"]).articles
    assert len(article.text) == len(text)


def test_a_text_of_the_largest_size_is_an_article_and_one_character_more_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "MOST_CHARACTERS", 10)
    write(tmp_path, large_txt="It rained..", small_txt="It rained.")
    loaded = load([tmp_path / "large.txt", tmp_path / "small.txt"])
    assert [article.id for article in loaded.articles] == ["small"]
    assert [problem.where for problem in loaded.problems] == [str(tmp_path / "large.txt")]
    assert "split" in loaded.problems[0].message


def test_equal_ids_take_no_longer_than_different_ones(tmp_path: Path) -> None:
    lines = ('{"id": "a", "text": "It rained."}\n' * 20_000).encode()
    (tmp_path / "a.jsonl").write_bytes(lines)
    articles = load([tmp_path / "a.jsonl"]).articles
    assert articles[-1].id == "a-20000"
    assert len({article.id for article in articles}) == 20_000


@pytest.mark.skipif(os.name == "nt", reason="Windows has Unicode file names only")
def test_a_file_name_that_is_no_unicode(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    try:
        Path(name).write_text("It rained.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has Unicode names only")
    (article,) = load([tmp_path]).articles
    assert f"{article.id}{article.title}{article.path}".encode()


def test_the_seed_article(seed_article: Path) -> None:
    (article,) = load([seed_article]).articles
    assert article.text.startswith("Dozens of protesters")
    assert article.published == 18_999  # 2022-01-07
