"""A reporting clause: a cue with its subject."""

from dataclasses import dataclass

from analysis.extract.people.subjects import Subject
from analysis.extract.people.vocabulary import Cue


@dataclass(slots=True, eq=False)
class Clause:
    """A cue with its subject; `start` and `end` enclose both; `order` is SV, VS, of, by or none."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    cue: Cue
    order: str
    subject: Subject | None
    form: str = "finite"  # finite, participle, infinitive, passive

    @property
    def front(self) -> int:
        """Where it begins, with the title of the one it names."""
        subject = self.subject
        title = subject.mention.name.title if subject and subject.mention and self.order == "SV" else ""
        return self.start - len(title) - 1 if title else self.start
