"""What is gathered of one person or organisation while the roster is built."""

from analysis.extract.people.names import Mention


class Entry:
    """What is gathered of one person or organisation while the roster is built."""

    __slots__ = ("gender", "kind", "name", "places", "role", "rule", "words")

    def __init__(self, name: str, kind: str, rule: str) -> None:
        self.name = name
        self.kind = kind
        self.rule = rule
        self.role = ""
        self.gender = ""
        self.words = name.split()
        self.places: list[Mention] = []
