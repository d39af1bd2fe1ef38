import json

import pytest

from timeline.export.pages.choices import Form, Look, Overflow, PageChoices, SourceList


def test_choices_survive_being_stored() -> None:
    choices = PageChoices(
        Form.CHRONICLE,
        "a4",
        Overflow.LEAVE_OUT,
        Look.GREY,
        transparent=True,
        text=9.5,
        smallest=8.0,
        lanes=False,
        sources=SourceList.PASSAGES,
        footer="Draft",
    )
    stored = json.loads(json.dumps(choices.stored()))
    assert PageChoices.restored(stored) == choices


def test_the_title_of_a_project_is_not_stored_for_the_next_one() -> None:
    stored = PageChoices(title="Ferry", subtitle="In March").stored()
    assert "Ferry" not in stored.values()
    assert PageChoices.restored(stored | {"title": "Old"}) == PageChoices()


@pytest.mark.parametrize(
    "stored",
    [
        {"paper": "papyrus"},
        {"form": "circle"},
        {"smallest": "small"},
        {"smallest": None},
        {"text": 900},
        {"lanes": "yes"},
        {"unknown": 1},
    ],
)
def test_what_is_stored_wrongly_has_its_default(stored: dict[str, object]) -> None:
    assert PageChoices.restored(stored) == PageChoices()


def test_impossible_choices_are_refused_in_words() -> None:
    with pytest.raises(ValueError, match="there is no page “papyrus”; choose one of: a4"):
        PageChoices(paper="papyrus")
    with pytest.raises(ValueError, match="4 to 36 points"):
        PageChoices(smallest=3.9)
    assert PageChoices(smallest=4.0, text=36.0).text == 36


def test_a_chronicle_is_never_one_long_timeline() -> None:
    assert PageChoices().is_long
    assert not PageChoices(form=Form.CHRONICLE).is_long
    assert not PageChoices(paper="a4").is_long
