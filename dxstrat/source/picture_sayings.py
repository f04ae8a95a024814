"""What to say about the picture that a plan names."""

from __future__ import annotations

from dxstrat.source.kinds import (
    PICTURE_BROKEN,
    PICTURE_KIND,
    PICTURE_NOT_FOUND,
    PICTURE_OUTSIDE,
    PICTURE_TOO_LARGE,
)
from dxstrat.source.limits import MOST_PICTURE_BYTES, MOST_PICTURE_DOTS
from dxstrat.source.saying import Saying
from dxstrat.text.message import Message
from dxstrat.text.visible import visible


def outside(entry: str) -> Saying:
    """Say that an entry does not name a file below the folder of the plan."""
    shown = visible(entry)
    return Saying(
        PICTURE_OUTSIDE,
        Message(
            f"画像「{shown}」は、計画のフォルダーの中を指していません",
            f"the picture {shown} is not below the folder of the plan",
        ),
        Message(
            "画像を計画と同じフォルダーかその下に置き、「emblem.png」のように書いてください",
            "put the picture into the folder of the plan or below it, and write it as: emblem.png",
        ),
    )


def not_found(entry: str, neighbour: str | None) -> Saying:
    """Say that there is no such file; `neighbour` is one whose name is like it."""
    shown, near = visible(entry), visible(neighbour or "")
    fix = (
        Message(
            f"「{near}」の打ち間違いではありませんか。正しい名前に直してください", f"did you mean {near}?"
        )
        if neighbour
        else Message(
            "計画のフォルダーに画像を置き、その名前を書いてください",
            "put the picture into the folder of the plan and write its name",
        )
    )
    return Saying(
        PICTURE_NOT_FOUND,
        Message(f"画像「{shown}」が見つかりません", f"there is no picture {shown}"),
        fix,
    )


def unreadable(entry: str) -> Saying:
    """Say that a file cannot be opened."""
    shown = visible(entry)
    return Saying(
        PICTURE_NOT_FOUND,
        Message(f"画像「{shown}」を読めません", f"the picture {shown} cannot be read"),
        Message(
            "名前と読み取りの許可を確かめ、ほかのプログラムで開いていれば閉じてください",
            "check its name, see whether you may read it, and close it in other programs",
        ),
    )


def wrong_kind(entry: str, *, svg: bool) -> Saying:
    """Say that a file is neither PNG nor JPEG; `svg` says whether it is a drawing of that kind."""
    shown = visible(entry)
    fix = (
        Message(
            "SVG は使えません。画像を開いたソフトで PNG に書き出し、その名前を書いてください",
            "SVG cannot be used: export it as PNG and write the name of that file",
        )
        if svg
        else Message(
            "画像を PNG で保存し直し、その名前を書いてください",
            "save it as PNG and write the name of that file",
        )
    )
    return Saying(
        PICTURE_KIND,
        Message(f"「{shown}」は PNG でも JPEG でもありません", f"{shown} is neither PNG nor JPEG"),
        fix,
    )


def too_large(entry: str, ja: str, en: str) -> Saying:
    """Say that a picture is too large; the texts are its size."""
    shown = visible(entry)
    return Saying(
        PICTURE_TOO_LARGE,
        Message(f"画像「{shown}」が大きすぎます（{ja}）", f"the picture {shown} is too large ({en})"),
        Message(
            f"縦横 {MOST_PICTURE_DOTS:,} ドット、{MOST_PICTURE_BYTES // 1_000_000} MB までに縮めて保存し直してください",
            f"make it smaller: at most {MOST_PICTURE_DOTS:,} pixels each way and {MOST_PICTURE_BYTES // 1_000_000} MB",
        ),
    )


def broken(entry: str) -> Saying:
    """Say that a picture is damaged or cut off."""
    shown = visible(entry)
    return Saying(
        PICTURE_BROKEN,
        Message(
            f"画像「{shown}」は、壊れているか途中で切れています",
            f"the picture {shown} is damaged or cut off",
        ),
        Message("元の画像から保存し直してください", "save it again from the original"),
    )
