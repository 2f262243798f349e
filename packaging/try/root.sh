#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Small Debian systems in a folder of their own, in which packages are tried:
#
#     sh packaging/try/root.sh check                   fails, and says why, if that is not possible here
#     sh packaging/try/root.sh make RELEASE FOLDER     a minimal bookworm, trixie, …; a kept one is used again
#     sh packaging/try/root.sh run FOLDER COMMAND...   runs COMMAND as root in there
#
# Each run has mounts and processes of its own, which end with it. What is downloaded is kept in build/roots.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
kept=$here/build/roots

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

case $1 in
check)
    [ "$(id -u)" -eq 0 ] || fail "Only root can make a system to try packages in."
    # shellcheck disable=SC2016 # for the inner shell
    unshare --mount --pid --fork sh -c \
        'mount -t proc proc /proc && mount -t tmpfs none /mnt && mknod /mnt/null c 1 3 && chroot / true' 2>/dev/null ||
        fail "A system to try packages in cannot be made here: mounts, device files or chroot are not permitted."
    ;;
make)
    release=$2 folder=$3
    if [ ! -e "$kept/$release.tar" ]; then
        mkdir -p "$kept/packages"
        rm -rf "${kept:?}/$release"
        debootstrap --variant=minbase --cache-dir="$kept/packages" "$release" "$kept/$release" \
            ${HOOKKEYS_MIRROR:+"$HOOKKEYS_MIRROR"} >"$kept/$release.log" 2>&1 || {
            tail -n 20 "$kept/$release.log" >&2
            fail "A minimal $release could not be made, for the reason above."
        }
        # Nothing in there is worth the wait for the disk.
        echo force-unsafe-io >"$kept/$release/etc/dpkg/dpkg.cfg.d/unsafe-io"
        tar -C "$kept/$release" -cf "$kept/$release.part" .
        mv "$kept/$release.part" "$kept/$release.tar"
        rm -rf "${kept:?}/$release"
    fi
    rm -rf "$folder"
    mkdir -p "$folder"
    tar -C "$folder" -xpf "$kept/$release.tar"
    ;;
run)
    folder=$2
    shift 2
    # shellcheck source=/dev/null
    archives=$kept/archives-$(. "$folder/etc/os-release" && echo "$VERSION_CODENAME")
    mkdir -p "$archives"
    cp /etc/resolv.conf "$folder/etc/resolv.conf"
    # shellcheck disable=SC2016 # for the inner shell
    exec unshare --mount --pid --fork --kill-child sh -euc '
        folder=$1 archives=$2
        shift 2
        mount -t proc proc "$folder/proc"
        mount -t tmpfs -o mode=755 none "$folder/dev"
        for device in null:3 zero:5 full:7 random:8 urandom:9; do
            mknod -m 666 "$folder/dev/${device%:*}" c 1 "${device#*:}"
        done
        mknod -m 666 "$folder/dev/tty" c 5 0
        ln -s /proc/self/fd "$folder/dev/fd"
        mkdir -m 1777 "$folder/dev/shm"
        mount --bind "$archives" "$folder/var/cache/apt/archives"
        exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
            chroot "$folder" "$@" </dev/null
    ' sh "$folder" "$archives" "$@"
    ;;
*) fail "root.sh does not know \"$1\": give check, make or run." ;;
esac
