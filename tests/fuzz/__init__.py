"""Fuzzing: run by hand, not by pytest; see CONTRIBUTING.md."""
