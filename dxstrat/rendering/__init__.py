"""From a strategy and templates to a document tree: views, blocks, Jinja2 over Markdown."""
