"""Characters that nobody sees, that turn the text round, or that steer a terminal."""

from __future__ import annotations

from tests.source.hostile.plan import PLAN, case, swapped, titled

CHARACTERS = (
    *(
        case(f"{name} in a title", titled(f"みどり{character}市"))
        for name, character in (
            ("NUL", "\x00"),
            ("BEL", "\x07"),
            ("BS", "\x08"),
            ("VT", "\x0b"),
            ("FF", "\x0c"),
            ("ESC", "\x1b"),
            ("DEL", "\x7f"),
            ("CSI", "\x9b"),
            ("OSC", "\x9d"),
            ("U+FFFE", "\ufffe"),
            ("U+FFFF", "\uffff"),
            ("U+1FFFF", "\U0001ffff"),
        )
    ),
    *(
        case(f"{name} in a title", titled(f"みどり{character}市"))
        for name, character in (("NEL", "\x85"), ("LS", "\u2028"), ("PS", "\u2029"))
    ),
    *(
        case(f"{name} in a title", titled(f"みどり{character}市"))
        for name, character in (
            ("LRE", "\u202a"),
            ("RLE", "\u202b"),
            ("PDF", "\u202c"),
            ("LRO", "\u202d"),
            ("RLO", "\u202e"),
            ("LRI", "\u2066"),
            ("RLI", "\u2067"),
            ("FSI", "\u2068"),
            ("PDI", "\u2069"),
        )
    ),
    *(
        case(f"{name} in an id", swapped("- id: M-01", f"- id: M-{character}01"))
        for name, character in (
            ("ZWSP", "\u200b"),
            ("ZWNJ", "\u200c"),
            ("ZWJ", "\u200d"),
            ("LRM", "\u200e"),
            ("RLM", "\u200f"),
            ("ALM", "\u061c"),
            ("WORD JOINER", "\u2060"),
            ("SOFT HYPHEN", "\u00ad"),
            ("RLO", "\u202e"),
            ("TAG LETTER", "\U000e0041"),
            ("VARIATION SELECTOR", "\ufe0f"),
            ("HANGUL FILLER", "\u3164"),
            ("BRAILLE BLANK", "\u2800"),
            ("NO-BREAK SPACE", "\u00a0"),
            ("COMBINING DAKUTEN", "\u3099"),
        )
    ),
    *(
        case(f"{name} in a key", swapped("  title: みどり", f"  ti{character}tle: みどり"))
        for name, character in (
            ("ZWSP", "\u200b"),
            ("SOFT HYPHEN", "\u00ad"),
            ("RLO", "\u202e"),
            ("BOM", "\ufeff"),
            ("BEL", "\x07"),
            ("NO-BREAK SPACE", "\u00a0"),
            ("CYRILLIC LETTER", "\u0456"),
            ("TAG LETTER", "\U000e0041"),
        )
    ),
    case("a Cyrillic key", swapped("plan:", "pl\u0430n:")),
    case("a full-width key", swapped("plan:", "ｐｌａｎ:")),
    case("a Greek id", swapped("[I-01]", "[\u0399-01]")),
    case("a private character", titled("\ue000市")),
    case("a private character of a later plane", titled("\U000f0000市")),
    case("a lost character", titled("みどり\ufffd")),
    case("a terminal cleared by escape", titled('"\\e[2J\\x07"')),
    case("a null by escape", titled('"a\\0b"')),
    case("a control character by escape in a key", swapped("  stage:", '  "st\\u0001age":')),
    case("right-to-left by escape in an id", swapped("- id: M-01", '- id: "M-\\u202e01"')),
    case("half a pair by escape", titled('"\\ud83d"')),
    case("a pair by escape", titled('"\\ud83d\\ude00"')),
    case("beyond the last character by escape", titled('"\\U00110000"')),
    case("a line end by escape in an id", swapped("- id: M-01", '- id: "M-01\\n"')),
    case("a code that only a comment hides", PLAN + "# \u202e } \u2066if (isAdmin)\u2069 \u2066\n"),
)
