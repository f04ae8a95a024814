"""The tests of house styles: what is refused, and what is taken over."""
