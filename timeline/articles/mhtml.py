"""Web pages saved in one file (`.mhtml`): MIME messages with the page as their main part."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from timeline.articles.decode import NotTextError
from timeline.articles.problem import Loaded, Problem
from timeline.articles.web import decoded, read_page


def read(data: bytes, path: str) -> Loaded:
    """The article of the page; pictures, frames and styles are ignored."""
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)  # what this policy makes
    try:
        found = _page(message)
    except NotTextError as error:
        return Loaded(problems=[Problem(path, str(error))])
    except Exception:  # whatever a malformed header leads the standard library to
        return Loaded(problems=[Problem(path, "is malformed; save the page again")])
    if found is None:
        return Loaded(problems=[Problem(path, "contains no web page")])
    html, url = found
    return read_page(html, path, url)


def _page(message: EmailMessage) -> tuple[str, str] | None:
    """The first page in a message, and its address."""
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            html = decoded(content) if isinstance(content, bytes) else ""
            return html, _address(message, part)
    return None


def _address(message: EmailMessage, part: EmailMessage) -> str:
    for header in (message["Snapshot-Content-Location"], part["Content-Location"]):
        if header and str(header).startswith(("http://", "https://")):
            return str(header).strip()
    return ""
