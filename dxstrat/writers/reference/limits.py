"""How large a reference file may be. Each limit is far above what Word writes for a file of hundreds of pages.

Why limits at all: 200 KB of a zip file can hold 200 MB, and a few MB of XML millions of elements. With
these a file is judged within two seconds and 150 MB on the slowest machine of an office.
"""

from __future__ import annotations

FILE_BYTES = 64 * 1024 * 1024
"""The file itself. A cover photograph straight from a camera has 10 MB."""

ENTRIES = 2_000
"""Files within the file. A document of 300 pictures has about 350."""

DIRECTORY_BYTES = 1024 * 1024
"""The list of them. Why apart from their number: it is read before they can be counted."""

NAME_CHARACTERS = 240
"""The name of one of them; Windows itself allows 260."""

TOTAL_BYTES = 128 * 1024 * 1024
"""All of them unpacked."""

DOCUMENT_BYTES = 16 * 1024 * 1024
"""The XML of the document itself, unpacked. The text of a plan of a thousand measures has 9 MB."""

XML_PART_BYTES = 8 * 1024 * 1024
"""Any other XML file, unpacked. lxml, which reads some of them again, holds no text of over 10 MB."""

XML_TOTAL_BYTES = 32 * 1024 * 1024
"""All XML files, unpacked."""

RATIO = 200
"""How many times its packed size a file may have. Text of a plan is packed to a twentieth."""

RATIO_FROM_BYTES = 1024 * 1024
"""Smaller files may be packed as tightly as they like: an empty picture is nothing but zeros."""

ELEMENTS = 600_000
"""Elements in all XML files. A text of 12 MB has 450,000; a tree of 600,000 takes 200 MB."""

DEPTH = 150
"""Elements within elements. A table in a text box in a table has about 60."""

ATTRIBUTES = 120
"""Attributes of one element. The root of a document has up to 40."""

RELATIONSHIPS = 20_000
"""Relationships in all parts; each is kept in memory."""

PROBLEMS = 20
"""Problems that are told of one file; whoever made more of them on purpose needs no list."""
