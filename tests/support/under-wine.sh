#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs the Qt Test program TEST, which is made for Windows, under Wine and says what it says. Called by ctest in the
# environment that tests/run.sh makes: WINEPREFIX, and the Qt platform in HOOKKEYS_PLATFORM.
#
#     sh tests/support/under-wine.sh TEST [ARGUMENT...]
set -eu
test=$1
shift
cd "$(dirname "$test")"
name=$(basename "$test" .exe)

# Without a console a test says nothing, but it can write it into a file; and Wine keeps QT_... to itself.
said=$name.said
rm -f "$said"
code=0
wine cmd /c "set QT_QPA_PLATFORM=${HOOKKEYS_PLATFORM:-offscreen}&& $name.exe -o $said,txt $*" >"$name.wine" 2>&1 \
    </dev/null || code=$?
if [ -s "$said" ]; then
    cat "$said"
else
    cat "$name.wine"
fi
exit "$code"
