"""`Package`: a reference file that has passed the guard, part by part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dxstrat.writers.reference.archive import Archive
from dxstrat.writers.reference.relationships import Relationship


@dataclass(frozen=True, slots=True)
class Package:
    """The parts by name, their declared kinds, and what each part names by its relationships.

    `document` is the name of the main part. All of it has passed the guard.
    """

    archive: Archive
    types: Mapping[str, str]
    relationships: Mapping[str, tuple[Relationship, ...]]
    document: str

    def read(self, name: str) -> bytes:
        """Return a part. Raises Refusal when it is not what the list of contents says."""
        return self.archive.read(name)

    def related(self, source: str, kind: str) -> str | None:
        """Return the part that `source` names by a relationship of this kind, where there is one."""
        return next(
            (
                one.target
                for one in self.relationships.get(source, ())
                if one.kind == kind and not one.external and one.target in self.archive.entries
            ),
            None,
        )
