"""The architecture of the house: directions of import, sizes, and where things belong. Each failure names its cure."""

from __future__ import annotations

import ast
import re
from statistics import median

import pytest

from tests.sources import ROOT, at, called, dotted, listed, parents, parsed, report, sources

GROUND = frozenset({"errors", "codes", "text", "clock", "markup", "lazy"})
ANSWERS = frozenset(
    {"eligibility", "entitlement", "decision", "decision_text", "deciding", "status_calendar", "what_if"}
)
FACTS = frozenset({"policy", "timeline", "register", "facts"})
WORK = frozenset({"audit", "casework", "analysis"})
TOP = frozenset({"papers", "sample", "apps"})

# What each part of workbench/ may import beside itself (DESIGN: imports run one way).
MAY_IMPORT = {
    "text": frozenset(),
    "errors": frozenset({"text"}),
    "codes": frozenset({"text", "errors"}),
    "clock": frozenset(),
    "markup": GROUND,
    "lazy": frozenset(),
    "policy": GROUND - {"clock"},
    "timeline": GROUND - {"clock"},
    "register": GROUND,
    "facts": GROUND | FACTS,
    **dict.fromkeys(ANSWERS, GROUND | FACTS | ANSWERS),
    "audit": GROUND | FACTS | ANSWERS,
    "analysis": GROUND | FACTS | ANSWERS | {"audit"},
    "casework": GROUND | FACTS | ANSWERS | {"audit"},
    "papers": GROUND | FACTS | ANSWERS | WORK,
    "sample": GROUND | {"register"},
    "apps": GROUND | FACTS | ANSWERS | WORK | TOP | {""},
    "cli": GROUND | FACTS | ANSWERS | WORK | TOP | {""},
}
FACADE = frozenset({"", "__main__"})

RULE_FILES = tuple(
    f"workbench/policy/{name}"
    for name in ("general.py", "eligible.py", "membership.py", "follow_up.py", "conditions/", "supports/")
)
LONGEST = 400
USUAL = 120

# Boundaries that must catch everything, each with its reason.
CATCHES_ALL = {
    "workbench/cli/run.py": "the border of a command: it leaves with 2, since 1 would say that there are findings",
}

CLOCKS = re.compile(r"(^|\.)(today|now|utcnow)$|^time\.(time|time_ns|localtime|gmtime|ctime|strftime)$")
ABSOLUTE = ("wo" + "rk", "ro" + "ot", "ho" + "me", "t" + "mp", "fa" + "rm", "Us" + "ers")
MACHINE_PATH = re.compile(rf"(?<![\w.~/*-])/(?:{'|'.join(ABSOLUTE)})/\w|[A-Z]:\\{ABSOLUTE[-1]}")
INDEX = re.compile("(?:py" + r"pi\.org|python" + r"hosted\.org|://[^\s\"')]+/simp" + "le(?:/|\\b))")


def part_of(module: str) -> str:
    """Return the part of workbench/ to which a module belongs; the package itself is ''."""
    return module.partition(".")[2].partition(".")[0]


def imported(tree: ast.Module, module: str, *, package: bool = False) -> list[tuple[str, ast.AST]]:
    """Return the modules of workbench that a tree imports, with the nodes."""
    found: list[tuple[str, ast.AST]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, node) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = module.split(".") if package else module.split(".")[:-1]
                base = ".".join([*above[: len(above) - node.level + 1], *([base] if base else [])])
            parts = {*MAY_IMPORT, *FACADE}
            for alias in node.names:
                found.append((f"{base}.{alias.name}" if base == "workbench" and alias.name in parts else base, node))
    return [(name, node) for name, node in found if name.split(".")[0] == "workbench"]


def wrong_imports(tree: ast.Module, module: str, *, package: bool = False) -> list[ast.AST]:
    """Return the imports that run against the direction."""
    own = part_of(module)
    allowed = MAY_IMPORT.get(own, frozenset()) | {own}
    return [node for name, node in imported(tree, module, package=package) if part_of(name) not in allowed]


def test_every_part_has_its_place() -> None:
    parts = {part_of(source.module) for source in sources("workbench/")} - FACADE
    report(sorted(parts - set(MAY_IMPORT)), "Say in MAY_IMPORT (tests/test_house.py) what these parts may import:")


