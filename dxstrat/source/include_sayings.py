"""What to say about the entries of `include`, and about files that a plan is put together from."""

from __future__ import annotations

from dxstrat.source.kinds import (
    INCLUDE_ITSELF,
    INCLUDE_LINK,
    INCLUDE_NOT_FOUND,
    INCLUDE_OUTSIDE,
    INCLUDE_SUFFIX,
    INCLUDE_UNREADABLE,
    MAIN_FILE_ONLY,
    SECTION_TWICE,
    TOO_MANY_FILES,
)
from dxstrat.source.saying import Saying
from dxstrat.text.message import Message
from dxstrat.text.visible import visible


def outside(entry: str) -> Saying:
    """Say that an entry does not name a file below the folder of the plan."""
    shown = visible(entry)
    return Saying(
        INCLUDE_OUTSIDE,
        Message(
            f"「{shown}」は、計画のフォルダーの中を指していません",
            f"{shown} is not below the folder of the plan",
        ),
        Message(
            "ファイルを計画と同じフォルダーかその下に置き、「measures/窓口.yaml」のように書いてください",
            "put the file into the folder of the plan or below it, and write it as: measures/counter.yaml",
        ),
    )


def wrong_suffix(entry: str) -> Saying:
    """Say that an entry names something other than YAML files."""
    shown = visible(entry)
    folder = visible(entry.replace("\\", "/").rstrip("/*"))
    return Saying(
        INCLUDE_SUFFIX,
        Message(f"「{shown}」は .yaml でも .yml でもありません", f"{shown} is neither .yaml nor .yml"),
        Message(
            f"ファイルの名前を .yaml で終わらせるか、フォルダーなら「{folder}/*.yaml」と書いてください",
            f"give the file a name that ends with .yaml; for a folder write {folder}/*.yaml",
        ),
    )


def not_found(entry: str, neighbour: str | None) -> Saying:
    """Say that there is no such file; `neighbour` is one whose name is like it."""
    shown = visible(entry)
    near = visible(neighbour or "")
    return Saying(
        INCLUDE_NOT_FOUND,
        Message(f"「{shown}」というファイルがありません", f"there is no file {shown}"),
        Message(
            f"「{near}」の打ち間違いではありませんか。正しい名前に直してください",
            f"did you mean {near}? write the right name",
        )
        if neighbour
        else Message(
            "計画のフォルダーから見たファイルの場所と名前に直してください",
            "write the name of the file as seen from the folder of the plan",
        ),
    )


def no_match(entry: str) -> Saying:
    """Say that no file fits a pattern."""
    shown = visible(entry)
    return Saying(
        INCLUDE_NOT_FOUND,
        Message(f"「{shown}」に当たるファイルがありません", f"no file fits {shown}"),
        Message("ファイルを置くか、この行を消してください", "put files there, or remove this line"),
    )


def link_outside(name: str) -> Saying:
    """Say that a file is a link that leads out of the folder of the plan."""
    shown = visible(name)
    return Saying(
        INCLUDE_LINK,
        Message(
            f"「{shown}」は、計画のフォルダーの外へのリンクです",
            f"{shown} is a link that leads out of the folder of the plan",
        ),
        Message(
            "リンクの代わりに、ファイルそのものを置いてください", "put the file itself in place of the link"
        ),
    )


def unreadable(name: str) -> Saying:
    """Say that a file or a folder cannot be opened."""
    shown = visible(name)
    return Saying(
        INCLUDE_UNREADABLE,
        Message(f"「{shown}」を開けません", f"{shown} cannot be opened"),
        Message(
            "読み取りの許可があるか、ほかのプログラムで開いていないか、ふつうのファイルか確かめてください",
            "see whether you may read it, whether another program holds it, and whether it is an ordinary file",
        ),
    )


def itself(entry: str) -> Saying:
    """Say that a plan names itself."""
    return Saying(
        INCLUDE_ITSELF,
        Message(
            f"「{visible(entry)}」はこの計画のファイル自身です", f"{visible(entry)} is this very plan file"
        ),
        Message("この行を消してください", "remove this line"),
    )


def too_many_files(most: int) -> Saying:
    """Say that an entry leads to more files than can be read."""
    return Saying(
        TOO_MANY_FILES,
        Message(
            f"読み込むファイルが多すぎます ({most:,} まで)",
            f"there are too many files to include ({most:,} at most)",
        ),
        Message(
            "計画のファイルだけを入れたフォルダーを指してください",
            "name a folder that holds files of the plan only",
        ),
    )


def main_file_only(key: str, main: str) -> Saying:
    """Say that an included file has a key that only the plan file may have."""
    return Saying(
        MAIN_FILE_ONLY,
        Message(
            f"「{key}」は、もとの計画のファイルにだけ書けます",
            f"{key} can stand in the plan file only",
        ),
        Message(
            f"ここから消し、「{visible(main)}」に書いてください",
            f"remove it here, and write it in {visible(main)}",
        ),
    )


def section_twice(key: str) -> Saying:
    """Say that two files have a section that is no list and so cannot be put together."""
    shown = visible(key)
    return Saying(
        SECTION_TWICE,
        Message(
            f"「{shown}」が 2 つのファイルに書かれています (並べて読めるのは一覧だけです)",
            f"{shown} stands in two files; only lists are put together",
        ),
        Message("どちらか 1 つのファイルにまとめてください", "bring it together in one of them"),
        Message("2 つ目です", "the second"),
    )
