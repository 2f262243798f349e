# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes to every screen by keys alone and asks of each what screenchecks.py has. Prints screens × checks.

Run by accessibility.sh, which makes the buses:  python3 everyscreen.py PROGRAM DEMO-ORG
"""

import subprocess
import sys

import pyatspi

from atspi import Failure, Program, descendants, find, is_enabled, is_showing, wait_for
from screenchecks import Report, check
from screenreader import ScreenReader

ENTRIES = (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_RADIO_MENU_ITEM)
# What must be readable on a tab of the key's panel.
VALUES = {"JWK": ['"kty": "RSA"'], "PEM": ["BEGIN PUBLIC KEY"], "Fingerprints": ["SHA-256"]}


class Walk:
    """One run of the program, from screen to screen."""

    def __init__(self, program, reader, report, org):
        self.program = program
        self.org = org
        self.table = None
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
        names = name if isinstance(name, set) else {name}
        node = self.reader.focus_in(self.program.active_window())
        for _ in range(80):
            if node is not None and node.name in names and (not roles or node.getRole() in roles):
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
        self.reader.type("no such thing")
        self.check("command search, no match", told=["No command matches “no such thing”"])
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
        self.window("HookKeys help")
        self.check("help")
        self.go_to("Topics")
        self.press("End")
        self.check("help, report a problem")
        self.go_to("Topics")
        self.press("Up")
        self.check("help, shortcuts")
        self.close()

    def adding_an_org(self):
        """The four ways to sign in; at the end the code that is typed elsewhere, and no."""
        self.command("Add org")
        window = self.window("Add org")
        for way in ("In the browser", "As a service app with a key", "With an API token"):
            self.go_to_sign_in()
            self.press("Down")
            wait_for(way, lambda way=way: find(window, way, pyatspi.ROLE_COMBO_BOX))
            self.check(f"add org: {way[0].lower()}{way[1:]}")
        self.go_to_sign_in()
        self.press("Up", "Up", "Up")
        self.check("add org: with a code")
        self.go_to("Name:")
        self.reader.type("Acme")
        self.go_to("Org URL:")
        self.reader.type("https://acme-admin.okta.com")
        self.go_to("Use https://acme.okta.com")
        self.check("add org, wrong URL")
        self.fill("Org URL:", self.org["url"])
        self.fill("Client ID:", self.org["native client"])
        self.go_to("Save")
        self.press("Return")
        window = self.window("Sign in")
        code = wait_for("the code", lambda: next(
            (node for node in descendants(window) if node.name.startswith("Code: ")), None))
        letters = code.name.removeprefix("Code: ")
        self.check("sign in: code", values=[letters, f"{self.org['url']}/activate"],
                   told=[f"The code is {letters}"])
        self.close()
        self.close()

    def go_to_sign_in(self):
        box = [node for node in descendants(self.program.active_window())
               if node.getRole() == pyatspi.ROLE_COMBO_BOX][1]
        self.go_to(box.name)

    def fill(self, name, text):
        field = self.go_to(name)
        self.press("Ctrl+A")
        self.reader.type(text)
        wait_for(text, lambda: field.queryText().getText(0, -1) == text)

    def keys(self):
        """The demo org, from the start page on."""
        self.go_to("Try the demo org")
        self.press("Return")
        self.window("Demo org")
        self.table = self.awaited("Hook keys", pyatspi.ROLE_TABLE)
        wait_for("the keys", lambda: self.table.queryTable().nRows == 12)
        self.check("keys, none selected", values=["What needs attention", "12 of 50 keys"],
                   told=["12 of 50 keys · updated"])
        self.press("F5")
        self.check("keys, read again", told=["Waiting for the org's answer", "12 of 50 keys · updated"],
                   stops=False)
        self.go_to("All 12")
        self.press("Right", "Right", "Space")
        wait_for("the unused keys", lambda: self.table.queryTable().nRows == 9)
        self.check("keys, quick filter")
        self.go_to("Unused 9")
        self.press("Left", "Left", "Space")
        self.fill("Filter keys", "no such thing")
        self.check("keys, no match", told=["No key matches"])
        self.go_to("Filter keys")
        self.press("Escape")
        self.go_to("How to filter")
        self.menu("how to filter", "Space")
        self.select_key("partner-api")
        self.check("key: Overview")
        for tab in ("JWK", "PEM", "Fingerprints", "Use this key"):
            self.go_to_tab()
            self.press("Right")
            self.check(f"key: {tab}", values=VALUES.get(tab, ()))
        self.go_to_tab()
        self.press("Left", "Left", "Left", "Left")
        self.go_to("Copy JWK")
        self.press("Space")
        self.check("key, copied", told=["Copied: JWK of partner-api"])
        for button in ("Org: Demo org (Demo)", "Copy in another format"):
            self.go_to(button)
            self.menu(f"menu of “{button}”", "Space")
            # While it goes it takes the keys that are meant for the window.
            wait_for("the end of the menu", lambda: self.reader.focused.getRole() not in ENTRIES)
        self.command("Open in a window")
        self.window("partner-api")
        self.check("key viewer")
        self.close()

    def menu(self, screen, key):
        """Checks the menu that `key` opens, and leaves it."""
        for last in [False] * 8 + [True]:
            moves = self.reader.moves
            self.press(key, "Down")
            try:
                # The menu bar's own entry has the focus first, and is there for good.
                entry = wait_for("an entry of the menu with the focus", lambda moves=moves: (
                    self.reader.focused if self.reader.moves > moves
                    and self.reader.focused.getRole() in ENTRIES
                    and self.reader.focused.parent.getRole() == pyatspi.ROLE_POPUP_MENU else None), 4)
                break
            except Failure:  # one of the keys came before what it was for
                if last:
                    raise
                self.press("Escape")
        faults = [f"entry {row}" for row, node in enumerate(entry.parent)
                  if node.getRole() in ENTRIES and not node.name]
        self.report.add(screen, {"named": faults})
        self.press("Escape")
        wait_for("the end of the menu", lambda: not is_showing(entry.parent))

    def page(self, key, table):
        """Goes to the page of the org that has `table`."""
        self.press(key)
        self.awaited(table, pyatspi.ROLE_TABLE)
        # Let go before the other key came, Alt alone takes the keyboard to the menu bar.
        focus = self.reader.focus_in(self.program.active_window())
        if focus is not None and focus.getRole() in ENTRIES:
            self.press("Escape")

    def go_to_tab(self):
        tabs = {"Overview", "JWK", "PEM", "Fingerprints", "Use this key", "History"}
        self.go_to(tabs, pyatspi.ROLE_PAGE_TAB_LIST)

    def awaited(self, name, role):
        return wait_for(name, lambda: find(self.program.active_window(), name, role))

    def select_key(self, name):
        self.go_to("Hook keys")
        self.press("Ctrl+Home")  # where it is the current one already, the next that begins so is found
        self.reader.type(name)
        self.awaited(name, pyatspi.ROLE_LABEL)

    def writes(self):
        self.press("Ctrl+N")
        self.window("New key")
        self.check("new key")
        self.fill("Name", "partner-api")
        self.check("new key, name taken", told=["has this name"])
        self.close()
        self.select_key("partner-api")
        self.press("Delete")
        self.check("message bar", told=["Partner tokens"])
        self.press("F2")
        self.window("Rename")
        self.check("rename")
        self.close()
        self.select_key("payroll-sync")
        self.press("Delete")
        window = self.window("Delete")
        wait_for("the field", lambda: any(
            node.getRole() == pyatspi.ROLE_TEXT for node in descendants(window)))
        self.check("delete")
        self.close()
        self.dialog("Export keys", "Export", "export")

    def tokens(self):
        self.command("Check a token")
        self.window("Check a token")
        self.check("check a token")
        self.fill("Token", "abc")
        self.check("check a token, problem", told=["no signed token"])
        self.close()

    def hooks(self):
        self.page("Alt+2", "Inline hooks")
        self.check("hooks, none selected")
        self.go_to("Inline hooks")
        self.reader.type("Partner tokens")
        self.awaited("Partner tokens", pyatspi.ROLE_LABEL)
        self.check("hook")
        for button, doing, seen in (
                ("Does it have the key?", "Looking whether the other side has the key", "key"),
                ("Where does it hang?", "Looking where the hook hangs", "Seen at")):
            self.go_to(button)
            self.press("Space")
            self.check(f"hook: {button}", told=[doing, seen])
        self.go_to("Rehearse…")
        self.press("Space")
        window = self.window("Rehearse")
        self.ready(window, "Send")
        self.check("rehearsal", told=["The request is ready"])
        self.go_to("Send")
        self.press("Space")
        wait_for("the answer", lambda: find(window, "Answer"))
        self.check("rehearsal, answered", told=["Waiting for the answer"])
        self.close()
        self.fill("Filter hooks", "no such thing")
        self.check("hooks, no match", told=["No hook matches"])
        self.go_to("Filter hooks")
        self.press("Escape")

    def history(self):
        self.page("Alt+3", "History")
        self.check("history, none selected")
        self.go_to("History", pyatspi.ROLE_TABLE)
        self.press("Down")
        self.check("change")
        self.page("Alt+1", "Hook keys")

    def rotation(self):
        self.select_key("partner-api")
        self.command("Rotate")
        window = self.window("Rotate")
        self.ready(window, "Begin")
        self.check("rotation: plan", values=["partner-api"])
        waiting = "Waiting for the org's answer"
        for step, (button, following) in enumerate((
                ("Begin", "Hand over"), ("Hand over", "Re-point the hooks"),
                ("Re-point the hooks", "Switch the old key off")), 2):
            self.go_to(button)
            self.press("Return")
            self.ready(window, following)
            self.check(f"rotation: {following[0].lower()}{following[1:]}",
                       told=[waiting, f"Step {step} of 5"])
        self.go_to("Watch the System Log")
        self.press("Space")
        self.check("rotation: watching", told=["has no failure of these hooks"])
        self.go_to("Stop watching")
        self.press("Space")
        self.go_to("Try this hook…")
        self.press("Space")
        trial = self.window("Try a hook")
        self.check("rotation: try a hook")
        self.go_to("Call the service")
        self.press("Space")
        self.ready(trial, "Call the service")
        self.check("rotation: a hook was tried", told=[waiting, "The service"])
        self.close()
        self.go_to("Switch the old key off")
        self.press("Return")
        wait_for("the last page", lambda: find(window, "Delete the old key"))
        self.check("rotation: delete the old key", told=[waiting, "Step 5 of 5"])
        self.close()
        self.go_to("Give up")
        self.press("Space")
        self.window("Give up")
        self.check("rotation: give up")
        self.close()

    def snapshots(self):
        """The demo org keeps none; what can be compared, tst_comparedialog has."""
        self.dialog("Snapshots", "Snapshots", "snapshots", told=["There is no snapshot yet"])

    def ready(self, window, button):
        wait_for(f"“{button}” enabled", lambda: (
            (found := find(window, button)) is not None and is_enabled(found)))

    def others(self):
        self.command("Request log")
        self.window("Request log")
        self.go_to("Requests")
        self.press("Down")
        self.check("request log")
        self.close()
        self.dialog("Overview of all", "Overview", "overview of orgs")
        self.dialog("Manage orgs", "Orgs", "orgs")
        for letter in "OKEVH":
            self.menu(f"menu of Alt+{letter}", f"Alt+{letter}")
            self.window()


class DemoOrg:
    """The demo org as a program of its own, and what it says of itself."""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdout=subprocess.PIPE, text=True)
        self.facts = {}
        for line in self.process.stdout:
            name, _, value = line.strip().partition(": ")
            self.facts[name] = value
            if name == "service keys page":
                break

    def end(self):
        self.process.terminate()
        self.process.wait()


def main():
    if len(sys.argv) != 3:
        print("Usage: everyscreen.py PROGRAM DEMO-ORG", file=sys.stderr)
        return 2
    org = DemoOrg(sys.argv[2])
    program = Program(sys.argv[1])
    report = Report()
    try:
        walk = Walk(program, ScreenReader(), report, org.facts)
        report.head()
        for part in (walk.before_an_org, walk.keys, walk.writes, walk.tokens, walk.hooks,
                     walk.history, walk.snapshots, walk.rotation, walk.others):
            part()
    except Failure as failure:
        print(f"FAILED: {failure} On the screen:", file=sys.stderr)
        program.describe()
        report.faults.append(str(failure))
    finally:
        org.end()
        if not program.end():
            report.faults.append("The program did not end cleanly on SIGTERM.")
    for fault in report.faults:
        print(f"FAILED: {fault}", file=sys.stderr)
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
