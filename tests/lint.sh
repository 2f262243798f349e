#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing and runs the checkers that look at files one by one:
#
#     sh tests/lint.sh
#
# clazy and clang-tidy, which must compile, are the preset "tidy" (sh app/compile.sh tidy).
set -eu
cd "$(dirname "$0")/.."
sh packaging/dependencies.sh lint

found=$(mktemp)
trap 'rm -f "$found"' EXIT
failed=
fail() {
    echo "$1" >&2
    failed=yes
}

cpp=$(git ls-files '*.cpp' '*.h')
scripts=$(git ls-files '*.sh' .ci/run)
if ! echo "$cpp" | xargs -n 40 -P 2 clang-format --dry-run -Werror 2>"$found"; then
    unformatted=$(sed -n 's/^\([^:]*\):[0-9]*:[0-9]*: .*/\1/p' "$found" | sort -u)
    [ -n "$unformatted" ] || fail "clang-format could not look at the files: $(head -n 1 "$found")"
    for file in $unformatted; do
        fail "$file is not as clang-format would have it: run clang-format -i $file (version 14, Debian 12's)."
    done
fi
# shellcheck disable=SC2086 # our file names have no spaces
shellcheck -x $scripts || fail "shellcheck objects to the lines above."
# Without LICENSE, which is not ours to spell, and the translations, which are not English.
git ls-files -z ':!LICENSE' ':!translations/*.ts' ':!packaging/windows/german.nsh' |
    xargs -0 codespell ||
    fail "codespell found the words above: correct them, or add them to .codespellrc if they are right."

# shellcheck disable=SC2046 # no name of a file of ours has a blank
awk 'function end() {
        if (before != "" && lines != 2)
            print before " lacks the two SPDX lines at its top: copy them from another file."
    }
    FNR == 1 { end(); before = FILENAME; lines = 0 }
    FNR <= 5 && /SPDX-(FileCopyrightText: 20[0-9][0-9] |License-Identifier: GPL-3\.0-or-later$)/ { lines++ }
    FNR > 5 { nextfile }
    END { end(); exit !found }
    { found = 1 }' $(git ls-files '*.cpp' '*.h' '*.sh' '*.py' '*.js' '*.mjs' '*.cmake' '*CMakeLists.txt' \
    .ci/run .clang-format .clang-tidy .codespellrc) >"$found" || fail "No file was looked at for its SPDX lines."
# shellcheck disable=SC2086
awk 'function end(most) {
        most = before ~ /^tests\// ? 700 : 500
        if (count > most)
            print before " has " count " lines, and " most " are the most: make two classes of it."
    }
    FNR == 1 { end(); before = FILENAME }
    { count = FNR }
    FNR == 3 && /^$/ { print FILENAME " has an empty line behind its SPDX lines: remove it." }
    END { end() }' $cpp >>"$found"
while read -r line; do
    fail "$line"
done <"$found"
# A class is not cut over several files, and what is in a file is found in the header of its name.
for file in $(git ls-files 'app/*.cpp' 'models/*.cpp' 'views/*.cpp'); do
    [ -e "${file%.cpp}.h" ] || [ "${file##*/}" = main.cpp ] ||
        fail "$file has no header of its name: a class is in one .cpp, where it grows too large it is two."
done
# shellcheck disable=SC2046 # no name of a file of ours has a blank
awk 'FNR == 1 { inside = 0 }
    /^namespace HookKeys [{]/ { inside = 1 }
    inside && /^using namespace Qt::StringLiterals;/ { print FILENAME ":" FNR; found = 1 }
    END { exit !found }' $(git ls-files '*.cpp') &&
    fail "One way to say it: \"using namespace Qt::StringLiterals;\" stands before the namespace."
git grep -nE 'make_unexpected' -- '*.cpp' '*.h' && fail "One way to say it: tl::unexpected(error), or failure()."
git grep -nE '^using namespace HookKeys;' -- app models views ':!*/main.cpp' &&
    fail "The lines above are for tests: open namespace HookKeys { … } once."
git grep -nE '^class [^T][A-Za-z0-9]*Tests?( final)? : public QObject' -- tests &&
    fail "A test's class is called Test and what it tests."
git grep -nIE '[[:blank:]]+$' -- ':!LICENSE' ':!*.md' && fail "The lines above end in blanks: remove them."

# Of two types of one name a program that links both takes one for the other, and no linker says so.
twice=$(git grep -hE '^(struct|class|enum class) [A-Za-z0-9]+( final)?( : [^;]*)?( \{)?$' -- '*.h' |
    sed -E 's/^(struct|class|enum class) ([A-Za-z0-9]+).*/\2/' | sort | uniq -d)
[ -z "$twice" ] || fail "Two headers define a type of this name, so call one of them otherwise: $twice"

# Where a signal's type is only named, Qt notes that it is no whole type, and g++ 16 warns of that where it becomes one.
# shellcheck disable=SC2016 # the signs of a dollar are awk's
named=$(git grep -lE '^Q_SIGNALS:' -- '*.h' '*.cpp' | xargs awk '
    FNR == 1 { split("", declared); signals = 0 }
    /^(class|struct) [A-Za-z0-9]+;$/ { declared[substr($2, 1, length($2) - 1)] }
    /Q_MOC_INCLUDE/ { for (type in declared) if (index($0, "\"" tolower(type) ".h\"")) delete declared[type] }
    /^(public|protected|private)( Q_SLOTS)?:|^};/ { signals = 0 }
    /^Q_SIGNALS:/ { signals = 1 }
    signals { sub("//.*", ""); for (type in declared) if ($0 ~ "[^A-Za-z0-9]" type " ") print FILENAME ": " type }')
[ -z "$named" ] || fail "A signal names a type that is not known where moc writes of it (Q_MOC_INCLUDE): $named"

sh tests/rows.sh >/dev/null || fail "Each hostile input needs a test that carries its number: sh tests/rows.sh prints which."
sh tests/ufaults.sh >/dev/null || fail "Each mended fault of the interface needs a test: sh tests/ufaults.sh prints which."

[ -z "$failed" ]
