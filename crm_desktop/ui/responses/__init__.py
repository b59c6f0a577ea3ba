"""What somebody said: asked for, written down, shown in panels; it knows no panel."""
