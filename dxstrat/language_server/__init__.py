"""A language server for plans: an editor is told what is wrong while somebody types, and where an id leads.

The only door to pygls and lsprotocol, and that only in `convert` and `server`: every other module here works
on texts, plans and places, and can be used without a server.
"""
