"""The charts tab: value against cost over time."""

from alem_desktop.ui.charts.charts_tab import ChartsTab

__all__ = ["ChartsTab"]
