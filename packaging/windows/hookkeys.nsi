; SPDX-FileCopyrightText: 2026 The HookKeys developers
; SPDX-License-Identifier: GPL-3.0-or-later
;
; The setup program. packaging/windows/package.sh gives VERSION, STAGE (the folder with what is installed), SIZE (of
; that, in KiB), LISTS (the folder with install.nsh, uninstall-files.nsh and uninstall-folders.nsh, made of what is in
; STAGE), MSI (the upgrade code of the MSI) and OUTPUT.
;
;     hookkeys-VERSION-x64-setup.exe [/S] [/AllUsers | /CurrentUser] [/DESKTOP] [/D=FOLDER]
;
; /S installs silently. It ends with 0, or with 2 if HookKeys is running, its files may not be changed or written, the
; MSI has installed it for all users, something else is in the folder, who says /AllUsers is no administrator, or the
; system itself runs it: the folder for what a setup program unpacks is then one that every user may write to.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off
AllowSkipFiles off
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10

; No folder, but the name that "Browse…" appends to the folder that was chosen.
!define NOWHERE "nowhere\HookKeys"
InstallDir "${NOWHERE}"

; The first file that is written: where it is, a HookKeys was installed, be it in part.
!define UNINSTALLER "uninstall-hookkeys.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\HookKeys"

; Who is no administrator installs for himself and is asked for no password; an administrator may choose.
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODEPAGE_SHOWUSERNAME
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "HookKeys"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh

Name "HookKeys"
OutFile "${OUTPUT}"
BrandingText "HookKeys ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "HookKeys"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "Installs HookKeys"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "CompanyName" "The HookKeys developers"
VIAddVersionKey /LANG=1033 "LegalCopyright" "2026 The HookKeys developers, GPL-3.0-or-later"

!define MUI_ICON "${LISTS}/hookkeys.ico"
!define MUI_UNICON "${LISTS}/hookkeys.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${NSISDIR}/Contrib/Graphics/Wizard/nsis3-grey.bmp"
!define MUI_ABORTWARNING
; Through the desktop's own process: an administrator's setup would start it with his rights.
!define MUI_FINISHPAGE_RUN "$WINDIR\explorer.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS '$\"$INSTDIR\hookkeys.exe$\"'
!define MUI_FINISHPAGE_RUN_TEXT "$(Run)"
!define MUI_FINISHPAGE_RUN_NOTCHECKED
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_COMPONENTS
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveFolderPage
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first is for every language that is not here.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

!include "${__FILEDIR__}/german.nsh"
LangString Program ${LANG_ENGLISH} "HookKeys"
LangString ProgramText ${LANG_ENGLISH} "The program, and its entry in the start menu."
LangString Desktop ${LANG_ENGLISH} "Icon on the desktop"
LangString DesktopText ${LANG_ENGLISH} "An icon on the desktop that starts HookKeys."
LangString Comment ${LANG_ENGLISH} "Manages Okta's inline hook keys"
LangString Run ${LANG_ENGLISH} "Start HookKeys"
LangString Running ${LANG_ENGLISH} "HookKeys is running, or its files cannot be changed. Close all its windows, then try again."
LangString HasMsi ${LANG_ENGLISH} "The MSI has installed HookKeys for all users. Remove that first, in Apps."
LangString NotWritten ${LANG_ENGLISH} "Not all files of HookKeys could be written to $INSTDIR. It is not installed."
LangString NotRemoved ${LANG_ENGLISH} "Not all files of HookKeys could be removed. Close what uses them, then try again."
LangString HasOther ${LANG_ENGLISH} "Another HookKeys is in $INSTDIR. Remove that first, or choose another folder."
LangString HasFiles ${LANG_ENGLISH} "There are other files in $INSTDIR. Choose a folder of its own for HookKeys."
LangString ForSystem ${LANG_ENGLISH} "This is for people, and not to be run by the system itself: take the MSI to install HookKeys by policy."
LangString NoAdministrator ${LANG_ENGLISH} "Only an administrator can install or remove HookKeys for all users."
LangString TooOld ${LANG_ENGLISH} "HookKeys needs Windows 10 or later, with 64 bits."

; Says why, and ends before anything more is changed.
!macro Refuse text
    SetErrorLevel 2
    MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
    Quit
!macroend
!define Refuse "!insertmacro Refuse"

; Before any plug-in is unpacked.
!macro NotForSystem
    StrCpy $1 $PROFILE "" -14
    ${If} $1 == "\systemprofile"
        ${Refuse} "$(ForSystem)"
    ${EndIf}
!macroend

; Who is no administrator is asked for the password of one before HookKeys is installed or removed for all users, but
; not by what is silent. MultiUser.nsh would only say no, in a box that even a silent deployment waits for. /Asked keeps
; it from asking for ever where Windows gives no more rights.
!macro AsAdministrator find program folder
    ${GetParameters} $2
    ${${find}} $3 $2 "/AllUsers"
    UserInfo::GetAccountType
    Pop $4
    ${If} $3 != ""
    ${AndIf} $4 != "Admin"
        ${${find}} $3 $2 "/Asked"
        ${IfNot} ${Silent}
        ${AndIf} $3 == ""
            ClearErrors
            ExecShell "runas" "${program}" '$2 /Asked${folder}'
            ${IfNot} ${Errors}
                Quit
            ${EndIf}
        ${EndIf}
        ${Refuse} "$(NoAdministrator)"
    ${EndIf}
!macroend

; What runs cannot be written to.
!macro NotWhileRunning prefix
Function ${prefix}NotWhileRunning
    again:
    ${IfNot} ${FileExists} "$INSTDIR\hookkeys.exe"
        Return
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\hookkeys.exe" a
    ${IfNot} ${Errors}
        FileClose $0
        Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Quit
