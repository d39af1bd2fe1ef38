"""Archives of XML: sizes are checked before anything is unpacked, entities are never expanded."""

import pytest

from tests.articles.archives import archive, encrypted
from timeline.articles import package
from timeline.articles.package import Package, PackageError, xml

BILLION_LAUGHS = b"""<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]>
<a>&y;</a>"""


def test_parts_are_read_by_name() -> None:
    found = Package(archive(a_xml="<a>b</a>"))
    assert found.xml("a.xml").text == "b"
    assert "a.xml" in found
    with pytest.raises(PackageError, match="lacks a part"):
        found.part("b.xml")


def test_a_part_of_the_largest_size_is_read_and_one_byte_more_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package, "_MOST_PART_BYTES", 1_000)
    assert Package(archive(a_xml=b" " * 1_000)).part("a.xml")
    with pytest.raises(PackageError, match="far more text"):
        Package(archive(a_xml=b" " * 1_001)).part("a.xml")


def test_the_sum_of_the_parts_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_MOST_BYTES", 1_000)
    assert Package(archive(a_xml=b" " * 500, b_xml=b" " * 500))
    with pytest.raises(PackageError, match="far more"):
        Package(archive(a_xml=b" " * 500, b_xml=b" " * 501))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "damaged"),
        (b"PK\x03\x04 and noise", "damaged"),
        (archive(a_xml="<a/>")[:-30], "damaged"),
        (encrypted(archive(a_xml="<a/>")), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
    ],
)
def test_what_is_no_archive_or_encrypted(data: bytes, words: str) -> None:
    with pytest.raises(PackageError, match=words):
        Package(data)


def test_a_damaged_part() -> None:
    data = bytearray(archive(a_xml=b"<a>" + bytes(range(32, 120)) * 50 + b"</a>"))
    data[60] ^= 0xFF
    with pytest.raises(PackageError, match="damaged"):
        Package(bytes(data)).part("a.xml")


def test_entities_are_not_expanded_and_no_file_is_read() -> None:
    assert "haha" not in "".join(xml(BILLION_LAUGHS).itertext())
    outside = b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
    assert "root" not in "".join(xml(outside).itertext())
    with pytest.raises(PackageError, match="entities"):
        Package(archive(a_xml=BILLION_LAUGHS)).check_xml()


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a>\x00</a>", b"<a>" * 100_000, b"noise"])
def test_xml_that_is_not_well_formed(data: bytes) -> None:
    with pytest.raises(PackageError, match="damaged"):
        xml(data)
