"""Titles of one day that report the same in other words."""

from timeline.story.repeated import repeated


def test_the_less_salient_of_two_reports_of_an_interview_is_a_repetition() -> None:
    titles = {
        "a": "Lima police investigating the death say they carried out an interview with Dr Doe",
        "b": "A spokeswoman for Dr Doe said he had been interviewed for three hours by police",
        "c": "Dr Doe returned to his clinic in Lima",
    }
    assert repeated(titles, {"a": 2.0, "b": 1.0, "c": 0.5}) == {"b"}
    assert repeated(titles, {"a": 1.0, "b": 2.0, "c": 0.5}) == {"a"}


def test_two_of_five_words_are_a_repetition_and_one_or_two_of_six_are_not() -> None:
    main = "The rescuers from abroad reached victims under buildings near Lima yesterday morning"
    values = {"main": 2.0, "other": 1.0}

    def is_repeated(other: str) -> bool:
        return repeated({"main": main, "other": other}, values) == {"other"}

    assert is_repeated("The rescuers carried victims towards hospitals")
    assert not is_repeated("The rescuers carried children towards hospitals")
    assert not is_repeated("The rescuers carried victims towards crowded hospitals")


def test_only_the_three_main_events_of_a_day_are_repeated() -> None:
    titles = {
        "1": "Ministers closed schools",
        "2": "Nurses vaccinated soldiers",
        "3": "Judges freed journalists",
        "4": "Farmers blocked motorways",
        "5": "Angry farmers blocked motorways again",
        "6": "Judges also freed more journalists",
    }
    values = {id: 10.0 - int(id) for id in titles}
    assert repeated(titles, values) == {"6"}


def test_names_alone_are_no_repetition() -> None:
    titles = {"a": "Michael Jackson died in Los Angeles", "b": "Michael Jackson left Los Angeles"}
    assert not repeated(titles, {"a": 2.0, "b": 1.0})
