#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes pictures of the windows as they are now:
#
#     sh tests/gui/screenshots.sh            those of README and of the software centres, in resources/screenshots:
#                                            the main window, light and dark, in every language
#     sh tests/gui/screenshots.sh --all      those of every window and dialog, for people to look at, in
#                                            build/dev/screenshots: also 400 pixels wide, at 200 % and mirrored
#     sh tests/gui/screenshots.sh --check PROGRAM
#                                            fails if what is in the windows has other words than the pictures in
#                                            resources/screenshots; PROGRAM is hookkeys-screenshots, built already
#
# The pictures themselves are no measure: every font and every Qt draws a little differently, and they show the
# time. So beside each lies the text of its window, and only letters and marks count in there.
set -eu
cd "$(dirname "$0")/../.."
kept=resources/screenshots

program=${2:-build/dev/bin/hookkeys-screenshots}
if [ $# -lt 2 ]; then
    sh packaging/dependencies.sh program display tests
    # What is configured stays as it is: another way would compile everything anew.
    [ -f build/dev/build.ninja ] || cmake --preset dev >/dev/null
    cmake --build build/dev --target hookkeys-screenshots >/dev/null
fi

new=$(mktemp -d)
trap 'rm -rf "$new"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
draw() {
    HOME=$new LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC QT_STYLE_OVERRIDE='' \
        sh app/display.sh "$program" "$@"
}

if [ "${1:-}" = --all ]; then
    rm -rf build/dev/screenshots
    draw build/dev/screenshots
    echo "$(find build/dev/screenshots -name '*.png' | wc -l) pictures lie in build/dev/screenshots."
    exit 0
fi
draw "$new" main

if [ "${1:-}" != --check ]; then
    rm -f "$kept"/*.png "$kept"/*.txt "$kept"/*.license
    for picture in "$new"/main-*.png; do
        name=${picture##*/}
        cp "$picture" "${picture%.png}.txt" "$kept/"
        for file in "$name" "${name%.png}.txt"; do
            printf '%s\n' 'SPDX-FileCopyrightText: 2026 The HookKeys developers' '' \
                'SPDX-License-Identifier: GPL-3.0-or-later' >"$kept/$file.license"
        done
    done
    exit 0
fi
code=0
for text in "$new"/main-*.txt; do
    diff "$kept/${text##*/}" "$text" || code=1
done
[ $code -eq 0 ] ||
    echo "The windows have changed since the pictures in $kept: run sh tests/gui/screenshots.sh and commit." >&2
exit $code
