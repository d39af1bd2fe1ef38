"""SVG in a browser: its text has the font that the file holds."""

from pathlib import Path

import pytest

from tests.export.browser import browser
from tests.layout.samples import inquiry
from timeline.export import Options, figure
from timeline.export.pages.choices import PageChoices

TITLE = "Ferry sinks in heavy seas"
_WIDTHS = """
const done = arguments[arguments.length - 1];
document.fonts.ready.then(() => {
  const texts = [...document.querySelectorAll("text")];
  done(texts.map((each) => [each.textContent, each.getComputedTextLength()]));
});
"""


def test_a_browser_draws_text_as_wide_as_it_was_laid_out(tmp_path: Path) -> None:
    path = tmp_path / "page.svg"
    options = Options(page=PageChoices(paper="slide"))
    figure.write(inquiry(), path, options, lambda: None)
    pages = figure.pages_of(inquiry(), options, figure.typeface())
    (page,) = pages.pages
    labels = {label.text: label.width for label in page.labels()}
    with browser(tmp_path) as window:
        window.open(path)
        widths = dict(window.run_async(_WIDTHS))
        role = window.run("return document.documentElement.getAttribute('role')")
    assert role == "img"
    points_a_px = 72 / 96
    assert widths[TITLE] == pytest.approx(labels[TITLE] * points_a_px, rel=0.01)
