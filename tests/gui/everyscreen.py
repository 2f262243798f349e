# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes to every screen by keys alone and asks of each what screenchecks.py has. Prints screens × checks.

Run by accessibility.sh, which makes the buses:  python3 everyscreen.py PROGRAM DEMO-ORG
"""

import subprocess
import sys

import pyatspi

from atspi import Failure, Program, descendants, find, is_showing, wait_for
from screenchecks import Report, check
from screenreader import ScreenReader

FRAME, DIALOG = pyatspi.ROLE_FRAME, pyatspi.ROLE_DIALOG


class Walk:
    """One run of the program, from screen to screen."""

    def __init__(self, program, reader, report):
        self.program = program
        self.reader = reader
        self.report = report

    # How to get about

    def window(self, title=""):
        """Waits until a window whose title begins with `title` has the keyboard."""
        def active():
            window = self.program.active_window()
            return window if window is not None and window.name.startswith(title) else None
        return wait_for(f"the window “{title}” active", active)

    def press(self, *keys):
        for key in keys:
            self.reader.press(key)

    def command(self, words):
        """Runs a command by its name, as Ctrl+K finds it."""
        self.press("Ctrl+K")
        palette = self.window("Search")
        self.reader.type(words)
        wait_for(f"the command “{words}”", lambda: any(
            words in node.name for node in descendants(palette)
            if node.getRole() == pyatspi.ROLE_LIST_ITEM))
        self.press("Return")

    def close(self, title="", key="Escape"):
        """Leaves a window by `key`; `title` is that of the one it goes back to."""
        gone = self.program.active_window()
        self.press(key)
        wait_for(f"the end of “{gone.name}”", lambda: self.program.active_window() != gone)
        return self.window(title)

    def go_to(self, name, *roles, key="Tab"):
        """Presses Tab until what is called `name` has the focus."""
        node, _ = self.reader.focused, None
        for _ in range(80):
            if node is not None and node.name == name and (not roles or node.getRole() in roles):
                return node
            node, _ = self.reader.step(key)
        raise Failure(f"Tab does not come to “{name}”.")

    def check(self, screen, values=(), told=(), stops=True):
        """`told` are words that must have been read out since the last check."""
        faults = [] if told else None
        for words in told:
            try:
                self.reader.hears(words)
            except Failure as failure:
                faults.append(str(failure))
        self.reader.forget()
        check(self.reader, self.program, self.report, screen, values, faults, stops)

    # The screens

    def before_an_org(self):
        self.window()
        self.check("start page")
        self.press("Ctrl+K")
        self.window("Search")
        self.check("command search")
        self.reader.type("zzz")
        self.check("command search, no match", told=["No command matches “zzz”"])
        self.close()
        self.dialog("About HookKeys", "About", "about")
        self.dialog("Preferences", "Preferences", "preferences")
        self.help()
        self.dialog("Manage orgs", "Orgs", "orgs, none yet")
        self.dialog("Overview of all", "Overview", "overview of orgs, none yet")
        self.adding_an_org()

    def dialog(self, command, title, screen, **asked):
        self.command(command)
        self.window(title)
        self.check(screen, **asked)
        self.close()

    def help(self):
        self.press("F1")
        window = self.window("HookKeys help")
        self.check("help")
        self.reader.focus_in(window)
        for topic in ("shortcuts", "report a problem"):
            self.go_to("Topics")
            self.press("End")
            if topic == "shortcuts":
                self.press("Up")
            self.check(f"help, {topic}")
        self.close()
