"""Colours, figures, dates and fonts as they appear on screens and on paper."""
