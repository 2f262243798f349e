# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the packaged program as a person would, through its desktop file and AT-SPI.

    python3 see.py demo|upgraded|/path/of/program PICTURE
    python3 see.py add PICTURE URL TOKEN

demo opens the demo org by the menu entry's own action, the path of a program opens it by --demo; add adds the
org at URL with TOKEN; upgraded expects that org with its keys at once. Each saves the screen to PICTURE.
"""

import os
import signal
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../tests/gui"))

# pylint: disable=wrong-import-position
import gi  # noqa: E402
import pyatspi  # noqa: E402
from accessibility import Failure, Program, descendants, find, press, wait_for, write  # noqa: E402

gi.require_version("Gio", "2.0")
from gi.repository import Gio  # noqa: E402


class Installed(Program):
    """The installed program, started from the menu."""

    def __init__(self, action=None):
        self.pid = None
        entry = Gio.DesktopAppInfo.new("io.github.hookkeys.HookKeys.desktop")
        if entry is None:
            raise Failure("The menu has no HookKeys: its desktop file is missing, or its program is.")
        if action:
            entry.launch_action(action, None)
        else:
            entry.launch([], None)
        self.node = wait_for("the program on the accessibility bus", self._look)
        self.node.setCacheMask(pyatspi.cache.NONE if hasattr(pyatspi, "cache") else 0)

    def _look(self):
        for program in pyatspi.Registry.getDesktop(0):
            if program is not None and program.name.lower() == "hookkeys":
                self.pid = program.get_process_id()
                return program
        return None

    def _has_ended(self):
        try:
            with open(f"/proc/{self.pid}/stat", encoding="utf-8") as stat:
                return stat.read().rpartition(")")[2].split()[0] == "Z"
        except (FileNotFoundError, ProcessLookupError):
            return True

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        wait_for("the end of the program", self._has_ended)


def keys(program):
    """The names in the first column, once there are some."""
    def look():
        table = find(program.main_window(), "Hook keys", pyatspi.ROLE_TABLE)
        cells = table.queryTable() if table else None
        return cells and [cells.getAccessibleAt(row, 0).name for row in range(cells.nRows)]
    return wait_for("the keys of the org", look)


def write_okta_yaml(url, token):
    """The file of Okta's own tools, which HookKeys offers to take the org from."""
    os.makedirs(os.path.expanduser("~/.okta"), mode=0o700, exist_ok=True)
    with open(os.path.expanduser("~/.okta/okta.yaml"), "w", encoding="utf-8") as file:
        file.write(f"okta:\n  client:\n    orgUrl: {url}\n    token: {token}\n")


def add_org(program):
    offer = wait_for("the offer to add the org of okta.yaml", lambda: next(
        (node for node in descendants(program.main_window())
         if node.getRole() == pyatspi.ROLE_PUSH_BUTTON and node.name.endswith(" of okta.yaml…")), None))
    press(offer)
    dialog = program.dialog()
    write(wait_for("the field “Name:”", lambda: find(dialog, "Name:", pyatspi.ROLE_TEXT)), "Acme")
    press(find(dialog, "Save", pyatspi.ROLE_PUSH_BUTTON))
    program.wait_until_closed()


def save_screen(picture):
    screen = subprocess.run(["xwdtopnm", "-quiet", os.environ["HOOKKEYS_FRAMEBUFFER"]], check=True,
                            stdout=subprocess.PIPE).stdout
    with open(picture, "wb") as file:
        subprocess.run(["pnmtopng", "-quiet"], check=True, input=screen, stdout=file)


def main():
    step, picture, *org = sys.argv[1:]
    if step == "add":
        write_okta_yaml(*org)
    try:
        if step.startswith("/"):
            program = Program(step)
        else:
            program = Installed("Demo" if step == "demo" else None)
    except Failure as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    try:
        if step == "add":
            add_org(program)
        found = keys(program)
        if "partner-api" not in found or len(found) != 12:
            raise Failure(f"These are not the demo org's keys: {found}.")
        save_screen(picture)
        program.end()
    except (Failure, LookupError) as failure:
        print(f"FAILED: {failure} On the screen:", file=sys.stderr)
        program.describe()
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
