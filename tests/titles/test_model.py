"""The shipped model is the official one, file by file."""

import base64
import hashlib

from timeline.titles.parser import MODEL


def recorded() -> dict[str, str]:
    lines = (MODEL / "RECORD").read_text().splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


def test_every_file_has_the_sha256_of_the_list() -> None:
    found = {}
    for path in MODEL.rglob("*"):
        if path.is_file() and path.name != "RECORD":
            digest = hashlib.sha256(path.read_bytes()).digest()
            found[path.relative_to(MODEL).as_posix()] = (
                base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            )
    assert found == recorded()


def test_its_licences_are_there() -> None:
    assert "Permission is hereby granted, free of charge" in (MODEL / "LICENSE").read_text()
    assert "WordNet" in (MODEL / "LICENSES_SOURCES").read_text()
