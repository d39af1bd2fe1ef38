"""TimelineJS itself (Knight Lab, MPL 2.0), for the tests of what Dateline writes for it.

It is downloaded from the npm registry into a temporary folder, and only if npm is there and can
reach the registry; nothing of it is part of Dateline.
"""

import base64
import functools
import hashlib
import http.server
import shutil
import subprocess
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_PACKAGE = "@knight-lab/timelinejs@3.9.11"
_SHA512 = "+jUuY1OJ+9zSO5O3AfYSLd1yB0vQkm22zyIElz8BWT5DQ9mL0rsxlQkBKAqLbWpJjFuAAJeqzLY35xFIg6GW4g=="
_ONE_TRY = ("--fetch-retries=0", "--fetch-timeout=20000", "--prefer-offline", "--silent")
_NEEDED = ("package/dist/js/timeline.js", "package/dist/css/timeline.css")

PAGE = """<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="timeline.css">
<div id="timeline" style="height: 600px"></div><script src="timeline.js"></script>"""


def unpack(folder: Path) -> None:
    """Put the script and its style into a folder; skips the test where they cannot be had."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm (Debian: npm), to download TimelineJS")
    try:
        command = [npm, "pack", _PACKAGE, *_ONE_TRY]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60)
    except (subprocess.SubprocessError, OSError):
        pytest.skip(f"npm cannot download {_PACKAGE} here")
    (archive,) = folder.glob("*.tgz")
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    assert found == _SHA512, "this is not the TimelineJS that the test was written for"
    with tarfile.open(archive) as content:
        for name in _NEEDED:
            member = content.extractfile(name)
            assert member is not None
            (folder / Path(name).name).write_bytes(member.read())
    archive.unlink()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on the loopback interface; yields its address."""

    class Silent(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    handler = functools.partial(Silent, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
