"""The forms that the schema's patterns ask for, in English; in Japanese they stand in the schema itself."""

from __future__ import annotations

PATTERNS = {
    "^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?$": "begin with a letter and use only letters, digits and hyphens, as in I-01",
    "^[A-Za-z0-9][A-Za-z0-9.-]*$": "use only letters, digits, dots and hyphens, as in 2.0",
    "^[A-Za-z][A-Za-z0-9-]*@[A-Za-z0-9][A-Za-z0-9.-]*$": "write list@version, as in soumu-dx@2.3",
    "^[A-Za-z][A-Za-z0-9-]*@[A-Za-z0-9][A-Za-z0-9.-]*/[A-Za-z0-9][A-Za-z0-9.-]*$": (
        "write list@version/item, as in soumu-dx@2.3/1"
    ),
    "^https?://[^ \\t\\n]+$": "write an address that begins with https://",
    "^[^@ \\t\\n]+@[^@ \\t\\n]+$": "write name@organisation, as in dx@example.lg.jp",
}
