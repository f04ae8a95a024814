"""Where things stand in a drawing: pure geometry over texts, without the model and without a document."""
