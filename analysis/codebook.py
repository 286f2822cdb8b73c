"""The codebook: the schema written out for readers (data/README.md) and for programs (data/datapackage.json)."""

import json
from pathlib import Path
from typing import Any, Final

from analysis.schema import ARCHIVE, TABLES, Column

_BEGIN: Final = "<!-- codebook: written by `make data` from analysis/schema.py; do not edit below -->"
_TYPES: Final = {
    "str": "string",
    "category": "string",
    "Int64": "integer",
    "float64": "number",
    "bool": "boolean",
    "datetime64[us]": "date",
}
_MEDIA: Final = {".md": "text/markdown", ".jsonl": "application/x-ndjson"}
_ABOUT: Final = {
    "numbers": "Quantities, one row a mention.",
    "set_aside": "Numerals that are no quantities, with the reason, so that no number is silently dropped.",
    "dates": "Time expressions in the terms of TIMEX3, one row a mention.",
    "people": "Persons, organisations and unnamed sources, one row each; the place is that of the first mention.",
    "quotes": "Quoted and reported words with who says them; start and end lie inside the marks.",
    "claims": "The ledger: one row a quantity, with when it holds and who vouches for it.",
    "devices": "Rhetorical devices, one row a mention, with whose words they are.",
    "rhetoric": "Metrics of the whole article, one row each.",
    "sentences": "The sentences, one row each.",
    "articles": "Of an archive: the articles, one row each.",
    "errors": "Of an archive: what could not be read or made, one row each; it stopped nothing else.",
}


def markdown() -> str:
    """The codebook as Markdown: a table of columns for each table."""
    parts = []
    for name, columns in (TABLES | ARCHIVE).items():
        lines = [f"### {name}", "", _ABOUT[name], "", "| column | dtype | meaning |", "|---|---|---|"]
        lines += [f"| `{column.name}` | {column.dtype} | {_meaning(column)} |" for column in columns]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def datapackage(folder: Path) -> dict[str, Any]:
    """A Frictionless Data Package: the articles and archives in folder, and the schema of each table."""
    articles = sorted(path for path in folder.glob("articles/*") if path.suffix != ".toml")
    articles += sorted(folder.glob("archive/*.jsonl"))
    return {
        "name": "news-close-reading",
        "title": "Articles for close reading, and the tables that are made of them",
        "resources": [
            {
                "name": path.stem,
                "path": path.relative_to(folder).as_posix(),
                "mediatype": _MEDIA.get(path.suffix, "text/plain"),
                "encoding": "utf-8",
            }
            for path in articles
        ],
        "tables": [
            {"name": name, "description": _ABOUT[name], "schema": {"fields": [_field(column) for column in columns]}}
            for name, columns in (TABLES | ARCHIVE).items()
        ],
    }


def write(folder: Path) -> list[Path]:
    """Write both below folder; the part of README.md above the codebook is kept. The paths written are returned."""
    readme, package = folder / "README.md", folder / "datapackage.json"
    kept = readme.read_text(encoding="utf-8").split(_BEGIN)[0] if readme.exists() else ""
    readme.write_text(f"{kept.rstrip()}\n\n{_BEGIN}\n\n{markdown()}\n", encoding="utf-8")
    package.write_text(json.dumps(datapackage(folder), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return [readme, package]


def _meaning(column: Column) -> str:
    values = f" One of: {', '.join(column.values)}." if column.values else ""
    return column.meaning.replace("|", "\\|") + "." + values


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _TYPES[column.dtype], "description": column.meaning}
    if column.values:
        field["constraints"] = {"enum": list(column.values)}
    return field
