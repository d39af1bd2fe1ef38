"""What the main verb of a title says."""

import pytest

from timeline.story.main_verb import Kind, kind_of


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("The judge has ruled a film inadmissible", Kind.ACT),
        ("Medicines donated by drug companies have landed in Lima", Kind.ACT),
        ("Ann Doe, who had been ill, collapsed at her home", Kind.ACT),
        ("A man who was trapped for days has been rescued", Kind.ACT),
        ("After the virus was identified, Peru closed its schools", Kind.ACT),
        ("The WHO raised its alert, meaning a pandemic is imminent", Kind.ACT),
        ("A man has been confirmed dead", Kind.ACT),
        ("The ship will be sent to Lima", Kind.PLAN),
        ("The ship is to be sent to Lima", Kind.PLAN),
        ("Thousands are spending a second night in the open", Kind.STATE),
        ("A steward is being treated in hospital", Kind.STATE),
        ("Stars have been celebrating his life", Kind.STATE),
        ("The government can lead the efforts", Kind.STATE),
        ("Five pupils were off sick", Kind.STATE),
        ("Fears of a pandemic grew", Kind.STATE),
        ("The brothers have defended the decision", Kind.COMMENT),
        ("Ann Doe explained her criticism of the concert", Kind.COMMENT),
        ("The concerts had been due to begin in London", Kind.NOT_DONE),
        ("The concerts were due to begin in London", Kind.NOT_DONE),
        ("Four vessels had docked", Kind.BEFORE),
        ("Sharp rise in flu cases", Kind.NO_VERB),
        ("Museum reopens after it was closed", Kind.NO_VERB),
        ("Museum was reopened after it had been closed", Kind.ACT),
    ],
)
def test_the_kind_is_that_of_the_main_verb(title: str, kind: Kind) -> None:
    assert kind_of(title) is kind


@pytest.mark.parametrize(
    ("attribute", "act"),
    [
        ("The doctor accused of the crime will be allowed to work", Kind.PLAN),
        ("The doctor accused the police", Kind.ACT),
    ],
)
def test_a_participle_before_the_verb_is_an_attribute(attribute: str, act: Kind) -> None:
    assert kind_of(attribute) is act
