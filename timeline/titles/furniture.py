"""Recognises text of the page around an article, which reports nothing."""

import re

_FURNITURE = re.compile(
    r"""\b(?:last\ updated(?:\ (?:at|on)\b|:)|updated\ at|added:)
      | \b(?:first\ )?(?:published|posted)(?:\ by|\ at|\ on)?:
      | \b\d+\ (?:min(?:ute)?|hr|hour)s?\ ago\ *(?:[A-Z]|$)
      | -\ \d+\ (?:min(?:ute)?|hr|hour|day)s?\ ago\b
      | \bthis\ comment\ (?:was|has\ been)\b | \bhouse\ rules\b | \bwrote:\s
      | \bcomplain\ about\ this\ comment\b | \breport\ this\ comment\b
      | \bairs?\ at\b | \bis\ broadcast\ (?:on|at|every)\b | \bwas\ first\ broadcast\b
      | \bis\ (?:also\ )?available\ (?:on|as\ a)\ (?:bbc|podcast)\b
      | \ball\ times\ (?:are\ )?(?:gmt|bst|est|local)\b
      | \b(?:copyright|all\ rights\ reserved)\b | ©
      | \bbbc\ is\ not\ responsible\b | \bclick\ here\b | \bsign\ up\ (?:for|to)\b
      | \b(?:reporting|editing|writing|additional\ reporting)\ by\ [A-Z]
      | \bnot\ available\ in\ your\ territory\b | \bcan\ ?not\ play\ media\b
      | \bas\ it\ happened:
      | \bin\ our\ (?:new\ |latest\ |weekly\ )?series\b | \bpresents\ an?\ (?:documentary|program)
      | \bversion\ (?:of\ this\ (?:article|story)\ )?appeared\ (?:on|in)\ (?:p(?:age)?\ ?\d|the\ )
      | \bcomments?\ (?:are|is)\ (?:now\ )?closed\b""",
    re.VERBOSE | re.IGNORECASE,
)
_FIELD = re.compile(r"(?:^|\s)[A-Z][\w ]{2,20}:\s")
_FIELDS = 3  # "Born: … Also known as: … Biggest hits: …" is a box beside the article
_AGO = re.compile(r"[-–—]\s*\d+\s*(?:min(?:ute)?|hr|hour)s?\s*ago\b", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page: an update notice, the header of a comment, a list of
    links."""
    return bool(
        _FURNITURE.search(text) or _AGO.search(text) or len(_FIELD.findall(text)) >= _FIELDS
    )
