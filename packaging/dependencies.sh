#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The one place that knows which packages HookKeys needs. Installs those that are missing:
#
#     sh packaging/dependencies.sh [--check] GROUP...
#
# GROUP is one or more of
#     program   to build and to run the program
#     display   to run it on a machine without a display
#     tests     to build and to run the tests, on top of program and display
#     lint      the checkers that CI runs
#     packages  to build packages, on top of program; deb, rpm, portable and windows (Debian only) are the
#               tools of each format
#     try       to try packages in a root of their own (Debian and Ubuntu only)
#     wine      to run what is built for Windows, on top of windows and display (Debian only)
# --check installs nothing: it prints what is missing, one a line, and fails if anything is.
#
# Not in the lists: a keyring to keep API tokens in. A desktop has one already (gnome-keyring, KWallet,
# KeePassXC); without any, HookKeys keeps a token for the session only.
#
# In the lists, "package:command" stands for a tool that may as well come from elsewhere than the
# package manager: it is missing only if the command cannot be found.
set -eu

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$@"
    exit 1
}

# Tried on Debian 12 and Debian 13, each from a minimal root. Ubuntu 24.04 has packages of the same
# names but was not tried.
# qt6-l10n-tools has lrelease and qt6-tools-dev finds it for CMake; qt6-translations-l10n has the words
# of Qt's own buttons; librsvg2-bin draws the icons; libsecret-1-0 is loaded by QtKeychain at run time;
# without ca-certificates no server is trusted. libqt6sql6-sqlite is loaded by Qt Sql at run time.
apt_packages() {
    case $1 in
    program)
        echo g++ cmake:cmake ninja-build:ninja ccache:ccache pkg-config:pkg-config \
            qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n \
            libqt6sql6-sqlite qtkeychain-qt6-dev libsecret-1-0 libexpected-dev libssl-dev \
            libcpp-httplib-dev libyaml-cpp-dev ca-certificates librsvg2-bin:rsvg-convert
        ;;
    display)
        echo xvfb xauth openbox x11-utils netpbm dbus fonts-dejavu-core
        ;;
    tests)
        echo gnome-keyring at-spi2-core python3-pyatspi openssl openssh-client jose libxml2-utils \
            nodejs:node npm:npm libcurl4-openssl-dev lld:ld.lld \
            python3-jwt python3-cryptography python3-icalendar python3-vobject golang-go:go golang-github-golang-jwt-jwt-dev
        ;;
    lint)
        echo clang clang-tidy:clang-tidy clang-format:clang-format clazy codespell:codespell \
            shellcheck:shellcheck git:git "$(clang_runtime)"
        ;;
    packages)
        echo git:git appstream:appstreamcli desktop-file-utils:desktop-file-validate
        ;;
    deb)
        echo build-essential debhelper lintian
        ;;
    rpm)
        echo rpm rpmlint debugedit elfutils
        ;;
    portable)
        echo binutils qt6-wayland libqt6sql6-sqlite
        ;;
    windows)
        echo g++-mingw-w64-x86-64-posix dpkg-dev debian-archive-keyring perl tcl:tclsh nsis wixl \
            icoutils:icotool zip:zip
        ;;
    wine)
        echo wine wine64 fonts-wine imagemagick:import xdotool openssl unzip:unzip
        ;;
    try)
        echo debootstrap:debootstrap util-linux git:git
        ;;
    esac
}

# The sanitizers' and the fuzzer's runtime has the version of the distribution's clang in its name.
clang_runtime() {
    # shellcheck source=/dev/null
    case $(. /etc/os-release && echo "${VERSION_CODENAME:-}") in
    bookworm) echo libclang-rt-14-dev ;;
    trixie) echo libclang-rt-19-dev ;;
    noble) echo libclang-rt-18-dev ;;
    esac
}

# Fedora 41 and later. Not tried.
dnf_packages() {
    case $1 in
    program)
        echo gcc-c++ cmake:cmake ninja-build:ninja ccache:ccache pkgconf-pkg-config:pkg-config \
            qt6-qtbase-devel qt6-qttools-devel qt6-linguist qt6-qttranslations \
            qtkeychain-qt6-devel libsecret expected-devel openssl-devel cpp-httplib-devel \
            yaml-cpp-devel ca-certificates librsvg2-tools:rsvg-convert
        ;;
    display)
        echo xorg-x11-server-Xvfb xorg-x11-xauth openbox xprop netpbm-progs dbus-daemon \
            dejavu-sans-fonts
        ;;
    tests)
        echo gnome-keyring at-spi2-core python3-pyatspi openssl openssh jose libxml2 \
            nodejs:node nodejs-npm:npm libcurl-devel lld:ld.lld
        ;;
    lint)
        echo clang clang-tools-extra:clang-tidy clazy codespell:codespell ShellCheck:shellcheck \
            git:git compiler-rt
        ;;
    packages)
        echo git:git appstream:appstreamcli desktop-file-utils:desktop-file-validate
        ;;
    rpm)
        echo rpm-build rpmlint
        ;;
    portable)
        echo binutils qt6-qtwayland
        ;;
    esac
}

