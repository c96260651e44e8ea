"""The commands. Nothing but click and Python is imported until one is asked for, so that help and completion are quick."""

from __future__ import annotations

import atexit
import contextlib
import errno
import gc
import io
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import FrameType
from typing import Any, NamedTuple, NoReturn

import click

from comity.problems import BAD_INPUT, BUG, INTERRUPTED, LIMIT, ComityError, Missing

RARELY = 200_000
"""Allocations between two looks for garbage: a command lives a second and makes no circles, and looking costs it a twentieth of that."""
PIPE_CLOSED = 141
"""Whoever read our output stopped reading: what a shell reports of a program that SIGPIPE ended."""
_ASKED: list[int] = []
"""The signals by which this run was asked to end, other than that of Ctrl-C."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


class Listed(NamedTuple):
    """A command in the table: the module whose `command` it is, its line in the help, and the heading it stands under."""

    module: str
    help: str
    heading: str


READ, GET, WRITE = "Read", "Get bulk data", "Write a dossier"
COMMANDS: dict[str, Listed] = {
    "brief": Listed("brief", "Write the brief on a pair of states.", READ),
    "explain": Listed("explain", "Walk from a figure of a brief to its measure, claims and documents.", READ),
    "learned": Listed("learned", "Say what became known between two days, and which figures it moved.", READ),
    "claims": Listed("claims", "Print claims as they stand at a view.", READ),
    "records": Listed("records", "Print records with their states, chains and totals.", READ),
    "panel": Listed("panel", "Write a table of measures for pairs and years, with what each column rests on.", READ),
    "sources": Listed("sources", "List the documents a brief rests on, or the sources of bulk data.", READ),
    "states": Listed("states", "Say which state a name or code means, and its codes on a day.", READ),
    "cite": Listed("cite", "Say how to cite a brief and its documents, or a panel and its sources.", READ),
    "verify": Listed("verify", "Rebuild a brief from its receipt, and compare.", READ),
    "fetch": Listed("fetch", "Download a source from its owner.", GET),
    "import": Listed("import_", "Read a source's file that one has.", GET),
    "new": Listed("new", "Start a dossier, or a record in one.", WRITE),
    "check": Listed("check", "Name every problem of a dossier, with its place and mend.", WRITE),
    "fmt": Listed("fmt", "Put a dossier's files in canonical form.", WRITE),
    "record": Listed("record", "Enter what is new or changed in the journal.", WRITE),
}


class _ReaderLeft(Exception):
    """Whoever read our output stopped; click would make that an answer of no, and an interruption of a file that was cut."""


class Commands(click.Group):
    """The group of commands, each imported when it is invoked."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was named."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _ReaderLeft from None
        except EOFError as error:
            raise RuntimeError(f"a file ends too early: {error}") from error

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the table, in its order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of a name, imported now."""
        listed = COMMANDS.get(cmd_name)
        if listed is None:
            return None
        command: click.Command = import_module(f"comity.cli.{listed.module}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with.

        Raises:
            click.UsageError: there is none of that name; the nearest is named.
        """
        if args[0] not in COMMANDS:
            from comity.records._text import nearest, visible  # only on the way to a message

            near = nearest(args[0], tuple(COMMANDS), 1)
            hint = f"did you mean `{near[0]}`?" if near else f"the commands are {', '.join(COMMANDS)}"
            raise click.UsageError(f"there is no command `{visible(args[0], 40)}`; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """The commands under their headings, from the table."""
        for heading in (READ, GET, WRITE):
            with formatter.section(heading):
                formatter.write_dl([(name, listed.help) for name, listed in COMMANDS.items() if listed.heading == heading])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of a bug (or set COMITY_DEBUG).")
@click.version_option(package_name="comity", message="comity %(version)s")
def commands() -> None:
    """Relations between states as a ledger of dated, sourced claims, and the brief that can be written from it.

    \b
    comity brief RUS IRN                     the brief, as of today
    comity brief RUS IRN --as-of 2024-11-05  as it was known on a day
    comity new CHN PAK                       start a dossier of one's own

    Exit status: 0 done; 1 done, and the answer is no; 2 bad input; 3 nothing known; 4 busy, a limit, or something missing; 70 a bug; 130 interrupted.
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and exit with its status."""
    for asked in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(asked) is signal.SIG_DFL:  # nohup has it ignored
            signal.signal(asked, _interrupt)
    _stand_by_output()
    sys.unraisablehook = _unraised
    status = run(arguments)
    if status == INTERRUPTED:
        _end_now()
    sys.exit(status)


def _interrupt(asked: int, _: FrameType | None) -> NoReturn:
    """End as Ctrl-C would, cleaning up: a child, a half-written file and a lock are not left to the next run."""
    _ASKED.append(asked)
    signal.signal(asked, signal.SIG_DFL)  # asked a second time it ends at once
    raise KeyboardInterrupt


def _unraised(lost: sys.UnraisableHookArgs) -> None:
    """End where an interruption came within a callback that can raise nothing: Python would tell of it, and go on."""
    if issubclass(lost.exc_type, KeyboardInterrupt):
        _say("interrupted", INTERRUPTED)
        _end_now()
    sys.__unraisablehook__(lost)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command; every way it can end is a status and, where it went wrong, a message on standard error."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given or bool(os.environ.get("COMITY_DEBUG"))
    words = [word for word in given if word != "--debug"] or ["--help"]
    _speak_utf8()
    gc.set_threshold(RARELY)
    try:
        _see_docstrings()
        status = commands.main(words, prog_name="comity", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _say("interrupted", INTERRUPTED)
    except click.ClickException as error:
        return _say(_usage(error), error.exit_code)
    except ComityError as error:
        return _say(str(error), error.exit_code)
    except (_ReaderLeft, BrokenPipeError):
        return _leave_pipe()
    except Exception as error:  # noqa: BLE001 - whatever is left is a bug, and says so
        if isinstance(error.__cause__, KeyboardInterrupt):  # the engine makes an error of its own of it
            return _say("interrupted", INTERRUPTED)
        return _wrong(error, debug)
    return status if isinstance(status, int) else 0


def _see_docstrings() -> None:
    if sys.flags.optimize > 1:
        raise Missing("error: Python was told to leave docstrings out, and texts of briefs are in them; run it without -OO or PYTHONOPTIMIZE")


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    usage = f"\n{context.get_usage()}\nmend: {context.command_path} --help tells more" if context is not None else ""
    return f"error: {error.format_message()}{usage}"


def _wrong(error: Exception, debug: bool) -> int:
    if isinstance(error, OSError) and error.errno in _FULL:
        _drop_output()
        return _say(f"error: the output cannot be written ({error.strerror}); free space, or write elsewhere", LIMIT)
    if isinstance(error, FileNotFoundError) and not _somewhere():
        return _say("error: the folder one is in is gone; change to another", BAD_INPUT)
    if _lacks_memory(error):
        return _say("error: there is not enough memory for this; close other programs, ask for less, or raise the limit (ulimit -v)", LIMIT)
    if isinstance(error, OSError) and error.errno in {errno.EMFILE, errno.ENFILE}:
        return _say("error: no more files can be opened; raise the limit (ulimit -n)", LIMIT)
    if debug:
        import traceback

        return _say("".join(traceback.format_exception(error)).rstrip(), BUG)
    what = " ".join(str(error).split())[:200]
    return _say(f"error: a bug in comity ({type(error).__name__}: {what}); run it again with --debug, and report what that prints", BUG)


def _somewhere() -> bool:
    try:
        os.getcwd()
    except OSError:
        return False
    return True


def _lacks_memory(error: Exception) -> bool:
    """Whether there was no memory: for Python, for the engine, or for a library that was to be loaded."""
    unloaded = isinstance(error, ImportError) and "failed to map segment" in str(error)
    return unloaded or isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryException" or (
        isinstance(error, OSError) and error.errno == errno.ENOMEM
    )


def _say(text: str, status: int) -> int:
    from comity.records._text import printable  # costs what help must not

    try:
        click.echo(printable(text), err=True)
    except OSError:
        _drop_output()
    return status


def _end_now() -> NoReturn:
    """Clean up, and end without taking Python down: a library that was interrupted while it was imported can crash in that."""
    for asked in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(asked, signal.SIG_IGN)
    atexit._run_exitfuncs()  # noqa: SLF001 - temporary folders are removed there, and nothing else asks for it
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(128 + _ASKED[0] if _ASKED else INTERRUPTED)


def _leave_pipe() -> int:
    _drop_output()
    return PIPE_CLOSED


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that Python's own flush at exit does not fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            if stream is not None:
                os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _stand_by_output() -> None:
    """A standard output that takes all or fails: in place of a closed one a file would be written to, and an unbuffered one drops a rest."""
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDONLY)  # takes the lowest number that is free; to write to it fails
    if sys.stdout is None or isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - it stays open to the end


def _speak_utf8() -> None:
    """The same bytes whatever the locale: UTF-8 with plain line ends, and never an error over a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