FunctionEnd
!macroend
!insertmacro NotWhileRunning ""
!insertmacro NotWhileRunning "un."

; Into $0 what speaks against $INSTDIR, and into $1 where the installation of this mode is.
Function CheckFolder
    StrCpy $0 ""
    ReadRegStr $1 SHCTX "${UNINSTALL}" "InstallLocation"
    GetFullPathName $2 "$INSTDIR\."
    GetFullPathName $3 "$1\."
    ${If} $1 != ""
    ${AndIf} $2 == $3
        Return
    ${EndIf}
    ; A HookKeys of the other mode, of the MSI or of the ZIP would lose its files to this one.
    ${If} ${FileExists} "$INSTDIR\hookkeys.exe"
        StrCpy $0 "$(HasOther)"
        Return
    ${EndIf}
    ; And so would another program.
    ${DirState} "$INSTDIR" $2
    ${If} $2 = 1
    ${AndIfNot} ${FileExists} "$INSTDIR\${UNINSTALLER}"
        StrCpy $0 "$(HasFiles)"
    ${EndIf}
FunctionEnd

Function LeaveFolderPage
    Call CheckFolder
    ${If} $0 != ""
        MessageBox MB_OK|MB_ICONEXCLAMATION "$0"
        Abort ; stays on the page
    ${EndIf}
FunctionEnd

Section "$(Program)" SectionProgram
    SectionIn RO
    ${If} $MultiUser.InstallMode == "AllUsers"
        ; Both would have their files in the same folder, and the first to be removed would take those of the other.
        System::Call 'msi::MsiEnumRelatedProductsW(w "${MSI}", i 0, i 0, w .r1) i .r2'
        ${If} $2 = 0
            ${Refuse} "$(HasMsi)"
        ${EndIf}
    ${EndIf}
    Call CheckFolder
    ${If} $0 != ""
        ${Refuse} "$0"
    ${EndIf}
    Call NotWhileRunning

    ; The version that is there takes away what it brought, wherever it is.
    ${If} $1 != ""
    ${AndIf} ${FileExists} "$1\${UNINSTALLER}"
        StrCpy $2 1 ; which stays if it cannot be started
        ExecWait '"$1\${UNINSTALLER}" /S /$MultiUser.InstallMode _?=$1' $2
        ${If} $2 != 0
            ${Refuse} "$(Running)"
        ${EndIf}
        Delete "$1\${UNINSTALLER}"
        RMDir "$1"
    ${EndIf}

    ; The program comes last, and by a rename (see package.sh): what ends half way leaves none, and can be tried again.
    ClearErrors
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\${UNINSTALLER}"
    !include "${LISTS}/install.nsh"
    ${If} ${Errors}
        Delete "$INSTDIR\hookkeys.exe"
        ${Refuse} "$(NotWritten)"
    ${EndIf}
    CreateShortcut "$SMPROGRAMS\HookKeys.lnk" "$INSTDIR\hookkeys.exe" "" "" "" "" "" "$(Comment)"

    WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "HookKeys"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The HookKeys developers"
    WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\hookkeys.exe"
    WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\${UNINSTALLER}" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /$MultiUser.InstallMode /S'
    WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section /o "$(Desktop)" SectionDesktop
    CreateShortcut "$DESKTOP\HookKeys.lnk" "$INSTDIR\hookkeys.exe" "" "" "" "" "" "$(Comment)"
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${SectionProgram} "$(ProgramText)"
    !insertmacro MUI_DESCRIPTION_TEXT ${SectionDesktop} "$(DesktopText)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
    !insertmacro NotForSystem
    ${IfNot} ${AtLeastWin10}
        ${Refuse} "$(TooOld)"
    ${EndIf}
    StrCpy $1 $INSTDIR ; what /D= said
    ${If} $1 == "${NOWHERE}"
        StrCpy $1 ""
    ${EndIf}
    StrCpy $5 ""
    ${If} $1 != ""
        StrCpy $5 " /D=$1"
    ${EndIf}
    !insertmacro AsAdministrator StrStr "$EXEPATH" "$5"
    !insertmacro MULTIUSER_INIT
    ${If} $1 != ""
        StrCpy $INSTDIR $1
    ${EndIf}
    ; Whoever has the icon keeps it.
    ${GetParameters} $1
    ${GetOptions} $1 "/DESKTOP" $2
    ${IfNot} ${Errors}
    ${OrIf} ${FileExists} "$DESKTOP\HookKeys.lnk"
        !insertmacro SelectSection ${SectionDesktop}
    ${EndIf}
FunctionEnd

Section "Uninstall"
    Call un.NotWhileRunning
    ClearErrors
    !include "${LISTS}/uninstall-files.nsh"
    ${If} ${Errors}
        ${Refuse} "$(NotRemoved)"
    ${EndIf}
    !include "${LISTS}/uninstall-folders.nsh" ; which stay if something else is in them
    Delete "$INSTDIR\${UNINSTALLER}"
    RMDir "$INSTDIR"
    ${If} $MultiUser.InstallMode == "CurrentUser"
        RMDir "$LOCALAPPDATA\Programs" ; which may not have been there before; it goes if it is empty
    ${EndIf}
    Delete "$SMPROGRAMS\HookKeys.lnk"
    Delete "$DESKTOP\HookKeys.lnk"
    DeleteRegKey SHCTX "${UNINSTALL}"
SectionEnd

Function un.onInit
    !insertmacro NotForSystem
    !insertmacro AsAdministrator UnStrStr "$INSTDIR\${UNINSTALLER}" ""
    !insertmacro MULTIUSER_UNINIT
FunctionEnd
