"""How long it takes to draw pages, in CPU time of a fresh process."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

_CODE = """
import sys, time
from pathlib import Path
from tests.benchmarks.frames import sample
from timeline.export import EXPORTERS, Options
project = sample(int(sys.argv[2]))
start = time.process_time()
EXPORTERS[Path(sys.argv[1]).suffix].load()(project, Path(sys.argv[1]), Options(), lambda: None)
print((time.process_time() - start) * 1000)
"""


def picture_ms(suffix: str, count: int) -> float:
    """From a project of so many events to a written picture, in ms of CPU; importing matplotlib,
    which most of it is for few events, counts."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"timeline{suffix}"
        command = [sys.executable, "-c", _CODE, str(path), str(count)]
        root = Path(__file__).parents[2]
        ran = subprocess.run(command, cwd=root, check=True, capture_output=True, timeout=600)
    return float(ran.stdout)
