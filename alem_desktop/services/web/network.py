"""How this office reaches the network."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Network:
    """`proxy` (http://name:port): of all requests; blank: what the environment says, HTTPS_PROXY,
    HTTP_PROXY and NO_PROXY. `ca_bundle`: a PEM file, or folder, of authorities that are trusted
    besides the usual ones, as of an office that inspects its traffic; blank: none.

    Seconds: `connect_s` for name, connection and handshake each, `read_s` for the next bytes,
    `whole_s` for a whole answer, however steadily it drips. `tries`: per host.
    """

    proxy: str = ""
    ca_bundle: str = ""
    connect_s: float = 5
    read_s: float = 10
    whole_s: float = 30
    tries: int = 3
