#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Prints which test shows what becomes of which hostile input, and fails if one has none:
#
#     sh tests/rows.sh
#
# The inputs are numbered, and a test carries the numbers of those that it shows in its name:
# row13_resetAfterAPost(), or row60_row61_… for two of them.
set -eu
cd "$(dirname "$0")"

rows=90
names=$(grep -rhoE '\b(row[0-9]+_)+[A-Za-z]\w*' --include='*.cpp' --include='CMakeLists.txt' --include='*.sh' . |
    sort -u | grep -v -- '_data$' || :)
missing=
row=1
while [ "$row" -le "$rows" ]; do
    found=$(printf '%s\n' "$names" | grep -E "(^|_)row${row}_" | tr '\n' ' ' || :)
    if [ -n "$found" ]; then
        printf '%2d  %s\n' "$row" "$found"
    else
        printf '%2d  (none)\n' "$row"
        missing="$missing $row"
    fi
    row=$((row + 1))
done
if [ -n "$missing" ]; then
    echo "No test carries the number of:$missing" >&2
    exit 1
fi
