"""The event table, the second view of the visible events."""
