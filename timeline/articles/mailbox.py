"""Mailboxes (.mbox)."""

from timeline.articles.mail import read_mbox as read

__all__ = ["read"]
