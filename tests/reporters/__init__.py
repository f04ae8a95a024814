"""Reports in every format: goldens, schemas, harmlessness."""
