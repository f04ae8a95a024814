"""All the words of a Word file, and all the words of a plan that must be among them."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = re.compile(r"\s+")
_MARKS = re.compile(r"^\s*(?:[-*+]|[0-9]+\.)\s+|\*\*|\[|\]\([^)]*\)", re.MULTILINE)


_REFERENCES = {"id", "include", "cited", "item", "emblem"}
"""Keys whose texts name something; so do the texts in a list of `policies`, printed by their titles."""


def words_of_file(file: Path) -> str:
    """Return the text of the body of a Word file, without any white space."""
    with zipfile.ZipFile(file) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
    return squeezed("".join(node.text or "" for node in body.iter(f"{W}t")))


def squeezed(text: str) -> str:
    """Return `text` without white space: how it is broken into lines is up to the document."""
    return _SPACE.sub("", text)


def texts_of_plan(
    value: Any, place: dict[str, Any], schema: dict[str, Any], path: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield each text that an office wrote into its plan, with its place.

    Left out is what names rather than says: ids, names of other entries, choices, days and terms,
    which the document prints in another form.
    """
    while "$ref" in place:
        place = schema["definitions"][place["$ref"].rpartition("/")[2]]
    if isinstance(value, dict):
        for key, one in value.items():
            inner = place.get("properties", {}).get(key) or next(
                iter(place.get("patternProperties", {}).values())
            )
            if key not in _REFERENCES:
                yield from texts_of_plan(one, inner, schema, f"{path}/{key}")
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from texts_of_plan(one, place["items"], schema, f"{path}/{index}")
    elif isinstance(value, str) and not _names(place):
        markdown = place.get("contentMediaType") == "text/markdown"
        for line in (_MARKS.sub("\n", value) if markdown else value).split("\n"):
            if line.strip():
                yield path, squeezed(line)


def _names(place: dict[str, Any]) -> bool:
    refers = "x-refersTo" in place and not place.get("x-onlyIfListed")
    return (
        refers
        or "@" in place.get("pattern", "")
        or "enum" in place
        or "const" in place
        or place.get("format") == "date"
        or "integer" in place["type"]
    )
