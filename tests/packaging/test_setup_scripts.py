"""The scripts of `make setup`, on stubbed systems; bare_debian.sh tries them on a real one."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "resources" / "packaging"
LIBRARIES = SCRIPTS / "system_libraries.sh"
SONAMES = re.findall(r"^(lib\S+\.so\.\d+) ", LIBRARIES.read_text(), re.MULTILINE)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX shell scripts")


class System:
    """A machine whose commands are only the ones given to it."""

    def __init__(self, root: Path) -> None:
        self.bin = root / "bin"
        self.home = root / "home"
        self.bin.mkdir()
        (self.home / ".fonts").mkdir(parents=True)
        (self.home / ".fonts" / "some.ttf").touch()
        for name in ("sh", "cat", "sed", "sort", "find", "head"):
            self.bin.joinpath(name).symlink_to(shutil.which(name))
        self.command("uname", "echo Linux")
        self.command("id", "echo 1000")
        self.has(SONAMES)

    def command(self, name: str, script: str) -> None:
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def has(self, sonames: list[str], of_32_bit: tuple[str, ...] = ()) -> None:
        lines = [f"\t{name} (libc6) => /lib32/{name}" for name in of_32_bit]
        lines += [f"\t{name} (libc6,x86-64) => /lib/{name}" for name in sonames]
        self.command("ldconfig", "cat <<'EOF'\n" + "\n".join(lines) + "\nEOF")

    def has_apt(self, known: str = "") -> None:
        """apt whose lists hold the `known` packages, and which notes what it is told to do."""
        self.command("apt-cache", f'case " {known} " in *" $2 "*) ;; *) exit 100 ;; esac')
        self.command("apt-get", f'echo "$@" >> {self.home}/apt-get')

    def run(self, script: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.bin / "sh", script, *arguments],
            env={"PATH": str(self.bin), "HOME": str(self.home), **env},
            capture_output=True,
            text=True,
            timeout=30,
        )


@pytest.fixture
def system(tmp_path: Path) -> System:
    return System(tmp_path)


def without(*sonames: str) -> list[str]:
    return [name for name in SONAMES if name not in sonames]


def test_nothing_is_said_when_nothing_is_missing(system):
    done = system.run(LIBRARIES)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_user_is_given_the_one_command(system):
    system.has(without("libGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"))
    system.has_apt(known="libc6")
    done = system.run(LIBRARIES)
    assert done.returncode == 1
    assert "sudo apt-get install --no-install-recommends libgl1 libglib2.0-0\n" in done.stderr
    assert not (system.home / "apt-get").exists()


def test_renamed_packages_go_by_their_new_name(system):
    system.has(without("libglib-2.0.so.0"))
    system.has_apt(known="libc6 libglib2.0-0t64")
    done = system.run(LIBRARIES)
    assert "--no-install-recommends libglib2.0-0t64\n" in done.stderr


def test_without_package_lists_the_command_fetches_them_first(system):
    system.has(without("libGL.so.1"))
    system.has_apt()
    done = system.run(LIBRARIES)
    assert "  sudo apt-get update && sudo apt-get install" in done.stderr


def test_a_library_for_32_bit_does_not_count(system):
    system.has(without("libGL.so.1"), of_32_bit=("libGL.so.1",))
    system.has_apt(known="libc6")
    assert "--no-install-recommends libgl1\n" in system.run(LIBRARIES).stderr


def test_root_gets_it_installed_and_hears_what_stays_missing(system):
    system.has(without("libGL.so.1"))
    system.has_apt(known="libc6")
    system.command("id", "echo 0")
    done = system.run(LIBRARIES)
    told = (system.home / "apt-get").read_text().splitlines()
    assert told[0].endswith("update")
    assert told[1].endswith(" libgl1")
    assert done.returncode == 1
    assert done.stderr == "Still missing: libGL.so.1\n"


def test_without_apt_the_libraries_are_named(system):
    system.has(without("libGL.so.1", "libxcb-cursor.so.0"))
    done = system.run(LIBRARIES)
    assert done.returncode == 1
    assert done.stderr.endswith("missing: libGL.so.1 libxcb-cursor.so.0\n")


@pytest.mark.parametrize(
    ("python", "package"),
    [("python3", "python3.12-venv"), ("/usr/bin/python3", "python3-venv")],
)
def test_a_python_that_cannot_make_environments(system, python, package):
    system.has_apt(known="libc6")
    path = system.bin / "python3"
    system.command("python3", 'case "$2" in *print*) echo 3.12 ;; *) exit 1 ;; esac')
    if python == "/usr/bin/python3":
        # The path decides, so let the script see that one through a stub of the same answers.
        script = system.home / "script.sh"
        script.write_text(LIBRARIES.read_text().replace("/usr/bin/python3 |", f"{path} |"))
    else:
        script = LIBRARIES
    done = system.run(script, str(path))
    assert done.stderr.endswith(f"--no-install-recommends {package}\n")


def test_other_systems_are_left_alone(system):
    system.command("uname", "echo Darwin")
    system.has([])
    assert system.run(LIBRARIES).returncode == 0


OLD = "exit 1"
USABLE = "exit 0"
WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1 ;; esac'


@pytest.mark.parametrize(
    ("pythons", "chosen"),
    [
        ({"python3": USABLE, "python3.13": USABLE}, "python3"),
        ({"python3": OLD, "python3.12": USABLE, "python3.11": USABLE}, "python3.12"),
        ({"python3": WITHOUT_VENV, "python3.11": USABLE}, "python3.11"),
        ({"python3": WITHOUT_VENV}, "python3"),
    ],
)
def test_the_best_python_is_chosen(system, pythons, chosen):
    for name, script in pythons.items():
        system.command(name, script)
    done = system.run(SCRIPTS / "choose_python.sh")
    assert done.stdout == f"{system.bin / chosen}\n"


def test_no_python_is_one_sentence(system):
    system.command("python3", OLD)
    done = system.run(SCRIPTS / "choose_python.sh")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Dateline needs Python 3.11 or newer")
    assert done.stderr.count("\n") == 1


def test_the_python_asked_for_is_the_one_or_none(system):
    system.command("python3", USABLE)
    system.command("old", OLD)
    done = system.run(SCRIPTS / "choose_python.sh", PYTHON="old")
    assert done.returncode == 1
    assert "'old'" in done.stderr
