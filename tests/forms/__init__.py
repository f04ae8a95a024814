"""Plans in the forms that real ones have: all can be said, none is called wrong, all reach Word whole."""
