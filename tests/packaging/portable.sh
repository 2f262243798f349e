#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes portable files of toy programs with FOLDER/assemble.sh and starts them, where their cache folder is another
# user's, altered, half gone, a link or open to all, and many of two versions at once (row 69 of the hostile inputs):
#
#     sh tests/packaging/portable.sh FOLDER
#
# What needs another user is tried by root only.
set -eu
folder=$1
work=$(mktemp -d "${TMPDIR:-/tmp}/hookkeys-portable.XXXXXX")
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
umask 022
export SOURCE_DATE_EPOCH=1 LC_ALL=C
unset XDG_CACHE_HOME

failures=0
failed() {
    printf 'FAILED: %s\n' "$*" >&2
    failures=$((failures + 1))
}

# make VERSION: $work/VERSION, whose program says its version, what its library says, and its arguments.
make() {
    mkdir -p "$work/stage-$1/bin" "$work/stage-$1/lib" "$work/stage-$1/plugins/platforms"
    # shellcheck disable=SC2016 # the program's own variables
    printf '#!/bin/sh\n. "${0%%/bin/*}/lib/library"\necho "%s $library $*"\nexec sleep "${SLEEP:-0}"\n' "$1" \
        >"$work/stage-$1/bin/hookkeys"
    echo "library=whole" >"$work/stage-$1/lib/library"
    head -c 300000 /dev/zero >"$work/stage-$1/plugins/platforms/plugin"
    chmod 755 "$work/stage-$1/bin/hookkeys"
    sh "$folder/assemble.sh" "$work/stage-$1" "$work/$1"
}

# fresh: another home, where nothing is unpacked.
fresh() {
    rm -rf "${work:?}/home"
    mkdir -m 700 "$work/home"
    export HOME="$work/home"
    cache=$HOME/.cache/hookkeys/portable
}

# starts WORDS: the program is started and is the one that was packed.
starts() {
    said=$("$work/one" with "an argument" 2>"$work/errors") || :
    [ "$said" = "one whole with an argument" ] || failed "$* (it said \"$said\"): $(cat "$work/errors")"
}

# refuses WORDS MESSAGE: nothing is started, and MESSAGE is a part of the reason.
refuses() {
    code=0
    said=$("$work/one" 2>"$work/errors") || code=$?
    [ "$code$said" = 1 ] || failed "$1: it ended with $code and said \"$said\""
    grep -q "$2" "$work/errors" || failed "$1: this is not its reason: $(cat "$work/errors")"
}

# unpacked: the folder that the program was unpacked to.
unpacked() {
    set -- "$cache"/????????????????????????????????????????????????????????????????
    echo "$1"
}

# A program as an attacker leaves it.
attack() {
    mkdir -p "$1/bin" "$1/lib"
    printf '#!/bin/sh\necho attacked\n' >"$1/bin/hookkeys"
    chmod 755 "$1/bin/hookkeys"
}

make one
make two
mkdir "$work/again"
sh "$folder/assemble.sh" "$work/stage-one" "$work/again/one"
cmp "$work/one" "$work/again/one" || failed "The same files gave another file."

fresh
starts "The first start"
first=$(stat -c %i "$(unpacked)")
starts "The second start"
[ "$first" = "$(stat -c %i "$(unpacked)")" ] || failed "It was unpacked once more without need."
[ "$(stat -c %a "$cache")$(stat -c %a "$HOME/.cache/hookkeys")" = 700700 ] || failed "Others may look into the cache."

# What is not as it was packed is replaced, and what it was replaced by stays.
for change in "rm bin/hookkeys" "rm lib/library" "rm -r plugins" "rm -r bin lib" "chmod a-x bin/hookkeys" \
    "chmod 666 lib/library" "chmod 777 ." "chmod 777 lib" "chmod 000 lib/library" "mkfifo lib/pipe" \
    "cp lib/library lib/another" "ln -s library lib/link" "ln -sf /etc/passwd lib/library" \
    "truncate -s 5 lib/library"; do
    (cd "$(unpacked)" && $change)
    starts "$change"
