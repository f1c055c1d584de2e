"""What a table and a column are: the words in which every table of the register is declared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import polars as pl

from workbench.codes import Code
from workbench.text import Language, language

Kind = Literal["text", "code", "day", "boolean", "integer", "money", "list", "instant"]

DTYPES: dict[Kind, pl.DataType] = {
    "text": pl.String(),
    "code": pl.String(),
    "day": pl.Date(),
    "boolean": pl.Boolean(),
    "integer": pl.Int64(),
    "money": pl.Decimal(12, 2),
    "list": pl.List(pl.String()),
    "instant": pl.Datetime("us", "UTC"),
}


@dataclass(frozen=True)
class Column:
    """A column: its name in the register, its kind and its two titles.

    Args:
        name: English name, the same in SQL, Parquet, CSV and frames.
        kind: decides the type everywhere.
        zh: Chinese title, also the header in Excel.
        en: English title.
        codes: the codes a value is taken from; what stands outside them enters and is judged later.
        optional: null or absent means "none", not "unknown".
        personal: never printed whole in reports, logs or messages.
        required: a file that lacks the column is refused.
    """

    name: str
    kind: Kind
    zh: str
    en: str
    codes: type[Code] | None = None
    optional: bool = False
    personal: bool = False
    required: bool = False

    @property
    def dtype(self) -> pl.DataType:
        """Return the column's type in a frame."""
        return DTYPES[self.kind]

    def title(self, chosen: Language | None = None) -> str:
        """Return the title in the language in force, or in the one asked for."""
        return self.zh if (chosen or language()) == "zh" else self.en


SURROGATES: tuple[Column, ...] = (
    Column("id", "text", "行标识", "row id"),
    Column("import_id", "text", "导入批次", "import"),
    Column("entered_at", "instant", "录入时刻", "entered at"),
)


@dataclass(frozen=True)
class Table:
    """A table: its name, its titles, its columns and the columns that name a row.

    The surrogate `id` (derived from the row's content), `import_id` and `entered_at` are appended
    unless `surrogates` is off.
    """

    name: str
    zh: str
    en: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    surrogates: bool = True

    def __post_init__(self) -> None:
        """Append the surrogate columns that the declaration does not name itself."""
        if self.surrogates:
            own = {column.name for column in self.columns}
            more = tuple(column for column in SURROGATES if column.name not in own)
            object.__setattr__(self, "columns", self.columns + more)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the column names in their declared order."""
        return tuple(column.name for column in self.columns)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """Return the columns that make up a row's content: all but the surrogates."""
        surrogates = {column.name for column in SURROGATES}
        return tuple(name for name in self.names if name not in surrogates)

    @cached_property
    def required(self) -> tuple[str, ...]:
        """Return the columns without which a file is refused."""
        return tuple(column.name for column in self.columns if column.required)

    @cached_property
    def _by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @cached_property
    def _schema(self) -> dict[str, pl.DataType]:
        return {column.name: column.dtype for column in self.columns}

    def column(self, name: str) -> Column:
        """Return one column by name."""
        return self._by_name[name]

    def schema(self) -> dict[str, pl.DataType]:
        """Return the frame schema: column name to type, in the declared order."""
        return dict(self._schema)

    def title(self, chosen: Language | None = None) -> str:
        """Return the title in the language in force, or in the one asked for."""
        return self.zh if (chosen or language()) == "zh" else self.en
