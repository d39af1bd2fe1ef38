"""The notation of values in PDF."""

import zlib

from timeline.export.pdf.objects import Name, Reference, Stream, written


def test_values_are_written_as_pdf_has_them() -> None:
    values = {"A b": [1, 2.5, True, None, "é", Reference(7), Name("X")]}
    assert written(values) == b"<< /A#20b [ 1 2.50 true null <FEFF00E9> 7 0 R /X ] >>"


def test_characters_outside_of_the_first_plane_are_pairs() -> None:
    assert written("😀") == b"<FEFFD83DDE00>"


def test_a_stream_has_its_length() -> None:
    text = written(Stream(b"words", {"Type": Name("EmbeddedFile")}))
    head, rest = text.split(b"\nstream\n")
    data = rest.removesuffix(b"\nendstream")
    assert b"/Length %d " % len(data) in head + b" "
    assert zlib.decompress(data) == b"words"
