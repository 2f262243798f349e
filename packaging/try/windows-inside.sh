#!/bin/sh
# SPDX-FileCopyrightText: 2026 The HookKeys developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The part of windows.sh that runs on a display and with a Wine of its own, where FOLDER/old and FOLDER/new hold the
# packages of version OLD and of version NEW:
#
#     sh packaging/try/windows-inside.sh setup|msi|zip OLD NEW FOLDER
#
# It presses the keys that a person would press, for under Wine nothing else can reach the windows. What came of it is
# seen from outside: by asking the org, and in the pictures.
set -eu
format=$1 old=$2 new=$3 folder=$4
token=00trytrytrytrytrytrytrytry
disk=$WINEPREFIX/drive_c
user=$disk/users/$(id -un)

say() { printf '%s\n' "$*" >&2; }
picture() { import -window root "$folder/$format-$1.png"; }
fail() {
    picture failed
    say "$@"
    exit 1
}
# await WORDS COMMAND...: until it succeeds.
await() {
    words=$1
    shift
    for _ in $(seq 120); do
        ! "$@" || return 0
        sleep 0.5
    done
    fail "This did not come: $words."
}

files() { (cd "$disk" && find . -path ./windows -prune -o -path "./users/*/Temp/*" -prune -o -print | sort); }
# What Windows' settings know of it.
registered() {
    for place in HKCU HKLM; do
        wine reg query "$place\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall" /s 2>/dev/null |
            grep -i "DisplayVersion\|DisplayName\|hookkeys" | grep -A1 -i "hookkeys" || :
    done
}

# install VERSION FOLDER
install() {
    case $format in
    setup) timeout 120 wine "$2/hookkeys-$1-x64-setup.exe" /S ;;
    msi) timeout 120 wine msiexec /i "$(winepath -w "$2/hookkeys-$1-x64.msi")" /qn ;;
    zip) unzip -q -o "$2/hookkeys-$1-x64.zip" -d "$disk" ;;
    esac || fail "Installing version $1 ended with $?."
    case $format in
    setup) program="$user/AppData/Local/Programs/HookKeys/hookkeys.exe" ;;
    msi) program="$disk/Program Files/HookKeys/hookkeys.exe" ;;
    zip) program="$disk/HookKeys-$1/hookkeys.exe" ;;
    esac
    [ "$(timeout 60 wine "$program" --version | tr -d '\r')" = "hookkeys $1" ] || fail "This is not version $1: $program"
}

nothing_left() {
    files >"$folder/$format-after"
    diff "$folder/$format-before" "$folder/$format-after" || fail "The lines above are what it left behind, or took along."
    [ -z "$(registered)" ] || fail "Windows still lists it: $(registered)"
}

# refused CODE WORDS COMMAND...: it ends with CODE and changes no file.
refused() {
    expected=$1 words=$2
    shift 2
    files >"$folder/$format-unchanged"
    code=0
    timeout 120 "$@" || code=$?
    [ "$code" = "$expected" ] || fail "$words ended with $code, not with $expected."
    files | diff "$folder/$format-unchanged" - || fail "$words was refused and changed the files above."
}

# start: the program, until it has a window.
start() {
    wine "$program" &
    await "the program's window" window HookKeys
}
# window NAME: brings the window whose title has NAME to the front.
window() { xdotool search --onlyvisible --name "$1" windowactivate --sync >/dev/null 2>&1; }
press() {
    for key; do
        xdotool key --clearmodifiers "$key"
        sleep 0.3
    done
}
write() { xdotool type --delay 40 "$1"; }
quit() {
    window HookKeys || fail "The program has no window any more."
    press alt+F4
    await "the end of the program" ended
}
ended() { ! xdotool search --onlyvisible --name HookKeys >/dev/null 2>&1; }

# What the org has, and how many requests it would still answer in this minute.
org() { curl --silent --fail --header "Authorization: SSWS $token" "$url/api/v1/$1"; }
served() {
    curl --silent --dump-header - --output /dev/null --header "Authorization: SSWS $token" "$url/api/v1/hook-keys" |
        sed -n 's/^X-Rate-Limit-Remaining: \([0-9]*\).*/\1/p'
}

: >"$folder/$format-org"
(cd "$folder" && exec wine hookkeys-demo-org.exe --token "$token" --rate-limit 1000000) >"$folder/$format-org" &
url_is_there() { url=$(tr -d '\r' <"$folder/$format-org" | sed -n 's/^url: //p') && [ -n "$url" ]; }
await "the demo org" url_is_there

files >"$folder/$format-before"
say "Installing it silently"
install "$old" "$folder/old"

if [ "$format" = msi ]; then
    say "Installing it once more, by the setup program for all users"
    refused 2 "The setup program beside the MSI" wine "$folder/old/hookkeys-$old-x64-setup.exe" /S /AllUsers
fi

say "Starting it and adding an org"
# Windows finds the org where Okta's own tools keep it, and the format is chosen, as if from before.
mkdir -p "$user/.okta" "$user/AppData/Local/hookkeys"
printf 'okta:\n  client:\n    orgUrl: %s\n    token: %s\n' "$url" "$token" >"$user/.okta/okta.yaml"
printf '[export]\nformat=spki-pem\n' >"$user/AppData/Local/hookkeys/hookkeys.ini"
start
picture start
press Tab Tab Return
await "the window to add an org" window "Add org"
picture add
press Return
added() { grep -q '"lastOpened"' "$user/AppData/Local/hookkeys/orgs.json" 2>/dev/null; }
await "the org that is added" added
! grep -rq "$token" "$user/AppData/Local/hookkeys" || fail "The token is in the settings."
sleep 2
picture keys

