"""Everything one does with this repository, from a bare Python on: `python3 run.py --help`.

Uses the standard library only. What the work itself needs is installed into `.venv` from
`requirements.lock`, the first time and whenever the lock changes.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "installed-from"
OLDEST, NEWEST = (3, 11), (3, 13)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
BROWSERS_ON_WINDOWS = (
    ("ProgramFiles", "Google/Chrome/Application/chrome.exe"),
    ("ProgramFiles(x86)", "Microsoft/Edge/Application/msedge.exe"),
    ("ProgramFiles", "Microsoft/Edge/Application/msedge.exe"),
)

LOCK_HEADER = """\
# Every package with its version and hashes, for Python 3.11 to 3.13 on Linux, macOS and Windows.
# Made from pyproject.toml by `python3 run.py lock`; do not edit by hand.
"""

HELP = """\
commands:
  demo    make the sample register if there is none, serve the notebooks, print the address
  test    run all tests and notebooks; gets a browser and a Chinese font if the machine has none
  lint    check style (ruff) and types (mypy --strict)
  bench   measure, and print a table with machine, sizes, medians and peak memory
  docs    write the generated pages of docs/ anew (docs --check: only say whether they are fresh)
  lock    write requirements.lock anew from pyproject.toml (lock --upgrade: newer versions too)

What follows the command goes on to it:
  python3 run.py test -k environment
  python3 run.py test tests/test_readme.py -x

The first start makes .venv and takes a few minutes; later starts take a second. In an active conda
or virtual environment that already holds what requirements.lock asks for, that one is used.
Packages come from where your pip is configured to look.
"""


class CannotGoOnError(Exception):
    """Something that only the person at the keyboard can mend; the message says how."""


def say(sentence: str) -> None:
    """Print a line of progress."""
    print(f"run.py: {sentence}", file=sys.stderr, flush=True)


def run(*command: str | Path) -> None:
    """Run a command in the repository and stop if it fails."""
    words = [str(word) for word in command]
    status = subprocess.run(words, cwd=ROOT, check=False).returncode
    if status:
        raise CannotGoOnError(f"this failed with exit status {status}: {' '.join(words)}")


# --- what only a system's package manager can bring -----------------------------------------------


def may_apt() -> bool:
    """Tell whether we may install Debian packages: Debian, and we are root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(*packages: str) -> None:
    """Install Debian packages, without questions."""
    say(f"installing {' '.join(packages)} with apt-get")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "-qq", "update")
    run("apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages)


def ensure_venv_module() -> None:
    """See that Python can make environments; Debian ships that part as a package of its own."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    packages = ("python3-venv", f"python3.{sys.version_info.minor}-venv")
    if not may_apt():
        cure = f"sudo apt-get install {packages[0]}"
        raise CannotGoOnError(f"this Python cannot make environments. Run this, then start again:\n  {cure}")
    apt_install(*packages)


def find_browser() -> str | None:
    """Return the path of a Chromium, Chrome or Edge of this machine, if there is one."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    for variable, path in BROWSERS_ON_WINDOWS:
        candidate = Path(os.environ.get(variable, "")) / path
        if os.environ.get(variable) and candidate.is_file():
            return str(candidate)
    return None


def lacks_chinese_font() -> bool:
    """Tell whether fontconfig knows no font for Chinese."""
    if not shutil.which("fc-list"):
        return True
    listed = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True, check=False)
    return not listed.stdout.strip()


def ensure_browser(python: Path) -> None:
    """See that the tests have a browser and a Chinese font: the system's, Debian's, or Playwright's own."""
    if may_apt():
        wanted = [] if find_browser() else ["chromium"]
        wanted += ["fonts-noto-cjk", "fontconfig"] if lacks_chinese_font() else []
        if wanted:
            apt_install(*wanted)
    if not find_browser():
        say("no Chromium, Chrome or Edge found: getting Playwright's own")
        run(python, "-m", "playwright", "install", "chromium")


