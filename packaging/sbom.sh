#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Prints the bill of materials of PACKAGE, a file of version VERSION of HookKeys, as CycloneDX 1.5 in JSON:
#
#     sh packaging/sbom.sh PACKAGE VERSION FOLDER
#
# FOLDER/contained names the packages of this system that were copied into the file, one a line, FOLDER/sources
# the source packages that were built into it, each with its version, and FOLDER/needed the libraries
# (libfoo.so.1) that it expects where it is installed; each may be missing. The same file has the same bill: its
# serial number is made of the file's sum, its time is SOURCE_DATE_EPOCH.
set -eu
package=$1 version=$2 folder=$3

sum=$(sha256sum <"$package" | cut -d ' ' -f 1)
uuid=$(echo "$sum" | sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/\1-\2-4\3-8\4-\5/')
# shellcheck source=/dev/null
distro=$(. /etc/os-release && echo "$ID-$VERSION_ID")
vendor=${distro%%-*}

# The package that has the file $1.
owner() {
    if command -v dpkg-query >/dev/null; then
        # dpkg knows a file by the path that it was installed under, which was /lib once.
        { dpkg-query --search "$1" || dpkg-query --search "${1#/usr}"; } 2>/dev/null | sed 's/:.*//'
    else
        rpm --query --file --queryformat '%{NAME}\n' "$1"
    fi
}

# Headers and texts that became a part of the program, under the names that they have somewhere.
built_in() {
    for name in libexpected-dev expected-devel tl-expected-devel \
        qt6-translations-l10n qt6-qttranslations qt6-translations; do
        if command -v dpkg-query >/dev/null; then
            dpkg-query --show "$name" >/dev/null 2>&1 && echo "$name"
        else
            rpm --query "$name" >/dev/null 2>&1 && echo "$name"
        fi
    done
    :
}

# A line for each package on the input: name, version, architecture, kind and $1.
describe() {
    sort -u | while read -r name; do
        if command -v dpkg-query >/dev/null; then
            # shellcheck disable=SC2016 # dpkg-query's own variables
            dpkg-query --show --showformat '${Package} ${Version} ${Architecture} deb\n' "$name:*" | head -n 1
        else
            rpm --query --queryformat '%{NAME} %{VERSION}-%{RELEASE} %{ARCH} rpm\n' "$name"
        fi
    done | sed "s/\$/ $1/"
}

parts=$(
    {
        [ ! -e "$folder/contained" ] || cat "$folder/contained"
        built_in
    } | describe in-the-file
    [ ! -e "$folder/sources" ] || sed 's/$/ source deb in-the-file/' "$folder/sources"
    [ ! -e "$folder/needed" ] || while read -r library; do
        path=$(ldconfig -p | sed -n "s|^\t$library (.*x86-64.* => ||p" | head -n 1)
        owner "$(realpath "${path:-/lib/$library}")"
    done <"$folder/needed" | describe on-the-system
)
components=$(printf '%s\n' "$parts" | awk -v vendor="$vendor" -v distro="$distro" '{
    escaped = $2
    gsub(/\+/, "%2B", escaped)
    gsub(/:/, "%3A", escaped)
    name = $1
    gsub(/\+/, "%2B", name)
    purl = sprintf("pkg:%s/%s/%s@%s?arch=%s&distro=%s", $4, vendor, name, escaped, $3, distro)
    printf "%s    {\n      \"type\": \"library\",\n      \"bom-ref\": \"%s\",\n", separator, purl
    printf "      \"name\": \"%s\",\n      \"version\": \"%s\",\n      \"scope\": \"required\",\n", $1, $2
    printf "      \"purl\": \"%s\",\n", purl
    printf "      \"properties\": [ { \"name\": \"hookkeys:where\", \"value\": \"%s\" } ]\n    }", $5
    separator = ",\n"
}')
depends=$(printf '%s\n' "$components" | sed -n 's/.*"bom-ref": \(".*"\).*/        \1,/p' | sed '$s/,$//')

cat <<JSON
{
  "bomFormat": "CycloneDX",
  "specVersion": "1.5",
  "serialNumber": "urn:uuid:$uuid",
  "version": 1,
  "metadata": {
    "timestamp": "$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)",
    "component": {
      "type": "application",
      "bom-ref": "hookkeys",
      "name": "HookKeys",
      "version": "$version",
      "description": "${package##*/}",
      "hashes": [ { "alg": "SHA-256", "content": "$sum" } ],
      "licenses": [ { "license": { "id": "GPL-3.0-or-later" } } ]
    }
  },
  "components": [
$components
  ],
  "dependencies": [
    {
      "ref": "hookkeys",
      "dependsOn": [
$depends
      ]
    }
  ]
}
JSON
