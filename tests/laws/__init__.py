"""Laws of the whole way from files to findings and documents, tried on inputs that nobody thought of."""