# --- the environment ------------------------------------------------------------------------------


def locked_versions() -> tuple[dict[str, set[str]], set[str]]:
    """Return what the lock lists: name to versions, and the names that not every machine needs."""
    versions: dict[str, set[str]] = {}
    conditional: set[str] = set()
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if found := re.match(r"([A-Za-z0-9._-]+)==([^ ;\\]+)( *;)?", line):
            name = normal(found[1])
            versions.setdefault(name, set()).add(found[2])
            if found[3]:
                conditional.add(name)
    return versions, conditional


def normal(name: str) -> str:
    """Return a distribution's name as the lock spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def same_folder(one: str | None, other: str | Path) -> bool:
    """Tell whether two paths name the same folder."""
    return bool(one) and Path(str(one)).resolve() == Path(other).resolve()


def active_environment_serves() -> bool:
    """Tell whether run.py was started inside an environment that holds what the lock asks for."""
    from importlib.metadata import distributions

    inside = sys.prefix != sys.base_prefix or same_folder(os.environ.get("CONDA_PREFIX"), sys.prefix)
    if not inside or same_folder(sys.prefix, VENV):
        return False
    installed = {normal(found.metadata["Name"]): found.version for found in distributions()}
    versions, conditional = locked_versions()
    return all(
        installed[name] in wanted if name in installed else name in conditional for name, wanted in versions.items()
    )


def venv_python() -> Path:
    """Return the path of `.venv`'s Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint() -> str:
    """Return what `.venv` depends on, as one hash: lock, what the package is built from, Python."""
    import tomllib

    declared = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    built_from = [declared["build-system"], declared["project"], list(sys.version_info[:3])]
    seen = hashlib.sha256(LOCK.read_bytes() + json.dumps(built_from).encode())
    return seen.hexdigest()


def works(python: Path) -> bool:
    """Tell whether a Python is there, starts, is of our version and has pip."""
    if not python.is_file():
        return False
    question = "import pip, sys; print(sys.version_info[:2])"
    answer = subprocess.run([str(python), "-c", question], capture_output=True, text=True, check=False)
    return answer.stdout.strip() == str(sys.version_info[:2])