# Arch Linux. Not tried.
pacman_packages() {
    case $1 in
    program)
        echo gcc cmake:cmake ninja:ninja ccache:ccache pkgconf:pkg-config qt6-base qt6-tools \
            qt6-translations qtkeychain-qt6 libsecret tl-expected openssl cpp-httplib yaml-cpp \
            ca-certificates librsvg:rsvg-convert
        ;;
    display)
        echo xorg-server-xvfb xorg-xauth openbox xorg-xprop netpbm dbus ttf-dejavu
        ;;
    tests)
        echo gnome-keyring at-spi2-core python-atspi openssl openssh jose libxml2 \
            nodejs:node npm:npm curl lld:ld.lld
        ;;
    lint)
        echo clang clazy codespell:codespell shellcheck:shellcheck git:git compiler-rt
        ;;
    esac
}

# openSUSE Tumbleweed. Not tried.
zypper_packages() {
    case $1 in
    program)
        echo gcc-c++ cmake:cmake ninja:ninja ccache:ccache pkgconf-pkg-config:pkg-config \
            qt6-base-devel qt6-tools-devel qt6-linguist-devel qt6-tools-linguist qt6-translations \
            qt6-sql-sqlite qtkeychain-qt6-devel libsecret-1-0 tl-expected-devel libopenssl-3-devel \
            cpp-httplib-devel yaml-cpp-devel ca-certificates-mozilla rsvg-convert:rsvg-convert
        ;;
    display)
        echo xorg-x11-server-Xvfb xauth openbox xprop netpbm dbus-1-daemon dejavu-fonts
        ;;
    tests)
        echo gnome-keyring at-spi2-core python3-atspi openssl-3 openssh-clients jose libxml2-tools \
            nodejs:node npm:npm libcurl-devel lld:ld.lld
        ;;
    lint)
        echo clang clang-tools clazy codespell:codespell ShellCheck:shellcheck git:git
        ;;
    esac
}

# Homebrew on macOS, where a display is always there and the tests that need Linux are left out.
# Not tried. clang and its tools come with Xcode's command line tools and with llvm.
brew_packages() {
    case $1 in
    program)
        echo cmake:cmake ninja:ninja ccache:ccache pkgconf:pkg-config qt qtkeychain tl-expected \
            openssl@3 cpp-httplib yaml-cpp librsvg:rsvg-convert
        ;;
    display) ;;
    tests)
        echo jose node:node curl
        ;;
    lint)
        echo llvm clang-format:clang-format codespell:codespell shellcheck:shellcheck git:git
        ;;
    esac
}

manager=
for candidate in apt-get dnf pacman zypper brew; do
    if command -v "$candidate" >/dev/null; then
        manager=$candidate
        break
    fi
done

packages() {
    case $manager in
    apt-get) apt_packages "$1" ;;
    dnf) dnf_packages "$1" ;;
    pacman) pacman_packages "$1" ;;
    zypper) zypper_packages "$1" ;;
    brew) brew_packages "$1" ;;
    esac
}

# Prints those of the packages given that are installed, one a line.
installed() {
    case $manager in
    apt-get)
        # shellcheck disable=SC2016 # dpkg-query's own variables
        dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
            sed -n 's/^installed //p'
        ;;
    dnf | zypper)
        for package; do
            rpm --query --whatprovides "$package" >/dev/null 2>&1 && echo "$package"
        done
        ;;
    pacman)
        for package; do
            pacman -Qq "$package" >/dev/null 2>&1 && echo "$package"
        done
        ;;
    brew)
        brew list --formula -1
        ;;
    esac
    :
}

install_now() {
    case $manager in
    apt-get)
        as_root apt-get update -qq ||
            say "The package lists could not be brought up to date; trying with those that are there."
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
            -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@"
        ;;
    dnf) as_root dnf install -y --setopt=install_weak_deps=False "$@" ;;
    pacman) as_root pacman -S --needed --noconfirm "$@" ;;
    zypper) as_root zypper --non-interactive install --no-recommends "$@" ;;
    brew) brew install "$@" ;;
    esac
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

check=
groups=
for argument; do
    case $argument in
    --check) check=yes ;;
    program | display | tests | lint | packages | deb | rpm | portable | windows | wine | try)
        groups="$groups $argument"
        ;;
    *) fail "dependencies.sh does not know \"$argument\": give --check and groups; its head lists them." ;;
    esac
done
[ -n "$groups" ] || fail "dependencies.sh needs a group; its head lists them."
[ -n "$manager" ] ||
    fail "HookKeys knows apt, dnf, pacman, zypper and brew, and none of them is here: install what" \
        "packaging/dependencies.sh lists by hand, then build with cmake --preset release."

wanted=
for group in $groups; do
    for entry in $(packages "$group"); do
        case $entry in
        *:*) command -v "${entry#*:}" >/dev/null || wanted="$wanted ${entry%%:*}" ;;
        *) wanted="$wanted $entry" ;;
        esac
    done
done

# shellcheck disable=SC2086 # words, not one string
present=" $(installed $wanted | tr '\n' ' ')"
missing=
for package in $wanted; do
    case $present in
    *" $package "*) ;;
    *) missing="$missing $package" ;;
    esac
done

[ -n "$missing" ] || exit 0
if [ -n "$check" ]; then
    # shellcheck disable=SC2086 # one a line
    printf '%s\n' $missing
    exit 1
fi
if [ "$manager" != brew ] && [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    fail "These packages are missing, and installing them needs root or sudo; ask an administrator for:$missing"
fi
say "Installing with $manager:$missing"
# What a package manager says at length matters only if it fails.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# shellcheck disable=SC2086 # words, not one string
if ! install_now $missing >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    fail "Installing failed, for the reason above: see to it, then run the same command again."
fi
