"""The command line: tables of an article, a report, the notebooks' stored outputs, the codebook."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from analysis.article import Article, read_article
from analysis.highlight import counted
from analysis.schema import TABLES
from analysis.tables import exported

_WRITERS: dict[str, Callable[[pd.DataFrame], str]] = {
    "csv": lambda table: table.to_csv(index=False),
    "json": lambda table: table.to_json(orient="records", force_ascii=False, indent=1) + "\n",
    "markdown": lambda table: table.astype(object).where(table.notna(), "").to_markdown(index=False) + "\n",
}
_COMMANDS = """other uses:
  python -m analysis report ARTICLE [--out FOLDER]   run the notebooks on an article, render an HTML report
  python -m analysis archive SOURCE --out FOLDER     all tables of very many articles, as Parquet
  python -m analysis notebooks                       run the notebooks and store their outputs
  python -m analysis codebook                        write data/README.md and data/datapackage.json from the schema
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 0 if all went well, 2 with a message for bad input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = {"report": _report, "archive": _archive, "notebooks": _notebooks, "codebook": _codebook}.get(
        given[0] if given else ""
    )
    try:
        if command:
            command(given[1:])
        else:
            _tables(given)
    except BrokenPipeError:
        # The reader has seen enough (as `| head` does); nothing more can be written, at exit neither.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        print("stopped; an archive goes on where it was when the same command is given again", file=sys.stderr)
        return 130
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        print(f"error: {error.args[-1] if isinstance(error, KeyError) else error}", file=sys.stderr)
        return 2
    return 0


def _tables(given: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m analysis",
        description="Print a table of a news article: numbers, dates, people, quotes, claims and more.",
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("article", metavar="ARTICLE", help="a .md, .html or .txt file; - reads standard input")
    parser.add_argument("--table", metavar="NAME", help=f"one of {', '.join(TABLES)}; default: how many rows each has")
    parser.add_argument(
        "--to",
        choices=list(_WRITERS),
        default="markdown",
        help="how to print it (default: markdown); csv has all text as it is, for programs: a spreadsheet would run "
        "what looks like a formula in it, so open the tables/*.csv of a report there",
    )
    parser.add_argument("--published", metavar="YYYY-MM-DD", help="the day of publication, where the page lacks it")
    options = parser.parse_args(given)
    source = sys.stdin.buffer if options.article == "-" else options.article
    article = read_article(source, published=options.published, id="stdin" if options.article == "-" else None)
    table = exported(article.table(options.table)) if options.table else _summary(article)
    if not options.table and options.to == "markdown":
        sys.stdout.write(_head(article) + "\n")
    sys.stdout.write(_WRITERS[options.to](table))
    sys.stdout.flush()


def _head(article: Article) -> str:
    """What the page says of its article, a line each: the first thing to look at, as all days are reckoned from it."""
    said = {name: getattr(article, name) for name in ("title", "byline", "published", "source")}
    return "".join(f"{name}: {value or 'not found on the page'}\n" for name, value in said.items())


def _summary(article: Article) -> pd.DataFrame:
    return pd.DataFrame({"table": list(TABLES), "rows": [len(article.table(name)) for name in TABLES]})


def _report(given: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m analysis report", description="Render an HTML report.")
    parser.add_argument("article", metavar="ARTICLE", help="a .md, .html or .txt file")
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("build/report"),
        metavar="FOLDER",
        help="where its pages and tables go (default: build/report)",
    )
    options = parser.parse_args(given)
    from analysis import report  # after what may end at once: it takes seconds to load

    first = report.write(options.article, options.out, told=lambda line: print(line, file=sys.stderr, flush=True))
    print(f"The report is at {first.resolve()}")


def _archive(given: Sequence[str]) -> None:
    from analysis.archive import build

    parser = argparse.ArgumentParser(
        prog="python -m analysis archive",
        description="Make all tables of the articles in SOURCE, as one Parquet dataset a table. A run that was stopped "
        "goes on where it was when the same command is given again; an article that fails is a row of errors.",
    )
    parser.add_argument("source", metavar="SOURCE", help="a folder, .jsonl or .csv (also .gz, .zst), or Parquet")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the tables go")
    parser.add_argument("--processes", type=int, metavar="N", help="local processes (default: all cores)")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster, as tcp://host:8786")
    parser.add_argument("--batch", type=int, default=500, metavar="N", help="articles in a part (default: 500)")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="the column NAME holds the field id, text, published, title or source; may be given again",
    )
    options = parser.parse_args(given)
    for pair in options.column:
        if not all(pair.partition("=")):
            raise ValueError(f"--column {pair}: write it as FIELD=NAME, for example text=body")
    named = dict(pair.split("=", 1) for pair in options.column)
    made = build(
        options.source,
        options.out,
        columns=named,
        processes=options.processes,
        scheduler=options.scheduler,
        batch=options.batch,
        progress=True,
    )
    if not made.articles and not made.errors:
        raise ValueError(f"{options.source}: there are no articles in it: no .md, .txt or .html files, or no rows")
    before = f" ({made.found_done:,} of them there before)" if made.found_done else ""
    told = [counted(made.articles, "article"), counted(made.errors, "error"), counted(made.parts, "part")]
    print(f"{told[0]} and {told[1]} in {told[2]}{before}: {options.out}")
    if made.errors:
        print(f"What could not be read, and why: {options.out / 'errors'}")


def _notebooks(given: Sequence[str]) -> None:
    from analysis import notebooks

    argparse.ArgumentParser(prog="python -m analysis notebooks").parse_args(given)
    for path in notebooks.found():
        notebooks.store(path)
        print(path)


def _codebook(given: Sequence[str]) -> None:
    from analysis import codebook

    argparse.ArgumentParser(prog="python -m analysis codebook").parse_args(given)
    for path in codebook.write(Path("data")):
        print(path)


if __name__ == "__main__":
    sys.exit(main())
