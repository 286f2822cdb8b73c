"""Archives: the tables of very many articles as Parquet, on one machine or many, resumable, losing no article."""

from analysis.archive.batch import tables_of
from analysis.archive.build import Summary, build

__all__ = ["Summary", "build", "tables_of"]
