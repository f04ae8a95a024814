"""What an editor can ask for, each question answered from the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from dxstrat.language_server.asking import asked_about, places_of
from dxstrat.language_server.completion import proposals
from dxstrat.language_server.describe import description
from dxstrat.language_server.includes import included_at
from dxstrat.language_server.positions import units
from dxstrat.language_server.renaming import CannotRenameError, renamable_at, renaming
from dxstrat.language_server.telling import matching, outline, reasons_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dxstrat.findings import Edit
    from dxstrat.language_server.server import PlanServer
    from dxstrat.language_server.snapshot import Snapshot

_TRIGGERS = [" ", "[", ",", "-", '"', "'"]
"""After these an editor asks at once what can be written."""

_SYMBOLS = {
    "issues": types.SymbolKind.Event,
    "measures": types.SymbolKind.Function,
    "kpis": types.SymbolKind.Number,
    "departments": types.SymbolKind.Package,
}


def register(server: PlanServer) -> None:
    """Tell the server which questions it answers."""
    for method, answer, options in (
        (types.INITIALIZED, _initialized, None),
        (types.SHUTDOWN, _shutdown, None),
        (types.TEXT_DOCUMENT_DID_SAVE, _saved, None),
        (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, _changed_on_disk, None),
        (types.TEXT_DOCUMENT_DEFINITION, _definition, None),
        (types.TEXT_DOCUMENT_REFERENCES, _references, None),
        (types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, _highlights, None),
        (types.TEXT_DOCUMENT_HOVER, _hover, None),
        (types.TEXT_DOCUMENT_COMPLETION, _completion, types.CompletionOptions(trigger_characters=_TRIGGERS)),
        (types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, _symbols, None),
        (types.WORKSPACE_SYMBOL, _symbols_named, None),
        (types.TEXT_DOCUMENT_PREPARE_RENAME, _prepare_rename, None),
        (types.TEXT_DOCUMENT_RENAME, _rename, None),
        (
            types.TEXT_DOCUMENT_CODE_ACTION,
            _code_actions,
            types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
        ),
    ):
        server.feature(method, options)(answer)


def _initialized(ls: PlanServer, _: types.InitializedParams) -> None:
    """Ask to be told of files that change on the disk, where the editor can do that."""
    workspace = ls.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching is None or not watching.dynamic_registration:
        return
    watchers = [
        types.FileSystemWatcher(glob_pattern=pattern) for pattern in ("**/*.{yaml,yml}", "**/dxstrat.toml")
    ]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
    ls.client_register_capability(types.RegistrationParams([types.Registration("files", method, options)]))


def _shutdown(ls: PlanServer, _: None) -> None:
    ls.asked_to_end = True


def _saved(ls: PlanServer, params: types.DidSaveTextDocumentParams) -> None:
    ls.saved(params.text_document.uri)


def _changed_on_disk(ls: PlanServer, _: types.DidChangeWatchedFilesParams) -> None:
    ls.desk.refresh()
    ls.check_soon()


def _definition(ls: PlanServer, params: types.DefinitionParams) -> list[types.Location] | None:
    """Lead to the entry that is named, or to the files that an entry of `include` takes in."""
    here = asked_about(ls, params.text_document.uri, params.position)
    found = places_of(here)
    if found is not None:
        snapshot, places = found
        convert = ls.converter(snapshot.sources)
        return [convert.location(one.span) for one in places if one.defines]
    if here is None or here.snapshot is None:
        return None
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    files = included_at(here.snapshot, here.plan, here.place)
    return [types.Location(ls.addresses.uri(file), start) for file in files] or None


def _references(ls: PlanServer, params: types.ReferenceParams) -> list[types.Location] | None:
    found = places_of(asked_about(ls, params.text_document.uri, params.position))
    if found is None:
        return None
    snapshot, places = found
    convert, all_of_them = ls.converter(snapshot.sources), params.context.include_declaration
    return [convert.location(one.span) for one in places if all_of_them or not one.defines]


def _highlights(
    ls: PlanServer, params: types.DocumentHighlightParams
) -> list[types.DocumentHighlight] | None:
    here = asked_about(ls, params.text_document.uri, params.position)
    found = places_of(here)
    if here is None or found is None:
        return None
    snapshot, places = found
    convert = ls.converter(snapshot.sources)
    return [types.DocumentHighlight(convert.range(one.span)) for one in places if one.span.file == here.name]


def _hover(ls: PlanServer, params: types.HoverParams) -> types.Hover | None:
    """Tell what an id stands for, and why something is flagged. As plain text: a plan may hold any sign."""
    here = asked_about(ls, params.text_document.uri, params.position)
    if here is None:
        return None
    entry, texts = here.entry, []
    if entry is not None and here.snapshot is not None:
        texts.append(description(here.snapshot, entry.target, entry.text))
    _, line, column = here.place
    texts.append(reasons_at(ls.desk.check(here.plan).findings_in(here.name), line, column))
    text = "\n\n".join(ls.say(one) for one in texts if one is not None)
    return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, text)) if text else None


def _completion(ls: PlanServer, params: types.CompletionParams) -> types.CompletionList | None:
    here = asked_about(ls, params.text_document.uri, params.position)
    if here is None or here.snapshot is None:
        return None
    found = proposals(here.snapshot, here.lines, here.line, here.column)
    if found is None:
        return None
    line = here.lines[here.line]
    replaced = types.Range(
        types.Position(here.line, units(line, found.first, ls.encoding)),
        types.Position(here.line, units(line, found.last, ls.encoding)),
    )
    items = [
        types.CompletionItem(
            label=one.name,
            kind=types.CompletionItemKind.Reference,
            detail=one.title or None,
            sort_text=f"{number:06}",
            filter_text=f"{one.text} {one.title}".rstrip(),
            text_edit=types.TextEdit(replaced, one.text),
        )
        for number, one in enumerate(found.names)
    ]
    return types.CompletionList(is_incomplete=False, items=items)


def _symbols(ls: PlanServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    here = asked_about(ls, params.text_document.uri, types.Position(0, 0))
    if here is None or here.snapshot is None:
        return None
    convert = ls.converter(here.snapshot.sources)
    return [
        types.DocumentSymbol(
            name=f"{one.name} {one.title}".rstrip(),
            kind=_SYMBOLS.get(one.listing, types.SymbolKind.Key),
            range=convert.range(one.span),
            selection_range=convert.range(one.at),
        )
        for one in outline(here.snapshot)
        if one.span.file == here.name
    ]


def _symbols_named(ls: PlanServer, params: types.WorkspaceSymbolParams) -> list[types.SymbolInformation]:
    """Find entries of the open plans by a part of their id or title."""
    found: list[types.SymbolInformation] = []
    for plan in ls.desk.plans():
        snapshot = ls.desk.snapshot(plan)
        if snapshot is not None:
            convert = ls.converter(snapshot.sources)
            found += [
                types.SymbolInformation(
                    location=convert.location(one.at),
                    name=f"{one.name} {one.title}".rstrip(),
                    kind=_SYMBOLS.get(one.listing, types.SymbolKind.Key),
                )
                for one in matching(outline(snapshot), params.query)
            ]
    return found


def _prepare_rename(
    ls: PlanServer, params: types.PrepareRenameParams
) -> types.PrepareRenamePlaceholder | None:
    here = asked_about(ls, params.text_document.uri, params.position)
    if here is None:
        return None
    try:
        found = renamable_at(here.snapshot, *here.place)
    except CannotRenameError as error:
        raise _refusal(ls, error) from error
    if found is None or here.snapshot is None:
        return None
    return types.PrepareRenamePlaceholder(ls.converter(here.snapshot.sources).range(found.span), found.text)


def _rename(ls: PlanServer, params: types.RenameParams) -> types.WorkspaceEdit | None:
    here = asked_about(ls, params.text_document.uri, params.position)
    if here is None:
        return None
    try:
        edits = renaming(here.snapshot, here.place, params.new_name, ls.desk.contents_with, here.plan)
    except CannotRenameError as error:
        raise _refusal(ls, error) from error
    if edits is None or here.snapshot is None:
        return None
    return _workspace_edit(ls, here.snapshot, edits)


def _refusal(ls: PlanServer, error: CannotRenameError) -> JsonRpcException:
    return JsonRpcException(ls.say(error.message), types.LSPErrorCodes.RequestFailed.value)


def _workspace_edit(ls: PlanServer, snapshot: Snapshot, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    convert = ls.converter(snapshot.sources)
    by_file: dict[str, list[types.TextEdit]] = {}
    for one in edits:
        by_file.setdefault(ls.addresses.uri_of(one.span.file), []).append(convert.text_edit(one))
    return types.WorkspaceEdit(changes=by_file)


def _code_actions(ls: PlanServer, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    """Offer the cures that are beyond doubt.

    While somebody types, an editor asks after every letter; then only what is known already is offered.
    """
    here = asked_about(ls, params.text_document.uri, params.range.start)
    if here is None:
        return None
    only = params.context.only
    if only and not any(types.CodeActionKind.QuickFix.value.startswith(kind) for kind in only):
        return None
    by_itself = params.context.trigger_kind == types.CodeActionTriggerKind.Automatic
    if by_itself and not ls.desk.is_checked(here.plan):
        return None
    convert = ls.converter(ls.desk.check(here.plan).report.sources)
    uri = params.text_document.uri
    first, last = params.range.start.line + 1, params.range.end.line + 1
    return [
        types.CodeAction(
            title=ls.say(finding.fix or finding.message),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[convert.diagnostic(finding)],
            is_preferred=True,
            edit=types.WorkspaceEdit(changes={uri: [convert.text_edit(edit)]}),
        )
        for finding, edit in ls.desk.cures_at(here.plan, here.name, first, last)
    ]
