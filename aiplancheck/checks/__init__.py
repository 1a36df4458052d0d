"""Checks: one file each, found by walking this folder; the docstring is the manual."""