def test_imports_run_one_way() -> None:
    found = [
        place
        for source in sources("workbench/")
        if part_of(source.module) not in FACADE
        for place in at(
            source.path,
            wrong_imports(source.tree, source.module, package=source.path.endswith("__init__.py")),
        )
    ]
    report(found, "Imports run one way; move the code down, or pass what it needs as an argument:")


def test_what_tests_compare_with_shares_nothing_with_what_they_test() -> None:
    forbidden = {"policy", "timeline", "facts", "audit", *ANSWERS}
    found = [
        f"{source.path}:{node.lineno}"  # type: ignore[attr-defined]
        for source in sources("workbench/sample/", "tests/slow/")
        for name, node in imported(source.tree, source.module)
        if part_of(name) in forbidden
    ]
    report(found, "The sample and the slow reading import nothing of policy, timeline, facts, answers or audit:")


def test_widgets_and_commands_hold_no_rule() -> None:
    found = [
        f"{source.path}:{node.lineno}"  # type: ignore[attr-defined]
        for source in sources("workbench/apps/", "workbench/cli/")
        for name, node in imported(source.tree, source.module)
        if re.match(r"workbench\.(facts|timeline)\b|workbench\.policy\.(rule\b|sources|conditions|general)", name)
    ]
    report(found, "Apps and commands ask eligibility, entitlement, audit or casework; they hold no rule:")


def literals(tree: ast.Module) -> list[ast.AST]:
    """Return the numbers in a rule file, the places in its citations apart."""
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, int | float)
        and not isinstance(node.value, bool)
        and not any(called(above).endswith("citation") for above in parents(node))
    ]


def test_rules_hold_no_number() -> None:
    found = [place for source in sources(*RULE_FILES) for place in at(source.path, literals(source.tree))]
    report(found, 'Numbers of the law live in workbench/policy/values/, one YAML file each; read them with value("…"):')


def is_rule(node: ast.AST) -> bool:
    """Tell whether a node is a function that a decorator makes a rule."""
    return isinstance(node, ast.FunctionDef) and any(
        called(mark).rpartition(".")[2] in {"rule", "support"} for mark in node.decorator_list
    )


def impure(tree: ast.Module) -> list[ast.AST]:
    """Return what stands in a rule beside `f.name`, `&`, `|` and `~`."""
    pure = (
        ast.Return, ast.Assign, ast.Name, ast.Attribute, ast.BinOp, ast.UnaryOp,
        ast.BitAnd, ast.BitOr, ast.Invert, ast.Load, ast.Store,
    )  # fmt: skip
    return [
        node
        for rule in ast.walk(tree)
        if isinstance(rule, ast.FunctionDef) and is_rule(rule)
        for statement in rule.body[1 if ast.get_docstring(rule) else 0 :]
        for node in ast.walk(statement)
        if not isinstance(node, pure)
    ]


def located(path: str, nodes: list[ast.AST]) -> list[str]:
    """Return where nodes stand; operators stand where the expression around them does."""
    return sorted({place for node in nodes for place in at(path, [node if hasattr(node, "lineno") else node.parent])})  # type: ignore[attr-defined]


def test_rules_are_pure_expressions() -> None:
    found = [place for source in sources("workbench/policy/") for place in located(source.path, impure(source.tree))]
    report(found, "A rule combines facts with & | ~ only; declare the fact or milestone at the top of the file:")


def test_rules_say_in_our_own_words_what_their_clause_says() -> None:
    found = [
        f"{source.path}:{node.lineno} {node.name}"
        for source in sources("workbench/policy/")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef) and is_rule(node) and not ast.get_docstring(node)
    ]
    report(found, "Give the rule a docstring that says what its clause says:")


def test_each_condition_is_one_file_that_bears_its_name() -> None:
    from workbench.codes import Condition

    stems = {source.module.rpartition(".")[2] for source in sources("workbench/policy/conditions/")} - {"conditions"}
    assert stems == set(Condition), "one file in workbench/policy/conditions/ for each code of codes.Condition"
    found = [
        source.path
        for source in sources("workbench/policy/conditions/")
        if (stem := source.module.rpartition(".")[2]) in stems
        and not any(is_rule(node) and node.name == stem for node in source.tree.body)  # type: ignore[attr-defined]
    ]
    report(found, "The rule bears the name of its file:")


