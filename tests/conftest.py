"""What every test gets: no display, no settings of the user who runs it, no thread left over."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.isolation import no_threads_left, own_home

SHARED = Path(__file__).parents[2] / "shared"  # lies beside the checkout on some machines

# Machines are shared, so a slow example proves nothing; and CI must give one answer a commit.
hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # No matplotlibrc of the user's, but a font list that is not rebuilt in each run.
    cache = getattr(config, "cache", None)  # none under -p no:cacheprovider
    if cache is not None:
        os.environ["MPLCONFIGDIR"] = str(cache.mkdir("matplotlib"))


@pytest.fixture(autouse=True, scope="module")
def no_threads_left_by_a_module() -> Iterator[None]:
    with no_threads_left():
        yield


@pytest.fixture(autouse=True, scope="session")
def home_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home folder that is not the user's. Tests of the window get one each (tests/gui)."""
    with own_home(tmp_path_factory.mktemp("home")):
        yield


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
