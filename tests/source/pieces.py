"""What texts that look like YAML are made of, for tests that put them together in every order."""

from __future__ import annotations

PIECES = [
    *"[]{}:,-?&*!|>'\"%@`#~ ab1",
    *"　：－ー・＃“”。市１\\\t\n\x07\x85\u2028\u202e\u200b\ufeff\ue000\ufffd",
    "\n  ", "\n    ", "\n  - ", "\n- ", ": ", "- ", "\n---\n", "\n...\n", "<<: ", "&a ", "*a ", "!!str ", "? ", "\r\n",
    "\n%TAG ! x\n", "\\u0007", "\\ud800", "\\n", "```", "{{", "}}", "0x1", ".nan", "2026", "null", "id: ", "include: ",
    "measures:\n", "title: みどり市\n", "key: value\n", "  key: [a, b]\n", "  - {a: 1, b: 2}\n", "  note: |\n    文\n",
]  # fmt: skip
