#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Prints the description of the MSI with all files of STAGE, for wixl, which is to be started beside STAGE:
#
#     sh packaging/windows/wxs.sh VERSION STAGE
#
# The same files give the same description: each id is made of what it stands for. A condition stands on one line: with
# a line's end in it, Windows Installer does not understand it.
#
# An upgrade writes every file anew: Windows Installer would spare those on disk that have a version, since wixl notes
# none of ours, and then take them away with the old HookKeys. The shortcut is made a plain one: wixl only writes the
# kind that has no icon of its own and repairs the program at each start. And a silent installation does not restart the
# computer if HookKeys was running.
set -eu
version=$1 stage=$2
top=$(basename "$stage")

guid() {
    printf '%s' "io.github.hookkeys.HookKeys $1" | sha256sum |
        sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/\1-\2-5\3-8\4-\5/' | tr '[:lower:]' '[:upper:]'
}
id() { printf '%s' "$1" | sha256sum | cut -c 1-16; }

# The files of folder $1 (relative to STAGE), then its folders.
contents() {
    for entry in "$stage/$1"*; do
        name=${entry##*/}
        path=$1$name
        if [ -d "$entry" ]; then
            echo "<Directory Id=\"d$(id "$path")\" Name=\"$name\">"
            (contents "$path/")
            echo "</Directory>"
        else
            echo "<Component Id=\"c$(id "$path")\" Guid=\"$(guid "$path")\" Win64=\"yes\">"
            echo "<File Id=\"f$(id "$path")\" Name=\"$name\" Source=\"$top/$path\" KeyPath=\"yes\">"
            [ "$path" != hookkeys.exe ] || echo "<Shortcut Id=\"StartMenu\" Directory=\"ProgramMenuFolder\"" \
                "Name=\"HookKeys\" Description=\"Manages Okta's inline hook keys\"" \
                "WorkingDirectory=\"INSTALLDIR\"/>"
            echo "</File>"
            echo "</Component>"
        fi
    done
}

cat <<WXS
<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="$(guid "product $version")" UpgradeCode="$(guid upgrade)" Name="HookKeys" Version="$version"
    Language="1033" Manufacturer="The HookKeys developers">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine"
    Description="HookKeys $version" Manufacturer="The HookKeys developers"/>
<Media Id="1" Cabinet="hookkeys.cab" EmbedCab="yes"/>
<MajorUpgrade DowngradeErrorMessage="A newer HookKeys is installed already."/>
<Property Id="SETUPPROGRAM">
<RegistrySearch Id="SetupProgram" Root="HKLM" Type="raw" Win64="yes" Name="UninstallString"
    Key="Software\Microsoft\Windows\CurrentVersion\Uninstall\HookKeys"/>
</Property>
<Condition Message="The setup program has installed HookKeys for all users. Remove that first, in Apps."
    >Installed OR NOT SETUPPROGRAM</Condition>
<Property Id="REINSTALLMODE" Value="amus"/>
<Property Id="DISABLEADVTSHORTCUTS" Value="1"/>
<Property Id="REBOOT" Value="ReallySuppress"/>
<Icon Id="hookkeys.ico" SourceFile="lists/hookkeys.ico"/>
<Property Id="ARPPRODUCTICON" Value="hookkeys.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Property Id="ARPURLINFOABOUT" Value="https://github.com/hookkeys/hookkeys"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder"/>
<Directory Id="ProgramFiles64Folder">
<Directory Id="INSTALLDIR" Name="HookKeys">
WXS
contents ""
cat <<WXS
</Directory>
</Directory>
</Directory>
<Feature Id="Program" Level="1">
$(cd "$stage" && find . -type f | sed 's|^\./||' | sort | while read -r path; do
    echo "<ComponentRef Id=\"c$(id "$path")\"/>"
done)
</Feature>
</Product>
</Wix>
WXS
