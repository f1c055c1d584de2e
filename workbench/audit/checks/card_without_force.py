"""Cards on days without a certificate: a card is valid only together with it."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl

from workbench.audit.check import Check, Reason
from workbench.audit.scene import Scene
from workbench.codes import Severity
from workbench.facts.population import bounds
from workbench.policy.articles import citation
from workbench.timeline.days import ALWAYS
from workbench.timeline.overlaps import onto, overlaps
from workbench.timeline.spells import Spells, difference, spells, union


def find(scene: Scene) -> pl.DataFrame:
    """Find the days on which a card is in force and no certificate of the person is."""
    rows = scene.rows("cards")
    who, start, end = bounds(rows)
    held = end > start
    rows, cards = rows.filter(pl.Series(held, dtype=pl.Boolean)), spells(who, start, end)
    certificates = union(scene.population.spells_of(scene.rows("certificates")))
    known = union(certificates, scene.holes("certificates"), scene.holes("cards"))
    numbers = np.arange(len(cards), dtype=np.int32)
    bare = difference(Spells(numbers, cards.start, cards.end), onto(cards, known))
    bare = bare.where(scene.touches(bare) & scene.population.own[cards.who[bare.who]])
    return scene.findings(
        cards.who[bare.who],
        bare,
        reason=_reasons(cards.who[bare.who], bare, certificates),
        subject_id=rows["card_no"].fill_null("").gather(bare.who),
        severity=str(Severity.MEDIUM),
    )


def _reasons(who: np.ndarray, bare: Spells, certificates: Spells) -> pl.Series:
    """Tell whether a certificate had ended by the first day without one, or there had been none."""
    before = Spells(who, np.full(len(who), ALWAYS, np.int32), bare.start)
    ended = np.zeros(len(who), np.bool_)
    ended[overlaps(before, certificates)[0]] = True
    return pl.Series(["no_certificate", "certificate_ended"]).gather(ended.astype(np.int8))


def _sentence(cause_zh: str, cause_en: str) -> Reason:
    return Reason(
        zh=f"{{shown}}至{{last}}援助卡在用,但{cause_zh},共{{days}}天卡证不全,卡不发生效力。",
        en=f"From {{shown}} to {{last}} the assistance card is in use, but {cause_en}: {{days}} days without force.",
        mend_zh="补办或换发就业失业登记证,或收回援助卡;查明期间享受的政策。",
        mend_en="Issue or renew the certificate, or withdraw the card; look at what was drawn meanwhile.",
        citation=citation(3),
    )


CHECK: Final = Check(
    code="card_without_force",
    zh="有卡无证",
    en="Card without force",
    meaning="excess",
    severity=Severity.MEDIUM,
    citation=citation(3),
    needs=("cards", "certificates"),
    subject_kind="card",
    reasons={
        "no_certificate": _sentence("没有就业失业登记证", "there is no certificate"),
        "certificate_ended": _sentence("就业失业登记证已经失效", "the certificate has ended"),
    },
    find=find,
    tables={
        "cards": ("person_id", "card_no", "starts_on", "ends_on"),
        "certificates": ("person_id", "starts_on", "ends_on"),
    },
)
