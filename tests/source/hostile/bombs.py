"""Small files that grow, nest or repeat without end where a reader lets them."""

from __future__ import annotations

from tests.source.hostile.plan import PLAN, case, swapped, titled

_LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
_MERGES = "a: &a {x: 1}\n" + "".join(
    f"{new}: &{new}\n  <<: [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

BOMBS = (
    case("billion laughs", _LAUGHS),
    case("merge keys that double", _MERGES),
    case("a list within itself", "plan: &a [*a]\n"),
    case("a mapping within itself", "plan: &a\n  plan: *a\n"),
    case("two that hold each other", "a: &a\n  b: *b\nb: &b\n  a: *a\n"),
    case("a name that nobody gave", titled("*nobody")),
    case("a name before it is given", "a: *x\nb: &x 1\n"),
    case("a name given twice", "a: &x 1\nb: &x 2\n"),
    case("a name on a key", "&k plan: 1\n"),
    case("a name in place of a key", "a: &x 1\n*x : 2\n"),
    case("a name for everything", "&all\ndxstrat: 1\n"),
    case("a long name", "a: &" + "n" * 50_000 + " 1\n"),
    case("a department used twice", swapped("lead: 市民課", "lead: &d 市民課\n    partners: [*d]")),
    case("an entry used twice", swapped("  - id: M-01\n", "  - &m\n    id: M-01\n") + "vision: *m\n"),
    case("a merge into a measure", swapped("  - id: M-01\n", "  - <<: {lead: 総務課}\n    id: M-01\n")),
    case("a merge of a text", swapped("    lead: 市民課", "    <<: 市民課")),
    case("a merge of nothing", swapped("    lead: 市民課", "    <<:")),
    case("a merge in braces", swapped("{from: 2026, to: 2028}", "{<<: {from: 2026}, to: 2028}")),
    case("33 mappings", "".join(" " * level + "a:\n" for level in range(33))),
    case("32 lists and a text", "a: " + "- " * 40 + "x\n"),
    case("entries in one line", "- " * 10_000),
    case("brackets in a title", titled("[" * 5_000)),
    case("brackets closed and opened", titled("[[]" * 3_000)),
    case("braces in a period", swapped("{from: 2026, to: 2028}", "{from: " * 500)),
    case("questions", "? " * 20_000),
    case("a question in a question", "? ? ? a\n"),
    case("brackets on lines of their own", "a:\n" + "  [\n" * 2_000),
    case("lists and mappings in turn", "a:\n" + "".join("  " * i + "- a:\n" for i in range(1, 60))),
    case("a title of a book", titled("あ" * 200_001)),
    case("a title of three hundred characters", titled("あ" * 300)),
    case("a key of a page", "k" * 1_100 + ": 1\n"),
    case("a quoted key of a page", '"' + "k" * 1_100 + '": 1\n'),
    case("a number of 4,301 digits", swapped("52000", "9" * 4_301)),
    case("a hexadecimal number of 9,000 digits", swapped("52000", "0x" + "f" * 9_000)),
    case("an exponent of 9,000 digits", swapped("52000", "1e" + "9" * 9_000)),
    case("a fraction without an end", swapped("52000", "0." + "3" * 9_000)),
    case("300 equal keys", PLAN + "note: x\n" * 300),
    case("300 unknown keys", PLAN + "".join(f"key{number}: x\n" for number in range(300))),
    case("an empty line and spaces for a megabyte", PLAN + " " * 1_000_000 + "\n"),
    case("a comment of a megabyte", PLAN + "# " + "あ" * 350_000 + "\n"),
    case("commas without end", swapped("[K-01]", "[" + "," * 20_000 + "]")),
    case("documents without end", "---\n" * 10_000),
    case("directives without end", "%YAML 1.2\n" * 5_000 + "---\na: 1\n"),
    case("quotes without end", titled('"' * 9_999)),
    case("20,000 includes", PLAN + "include: [" + "a.yaml, " * 20_000 + "]\n"),
    case("20,000 targets of a year", swapped("{2028: 20}", "{" + "2028: 20, " * 20_000 + "}")),
    case("one issue named 1,000 times", swapped("[I-01]", "[" + "I-01, " * 1_000 + "]")),
)
