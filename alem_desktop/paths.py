"""Where files stand: those that travel with the program and those it keeps for the user."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file of resources/, in a checkout or in an installed copy.

    An installed copy carries the folder inside the package, a checkout beside it. The path is
    returned whether or not the file exists.
    """
    inside = _PACKAGE / "resources"
    top = inside if inside.is_dir() else _PACKAGE.parent / "resources"
    return top.joinpath(*parts)


def data_dir() -> Path:
    """The folder in which the program keeps its own files for this user; it may not exist yet."""
    from platformdirs import user_data_path  # not needed before the first paint

    return user_data_path("alem-desktop", appauthor=False)


def config_dir() -> Path:
    """The folder of this user's settings; it may not exist yet."""
    from platformdirs import user_config_path

    return user_config_path("alem-desktop", appauthor=False)


def state_dir() -> Path:
    """The folder for what the program remembers on this computer and can do without; it may not
    exist yet."""
    from platformdirs import user_state_path

    return user_state_path("alem-desktop", appauthor=False)
