# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the keyboard who hears the program instead of seeing it, and one who sees no mouse."""

import os
import time

import pyatspi
from gi.repository import Atspi

from atspi import Failure, descendants, drain, has, is_showing, wait_for
from screenpixels import Screen

# Keys by the numbers that X gives them, and modifiers by the place that they have on every keyboard.
KEYS = {"Tab": 0xff09, "Return": 0xff0d, "Escape": 0xff1b, "Home": 0xff50, "Left": 0xff51, "Up": 0xff52,
        "Right": 0xff53, "Down": 0xff54, "End": 0xff57, "Delete": 0xffff, "Space": 0x20, "F1": 0xffbe,
        "F2": 0xffbf, "F5": 0xffc2, "F9": 0xffc6, "F10": 0xffc7}
MODIFIERS = {"Shift": 50, "Ctrl": 37, "Alt": 64}

# Of the frame around what has the focus, and of marks: WCAG 2.2, 1.4.11 and 2.4.7.
MARK_RATIO = 3
# In seconds: after that, what changed where the focus was is a step within it.
WITHIN = 3
# What has the focus in a widget that is one stop for Tab.
WALKED_WITHIN = (pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_TABLE_CELL,
                 pyatspi.ROLE_TREE_ITEM)
FRAME = 4  # pixels that it may reach beyond its widget


class ScreenReader:
    """Presses keys and notes what the program tells."""

    def __init__(self):
        self.focused = None  # what has the focus, as far as it was told
        self.moves = 0       # how often the focus went elsewhere
        self.left = None     # how many pixels showed that the focus left its last place
        self.spoken = []     # what a screen reader would have read out by itself
        path = os.environ.get("HOOKKEYS_FRAMEBUFFER")
        self.screen = Screen(path) if path else None
        self._listener = Atspi.EventListener.new(self._note)
        for event in ("object:state-changed:focused", "object:state-changed:showing",
                      "object:announcement"):
            self._listener.register(event)

    def _note(self, event):
        try:
            if event.type.startswith("object:announcement"):
                self.spoken.append(str(event.any_data))
            elif not event.detail1:
                return
            elif event.type.startswith("object:state-changed:focused"):
                self.focused = event.source
                self.moves += 1
            elif event.source.getRole() == pyatspi.ROLE_NOTIFICATION:
                self.spoken.append(" ".join(
                    [event.source.name, event.source.description or "",
                     *(node.name for node in descendants(event.source)
                       if node.getRole() == pyatspi.ROLE_LABEL)]))
        except (LookupError, RuntimeError):  # it went before it could be asked
            pass

    # At the keyboard

    @staticmethod
    def press(keys):
        """Presses such as "Ctrl+K"."""
        *modifiers, key = keys.split("+")
        for each in modifiers:
            Atspi.generate_keyboard_event(MODIFIERS[each], None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(KEYS.get(key) or ord(key.lower()), None, Atspi.KeySynthType.SYM)
        for each in reversed(modifiers):
            Atspi.generate_keyboard_event(MODIFIERS[each], None, Atspi.KeySynthType.RELEASE)

    @staticmethod
    def type(text):
        for letter in text:  # all at once, the bus would have no time to answer for each
            Atspi.generate_keyboard_event(0, letter, Atspi.KeySynthType.STRING)

    # What is heard

    def hears(self, words):
        """Waits until something is read out that has `words` in it, since forget() was called."""
        try:
            wait_for("", lambda: any(words in each for each in self.spoken))
        except Failure:
            raise Failure(f"“{words}” was not read out; heard was {self.spoken}.") from None

    def forget(self):
        self.spoken.clear()

    # Where the focus is

    def settle(self):
        """Waits until it was told what has the focus now: that of a window that went is told of late."""
        try:
            wait_for("the focus", lambda: self.focused is not None
                     and has(self.focused, pyatspi.STATE_FOCUSED), patience=3)
        except Failure:
            self.focused = None

    def focus_in(self, window):
        """What has the focus in `window`; None if that is not said."""
        self.settle()
        if self.focused is not None and has(self.focused, pyatspi.STATE_FOCUSED):
            return stop_of(self.focused)
        return next((node for node in descendants(window) if has(node, pyatspi.STATE_FOCUSED)), None)

    def step(self, key="Tab"):
        """Presses `key` and waits until the focus has moved. Returns what has it, and how many pixels show that.

        A label moves it from link to link without a word, and a date from day to month; there the pixels
        alone tell, once nothing else was told.
        """
        before = self.screen.pixels() if self.screen else None
        moves, last = self.moves, self.focused
        place = self.place_of(stop_of(last)) if self.screen and last is not None else None
        shown, since = 0, None
        self.left = None
        self.press(key)

        def moved():
            nonlocal shown, since
            if self.moves != moves:
                return True
            if last is None or self.screen is None:
                return False
            shown = self._changed_in(last, before)
            since = since or (time.monotonic() if shown else None)
            if since is None:
                return False
            if last.getRole() != pyatspi.ROLE_LABEL:  # it may be a text cursor that blinks
                return time.monotonic() - since > WITHIN
            # What is painted was told of before: with an answer to come, that has come too.
            last.getState()
            drain()
            return True
        wait_for(f"another place of the focus after {key}", moved)
        if self.moves == moves:
            return stop_of(last), shown
        shown = self._wait_for_sight(before)
        self.left = self._seen_to_leave(last, place, before) if place else None
        return stop_of(self.focused), shown

    def _seen_to_leave(self, last, place, before):
        """How many pixels of `last`, which was at `place`, are others now that the focus is elsewhere.

        Where an area scrolls along, the frame may go to the next widget and stay at its place on the screen.
        """
        try:
            now = self.place_of(stop_of(last))
        except (LookupError, RuntimeError):  # it went
            return None
        return self._changed_in(stop_of(last), before, (now[0] - place[0], now[1] - place[1]))

    def _wait_for_sight(self, before):
        if self.screen is None:
            return None
        shown = 0

        def is_seen():
            nonlocal shown
            node = stop_of(self.focused)
            shown = self._changed_in(node, before)
            return shown >= self.least_sight(node)
        try:
            wait_for("the frame", is_seen, patience=3)
        except Failure:
            pass
        return shown

    def _changed_in(self, node, before, moved=(0, 0)):
        x, y, width, height = self.place_of(node)
        return self.screen.changed(
            before, self.screen.pixels(),
            (x - FRAME, y - FRAME, x + width + FRAME, y + height + FRAME), MARK_RATIO, moved)

    def shows_something(self, node):
        """Whether there is anything to see where `node` is."""
        x, y, width, height = self.place_of(node)
        return self.screen is None or self.screen.shows_something((x, y, x + width, y + height), MARK_RATIO)

    @staticmethod
    def place_of(node):
        extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return extents.x, extents.y, extents.width, extents.height

    def least_sight(self, node):
        """The pixels that a frame of one pixel on two of its sides has: a text cursor alone has fewer."""
        _, _, width, height = self.place_of(node)
        return min(width + height, 300)


def stop_of(node):
    """Where Tab stops when `node` has the focus: a table, not its cell."""
    if node.getRole() in WALKED_WITHIN:
        return node.parent
    return node


def is_stop(node):
    return is_showing(node) and has(node, pyatspi.STATE_FOCUSABLE) and has(node, pyatspi.STATE_ENABLED)
