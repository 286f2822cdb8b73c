"""Close reading of news: an article becomes tables of numbers, dates, people, quotes and claims.

Every row knows its place (`article.text[start:end] == text`) and the rule that made it.
"""

from analysis.article import Article, parse_article, read_article
from analysis.corpus import read_corpus
from analysis.reading import ReadingError

__all__ = ["Article", "ReadingError", "parse_article", "read_article", "read_corpus"]
