"""Article ids: readable and unique."""

from timeline.articles import unique_id
from timeline.articles.ids import slug


def test_slugs_and_unique_ids() -> None:
    assert slug("Ferry sinks — off Meridian!") == "ferry-sinks-off-meridian"
    assert slug("Żółw 7") == "żółw-7"
    assert slug("***") == "article"
    assert unique_id("a", {"a", "a-2"}) == "a-3"
    assert unique_id("a", ()) == "a"
