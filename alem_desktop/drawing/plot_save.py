"""A figure written to a file: whole or not at all, and the same each time."""

from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from alem_desktop.core.errors import DiskProblem
from alem_desktop.drawing.chart_style import DPI
from alem_desktop.services.outputs import replacing

ENDINGS = ("png", "svg", "pdf")


def check_ending(path: Path) -> str:
    """The kind of picture that a name asks for. Raises DiskProblem for any other."""
    kind = path.suffix.lower().lstrip(".")
    if kind not in ENDINGS:
        raise DiskProblem(path=str(path), reason="the name must end in .png, .svg or .pdf")
    return kind


def write_figure(figure: Figure, path: Path, title: str, scale: float) -> Path:
    """Write a figure as PNG, SVG or PDF, by the name's ending. `scale`: the pixels of a PNG for
    each one at 96 dpi. Raises DiskProblem."""
    kind = check_ending(path)
    settings = mpl.rc_context({"svg.hashsalt": "alem", "pdf.fonttype": 42})
    with replacing(path) as temporary, settings:
        figure.savefig(
            temporary,
            format=kind,
            dpi=DPI * scale if kind == "png" else DPI,
            facecolor=figure.get_facecolor(),
            metadata=_metadata(kind, title),
        )
    return path


def _metadata(kind: str, title: str) -> dict[str, str | None]:
    """A title, and no clock: the same chart is the same file."""
    if kind == "png":
        return {"Title": title, "Software": None}
    if kind == "svg":
        return {"Title": title, "Date": None, "Creator": None}
    return {"Title": title, "CreationDate": None, "Creator": None, "Producer": None}
