"""The parts of the audit app without a browser: what is offered, counted, drawn and escaped."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from workbench import audit
from workbench.apps.audit import AuditApp
from workbench.apps.audit.chart import Bar, bars
from workbench.apps.audit.counts import by_check, by_platform
from workbench.apps.audit.source import sources
from workbench.apps.demo import demo_config, small_register
from workbench.apps.registers import address_of, configured, from_anywhere
from workbench.apps.server.notebooks import notebooks_folder
from workbench.audit.findings import Findings
from workbench.audit.window import default_window
from workbench.errors import BadValueError
from workbench.text import in_language

IDENTITY = re.compile(r"(?<![\dA-Za-z])[1-9]\d{16}[\dX](?![\dA-Za-z])")
EVIL = "<img src=x onerror=alert(1)>"


@pytest.fixture(autouse=True)
def nothing_configured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("WORKBENCH_CONFIG", "WORKBENCH_REGISTER"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def findings() -> Findings:
    register = small_register()
    return audit.run(register, *default_window(register))


def test_without_a_configuration_invented_people_are_offered_and_said_to_be() -> None:
    app = AuditApp()
    assert [source.invented for source in sources()] == [True]
    assert "虚构" in app.form.widget.children[-1].value
    assert app.form.since.value == date(2025, 10, 1)
    assert app.form.last.value == date(2026, 9, 30)


def test_the_register_served_comes_first_then_those_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("workbench.toml").write_text('[registers]\n云岩 = "a.db"\n"南明" = "sqlite:///b.db"\n', encoding="utf-8")
    assert [source.title for source in sources()] == ["云岩", "南明"]
    assert configured()["南明"].endswith("/b.db")
    monkeypatch.setenv("WORKBENCH_REGISTER", "postgresql://clerk:secret@host/name?x=1")
    titles = [source.title for source in sources()]
    assert titles == ["name", "云岩", "南明"]
    monkeypatch.setenv("WORKBENCH_REGISTER", "南明")
    assert [source.title for source in sources()] == ["南明", "云岩"]


def test_a_path_means_the_same_from_anywhere() -> None:
    assert Path(from_anywhere("a.db")).is_absolute()
    assert from_anywhere("sqlite:///a.db").startswith("sqlite:////") or ":" in from_anywhere("sqlite:///a.db")[10:]
    assert from_anywhere("postgresql://host/name") == "postgresql://host/name"
    assert address_of("anything.db") == "anything.db"


def test_a_configuration_that_is_named_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_CONFIG", "gone.toml")
    with pytest.raises(BadValueError, match="找不到配置文件"):
        configured()


def test_counts_add_up(findings: Findings) -> None:
    total = len(findings.frame)
    assert by_check(findings)["count"].sum() == total
    assert 0 < by_platform(findings)["count"].sum() <= total
    assert by_platform(findings)["platform"].n_unique() <= 8


def test_charts_draw_text_as_text_and_say_what_they_show() -> None:
    drawn = bars([Bar(EVIL, (("excess", 3), ("unknown", 2))), Bar("缺季度走访", (("owed", 7),))], "按检查项")
    assert EVIL not in drawn
    assert "缺季度走访" in drawn
    assert "<text" in drawn
    assert 'role="img"' in drawn
    assert "缺季度走访 7" in drawn
    assert drawn == bars([Bar(EVIL, (("excess", 3), ("unknown", 2))), Bar("缺季度走访", (("owed", 7),))], "按检查项")


def test_an_audit_in_the_app_shows_figures_table_and_person_without_full_numbers() -> None:
    app = AuditApp()
    app.run()
    assert app.findings is not None
    app.open_person(app.table._rows[0])  # noqa: SLF001 - what the first line shows
    seen = "".join(box.value for box in boxes(app.widget))
    assert "wb-decision" in seen
    assert not IDENTITY.search(re.sub(r"base64,[^\"]*", "", seen))


def test_what_the_browser_sends_is_looked_up_never_trusted() -> None:
    app = AuditApp()
    app.run()
    app.table._check.options = [("forged", 99)]  # noqa: SLF001 - as a forged message would
    app.table._check.value = 99  # noqa: SLF001
    assert app.table._rows == []  # noqa: SLF001
    app.form.since.value = date(2027, 1, 1)
    app.form.last.value = date(2026, 1, 1)
    app.run()
    assert "wrong" in app.form.widget.children[-1].value


def test_the_app_speaks_english() -> None:
    with in_language("en"):
        app = AuditApp()
        app.run()
        seen = "".join(box.value for box in boxes(app.widget))
    assert "Findings by check" in seen
    assert "疑点" not in seen


def test_the_demonstration_is_made_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WORKBENCH_DATA", str(tmp_path / "数据"))
    monkeypatch.setattr("workbench.apps.demo.DEMO_PEOPLE", 60)
    config = demo_config()
    monkeypatch.setenv("WORKBENCH_CONFIG", str(config))
    made = {name: Path(address.removeprefix("sqlite:///")).stat().st_mtime_ns for name, address in configured().items()}
    assert len(made) == 2
    demo_config()
    again = {
        name: Path(address.removeprefix("sqlite:///")).stat().st_mtime_ns for name, address in configured().items()
    }
    assert made == again


def test_no_notebook_holds_an_identity_number() -> None:
    found = [
        path.name for path in notebooks_folder().glob("*.ipynb") if IDENTITY.search(path.read_text(encoding="utf-8"))
    ]
    assert not found


def boxes(widget: object) -> list[object]:
    """Return every box with markup in a widget."""
    import ipywidgets as widgets

    if isinstance(widget, widgets.HTML):
        return [widget]
    return [box for child in getattr(widget, "children", ()) for box in boxes(child)]
