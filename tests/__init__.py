"""The tests mirror `workbench/`."""
