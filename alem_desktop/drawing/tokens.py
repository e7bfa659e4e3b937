"""The design tokens: every colour, size and space, once.

Colours are `#RRGGBB`; sizes are pixels at 96 dpi, before the user's own text size.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, named by what they are for."""

    name: str
    dark: bool

    text_strong: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    on_accent: str
    accent_text: str
    focus: str
    gain: str
    loss: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    field: str
    bar: str
    bar_bg: str

    window: str
    header: str
    surface: str
    sunken: str
    group: str
    hover: str
    selected: str
    selected_off: str
    line: str
    line_soft: str
    accent_soft: str
    warn_line: str
    danger_line: str

    series: tuple[str, str, str, str, str, str]


LIGHT = Tokens(
    name="light",
    dark=False,
    text_strong="#0B0D10",
    text="#15181C",
    text2="#4B535E",
    text3="#656D78",
    disabled="#9AA1AB",
    accent="#1B5CB4",
    on_accent="#FFFFFF",
    accent_text="#1B5CB4",
    focus="#1B5CB4",
    gain="#08715A",
    loss="#B0400F",
    warn="#7F4F00",
    warn_soft="#FDF3DE",
    danger="#B3221B",
    danger_soft="#FDECEA",
    field="#868E99",
    bar="#678FC7",
    bar_bg="#E9ECF0",
    window="#F3F4F6",
    header="#F3F4F6",
    surface="#FFFFFF",
    sunken="#F8F9FA",
    group="#F8F9FA",
    hover="#F2F5F9",
    selected="#D9E6F8",
    selected_off="#E6E9ED",
    line="#D5D9DF",
    line_soft="#ECEEF1",
    accent_soft="#E6EFFB",
    warn_line="#D9A441",
    danger_line="#D8665F",
    series=("#1B5CB4", "#BE7A00", "#4B2179", "#3E9C94", "#747D88", "#8E1745"),
)

DARK = Tokens(
    name="dark",
    dark=True,
    text_strong="#F3F5F7",
    text="#D8DCE1",
    text2="#A6AEB8",
    text3="#8D96A1",
    disabled="#606872",
    accent="#2F6CC4",
    on_accent="#FFFFFF",
    accent_text="#7FB0F5",
    focus="#7FB0F5",
    gain="#4CC2A0",
    loss="#F0986A",
    warn="#E6B45A",
    warn_soft="#352A14",
    danger="#FF8F86",
    danger_soft="#3B201E",
    field="#707985",
    bar="#4A78B5",
    bar_bg="#2A2F35",
    window="#15181B",
    header="#202429",
    surface="#1B1E22",
    sunken="#1F2327",
    group="#1F2327",
    hover="#23282D",
    selected="#1E3B61",
    selected_off="#2A2F36",
    line="#363C44",
    line_soft="#262B30",
    accent_soft="#1D2F47",
    warn_line="#8A6A2B",
    danger_line="#B5524B",
    series=("#6FA4EE", "#F0C674", "#8F6BC9", "#57C7B9", "#8A94A0", "#D65F8B"),
)


def high_contrast(tokens: Tokens) -> Tokens:
    """The same theme for people who ask for more contrast: borders and hints as dark as text."""
    return replace(
        tokens,
        text=tokens.text_strong,
        text2=tokens.text_strong,
        text3=tokens.text_strong,
        disabled=tokens.text3,
        field=tokens.text_strong,
        line=tokens.text_strong,
        line_soft=tokens.field,
        warn_line=tokens.warn,
        danger_line=tokens.danger,
    )


# Type sizes. Weights are those of the font files: 400, 500 and 600.
FONT_NAV = 24
FONT_TITLE = 20
FONT_FIGURE = 17
FONT_PANEL = 15
FONT_BODY = 13
FONT_LABEL = 12
FONT_KEY = 11
REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600

# Spaces, on a grid of 4.
GRID = 4
RELATED = 8
GROUPS = 16
PAGE_SIDE = 16
CELL_PADDING = 7
LABEL_WIDTH = 92

# Heights.
MENU_HEIGHT = 30
TAB_ROW_HEIGHT = 40
STRIP_HEIGHT = 84
TOOL_ROW_HEIGHT = 38
HEADER_HEIGHT = 38
HEADER_HEIGHT_SINGLE = 30
ROW_HEIGHT = 28
ROW_HEIGHT_COMPACT = 24
ROW_HEIGHT_RELAXED = 32
TOTAL_HEIGHT = 32
STATUS_HEIGHT = 28
CONTROL_HEIGHT = 28

# Shapes.
RADIUS = 4
RADIUS_CHECK = 3
RADIUS_DIALOG = 6
FOCUS_RING = 2
SELECTION_BAR = 3
ICON = 16
ICON_IN_TEXT = 14
ICON_STROKE = "1.75"
