"""The picture that a plan names, brought onto the covers of its documents.

Why here and not in rendering: rendering reads no file but templates, and knows no folder.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from dxstrat.document import Cover, Document
from dxstrat.document.figures import Picture
from dxstrat.errors import DxstratError
from dxstrat.source.pictures import read_picture
from dxstrat.source.saying import Saying

if TYPE_CHECKING:
    from pathlib import Path

    from dxstrat.document import Block
    from dxstrat.model import Strategy


def picture_of(strategy: Strategy, folder: Path) -> Picture | None:
    """Return the picture of a plan whose file lies in `folder`; None where it names none.

    Raises DxstratError where it cannot be used, which a check of the plan has told before unless the file
    has changed since.
    """
    emblem = strategy.plan.emblem
    if emblem is None:
        return None
    read = read_picture(folder, emblem.file)
    if isinstance(read, Saying):
        raise DxstratError(read.message.ja, read.message.en, fix_ja=read.fix.ja, fix_en=read.fix.en)
    return Picture(read.data, read.kind, read.width, read.height, emblem.alt)


def with_picture(document: Document, picture: Picture | None) -> Document:
    """Return the document with the picture on its cover, if it has one."""
    if picture is None:
        return document

    def dressed(block: Block) -> Block:
        return dataclasses.replace(block, picture=picture) if isinstance(block, Cover) else block

    sections = tuple(
        dataclasses.replace(section, blocks=tuple(map(dressed, section.blocks)))
        for section in document.sections
    )
    return dataclasses.replace(document, sections=sections)
