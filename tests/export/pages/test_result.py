from timeline.export.pages.result import Pages, Written
from timeline.layout.picture import Picture

PAGE = Picture(100, 100, ())


def test_pages_are_summed_up_in_words() -> None:
    pages = Pages((PAGE, PAGE), "A4", 38, 0, 0, 0, 8.0, 7.0)
    assert pages.summary == "2 pages A4, 38 events, smallest text 8 pt"
    one = Pages((PAGE,), "Slide 16:9", 1, 5, 5, 0, 6.9, 7.0)
    assert one.summary == (
        "1 page Slide 16:9, 1 event, smallest text 6.9 pt, 5 left out, hardly legible on paper"
    )
    assert not one.is_legible


def test_there_is_something_to_say_of_several_files_crowds_and_small_text() -> None:
    usual = Written(("a.png",), Pages((PAGE,), "A4", 1, 5, 0, 0, 7.0, 7.0))
    assert not usual.is_notable
    several = Written(("a-1.png", "a-2.png"), Pages((PAGE, PAGE), "A4", 1, 0, 0, 0, 7.0, 7.0))
    assert several.is_notable
    assert several.words == "a-1.png to a-2.png: 2 pages A4, 1 event, smallest text 7 pt"
    assert Written(("a.png",), Pages((PAGE,), "A4", 1, 1, 1, 0, 7.0, 7.0)).is_notable
    assert Written(("a.png",), Pages((PAGE,), "A4", 1, 0, 0, 0, 6.0, 7.0)).is_notable
