#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Prints which test holds which fault of the interface that was mended once, and fails if one has none:
#
#     sh tests/ufaults.sh
#
# The faults are numbered from U1 to U39. A test carries the number in its name, as u22_toolsKeepTheirPlaces(),
# or in a comment behind its declaration: "void sortsByKeyboard(); // U10", "// U5, U6" for two of them.
set -eu
cd "$(dirname "$0")"

faults=39

# Why no test holds this one; fails if there must be one.
reason() {
    case $1 in
    31) echo "no dots: New key, Rename and Delete are names that programs rely on" ;;
    38) echo "was seen once and never again: no steps lead there" ;;
    *) return 1 ;;
    esac
}

names=$({
    grep -rhoE '\<u[0-9]+_[A-Za-z][A-Za-z0-9_]*\(\)' --include='*.cpp' . | grep -v '_data()$' |
        sed -E 's/^u([0-9]+)_(.*)$/\1 u\1_\2/'
    grep -rhE '^ *(static )?void [A-Za-z0-9_]+\(\);? *// U[0-9]+(, U[0-9]+)*$' --include='*.cpp' . |
        sed -E 's/^ *(static )?void ([A-Za-z0-9_]+\(\));? *\/\/ (.*)$/\2 \3/' |
        while read -r name numbers; do
            for number in $(printf '%s' "$numbers" | tr -d 'U,'); do
                echo "$number $name"
            done
        done
    grep -rhoE '^# U[0-9]+: .*$' --include='*.sh' --include='*.py' . | sed -E 's/^# U([0-9]+): /\1 /'
} | sort -u)
missing=
fault=1
while [ "$fault" -le "$faults" ]; do
    found=$(printf '%s\n' "$names" | sed -n "s/^$fault //p" | tr '\n' ' ')
    if [ -n "$found" ]; then
        printf 'U%-3s %s\n' "$fault" "$found"
    elif why=$(reason "$fault"); then
        printf 'U%-3s (%s)\n' "$fault" "$why"
    else
        printf 'U%-3s (none)\n' "$fault"
        missing="$missing U$fault"
    fi
    fault=$((fault + 1))
done
if [ -n "$missing" ]; then
    echo "No test holds:$missing" >&2
    exit 1
fi
