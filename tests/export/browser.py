"""Drives headless Chromium by the WebDriver protocol (W3C), for tests of the web page."""

import base64
import json
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # how the protocol names an element
_STARTED = 30  # seconds that the driver may take to listen


class Browser:
    """One window of a browser."""

    def __init__(self, address: str) -> None:
        self._address = address
        options = {"args": ["--headless=new", "--no-sandbox", "--window-size=1200,900"]}
        wanted = {"alwaysMatch": {"goog:chromeOptions": options}}
        session = self._ask("POST", "/session", {"capabilities": wanted})
        self._session = f"/session/{session['sessionId']}"

    def open(self, path: Path) -> None:
        """Show a file."""
        self.open_address(path.as_uri())

    def open_address(self, address: str) -> None:
        """Show what is at an address, which must be on this computer."""
        self._ask("POST", f"{self._session}/url", {"url": address})

    def run(self, script: str) -> Any:
        """What a script returns."""
        return self._ask("POST", f"{self._session}/execute/sync", {"script": script, "args": []})

    def run_async(self, script: str, *arguments: object) -> Any:
        """What a script gives to its last argument, a function, within half a minute."""
        asked = {"script": script, "args": list(arguments)}
        return self._ask("POST", f"{self._session}/execute/async", asked)

    def screenshot(self) -> bytes:
        """What the window shows, as PNG."""
        return base64.b64decode(self._ask("GET", f"{self._session}/screenshot", None))

    def click(self, selector: str) -> None:
        """Click on an element as a user does."""
        self._ask("POST", f"{self._element(selector)}/click", {})

    def type(self, selector: str, text: str) -> None:
        """Type into an element."""
        self._ask("POST", f"{self._element(selector)}/value", {"text": text})

    def close(self) -> None:
        """End the session."""
        self._ask("DELETE", self._session, None)

    def _element(self, selector: str) -> str:
        asked = {"using": "css selector", "value": selector}
        found = self._ask("POST", f"{self._session}/element", asked)
        return f"{self._session}/element/{found[_ELEMENT]}"

    def _ask(self, method: str, path: str, content: object) -> Any:
        body = None if content is None else json.dumps(content).encode()
        request = urllib.request.Request(
            self._address + path, body, {"Content-Type": "application/json"}, method=method
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser that is closed at the end; skips the test where none is installed."""
    driver = shutil.which("chromedriver")
    if driver is None or shutil.which("chromium") is None:
        pytest.skip("needs Chromium and its driver (Debian: chromium chromium-driver)")
    log = folder / "driver.log"
    command = [driver, "--port=0", f"--log-path={log}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            window = Browser(f"http://127.0.0.1:{_port(process)}")
            try:
                yield window
            finally:
                window.close()
        finally:
            process.terminate()


def _port(process: "subprocess.Popen[bytes]") -> int:
    """The port on which the driver says that it listens."""
    assert process.stdout is not None
    until = time.monotonic() + _STARTED
    while time.monotonic() < until:
        line = process.stdout.readline().decode()
        if "started successfully on port" in line:
            return int(line.rstrip(".\n").rpartition(" ")[2])
    raise TimeoutError("the driver does not listen")
