# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of every screen: names, texts, and a way through it with Tab that can be seen."""

import pyatspi

from atspi import BUTTONS, INTERACTIVE, Failure, descendants
from screenreader import is_stop

CHECKS = ("named", "readable", "reached", "seen", "told")

# What is walked within by arrow keys: it is one stop, or its parts are none.
WITHIN = {pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_LIST, pyatspi.ROLE_MENU, pyatspi.ROLE_MENU_BAR,
          pyatspi.ROLE_PAGE_TAB_LIST, pyatspi.ROLE_POPUP_MENU, pyatspi.ROLE_SPIN_BUTTON,
          pyatspi.ROLE_TABLE, pyatspi.ROLE_TEXT, pyatspi.ROLE_TREE, pyatspi.ROLE_ENTRY}
# Shown to read, and never a stop by themselves.
SHOWN = {pyatspi.ROLE_PROGRESS_BAR}
MOST_STOPS = 120


def path(node):
    parts = []
    while node is not None and node.getRole() != pyatspi.ROLE_APPLICATION:
        parts.append(node.name or node.getRoleName())
        node = node.parent
    return " < ".join(parts)


def text_of(node):
    """All that a screen reader can read of `node` itself."""
    texts = [node.name or "", node.description or ""]
    try:
        texts.append(node.queryText().getText(0, -1))
    except NotImplementedError:
        pass
    return " ".join(texts).strip()


def is_within(node):
    parent = node.parent
    while parent is not None and parent.getRole() not in (pyatspi.ROLE_APPLICATION,
                                                          pyatspi.ROLE_FRAME, pyatspi.ROLE_DIALOG):
        if parent.getRole() in WITHIN:
            return True
        parent = parent.parent
    return False


def nameless(window):
    """What people act on, or are to see, and that has no name."""
    return [f"{node.getRoleName()} in {path(node)}" for node in [window, *descendants(window)]
            if node.getRole() in INTERACTIVE | {pyatspi.ROLE_ICON, pyatspi.ROLE_IMAGE}
            and not (node.name or "").strip() and not is_within(node)]


def unreadable(reader, window, values):
    """Labels that show something and say nothing, and those of `values` that stand nowhere as text."""
    nodes = list(descendants(window))
    silent = [f"a label in {path(node)}" for node in nodes
              if node.getRole() == pyatspi.ROLE_LABEL and not text_of(node)
              and reader.shows_something(node)]
    if not values:
        return silent
    everything = "\n".join(text_of(node) for node in nodes)
    return silent + [f"the value “{value}”" for value in values if value not in everything]


def stops_of(window):
    return [node for node in descendants(window)
            if node.getRole() in INTERACTIVE - SHOWN and not is_within(node) and is_stop(node)]


def walk(reader, window):
    """Goes once around with Tab. Returns the stops, and those of them that cannot be seen to be one."""
    stops, unseen = [], []
    first = reader.focus_in(window)
    if first is not None and not [node for node in stops_of(window) if node != first]:
        return [first], unseen  # there is nothing to go to
    doubted = None  # a stop that showed no frame when it was come to, and what is to be said of it
    for _ in range(MOST_STOPS):
        node, shown = reader.step()
        if doubted and (reader.left or 0) < reader.least_sight(doubted[0]):
            unseen.append(doubted[1])
        doubted = None
        if shown is not None and shown < (1 if node in stops else reader.least_sight(node)):
            doubted = node, f"{path(node)} ({shown} pixels)"
        if node == first or (first is None and node in stops and node != stops[-1]):
            return stops + [node], unseen + ([doubted[1]] if doubted else [])
        if node not in stops:
            stops.append(node)
    raise Failure(f"Tab does not come back to {first and path(first)}: {[path(each) for each in stops]}.")


def unreached(window, stops):
    """What can be used and is no stop of Tab."""
    groups = [stop.parent for stop in stops if stop.getRole() == pyatspi.ROLE_RADIO_BUTTON]
    return [f"{node.getRoleName()} {path(node)}" for node in descendants(window)
            if node.getRole() in INTERACTIVE - SHOWN and node not in stops and not is_within(node)
            and (is_stop(node) or node.getRole() in BUTTONS and node.queryAction().nActions)
            and not (node.getRole() == pyatspi.ROLE_RADIO_BUTTON and node.parent in groups)]


class Report:
    """Screens × checks."""

    def __init__(self):
        self._rows = []
        self.faults = []

    def add(self, screen, results):
        """`results` has the faults of each check; None: it does not apply there."""
        self._rows.append((screen, results))
        for check, faults in results.items():
            self.faults.extend(f"{screen}: not {check}: {fault}" for fault in faults or [])
        print(self._line(screen, results), flush=True)

    @staticmethod
    def _line(screen, results):
        marks = ("–" if results.get(check) is None else "NO" if results[check] else "yes"
                 for check in CHECKS)
        return f"{screen:34}" + "".join(f"{mark:>10}" for mark in marks)

    @staticmethod
    def head():
        print(f"{'screen':34}" + "".join(f"{check:>10}" for check in CHECKS), flush=True)


def check(reader, program, report, screen, values=(), told=None, stops=True):
    """Asks everything of the active window. `told` are the faults of what was announced before."""
    window = program.active_window()
    if window is None:
        report.add(screen, {"named": ["no window is active"]})
        return
    results = {"named": nameless(window), "readable": unreadable(reader, window, values), "told": told}
    if stops:
        try:
            reached, unseen = walk(reader, window)
            results["reached"] = unreached(window, reached)
            results["seen"] = unseen if reader.screen else None
        except Failure as failure:
            results["reached"] = [str(failure)]
    report.add(screen, results)
