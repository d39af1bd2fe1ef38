"""Mails: all text parts, the day of the sender, and quoted replies as articles of their own."""

import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest

from timeline.articles.mail import read, read_mbox
from timeline.dates.iso import iso_day
from timeline.model import PublishedFrom


def mail(text: str = "The ferry sank on Thursday.", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ada Wren <ada@post.example>"
    message["Subject"] = headers.get("subject", "Ferry sinks — off Meridian")
    message["Date"] = headers.get("date", "Fri, 05 Mar 2021 23:30:00 -0500")
    message.set_content(text)
    return message


def test_a_mail_has_the_day_of_its_sender() -> None:
    loaded = read(mail().as_bytes(), "a.eml")
    (article,) = loaded.articles
    assert (article.id, article.title) == (
        "ferry-sinks-off-meridian",
        "Ferry sinks — off Meridian",
    )
    assert article.text == "The ferry sank on Thursday."
    assert iso_day(article.published) == "2021-03-05"  # 6 March in UTC
    assert article.published_from is PublishedFrom.MAIL
    assert loaded.problems == []


def test_of_alternatives_the_plain_text_is_read_and_all_other_text_parts() -> None:
    message = mail()
    message.add_alternative("<p>The ferry <b>sank</b>.</p>", subtype="html")
    message.add_attachment("It was Orion.", filename="note.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    (article,) = read(message.as_bytes(), "a.eml").articles
    assert article.text == "The ferry sank on Thursday.\n\nIt was Orion."


def test_html_without_a_plain_text() -> None:
    message = mail()
    message.set_content("<p>The ferry<br>sank.</p><p>On Thursday.</p>", subtype="html")
    assert read(message.as_bytes(), "a.eml").articles[0].text == "The ferry\nsank.\n\nOn Thursday."


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "koi8-r"])
def test_encodings(charset: str) -> None:
    words = "Паром утонул" if charset == "koi8-r" else "Café"
    message = mail()
    message.set_content(words, charset=charset)
    assert read(message.as_bytes(), "a.eml").articles[0].text == words


def test_what_a_reply_quotes_is_an_article_of_its_own_day() -> None:
    text = (
        "Yes, yesterday.\n\nOn Wed, 3 March 2021 at 10:00, Ruth Calder <r@sea.example>\nwrote:\n\n"
        "> Did it sink today?\n> I hope not.\n\nAda"
    )
    own, quoted = read(mail(text).as_bytes(), "a.eml").articles
    assert own.text == "Yes, yesterday.\n\n\n\n\nAda"
    assert quoted.text == "Did it sink today?\nI hope not."
    assert iso_day(quoted.published) == "2021-03-03"
    assert quoted.title.endswith("(quoted)")


def test_a_quotation_without_a_date_has_none() -> None:
    _, quoted = read(mail("Yes.\n\n> Did it sink yesterday?").as_bytes(), "a.eml").articles
    assert quoted.published is None


@pytest.mark.parametrize("date", ["", "soon", "Fri, 99 Mar 2021 10:00:00 +0000"])
def test_a_mail_without_a_date_has_none_and_says_so(date: str) -> None:
    data = b"Subject: Ferry\nDate: " + date.encode() + b"\n\nIt sank."
    loaded = read(data, "a.eml")
    assert loaded.articles[0].published is None
    assert "not found" in loaded.problems[0].message


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Subject: Ferry\n\n",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 500,
        b"Content-Type: image/png\n\nx",
        b"Content-Type: text/plain; charset=a\x00b\n\n ",
        b"Subject: =?utf-8?b?\xff?=\nDate: \xff\nContent-Type: text/plain; charset=\xff\n\n",
    ],
)
def test_a_mail_without_text_is_a_sentence(data: bytes) -> None:
    loaded = read(data, "a.eml")
    assert loaded.articles == []
    assert [str(problem) for problem in loaded.problems] == ["a.eml: contains no text"]


def test_a_mailbox_as_the_standard_library_writes_it(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "a.mbox")
    box.add(mail("One.\n\nFrom the harbour, it sank."))
    box.add(mail("Two.", subject="Second", date="Sat, 06 Mar 2021 09:00:00 +0900"))
    box.add(mail("", subject="Empty"))
    box.close()
    loaded = read_mbox((tmp_path / "a.mbox").read_bytes(), "a.mbox")
    assert [article.text for article in loaded.articles] == [
        "One.\n\nFrom the harbour, it sank.",
        "Two.",
    ]
    assert [iso_day(each.published) for each in loaded.articles] == ["2021-03-05", "2021-03-06"]
    assert [problem.where for problem in loaded.problems] == ["a.mbox, mail 3"]


def test_what_is_no_mailbox() -> None:
    (problem,) = read_mbox(b"It rained.", "a.mbox").problems
    assert "not a mailbox" in problem.message
