#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the packages of package-lock.json beside this script, unless they are there already.
set -eu
cd "$(dirname "$0")"
if cmp -s package-lock.json node_modules/.installed-lock.json; then
    exit 0
fi
npm ci --ignore-scripts --no-audit --no-fund
cp package-lock.json node_modules/.installed-lock.json
