"""The command line as a process of its own."""

import io
import json
import subprocess
import sys
from pathlib import Path

from tests.cli.running import REPOSITORY


def test_standard_input_and_unicode_in_a_process_of_its_own(tmp_path: Path) -> None:
    text = "Date: 2022-01-07\n\nLe “café” fell yesterday — 😀."
    ran = subprocess.run(
        [sys.executable, REPOSITORY / "main.py", "annotate", "-", tmp_path / "missing ☃.txt"],
        input=text.encode(),
        capture_output=True,
        env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""},
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 1
    (record,) = [json.loads(line) for line in io.BytesIO(ran.stdout)]
    assert record["expressions"][0]["value"] == "2022-01-06"
    assert b"no such file" in ran.stderr
    assert b"Traceback" not in ran.stderr


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    line = json.dumps({"published": "2022-01-07", "text": "It fell yesterday. " * 100})
    (tmp_path / "many.jsonl").write_text(f"{line}\n" * 300, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, REPOSITORY / "main.py", "annotate", tmp_path / "many.jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
