"""Finders of mentions in a Document: one module a kind, each with `find(document) -> list of records`."""