done
echo 'library=altered' >"$(unpacked)/lib/library"
starts "An altered library"
attack "$(unpacked)"
starts "An altered program"
target=$(unpacked)
mv "$target" "$work/elsewhere"
attack "$work/elsewhere"
ln -s "$work/elsewhere" "$target"
starts "A link in its place"
[ ! -L "$target" ] || failed "The link is still there."
[ -e "$work/elsewhere/bin/hookkeys" ] || failed "What the link led to was removed."
rm -rf "$target"
echo "a file" >"$target"
starts "A file in its place"
chmod 777 "$cache" "$HOME/.cache/hookkeys"
starts "A cache folder open to all"
[ "$(stat -c %a "$cache")$(stat -c %a "$HOME/.cache/hookkeys")" = 700700 ] || failed "The cache is still open to all."
set -- "$cache"/*
[ $# = 2 ] || failed "Something was left behind: $*" # the lock and the program

# Nothing is unpacked where others could put another program.
fresh
mkdir -p "$HOME/.cache/hookkeys" "$work/open"
ln -s "$work/open" "$cache"
refuses "A link as the cache folder" "is a link"
fresh
mkdir "$HOME/.cache"
chmod 777 "$HOME/.cache"
refuses "A folder open to all" "others may write to $HOME/.cache"
chmod 1777 "$HOME/.cache"
starts "A sticky folder open to all"
fresh
chmod 770 "$HOME"
refuses "A home open to a group" "others may write to $HOME"
fresh
mkdir "$work/real"
ln -s "$work/real" "$HOME/.cache"
starts "A link on the way"
if [ "$(id -u)" = 0 ]; then
    fresh
    mkdir -m 1777 "$HOME/.cache"
    attack "$HOME/.cache/hookkeys/portable/${target##*/}"
    chown -R 65534 "$HOME/.cache/hookkeys"
    refuses "A folder that another user made" "belongs to another user"
    fresh
    chown 65534 "$HOME"
    refuses "Another user's home" "belongs to another user"
    fresh
    starts "A first start of root"
    attack "$(unpacked)"
    chown -R 65534 "$(unpacked)"
    starts "What another user unpacked"
    chown 65534 "$(unpacked)/lib/library"
    starts "A library of another user"
else
    echo "SKIPPED: what needs another user, for this is not root" >&2
fi

# Two versions, many starts of each at once, on nothing and on what is there.
for round in 1 2; do
    [ "$round" = 2 ] || fresh
    rm -rf "$work/said"
    mkdir "$work/said"
    for n in $(seq 15); do
        "$work/one" "$n" >"$work/said/one-$n" 2>&1 &
        SLEEP=0.1 "$work/two" "$n" >"$work/said/two-$n" 2>&1 &
    done
    wait
    for version in one two; do
        for n in $(seq 15); do
            [ "$(cat "$work/said/$version-$n")" = "$version whole $n" ] ||
                failed "Version $version among many: $(cat "$work/said/$version-$n")"
        done
    done
done

# A running one is left alone by the other version; one that has ended is removed.
fresh
SLEEP=20 "$work/two" >"$work/said/running" &
running=$!
for _ in $(seq 600); do
    [ ! -s "$work/said/running" ] || break
    sleep 0.1
done
starts "Beside a running one of another version"
[ "$(find "$cache" -mindepth 1 -maxdepth 1 -type d | wc -l)" = 2 ] || failed "A running one was removed."
kill "$running"
wait "$running" || :
starts "After the end of another version"
[ "$(find "$cache" -mindepth 1 -maxdepth 1 -type d | wc -l)" = 1 ] || failed "One that has ended was not removed."

# A file that was cut off.
fresh
size=$(stat -c %s "$work/one")
mkdir "$work/cut"
head -c $((size - 200)) "$work/one" >"$work/cut/one"
chmod 755 "$work/cut/one"
code=0
"$work/cut/one" >"$work/said/cut" 2>&1 || code=$?
[ "$code" = 1 ] || failed "A file that was cut off ended with $code."
grep -q "could not be unpacked" "$work/said/cut" || failed "A file that was cut off: $(cat "$work/said/cut")"
[ -z "$(find "$cache" -mindepth 1 -maxdepth 1 -type d)" ] || failed "Half of it was left behind."

[ "$failures" = 0 ] || exit 1
echo "The portable file passed."