say "Making a key and saving it"
press ctrl+n
await "the window to make a key" window "New key"
write "made-under-wine"
picture new-key
press Return
made() { org hook-keys | grep -q '"made-under-wine"'; }
await "the key in the org" made
sleep 2
press ctrl+s
await "the window to save the key" window "Save public key"
press alt+n ctrl+a # its field for the name
write "C:\\made.pem"
picture save
press Return
saved() { [ -s "$disk/made.pem" ]; }
await "the key's file" saved
openssl pkey -pubin -in "$disk/made.pem" -noout -text >"$folder/$format-key" || fail "This is no key: $disk/made.pem"
picture made
quit

# again STEP: it starts with the org open, though nobody gives it the token.
again() {
    sleep 61 # the org counts by the minute, from the first request on
    before=$(served)
    calls=0 # ours
    start
    await "its asking the org for its keys" asked
    sleep 2
    picture "$1"
    quit
}
asked() {
    calls=$((calls + 1))
    [ "$((before - $(served)))" -gt "$calls" ]
}
say "Starting it again"
rm -r "$user/.okta"
again restarted

say "Upgrading from $old to $new"
settings=$(cat "$user/AppData/Local/hookkeys/orgs.json")
install "$new" "$folder/new"
again upgraded

if [ "$format" = setup ]; then
    say "Removing it while it runs, and while only its libraries are in use"
    start
    place=$(winepath -w "${program%/*}") # with it the uninstaller does not go on elsewhere and end before
    refused 2 "Removing it while it runs" wine "${program%/*}/uninstall-hookkeys.exe" /S "_?=$place"
    mv "$program" "$program.away"
    code=0
    timeout 120 wine "${program%/*}/uninstall-hookkeys.exe" /S "_?=$place" || code=$?
    [ "$code" = 2 ] || fail "Removing it while its libraries are in use ended with $code, not with 2."
    [ -n "$(registered)" ] || fail "Windows does not list it any more, though it is not removed."
    mv "$program.away" "$program"
    quit
fi

say "Removing it"
case $format in
setup) timeout 120 wine "${program%/*}/uninstall-hookkeys.exe" /S ;;
msi) timeout 120 wine msiexec /x "$(winepath -w "$folder/new/hookkeys-$new-x64.msi")" /qn ;;
zip) rm -r "$disk/HookKeys-$old" "$disk/HookKeys-$new" ;;
esac || fail "Removing it ended with $?."
gone() { [ ! -e "${program%/*}" ]; }
await "the end of the program's folder" gone
[ "$(cat "$user/AppData/Local/hookkeys/orgs.json")" = "$settings" ] || fail "The user's own files were changed."
rm -r "$user/AppData/Local/hookkeys" "$disk/made.pem"
nothing_left

if [ "$format" = setup ]; then
    say "Installing it into the folder of another HookKeys"
    unzip -q "$folder/old/hookkeys-$old-x64.zip" -d "$disk"
    refused 2 "The setup program in the folder of the ZIP" \
        wine "$folder/new/hookkeys-$new-x64-setup.exe" /S "/D=C:\\HookKeys-$old"
    rm -r "$disk/HookKeys-$old"

    say "Installing it into the folder of another program, and where an installation ended half way"
    mkdir "$disk/Tools"
    echo "another program's" >"$disk/Tools/Qt6Core.dll"
    refused 2 "The setup program in the folder of another program" \
        wine "$folder/new/hookkeys-$new-x64-setup.exe" /S '/D=C:\Tools'
    [ "$(cat "$disk/Tools"/*)" = "another program's" ] || fail "Another program's files were changed."
    echo "half of it" | tee "$disk/Tools/uninstall-hookkeys.exe" >"$disk/Tools/hookkeys.part"
    timeout 120 wine "$folder/new/hookkeys-$new-x64-setup.exe" /S '/D=C:\Tools' ||
        fail "Installing it where an installation ended half way ended with $?."
    program=$disk/Tools/hookkeys.exe
    [ "$(timeout 60 wine "$program" --version | tr -d '\r')" = "hookkeys $new" ] || fail "This does not run: $program"
    timeout 120 wine "$disk/Tools/uninstall-hookkeys.exe" /S || fail "Removing it ended with $?."
    await "the end of the program's folder" gone
    nothing_left

    say "Installing it for all users, once more by the MSI, and removing it"
    program="$disk/Program Files/HookKeys/hookkeys.exe"
    timeout 120 wine "$folder/new/hookkeys-$new-x64-setup.exe" /S /AllUsers /DESKTOP ||
        fail "Installing it for all users ended with $?."
    [ "$(timeout 60 wine "$program" --version | tr -d '\r')" = "hookkeys $new" ] || fail "This does not run: $program"
    refused 67 "The MSI beside the setup program" wine msiexec /i "$(winepath -w "$folder/old/hookkeys-$old-x64.msi")" /qn
    timeout 120 wine "${program%/*}/uninstall-hookkeys.exe" /S /AllUsers || fail "Removing it for all users ended with $?."
    await "the end of the program's folder" gone
    nothing_left
fi
