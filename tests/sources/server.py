"""A web server on loopback that answers by a script, rightly or not: each address has a list of acts, the last of which is repeated."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Server:
    """What was asked, and what is to be answered."""

    def __init__(self):
        self.acts, self.asked, self.over = {}, [], threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                outer.asked.append((self.path, dict(self.headers)))
                acts = outer.acts[self.path]
                act = acts.pop(0) if len(acts) > 1 else acts[0]
                self.close_connection = True
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    act(self)

            def log_message(self, *_):
                pass

            def version_string(self):
                return "scripted"

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                pass

        self.httpd = Quiet(("127.0.0.1", 0), Handler)
        self.port = self.httpd.server_address[1]
        threading.Thread(target=self.httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def at(self, path, *acts):
        """The address of a path that answers so."""
        self.acts[path] = list(acts)
        return f"http://127.0.0.1:{self.port}{path}"

    def close(self):
        self.over.set()
        self.httpd.shutdown()
        self.httpd.server_close()


def head(handler, status, *fields):
    handler.send_response(status)
    for name, value in fields:
        handler.send_header(name, str(value))
    handler.end_headers()


def whole(data, *fields, status=200):
    """The data, with their length."""
    def act(handler):
        head(handler, status, ("Content-Length", len(data)), *fields)
        handler.wfile.write(data)
    return act


def cut(data, at, *fields):
    """The data's length, and only the beginning of them."""
    def act(handler):
        head(handler, 200, ("Content-Length", len(data)), *fields)
        handler.wfile.write(data[:at])
    return act


def unsaid(data):
    """Data without a length, ended by the end of the connection: whole or not, nobody can tell."""
    def act(handler):
        head(handler, 200, ("Connection", "close"))
        handler.wfile.write(data)
    return act


def chunked(data, last=True, size=1000):
    """Data in chunks; without the last one they are cut."""
    def act(handler):
        head(handler, 200, ("Transfer-Encoding", "chunked"))
        for place in range(0, len(data), size):
            part = data[place:place + size]
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        if last:
            handler.wfile.write(b"0\r\n\r\n")
    return act


def ranged(data, tag='"one"', shift=0, total=None, answer_tag=None):
    """What was asked for of the data: all, or from a place on; shifted where the server errs."""
    def act(handler):
        asked = handler.headers.get("Range")
        fits = handler.headers.get("If-Range") == tag
        if asked is None or not fits:
            whole(data, ("ETag", tag))(handler)
            return
        begin = int(asked.removeprefix("bytes=").rstrip("-")) + shift
        if begin >= len(data):
            head(handler, 416, ("Content-Range", f"bytes */{len(data)}"), ("Content-Length", 0))
            return
        rest = data[begin:]
        said = ("Content-Range", f"bytes {begin}-{len(data) - 1}/{total or len(data)}")
        head(handler, 206, ("Content-Length", len(rest)), said, ("ETag", answer_tag or tag))
        handler.wfile.write(rest)
    return act


def status(code, *fields):
    """No data, but a status."""
    return lambda handler: head(handler, code, ("Content-Length", 0), *fields)


def moved(to, code=302):
    return status(code, ("Location", to))


def endless(server, pause=0.0, block=b"x" * 65536, length=None):
    """Bytes that do not end before the test does."""
    def act(handler):
        head(handler, 200, ("Content-Length", length) if length else ("Transfer-Encoding", "chunked"))
        while not server.over.is_set():
            handler.wfile.write(block if length else b"%x\r\n%s\r\n" % (len(block), block))
            time.sleep(pause)
    return act


def silent(server, after=b"", length=0):
    """Nothing, and the connection stays open."""
    def act(handler):
        if after:
            head(handler, 200, ("Content-Length", length), ("ETag", '"one"'))
            handler.wfile.write(after)
        server.over.wait(20)
    return act


def raw(data):
    """Bytes that need not be HTTP."""
    return lambda handler: handler.wfile.write(data)


def reset(after=b"", length=1000):
    """The beginning of an answer, and then the connection is torn."""
    def act(handler):
        if after:
            head(handler, 200, ("Content-Length", length), ("ETag", '"one"'))
            handler.wfile.write(after)
            handler.wfile.flush()
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()
    return act
