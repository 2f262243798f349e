#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs COMMAND with a fresh Wine, set to Windows 10, in FOLDER, which has nothing of the user's in it:
#
#     sh packaging/try/wine.sh FOLDER COMMAND [ARGUMENT...]
#
# A display must be there (app/display.sh makes one).
set -eu
folder=$1
shift
mkdir -p "$folder/home"
export HOME="$folder/home" WINEPREFIX="$folder/wine" WINEARCH=win64 WINEDEBUG=-all
# Neither .NET nor a browser is asked for, and no menu of this desktop is written to.
export WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe=d"
trap 'wineserver -k || :' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
{
    timeout 300 wineboot --init
    timeout 60 wine winecfg -v win10
    # The font of Windows' dialogs, which is not free.
    timeout 60 wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v 'MS Shell Dlg' /d 'DejaVu Sans' /f
    timeout 60 wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v 'MS Shell Dlg 2' /d 'DejaVu Sans' /f
} >"$folder/wine.log" 2>&1 || {
    cat "$folder/wine.log" >&2
    echo "Wine could not be set up, for the reason above." >&2
    exit 1
}
code=0
"$@" || code=$?
exit "$code"
