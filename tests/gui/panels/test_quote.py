"""The sentence that reports an event."""

from pytestqt.qtbot import QtBot

from gui.panels.quote import Quote
from tests.claims import claim
from timeline.layout.style import Theme
from timeline.model import Article, Span

TEXT = "Before. It <fell> & sank. After."
ARTICLE = Article("a", "A", TEXT, None)


def test_the_words_are_bold_in_their_sentence_and_never_markup(qtbot: QtBot, light: Theme) -> None:
    quote = Quote()
    qtbot.addWidget(quote)
    sentence, words = Span(8, 25), Span(11, 17)
    quote.show_claim(ARTICLE, claim("a", sentence, words), "#123456", light)
    shown = quote.text()
    assert 'bgcolor="#123456"' in shown
    assert f'>It <b style="color: {light.ink}">&lt;fell&gt;</b> &amp; sank.' in shown
    assert "Before" not in shown
    assert "After" not in shown


def test_its_link_leads_to_the_words(qtbot: QtBot) -> None:
    quote = Quote()
    qtbot.addWidget(quote)
    with qtbot.waitSignal(quote.clicked):
        quote.linkActivated.emit("show")
