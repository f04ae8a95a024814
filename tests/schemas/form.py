"""What every part of the schema must look like by itself: closed, bounded, labelled, told apart by type.

Each function yields complaints, so that the same checks can be asked whether they notice a change.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.schemas.shipped_schema import Node

LABELS = {"title", "description", "markdownDescription", "examples"}
ANNOTATIONS = {
    *LABELS, "default", "defaultSnippets", "enumDescriptions", "patternErrorMessage", "errorMessage",
    "contentMediaType", "x-identifiedBy", "x-versionedBy", "x-refersTo", "x-builtin", "x-onlyIfListed", "x-referencedBy",
    "x-finding", "x-label", "x-when",
}  # fmt: skip
ASSERTIONS = {
    "$ref", "type", "const", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "items",
    "minItems", "maxItems", "uniqueItems", "required", "properties", "patternProperties", "additionalProperties",
    "allOf", "if", "then", "not",
}  # fmt: skip
SAME_IN_JAPANESE = {"KPI", "PDCA", "SaaS", "Excel", "AI"}
JARGON = re.compile("プロパティ|スキーマ|配列|オブジェクト|要素|property|object|array|schema", re.IGNORECASE)
MOST_SENTENCES = 3


def complaints_about(role: str, node: Node) -> Iterator[str]:
    """Yield what is wrong with one subschema, seen by itself."""
    unknown = set(node) - ANNOTATIONS - ASSERTIONS - ({"$schema", "definitions"} if role == "top" else set())
    if unknown:
        yield f"unknown keywords: {unknown}"
    if "$ref" in node and set(node) - ANNOTATIONS - {"$ref"}:
        yield "draft-07 ignores what stands beside $ref"
    if role in {"top", "key", "definition"}:
        yield from _labels(role, node)
    yield from _sentences(node)
    yield from _condition(node)
    if "not" in node and "errorMessage" not in node:
        yield "what may not stand here is not said in words"
    if role != "condition" and "$ref" not in node:
        yield from _bounds(node)
    if role != "condition":
        yield from _words(node)
    if "pattern" in node or "patternErrorMessage" in node:
        yield from _pattern(node.get("pattern"))
        if "patternErrorMessage" not in node:
            yield "the pattern is not said in words"
    for key in node.get("patternProperties", {}):
        yield from _pattern(key)


def _labels(role: str, node: Node) -> Iterator[str]:
    if not _japanese(node.get("title", "")):
        yield "no Japanese title"
    if not _japanese(node.get("description", "")):
        yield "no Japanese description"
    if role == "key" and not node.get("examples"):
        yield "no example"


def _japanese(text: str) -> bool:
    return text in SAME_IN_JAPANESE or bool(re.search("[ぁ-んァ-ヶ一-龠]", text))


def _sentences(node: Node) -> Iterator[str]:
    for keyword in ("title", "description", "patternErrorMessage", "errorMessage", "x-label", "x-when"):
        text = node.get(keyword, "")
        if JARGON.search(text):
            yield f"jargon in {keyword}: {text}"
    description = node.get("description", "")
    if description and not description.endswith("。"):
        yield "the description is not a sentence"
    if description.count("。") > MOST_SENTENCES:
        yield "the description is long"


def _condition(node: Node) -> Iterator[str]:
    if ("if" in node) != ("then" in node):
        yield "half a condition"
    if "if" in node and not _japanese(node["if"].get("x-when", "")):
        yield "the condition is not said in words"


def _bounds(node: Node) -> Iterator[str]:
    types = node.get("type", [])
    types = [types] if isinstance(types, str) else types
    if not types:
        yield "no type"
    free = "enum" not in node and "const" not in node
    if "object" in types and node.get("additionalProperties") is not False:
        yield "not closed"
    if "string" in types and free and not isinstance(node.get("maxLength"), int):
        yield "text of any length"
    if "string" in types and free and not node.get("minLength"):
        yield "text may be empty"
    if {"number", "integer"} & set(types) and free and not {"minimum", "maximum"} <= set(node):
        yield "number without bounds"
    if "array" in types and not {"items", "maxItems"} <= set(node):
        yield "list without bounds"
    if node.get("uniqueItems") and node.get("items", {}).get("type") != "string":
        yield "comparing all entries with all others takes too long"


def _words(node: Node) -> Iterator[str]:
    words = node.get("enumDescriptions", [])
    if "enum" in node and len(words) != len(node["enum"]):
        yield "not every value has its label"
    if words and "enum" not in node:
        yield "labels without values"
    if not all(map(_japanese, words)):
        yield "label that is not Japanese"


def _pattern(pattern: str | None) -> Iterator[str]:
    if pattern is None:
        yield "words for a pattern that is not there"
        return
    re.compile(pattern, re.ASCII)
    if re.search(r"\\[dwsDWSpPAZ]", pattern):
        yield "class of characters that editors and Python read in two ways"
    if re.search(r"[*+}]\)+[*+{]", pattern):
        yield "nested quantifier"
    if "$" in pattern.removesuffix("$"):
        yield "$ stands not at the end"