def pip_install(python: Path, *words: str | Path) -> None:
    """Install with pip, saying how far it is; all that pip said is shown if it fails."""
    command = [str(python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check", *map(str, words)]
    total = len(locked_versions()[0])
    said: list[str] = []
    found = 0
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout or ():
            said.append(line)
            if line.startswith(("Collecting ", "Processing ")):
                found += 1
                if found % 25 == 0:
                    say(f"  {found} of about {total} packages")
            if line.startswith("Installing collected packages"):
                say("  putting them in place")
    if pip.returncode:
        print("".join(line for line in said if "is ignored: it is neither" not in line), file=sys.stderr)
        raise CannotGoOnError("pip could not install; its own words stand above. Mend that and start again.")


def install_package(python: Path) -> None:
    """Install the package itself, in place."""
    pip_install(python, "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT)


def ensure_environment() -> Path:
    """Return the Python of an environment that holds what the lock asks for, making `.venv` if needed."""
    if active_environment_serves():
        python = Path(sys.executable)
        if not holds_this_package(python):
            install_package(python)
        return python
    python = venv_python()
    if works(python) and STAMP.is_file() and STAMP.read_text(encoding="utf-8") == fingerprint():
        return python
    if not works(python):
        ensure_venv_module()
        say("making .venv")
        run(sys.executable, "-m", "venv", "--clear", VENV)
    STAMP.unlink(missing_ok=True)
    say("installing what requirements.lock lists (a few minutes the first time)")
    pip_install(python, "--require-hashes", "--requirement", LOCK)
    install_package(python)
    # Written last: whoever interrupts us before this line makes the next start finish the work.
    STAMP.write_text(fingerprint(), encoding="utf-8")
    say("the environment is ready")
    return python


def holds_this_package(python: Path) -> bool:
    """Tell whether the package of this very folder is installed for a Python."""
    question = "import importlib.util as u; print(u.find_spec('workbench').origin)"
    answer = subprocess.run([str(python), "-I", "-c", question], capture_output=True, text=True, check=False)
    return answer.returncode == 0 and Path(answer.stdout.strip()).resolve().parent.parent == ROOT


# --- the commands ---------------------------------------------------------------------------------


def hand_over(python: Path, *words: str) -> int:
    """Give the terminal to a command of the environment and return its exit status."""
    command = [str(python), *words]
    os.chdir(ROOT)
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def test_words(rest: list[str]) -> list[str]:
    """Return pytest's arguments: all tests and notebooks, unless paths are named."""
    words = ["-m", "pytest", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", "--nbval"]
    sanitizer = ROOT / "notebooks" / "sanitize.cfg"
    if sanitizer.is_file():
        words += ["--nbval-sanitize-with", str(sanitizer)]
    if not any((ROOT / word.split("::")[0]).exists() for word in rest if not word.startswith("-")):
        words += [folder for folder in ("tests", "notebooks") if (ROOT / folder).is_dir()]
    return words + rest


def lint(python: Path, rest: list[str]) -> int:
    """Run both checkers, the second also when the first complains."""
    checks = (["-m", "ruff", "check", *(rest or ["."])], ["-m", "mypy"])
    return max(subprocess.run([str(python), *words], cwd=ROOT, check=False).returncode for words in checks)


def has_uv(python: Path) -> bool:
    """Tell whether the environment, fresh or not, already has what makes the lock."""
    return python.is_file() and not subprocess.run([str(python), "-c", "import uv"], check=False).returncode


def lock(python: Path, rest: list[str]) -> int:
    """Write the lock: the package, its tests and what builds it, for all Pythons and systems."""
    import tomllib

    build = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["build-system"]["requires"]
    words = ["-m", "uv", "--quiet", "pip", "compile", "pyproject.toml", "-", "--extra", "test"]
    words += ["--universal", "--python-version", ".".join(map(str, OLDEST)), "--generate-hashes"]
    words += ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    fresh = LOCK.with_suffix(".new")
    if LOCK.is_file():
        shutil.copyfile(LOCK, fresh)  # keeps the versions that still fit
    done = subprocess.run(
        [str(python), *words, "--output-file", fresh.name, *rest],
        cwd=ROOT, input="\n".join(build), text=True, check=False, stdout=subprocess.DEVNULL,
    )
    if not done.returncode:
        LOCK.write_text(LOCK_HEADER + fresh.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
        say("requirements.lock is written")
    fresh.unlink(missing_ok=True)
    return done.returncode


def carry_out(command: str, rest: list[str]) -> int:
    """Carry out one command and return its exit status."""
    if command == "lock" and has_uv(venv_python()):
        return lock(venv_python(), rest)
    python = ensure_environment()
    if command == "test":
        ensure_browser(python)
        return hand_over(python, *test_words(rest))
    if command == "lint":
        return lint(python, rest)
    if command == "lock":
        return lock(python, rest)
    words = {"demo": ["-m", "workbench", "demo"], "bench": ["-m", "benchmarks"], "docs": ["-m", "docs.make"]}
    return hand_over(python, *words[command], *rest)


def main() -> int:
    """Read the command line and carry it out."""
    parser = argparse.ArgumentParser(
        prog="run.py",
        description="Everything one does with this repository.",
        epilog=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="python3 run.py COMMAND [what the command takes ...]",
    )
    commands = ("demo", "test", "lint", "bench", "docs", "lock")
    parser.add_argument("command", choices=commands, help=argparse.SUPPRESS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        found = ".".join(map(str, sys.version_info[:3]))
        say(f"this is Python {found}; start it with Python 3.11, 3.12 or 3.13")
        return 2
    try:
        return carry_out(asked.command, asked.rest)
    except CannotGoOnError as trouble:
        say(str(trouble))
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
