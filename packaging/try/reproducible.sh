#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the packages of FORMAT from the commit that is checked out twice, in two folders and without a
# compiler cache, and fails if a byte differs:
#
#     sh packaging/try/reproducible.sh [deb|rpm|portable]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
format=${1:-deb}
commit=$(git -C "$root" rev-parse HEAD)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# A longer path, a later time and another home must not show.
export CCACHE_DISABLE=1
for folder in one another/folder; do
    git clone --quiet --no-hardlinks "$root" "$work/$folder"
    git -C "$work/$folder" checkout --quiet --detach "$commit" # whatever is committed meanwhile
    (
        HOME=$work/home-${#folder} sh "$work/$folder/packaging/build.sh" "$format"
    )
done

code=0
for package in "$work"/one/dist/*; do
    name=${package##*/}
    if cmp "$package" "$work/another/folder/dist/$name"; then
        echo "The same twice: $name $(sha256sum <"$package" | cut -d ' ' -f 1)"
    else
        code=1
    fi
done
exit $code
