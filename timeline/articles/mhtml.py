"""Web pages saved in one file (`.mhtml`): MIME messages with the page as their main part."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from timeline.articles.problem import Loaded, Problem
from timeline.articles.web import decoded, read_page


def read(data: bytes, path: str) -> Loaded:
    """The article of the page; pictures, frames and styles are ignored."""
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)  # what this policy makes
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            html = decoded(content) if isinstance(content, bytes) else ""
            return read_page(html, path, _address(message, part))
    return Loaded(problems=[Problem(path, "contains no web page")])


def _address(message: EmailMessage, part: EmailMessage) -> str:
    for header in (message["Snapshot-Content-Location"], part["Content-Location"]):
        if header and str(header).startswith(("http://", "https://")):
            return str(header).strip()
    return ""
