"""Every sentence an officer sees, one module per topic, so that one reader can proof-read them."""
