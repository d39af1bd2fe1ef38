"""Inter with only some of its characters, as a rule of CSS that holds the font."""

import base64
import logging
from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from timeline.export.typeface import FAMILY, font_path

logging.getLogger("fontTools").setLevel(logging.ERROR)


def font_face(weight: int, letters: Iterable[str]) -> str:
    """The rule for a weight; characters that Inter lacks are left out."""
    data = base64.b64encode(_subset(weight, "".join(sorted(letters)))).decode("ascii")
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
        f"src:url(data:font/woff;base64,{data}) format('woff')}}"
    )


@lru_cache(maxsize=32)
def _subset(weight: int, letters: str) -> bytes:
    """The font as WOFF (https://www.w3.org/TR/WOFF/); the same letters give the same bytes."""
    font = TTFont(font_path(weight), recalcTimestamp=False)
    options = Options(layout_features=["kern", "mark", "mkmk", "ccmp"], hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    font.flavor = "woff"
    content = BytesIO()
    font.save(content)
    return content.getvalue()
