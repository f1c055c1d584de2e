"""The language of the commands: Chinese, or English by `--language en` or WORKBENCH_LANGUAGE=en."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import BadValueError
from workbench.text import Language, set_language
from workbench.text import translate as _

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTION = "--language"
LANGUAGES: dict[str, Language] = {"zh": "zh", "en": "en"}


def speak(arguments: Sequence[str]) -> list[str]:
    """Set the language that the arguments ask for and return the arguments without it.

    It is read before anything else, so that help and errors speak it too.

    Raises:
        BadValueError: if it is neither zh nor en.
    """
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == OPTION:
            _set(next(words, ""))
        elif word.startswith(OPTION + "="):
            _set(word.removeprefix(OPTION + "="))
        else:
            rest.append(word)
    return rest


def _set(chosen: str) -> None:
    if chosen not in LANGUAGES:
        raise BadValueError(
            _("The language {language} is not spoken here.").format(language=chosen or '""'),
            do=_("Choose zh or en."),
        )
    set_language(LANGUAGES[chosen])
