"""Fonts with only some characters."""

import base64
from io import BytesIO

from fontTools.ttLib import TTFont

from timeline.export.embedded_font import font_face


def font_in(rule: str) -> TTFont:
    data = rule.partition("base64,")[2].partition(")")[0]
    return TTFont(BytesIO(base64.b64decode(data)))


def test_a_font_has_the_characters_that_are_used_and_no_others() -> None:
    rule = font_face(600, "Ferry é漢")
    assert rule.startswith("@font-face{font-family:'Inter';font-weight:600;src:url(data:font/woff")
    assert set(map(chr, font_in(rule).getBestCmap())) == set("Ferry é")


def test_the_same_letters_give_the_same_rule_in_any_order() -> None:
    assert font_face(400, "abc") == font_face(400, ["c", "b", "a"])
    assert font_face(400, "abc") != font_face(400, "abd")
