"""People, organisations and unnamed sources: who is named or speaks in an article."""

from operator import itemgetter

from analysis.collector import collector_paused
from analysis.document import Document
from analysis.extract.people.clauses import clauses
from analysis.extract.people.roster import build
from analysis.extract.people.subjects import names
from analysis.extract.people.transcript import speakers
from analysis.extract.people.unnamed import unnamed
from analysis.extract.records import Person

__all__ = ["find"]


@collector_paused
def find(document: Document) -> list[Person]:
    """The roster of the document, by first mention.

    >>> [(p.name, p.kind, len(p.places)) for p in find(Document("Ann Lee of Acme Group spoke. Lee said so."))]
    [('Ann Lee', 'person', 2), ('Acme Group', 'organisation', 1)]
    """
    known = names(document)
    reporting = clauses(document)
    roster = build(document, known, reporting)
    roster += unnamed(document, reporting, roster)
    roster += speakers(document, roster)
    roster.sort(key=itemgetter(0, 1))
    return roster
