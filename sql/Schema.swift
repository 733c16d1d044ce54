// This room is empty for now.
