"""Texts to parsed sentences, and that the shipped model is the official one, file by file."""

import base64
import hashlib

from timeline.titles.parser import MODEL, parsed


def test_words_have_their_places_in_the_text() -> None:
    text = "  The  ship\nsank (here)."
    (tree,) = parsed([text])
    assert tree.text == text
    assert [word.text for word in tree.words] == ["The", "ship", "sank", "(", "here", ")", "."]
    assert all(text[word.start : word.end] == word.text for word in tree.words)
    assert [word.index for word in tree.words] == list(range(7))
    assert [word.spaced for word in tree.words] == [True, True, True, True, False, False, False]
    assert all(0 <= word.head < 7 for word in tree.words)


def test_names_have_their_kind_and_their_first_word() -> None:
    (tree,) = parsed(["Gordon Brown left London."])
    assert [(word.entity, word.begins_entity) for word in tree.words] == [
        ("PERSON", True),
        ("PERSON", False),
        ("", False),
        ("GPE", True),
        ("", False),
    ]


def test_texts_are_parsed_in_their_order() -> None:
    texts = ["It sank.", "", "It fell."]
    assert [tree.text for tree in parsed(texts)] == texts


def recorded() -> dict[str, str]:
    lines = (MODEL / "RECORD").read_text().splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


def test_every_file_has_the_sha256_of_the_list() -> None:
    found = {}
    for path in MODEL.rglob("*"):
        if path.is_file() and path.name != "RECORD":
            digest = hashlib.sha256(path.read_bytes()).digest()
            found[path.relative_to(MODEL).as_posix()] = (
                base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            )
    assert found == recorded()


def test_its_licences_are_there() -> None:
    assert "Permission is hereby granted, free of charge" in (MODEL / "LICENSE").read_text()
    assert "WordNet" in (MODEL / "LICENSES_SOURCES").read_text()
