# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The running program as AT-SPI shows it: what accessibility.py and everyscreen.py stand on."""

import signal
import subprocess
import sys
import time

import pyatspi
from gi.repository import Atspi, GLib

# How long anything may take before the test gives up. Generous: a sanitizer build on a busy machine.
PATIENCE = 30
# By itself a call over the bus waits less than a second for its answer.
Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)

# A button with a menu is one of its own from Qt 6.8 on.
BUTTONS = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_PUSH_BUTTON_MENU)

# What people act on. Scroll bars are left out: Qt gives them no name, nobody can focus one, and what
# they scroll is named.
INTERACTIVE = {
    pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_ENTRY, pyatspi.ROLE_LINK, pyatspi.ROLE_LIST, pyatspi.ROLE_LIST_BOX,
    pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_PAGE_TAB_LIST,
    pyatspi.ROLE_PASSWORD_TEXT, pyatspi.ROLE_PROGRESS_BAR, pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_SLIDER, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_TABLE, pyatspi.ROLE_TEXT,
    pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_TREE, *BUTTONS,
}


class Failure(Exception):
    """The program is not as it should be."""


def drain():
    """Takes note of all that was told until now."""
    while GLib.MainContext.default().iteration(False):
        pass


def _wait_a_moment():
    """Waits for something to be told, but no longer than it takes to look again."""
    over = []
    source = GLib.timeout_add(20, lambda: over.append(True))  # None: once
    GLib.MainContext.default().iteration(True)
    if not over:
        GLib.source_remove(source)


def wait_for(what, look, patience=PATIENCE):
    """Returns what look() returns once that is true; fails with the words of `what`.

    It looks whenever the program has told something, and now and then for what is not told.
    """
    end = time.monotonic() + patience
    while True:
        drain()
        try:
            found = look()
        except (LookupError, RuntimeError, GLib.Error) as gone:  # an object went while it was looked at
            found = None
            if str(gone):
                print(f"  (looking again: {gone})")
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f"Not seen within {patience} s: {what}.")
        _wait_a_moment()


def has(node, state):
    return node.getState().contains(state)


def is_enabled(node):
    return has(node, pyatspi.STATE_ENABLED)


def is_showing(node):
    return has(node, pyatspi.STATE_SHOWING)


def descendants(node, hidden=False):
    """Everything below `node`, depth first; what is not on the screen only if `hidden`."""
    for child in node:
        # None: it was destroyed since the children were counted.
        if child is not None and (hidden or is_showing(child)):
            yield child
            # A table's cells are looked at through its Table interface.
            if child.getRole() != pyatspi.ROLE_TABLE:
                yield from descendants(child, hidden)


def find(node, name, *roles, hidden=False):
    """The first descendant called `name` that has one of `roles` (none given: any); or None."""
    for found in descendants(node, hidden):
        if found.name == name and (not roles or found.getRole() in roles):
            return found
    return None


def actions_of(node):
    actions = node.queryAction()
    return [actions.getName(i) for i in range(actions.nActions)]


def press(node, action="Press"):
    if action not in actions_of(node):
        raise Failure(f"“{node.name}” has no action “{action}”.")
    if not is_enabled(node):
        raise Failure(f"“{node.name}” is disabled.")
    node.queryAction().doAction(actions_of(node).index(action))


def write(field, text):
    field.queryEditableText().setTextContents(text)
    wait_for(f"“{text}” in the field “{field.name}”",
             lambda: field.queryText().getText(0, -1) == text)


class Program:
    """The running program, seen from outside."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command)
        self.node = wait_for("the program on the accessibility bus", self._look)
        # Ask the program each time: a cache is only told of changes by an event loop.
        self.node.setCacheMask(pyatspi.cache.NONE if hasattr(pyatspi, "cache") else 0)

    def _look(self):
        if self.process.poll() is not None:
            raise Failure(f"The program ended with {self.process.returncode}.")
        for program in pyatspi.Registry.getDesktop(0):
            if program is not None and program.get_process_id() == self.process.pid:
                return program
        return None

    def window(self, role, name=""):
        """The window on the screen that has `role` and whose title begins with `name`; or None."""
        for window in self.node:
            if (window is not None and window.getRole() == role and is_showing(window)
                    and window.name.startswith(name)):
                return window
        return None

    def active_window(self):
        """The window that has the keyboard; or None."""
        for window in self.node:
            if window is not None and is_showing(window) and has(window, pyatspi.STATE_ACTIVE):
                return window
        return None

    def main_window(self):
        return wait_for("the main window", lambda: self.window(pyatspi.ROLE_FRAME))

    def dialog(self):
        return wait_for("a dialog", lambda: self.window(pyatspi.ROLE_DIALOG))

    def wait_until_closed(self):
        wait_for("the end of the dialog", lambda: self.window(pyatspi.ROLE_DIALOG) is None)

    def describe(self):
        """Prints what is on the screen."""
        for window in self.node:
            if window is not None and is_showing(window):
                for node in [window, *descendants(window)]:
                    if node.name:
                        print(f"  {node.getRoleName()} “{node.name}”", file=sys.stderr)

    def end(self):
        """Ends the program as a session would; True if it ended well."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(PATIENCE) == 0
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return False
