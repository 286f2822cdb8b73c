"""What is gathered of one person while the roster is built."""

from analysis.extract.people.names import Mention


class Entry:
    """What is gathered of one person while the roster is built."""

    __slots__ = ("gender", "introduced", "name", "places", "rule", "words")

    def __init__(self, name: str, rule: str, gender: str, places: list[Mention]) -> None:
        self.name = name
        self.rule = rule
        self.gender = gender
        self.words = name.split()
        self.places = places
        self.introduced = 0  # how many of the places were there before names were looked at that mention it again
