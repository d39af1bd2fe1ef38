"""Settings are kept between sessions, and errors in them never prevent a start."""

from pathlib import Path

from gui.document.settings import Settings, settings_path


def test_settings_are_restored() -> None:
    settings = Settings.load()
    settings.remember(Path("/tmp/a.dateline"))
    settings.fold = False
    settings.save()
    again = Settings.load()
    assert again.recent == ["/tmp/a.dateline"]
    assert again.folder == "/tmp"
    assert again.fold is False


def test_the_latest_project_comes_first_once_and_ten_are_kept() -> None:
    settings = Settings()
    for number in range(12):
        settings.remember(Path(f"/tmp/{number}.dateline"))
    settings.remember(Path("/tmp/5.dateline"))
    assert settings.recent[0] == "/tmp/5.dateline"
    assert len(settings.recent) == len(set(settings.recent)) == 10
    settings.forget("/tmp/5.dateline")
    assert "/tmp/5.dateline" not in settings.recent


def test_a_broken_file_gives_the_defaults() -> None:
    path = settings_path()
    path.parent.mkdir(parents=True)
    for content in ("not json", "[1]", '{"recent": "x", "unknown": 1, "fold": false}'):
        path.write_text(content)
        settings = Settings.load()
        assert settings.recent == []
    assert settings.fold is False  # what is sound in the last one is taken


def test_a_read_only_folder_is_not_an_error() -> None:
    settings_path().parent.parent.mkdir(parents=True, exist_ok=True)
    settings_path().parent.write_text("a file where the folder should be")
    Settings().save()
    assert not settings_path().exists()
