"""One module a system: each prepares its own form of the same households, then answers for all."""
