// This room is empty for now; docs/architecture.md says what it is for.
