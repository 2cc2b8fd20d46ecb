"""The story told from the answers: matters to decide, what changed, what goes into slides."""