def test_each_condition_and_case_has_readable_cases() -> None:
    from workbench.codes import Condition

    cases = "\n".join(
        (ROOT / name).read_text(encoding="utf-8")
        for name in listed()
        if name.startswith("data/cases/") and name.endswith((".yaml", ".yml"))
    )
    found = [code for code in Condition if not re.search(rf"\b{code}\b", cases)]
    report(found, "Write cases for these conditions into data/cases/ (true, false, unknown, threshold days):")


@pytest.mark.parametrize("folder", ["workbench", "tests", "benchmarks", "docs", "run.py"])
def test_no_file_is_too_long(folder: str) -> None:
    found = [
        f"{source.path}: {lines} lines"
        for source in sources(folder)
        if (lines := source.text.count("\n")) > LONGEST
    ]
    report(found, f"Split these files by meaning; none may have more than {LONGEST} lines:")


def test_files_are_usually_small() -> None:
    lengths = [source.text.count("\n") for source in sources("workbench/")]
    assert median(lengths) <= USUAL


def blanket(tree: ast.Module) -> list[ast.AST]:
    """Return handlers that swallow everything."""
    found: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            everything = any(kind is None or dotted(kind) in {"Exception", "BaseException"} for kind in caught)
            passed_on = isinstance(node.body[-1], ast.Raise)
            if everything and not passed_on:
                found.append(node)
    return found


def test_nobody_swallows_errors() -> None:
    found = [
        place
        for source in sources("workbench/", "run.py", "docs/", "benchmarks/")
        if source.path not in CATCHES_ALL
        for place in at(source.path, blanket(source.tree))
    ]
    report(found, "Catch what you expect by name, or raise again; a boundary goes into CATCHES_ALL, with its reason:")


def clock_reads(tree: ast.Module) -> list[ast.AST]:
    """Return calls that read the time."""
    return [
        node
        for node in ast.walk(tree)
        if "." in called(node) and CLOCKS.search(called(node)) and not called(node).startswith("clock.")
    ]


def test_only_the_clock_reads_the_time() -> None:
    found = [
        place
        for source in sources("workbench/")
        if source.path != "workbench/clock.py"
        for place in at(source.path, clock_reads(source.tree))
    ]
    report(found, "Take the day as an argument, or ask workbench.clock at the outermost border:")


def test_no_machine_path_and_no_index_address() -> None:
    found = []
    for name in listed():
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # not a text
        for number, line in enumerate(text.splitlines(), start=1):
            if MACHINE_PATH.search(line) or INDEX.search(line):
                found.append(f"{name}:{number}")
    report(found, "No file of ours names a path of one machine or a package index:")


def test_the_detectors_detect() -> None:
    tree = parsed
    assert wrong_imports(tree("from workbench.register import x"), "workbench.policy.general")
    assert wrong_imports(tree("from workbench import clock"), "workbench.policy.general")
    assert wrong_imports(tree("from ..audit import run"), "workbench.facts.answers")
    assert wrong_imports(tree("def f():\n    import workbench.cli"), "workbench.apps.audit")
    assert not wrong_imports(tree("from workbench.policy import rule\nfrom . import x"), "workbench.facts.answers")
    assert literals(tree("past = reached_age(50)"))
    assert not literals(tree("citation(2, 1, 6)"))
    for wrong in ("f.a and f.b", "not f.a", "f.a if f.b else f.c", "f.age >= 50", "min(f.a, f.b)", "[f.a]"):
        assert impure(tree(f"@rule('x')\ndef r(f):\n    return {wrong}")), wrong
    assert not impure(tree("@rule('x')\ndef r(f):\n    'Doc.'\n    a = f.a & ~f.b\n    return a | f.c"))
    assert blanket(tree("try:\n    x()\nexcept Exception:\n    pass"))
    assert blanket(tree("try:\n    x()\nexcept (OSError, BaseException):\n    pass"))
    assert not blanket(tree("try:\n    x()\nexcept Exception:\n    close()\n    raise"))
    for wrong in ("date.today()", "dt.datetime.now(UTC)", "pd.Timestamp.today()", "time.time()"):
        assert clock_reads(tree(wrong)), wrong
    assert not clock_reads(tree("clock.today()"))
    assert MACHINE_PATH.search("see /" + "home/someone/x")
    assert INDEX.search("https://py" + "pi.org/x")
    assert not MACHINE_PATH.search("data/" + "work/x")
