"""Findings as files: a workbook or a page for people, Parquet or CSV for programs."""

from workbench.audit.report import page
from workbench.audit.report.labels import Labels, Person, labels_of
from workbench.audit.report.write import ENDINGS, checked_report, workbook, write

__all__ = ["ENDINGS", "Labels", "Person", "checked_report", "labels_of", "page", "workbook", "write"]
