"""The project as a file attached to a PDF (ISO 32000-1, 7.11.4), which also is the source of the
document (ISO 32000-2, 14.13)."""

import zlib

from timeline.export.pdf.objects import Name, Stream, Value
from timeline.export.pdf.update import Update
from timeline.project.carried.pdf import FILE_NAME, MEDIA_TYPE


def attach(update: Update, project: bytes) -> None:
    """Attach a packed project as the project file that it holds."""
    content = zlib.decompress(project)
    file = update.add(
        Stream(
            content,
            {
                "Type": Name("EmbeddedFile"),
                "Subtype": Name(MEDIA_TYPE),
                "Params": {"Size": len(content)},
            },
        )
    )
    place = update.add(
        {
            "Type": Name("Filespec"),
            "F": FILE_NAME,
            "UF": FILE_NAME,
            "Desc": "The project, which Dateline opens from this PDF",
            "AFRelationship": Name("Source"),
            "EF": {"F": file, "UF": file},
        }
    )
    names: dict[str, Value] = {"EmbeddedFiles": {"Names": [FILE_NAME, place]}}
    update.extend(update.catalog, {"Names": names, "AF": [place]})
