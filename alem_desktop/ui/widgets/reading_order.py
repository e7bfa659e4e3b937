"""Tab goes as one reads."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from alem_desktop.ui.widgets.segmented import SegmentedControl


def read_in_order(*stops: QWidget) -> None:
    """Have Tab visit widgets in this order.

    A choice makes its buttons when it gets its words, later than its neighbours were made, so by
    itself it would come last. To be called again when the words have changed.
    """
    before: QWidget | None = None
    for stop in stops:
        parts = stop.findChildren(QAbstractButton) if isinstance(stop, SegmentedControl) else [stop]
        for after in parts:
            if before is not None:
                QWidget.setTabOrder(before, after)
            before = after
