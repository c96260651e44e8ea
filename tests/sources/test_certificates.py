"""Addresses under https: a good certificate, a bad one, and no way from there to http."""

import shutil
import ssl
import subprocess

import pytest

from comity.sources._vintages import of
from sources import server as does
from sources.tiny import GOOD, TINY

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")


@pytest.fixture
def secure(server, tmp_path):
    """The server under https, and the file of its certificate."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key, "-out", certificate, "-days", "30000",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.httpd.socket = context.wrap_socket(server.httpd.socket, server_side=True)

    def at(path, *acts):
        return server.at(path, *acts).replace("http:", "https:")

    return at, certificate


def fetch(run, address):
    return run("fetch", "tiny", "--address", address, "--yes", "--allow-host", "127.0.0.1")


def test_a_certificate_that_is_known(data, quick, secure, run, monkeypatch):
    at, certificate = secure
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    done = fetch(run, at("/tiny", does.whole(GOOD)))
    assert done.status == 0, done.err
    assert len(of(TINY)) == 1


def test_a_certificate_that_is_not(data, quick, secure, run):
    done = fetch(run, secure[0]("/tiny", does.whole(GOOD)))
    assert (done.status, done.out) == (2, "")
    assert "certificate is not good" in done.err
    assert of(TINY) == ()


def test_no_way_from_https_to_http(data, quick, secure, server, run, monkeypatch):
    at, certificate = secure
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    done = fetch(run, at("/tiny", does.moved(f"http://127.0.0.1:{server.port}/there")))
    assert done.status == 2
    assert "redirects from https to http" in done.err


def test_http_spoken_to_https(data, quick, secure, server, run):
    done = fetch(run, server.at("/tiny", does.whole(GOOD)))
    assert done.status == 4
    assert "Traceback" not in done.err
