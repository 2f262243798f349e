# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on the screen: the file in which Xvfb keeps its pixels, as xwd writes them."""

import struct


class Screen:
    """The pixels of the screen that HOOKKEYS_FRAMEBUFFER names."""

    HEADER = 25  # numbers, big end first

    def __init__(self, path):
        self._file = open(path, "rb")  # pylint: disable=consider-using-with
        header = struct.unpack(f">{self.HEADER}I", self._file.read(4 * self.HEADER))
        self.width, self.height = header[4], header[5]
        self._line = header[12]
        if header[11] != 32:
            raise ValueError(f"{path} has {header[11]} bits a pixel, not 32.")
        self._start = header[0] + 12 * header[19]
        self._luminances = {}

    def pixels(self):
        """All of them as they are now."""
        self._file.seek(self._start)
        return self._file.read(self._line * self.height)

    def _luminance(self, pixel):
        """The relative luminance of WCAG 2.2, from 0 to 1."""
        if pixel not in self._luminances:
            def linear(part):
                part /= 255
                return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            blue, green, red = (linear(part) for part in pixel[:3])
            self._luminances[pixel] = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        return self._luminances[pixel]

    def _contrast(self, one, other):
        dark, light = sorted((self._luminance(one), self._luminance(other)))
        return (light + 0.05) / (dark + 0.05)

    def shows_something(self, box, ratio):
        """Whether anything in `box` (left, top, right, bottom) stands out from its ground by `ratio`."""
        pixels = self.pixels()
        left, top, right, bottom = self._clip(box)
        counts = {}
        for y in range(top, bottom):
            start = y * self._line
            for at in range(start + 4 * left, start + 4 * right, 4):
                pixel = pixels[at:at + 4]
                counts[pixel] = counts.get(pixel, 0) + 1
        ground = max(counts, key=counts.get) if counts else None
        return any(self._contrast(pixel, ground) >= ratio for pixel in counts)

    def _clip(self, box):
        return max(0, box[0]), max(0, box[1]), min(self.width, box[2]), min(self.height, box[3])

    def changed(self, before, after, box, ratio, moved=(0, 0)):
        """How many pixels of `box` (left, top, right, bottom) differ by a contrast of `ratio` or more.

        What is in `box` after was `moved` (across, down) since.
        """
        left, top, right, bottom = self._clip(box)
        shift = moved[1] * self._line + 4 * moved[0]
        count = 0
        for y in range(top, bottom):
            start, end = y * self._line + 4 * left, y * self._line + 4 * right
            if start - shift < 0 or before[start - shift:end - shift] == after[start:end]:
                continue
            for at in range(start, end, 4):
                one, other = before[at - shift:at - shift + 4], after[at:at + 4]
                if one and one != other and self._contrast(one, other) >= ratio:
                    count += 1
        return count
