"""Spells, segments and periods: knows time, knows no policy."""
