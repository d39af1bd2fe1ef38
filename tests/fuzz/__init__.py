"""Random damage to files of all formats: no reader may crash, hang, or raise anything."""
