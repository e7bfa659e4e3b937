"""Certificates for tests, made by the openssl command: an authority and what it signs."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.price_server import Certificate

OPENSSL = shutil.which("openssl")

_CONFIGURATION = """
[ca]
default_ca = authority
[authority]
dir = {folder}
database = {folder}/index.txt
new_certs_dir = {folder}
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = server
unique_subject = no
[any]
commonName = supplied
[authority_itself]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = {names}
[req]
distinguished_name = nobody
[nobody]
"""


class Authority:
    """A certificate authority in a folder of its own; `bundle` and `key` are its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()
        (folder / "index.txt").touch()
        self.bundle = folder / "authority.pem"
        self._configure("DNS:nobody")
        self.key = folder / "authority.key"
        self._openssl(
            *("req", "-x509", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-keyout", self.key, "-out", self.bundle, "-days", "2"),
            *("-subj", "/CN=Test authority", "-extensions", "authority_itself"),
        )

    def certificate(
        self, names: str = "IP:127.0.0.1", ends: str = "20491231235959Z"
    ) -> Certificate:
        """A server's certificate, valid from 2020 until `ends` (YYYYMMDDHHMMSSZ)."""
        stem = f"{names}-{ends}".replace(":", "-")
        key, request, chain = (self._folder / f"{stem}.{end}" for end in ("key", "csr", "pem"))
        self._configure(names)
        self._openssl(
            *("req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-keyout", key, "-out", request, "-subj", "/CN=Test server"),
        )
        self._openssl(
            *("ca", "-batch", "-notext", "-in", request, "-out", chain),
            *("-cert", self.bundle, "-keyfile", self.key),
            *("-startdate", "20200101000000Z", "-enddate", ends),
        )
        return Certificate(chain, key)

    def _configure(self, names: str) -> None:
        text = _CONFIGURATION.format(folder=self._folder, names=names)
        (self._folder / "openssl.cnf").write_text(text)

    def _openssl(self, command: str, *arguments: object) -> None:
        assert OPENSSL is not None
        subprocess.run(
            [OPENSSL, command, "-config", self._folder / "openssl.cnf", *map(str, arguments)],
            check=True,
            capture_output=True,
            timeout=60,
        )
