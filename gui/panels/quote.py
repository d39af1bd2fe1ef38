"""The sentence in which the only source of an event reports it."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from timeline.layout.style import Theme
from timeline.model import Article, Claim


class Quote(QLabel):
    """Quotes a claim, with a link to its words in the article."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setAccessibleName("Source sentence")
        self.linkActivated.connect(lambda _: self.clicked.emit())

    def show_claim(self, article: Article, claim: Claim, colour: str, theme: Theme) -> None:
        """Shows its sentence with the expression in bold, and a bar in the article's colour."""
        sentence, words = claim.sentence, claim.span
        before = article.text[sentence.start : words.start]
        after = article.text[words.end : sentence.end]
        self.setText(
            f'<table cellspacing="0" cellpadding="0"><tr><td width="3" bgcolor="{colour}"></td>'
            f'<td style="padding-left: 10px; color: {theme.soft}">{escape(before)}'
            f'<b style="color: {theme.ink}">{escape(words.of(article.text))}</b>'
            f'{escape(after)} <a href="show" style="text-decoration: none; '
            f'color: {theme.accent}">Show&nbsp;in&nbsp;text</a></td></tr></table>'
        )
