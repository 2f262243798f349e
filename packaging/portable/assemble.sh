#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the portable FILE of what is in the folder STAGE, with bin/hookkeys in it:
#
#     SOURCE_DATE_EPOCH=… sh packaging/portable/assemble.sh STAGE FILE
#
# The file is starter.cpp's program, a list of the sums of all files, an empty line, and the archive. The same files
# give the same file.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
stage=$1 file=$2

others=$(find "$stage" ! -type f ! -type d)
[ -z "$others" ] || {
    echo "The portable file takes files and folders only, and these are none: $others" >&2
    exit 1
}
g++ -std=c++20 -O2 -static -s -Wall -Wextra -Werror -fstack-protector-strong -D_FORTIFY_SOURCE=2 \
    -ffile-prefix-map="$here"=. -Wl,--build-id=none -Wl,-z,relro,-z,now -o "$file.starter" "$here/starter.cpp"
(cd "$stage" && find . -type f -exec sha256sum {} +) | sed 's|  \./|  |' | LC_ALL=C sort -k 2 >"$file.sums"
{
    cat "$file.starter" "$file.sums"
    echo
    tar -C "$stage" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu \
        --mode=u+rwX,go=rX -cf - . | gzip -9n
} >"$file"
rm "$file.starter" "$file.sums"
chmod 755 "$file"
