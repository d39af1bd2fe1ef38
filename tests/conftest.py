"""What every test gets: no display, no settings of the person who runs it, no thread left over."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

SHARED = Path(__file__).parents[2] / "shared"  # lies beside the checkout on some machines
GRACE = 2.0  # seconds a finished test's threads get to end

# Machines are shared, so a slow example proves nothing; and CI must give one answer a commit.
hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # No matplotlibrc of the user's, yet a font list that is not made anew each run.
    cache = getattr(config, "cache", None)  # none under -p no:cacheprovider
    if cache is not None:
        os.environ["MPLCONFIGDIR"] = str(cache.mkdir("matplotlib"))


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Fails a test that leaves a Python thread or a job of Qt's global pool running."""
    before = set(threading.enumerate())
    yield
    left = []
    for thread in set(threading.enumerate()) - before:
        # A dummy stands for a foreign thread that once ran Python; it never ends by itself.
        if not isinstance(thread, threading._DummyThread):
            thread.join(GRACE)
            if thread.is_alive():
                left.append(thread.name)
    if qt := sys.modules.get("PySide6.QtCore"):
        pool = qt.QThreadPool.globalInstance()
        if not pool.waitForDone(int(GRACE * 1000)):
            left.append(f"{pool.activeThreadCount()} in the global QThreadPool")
    if left:
        pytest.fail(f"threads left running: {', '.join(left)}")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home, settings, data and cache of the test's own, for platformdirs."""
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    for folder in ("APPDATA", "LOCAL_APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{folder}", str(home / folder.lower()))


@pytest.fixture(scope="session")
def shared_corpus() -> Path:
    """The folder of annotated corpora, which are not ours to ship."""
    folder = SHARED / "corpora"
    if not folder.is_dir():
        pytest.skip("no ../shared/corpora beside this checkout")
    return folder


@pytest.fixture(scope="session")
def seed_article() -> Path:
    """The first of the real articles that Dateline was asked to handle."""
    articles = sorted((SHARED / "seed").glob("*.txt"))
    if not articles:
        pytest.skip("no ../shared/seed/*.txt beside this checkout")
    return articles[0]
