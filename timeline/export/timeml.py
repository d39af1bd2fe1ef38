"""TimeML 1.2.1: articles with a TIMEX3 tag around each time expression."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from timeline.dates.iso import iso_day
from timeline.model import Article, Mention

_HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
# Characters that XML 1.0 does not allow, not even as references (section 2.2).
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def timeml_text(articles: Sequence[tuple[Article, Sequence[Mention]]]) -> str:
    """A TimeML document, or one `<TimeMLCorpus>` with a document for each of several articles.

    TEXT has all characters of the article in their order. A character that XML does not allow
    becomes U+FFFD, so that positions are unchanged.
    """
    documents = [_document(article, mentions) for article, mentions in articles]
    if len(documents) == 1:
        return f"{_HEADER}{documents[0]}\n"
    return "\n".join([f"{_HEADER}<TimeMLCorpus>", *documents, "</TimeMLCorpus>\n"])


def _document(article: Article, mentions: Sequence[Mention]) -> str:
    return (
        f"<TimeML>\n<DOCID>{_text(article.id)}</DOCID>\n<DCT>{_creation_time(article)}</DCT>\n"
        f"<TITLE>{_text(article.title)}</TITLE>\n<TEXT>{_tagged(article, mentions)}</TEXT>\n"
        "</TimeML>"
    )


def _creation_time(article: Article) -> str:
    if article.published is None:
        return ""
    day = iso_day(article.published)
    return (
        f'<TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{day}</TIMEX3>'
    )


def _tagged(article: Article, mentions: Sequence[Mention]) -> str:
    parts = []
    at = 0
    for number, mention in enumerate(mentions, start=1):
        parts.append(_text(article.text[at : mention.span.start]))
        words = _text(mention.span.of(article.text))
        parts.append(f"<TIMEX3{_attributes(number, mention)}>{words}</TIMEX3>")
        at = mention.span.end
    return "".join([*parts, _text(article.text[at:])])


def _attributes(number: int, mention: Mention) -> str:
    given = {"tid": f"t{number}", "type": mention.type.value, "value": mention.value}
    if mention.mod:
        given["mod"] = mention.mod
    return "".join(f" {name}={quoteattr(_NOT_XML.sub('�', v))}" for name, v in given.items())


def _text(text: str) -> str:
    # An XML parser turns a literal CR into LF, but keeps a reference to it.
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})
