"""Removes unpaired quotation marks and brackets."""

_PAIRS = {"“": "”", "‘": "’", "«": "»", "(": ")", "[": "]", "``": "''"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}


def balanced(text: str) -> str:
    """The text without quotation marks and brackets that are unpaired or enclose everything."""
    drop: set[int] = set()
    waiting: list[int] = []
    for at, mark in enumerate(text):
        if mark in _PAIRS:
            waiting.append(at)
        elif mark in _CLOSING:
            if mark == "’" and (at + 1 < len(text) and text[at + 1].isalpha()):
                continue  # an apostrophe
            if waiting and text[waiting[-1]] == _CLOSING[mark]:
                begin = waiting.pop()
                if not any(letter.isalnum() for letter in text[begin:at]):
                    drop.update((begin, at))
            elif mark != "’":
                drop.add(at)
    drop.update(waiting)
    if text.count('"') % 2:
        drop.add(text.rfind('"') if not text.startswith('"') else 0)
    whole = "".join(mark for at, mark in enumerate(text) if at not in drop)
    while len(whole) > 2 and _PAIRS.get(whole[0]) == whole[-1] and whole.count(whole[0]) == 1:
        whole = whole[1:-1]
    return whole
