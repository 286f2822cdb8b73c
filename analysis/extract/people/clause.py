"""A reporting clause: a cue with its subject."""

from analysis.extract.people.subjects import Subject
from analysis.extract.people.vocabulary import Cue


class Clause:
    """A cue with its subject; `start` and `end` enclose both; `order` is SV, VS, of, by or none."""

    __slots__ = ("cue", "cue_end", "cue_start", "end", "form", "order", "start", "subject")

    def __init__(
        self,
        start: int,
        end: int,
        cue_start: int,
        cue_end: int,
        cue: Cue,
        order: str,
        subject: Subject | None,
        form: str = "finite",  # finite, participle, infinitive, passive
    ) -> None:
        self.start = start
        self.end = end
        self.cue_start = cue_start
        self.cue_end = cue_end
        self.cue = cue
        self.order = order
        self.subject = subject
        self.form = form

    @property
    def front(self) -> int:
        """Where it begins, with the title of the one it names."""
        subject = self.subject
        title = subject.mention.name.title if subject and subject.mention and self.order == "SV" else ""
        return self.start - len(title) - 1 if title else self.start
