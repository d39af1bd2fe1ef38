"""Texts to parsed sentences."""

from timeline.titles.parser import parsed


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
