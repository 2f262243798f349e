# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the program's main job from outside, through AT-SPI, as a screen reader or a robot would.

Run by accessibility.sh, which makes the buses:  python3 accessibility.py PROGRAM

The names that are looked for here are a contract: scripts, and people who cannot see the window, rely
on them. Everything goes through AT-SPI's own interfaces (Action, EditableText,
Table); no key press or click is faked. By keys alone, and on every screen, is everyscreen.py.
"""

import sys

import pyatspi

from atspi import (BUTTONS, INTERACTIVE, Failure, Program, actions_of, descendants, find, is_enabled,
                   press, wait_for, write)


class KeyWindowTest:
    def __init__(self, program):
        self.program = program
        self.window = program.main_window()
        self.table = wait_for("the table “Hook keys”",
                              lambda: find(self.window, "Hook keys", pyatspi.ROLE_TABLE))

    # What is in the window

    def button(self, name):
        return wait_for(f"the button “{name}”",
                        lambda: find(self.window, name, *BUTTONS))

    def rows(self):
        """All rows, each a list of its cells' texts."""
        table = self.table.queryTable()
        return [[table.getAccessibleAt(row, column).name for column in range(table.nColumns)]
                for row in range(table.nRows)]

    def names(self):
        return [row[0] for row in self.rows()]

    def message(self):
        """The text of the message bar; empty if there is none."""
        bar = find(self.window, "Message", pyatspi.ROLE_NOTIFICATION)
        if bar is None:
            return ""
        return bar.description and " ".join(label.name for label in descendants(bar)
                        if label.getRole() == pyatspi.ROLE_LABEL and label.name)

    def select(self, name):
        row = self.names().index(name)
        table = self.table.queryTable()
        # Qt 6.4 has no Selection interface for tables; Table's own calls are what works with every Qt.
        for selected in table.getSelectedRows():
            table.removeRowSelection(selected)
        table.addRowSelection(row)
        wait_for(f"the selection of “{name}”", lambda: list(table.getSelectedRows()) == [row])

    def check_named(self, node, where):
        """Fails if something that people act on has no name. Also looks where nothing shows now."""
        nameless = [f"{found.getRoleName()} in {self.path(found)}"
                    for found in [node, *descendants(node, hidden=True)]
                    if found.getRole() in INTERACTIVE and not found.name.strip()
                    # The list that a combo box opens: Qt names the box only.
                    and found.parent.getRole() != pyatspi.ROLE_COMBO_BOX]
        if nameless:
            raise Failure(f"Without an accessible name in {where}: {'; '.join(nameless)}.")

    @staticmethod
    def path(node):
        parts = []
        while node is not None and node.getRole() != pyatspi.ROLE_APPLICATION:
            parts.append(node.name or node.getRoleName())
            node = node.parent
        return " < ".join(parts[1:])

    # The steps

    def check_window(self):
        wait_for("the keys of the demo org", lambda: len(self.names()) == 12)
        for row in self.rows():
            # As many columns as there are to be seen.
            if not row[0] or len(row) != 6:
                raise Failure(f"The row {row} does not begin with the key's name.")
            if any("(s)" in cell for cell in row):
                raise Failure(f"The row {row} lacks the plural forms that English has.")
        if "partner-api" not in self.names():
            raise Failure(f"“partner-api” is not in the first column: {self.names()}.")
        if not find(self.window, "Filter keys", pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY):
            raise Failure("There is no field “Filter keys”.")
        menus = [node.name for node in descendants(self.window, hidden=True)
                 if node.getRole() == pyatspi.ROLE_MENU_ITEM]
        for name in ("New key", "Rename", "Delete", "Refresh"):
            if name not in menus:
                raise Failure(f"“{name}” is in no menu: {menus}.")
        for name in ("New key", "Refresh"):
            self.button(name)
        for name in ("All 12", "In use 3", "Unused 9"):
            if not find(self.window, name):
                raise Failure(f"There is no quick filter “{name}”.")
        if "ShowMenu" not in actions_of(self.button("Export")):
            raise Failure("“Export” has a menu, but no action that shows it.")
        for name in ("Rename", "Delete"):
            if is_enabled(self.menu_item(name)):
                raise Failure(f"“{name}” is enabled though no key is selected.")
        self.check_named(self.window, "the main window")

    def menu_item(self, name):
        return find(self.window, name, pyatspi.ROLE_MENU_ITEM, hidden=True)

    def filter(self):
        field = find(self.window, "Filter keys", pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)
        write(field, "partner")
        wait_for("the two keys of the filter",
                 lambda: sorted(self.names()) == ["partner-api", "partner-api-next"])
        write(field, "")
        wait_for("all keys without the filter", lambda: len(self.names()) == 12)

    def refresh(self):
        press(self.button("Refresh"))
        wait_for("the keys after a refresh", lambda: len(self.names()) == 12)

    def create(self):
        press(self.button("New key"))
        dialog = self.program.dialog()
        self.check_named(dialog, "the dialog “New key”")
        field = find(dialog, "Name", pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)
        create = find(dialog, "Create", pyatspi.ROLE_PUSH_BUTTON)
        if is_enabled(create):
            raise Failure("“Create” is enabled without a name.")
        write(field, "partner-api")
        wait_for("the objection to a name that is taken, as the field's description",
                 lambda: field.description and not is_enabled(create))
        write(field, "made from outside")
        wait_for("“Create” enabled", lambda: is_enabled(create))
        press(create)
        self.program.wait_until_closed()
        wait_for("the new row", lambda: "made from outside" in self.names())
        wait_for("the message about the new key", lambda: "made from outside" in self.message())
        selected = list(self.table.queryTable().getSelectedRows())
        if selected != [self.names().index("made from outside")]:
            raise Failure(f"The new key is not what is selected: rows {selected}.")
        self.read_public_key(self.window)
        self.check_named(self.window, "the main window with a key and a message")

    @staticmethod
    def read_public_key(window):
        press(wait_for("the tab “JWK”", lambda: find(window, "JWK", pyatspi.ROLE_PAGE_TAB)))

        def shown():
            text = find(window, "JWK", pyatspi.ROLE_TEXT)
            return text and '"kty": "RSA"' in text.queryText().getText(0, -1)
        wait_for("the public key as JWK", shown)

    def rename(self):
        self.select("made from outside")
        press(self.menu_item("Rename"))
        dialog = self.program.dialog()
        self.check_named(dialog, "the dialog “Rename”")
        field = find(dialog, "Name", pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY)
        if field.queryText().getText(0, -1) != "made from outside":
            raise Failure("The field does not begin with the old name.")
        write(field, "renamed from outside")
        press(find(dialog, "Rename", pyatspi.ROLE_PUSH_BUTTON))
        self.program.wait_until_closed()
        wait_for("the new name", lambda: "renamed from outside" in self.names())
        if "made from outside" in self.names():
            raise Failure("The old name is still there.")

    def delete_refused(self):
        self.select("partner-api")
        press(self.menu_item("Delete"))
        wait_for("the hook that uses the key, in the message",
                 lambda: "Partner tokens" in self.message())
        if self.program.window(pyatspi.ROLE_DIALOG):
            raise Failure("A dialog offers to delete a key that is in use.")

    def delete(self):
        # Only selected, never made the current row: the dialog must be about what is selected.
        self.select("renamed from outside")
        press(self.menu_item("Delete"))
        dialog = self.program.dialog()
        field = wait_for("the field for the name", lambda: next(
            (node for node in descendants(dialog) if node.getRole() == pyatspi.ROLE_TEXT), None))
        if "renamed from outside" not in field.name:
            raise Failure(f"The field does not say what to type: “{field.name}”.")
        self.check_named(dialog, "the dialog “Delete”")
        delete = find(dialog, "Delete", pyatspi.ROLE_PUSH_BUTTON)
        write(field, "renamed from out")
        if is_enabled(delete):
            raise Failure("“Delete” is enabled though the name is not typed to its end.")
        write(field, "renamed from outside")
        wait_for("“Delete” enabled", lambda: is_enabled(delete))
        press(delete)
        self.program.wait_until_closed()
        wait_for("the row gone", lambda: "renamed from outside" not in self.names())
        wait_for("the message about the deleted key",
                 lambda: "renamed from outside" in self.message())
        press(find(self.window, "Close message", pyatspi.ROLE_PUSH_BUTTON))
        wait_for("the message gone", lambda: "renamed from outside" not in self.message())

    def key_window(self):
        self.select("partner-api")
        press(find(self.window, "Open in a window", pyatspi.ROLE_MENU_ITEM, hidden=True))
        window = wait_for("the window of “partner-api”",
                          lambda: self.program.window(pyatspi.ROLE_FRAME, "partner-api"))
        self.read_public_key(window)
        self.check_named(window, "the key's window")

    def other_dialogs(self):
        for item in ("Add org…", "Preferences…", "About HookKeys"):
            press(find(self.window, item, pyatspi.ROLE_MENU_ITEM, hidden=True))
            dialog = self.program.dialog()
            self.check_named(dialog, f"the dialog of “{item}”")
            if find(dialog, "Only for this session", pyatspi.ROLE_PUSH_BUTTON):
                raise Failure("The way around a keychain is offered before a keychain failed.")
            press(find(dialog, "Close", pyatspi.ROLE_PUSH_BUTTON)
                  or find(dialog, "Cancel", pyatspi.ROLE_PUSH_BUTTON))
            self.program.wait_until_closed()

    def run(self):
        for step in (self.check_window, self.filter, self.refresh, self.create, self.rename,
                     self.delete_refused, self.delete, self.key_window, self.other_dialogs):
            step()
            print(f"ok: {step.__name__}", flush=True)


def main():
    if len(sys.argv) != 2:
        print("Usage: accessibility.py PROGRAM", file=sys.stderr)
        return 2
    program = Program(sys.argv[1], "--demo")
    try:
        KeyWindowTest(program).run()
    except Failure as failure:
        print(f"FAILED: {failure} On the screen:", file=sys.stderr)
        program.describe()
        return 1
    finally:
        ended = program.end()
    if not ended:
        print("FAILED: the program did not end cleanly on SIGTERM.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
