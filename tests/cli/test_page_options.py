from timeline.cli.page_options import has_page_options, page_choices
from timeline.cli.parser import parser
from timeline.export.pages.choices import Form, Look, Overflow, PageChoices, SourceList


def choices(*options: str) -> PageChoices:
    return page_choices(parser().parse_args(["export", "a.txt", "-o", "a.png", *options]))


def test_without_options_a_picture_is_one_long_timeline() -> None:
    arguments = parser().parse_args(["export", "a.txt", "-o", "a.png"])
    assert not has_page_options(arguments)
    assert page_choices(arguments) == PageChoices()


def test_a_chronicle_is_on_a4_unless_another_page_is_given() -> None:
    assert choices("--form", "chronicle").paper == "a4"
    assert choices("--form", "chronicle", "--page", "letter").paper == "letter"


def test_every_option_is_a_choice() -> None:
    given = (
        "--page a3 --form chronicle --overflow leave-out --colours grey --transparent --text 11"
        " --smallest 8 --one-lane --sources passages --subtitle Spring --footer Draft"
        " --without-project"
    )
    assert choices(*given.split()) == PageChoices(
        Form.CHRONICLE,
        "a3",
        Overflow.LEAVE_OUT,
        Look.GREY,
        transparent=True,
        text=11,
        smallest=8,
        lanes=False,
        sources=SourceList.PASSAGES,
        subtitle="Spring",
        footer="Draft",
        carries_project=False,
    )
