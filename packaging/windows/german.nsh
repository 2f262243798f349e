; SPDX-FileCopyrightText: 2026 The HookKeys developers
; SPDX-License-Identifier: GPL-3.0-or-later
;
; The German of hookkeys.nsi.
LangString Program ${LANG_GERMAN} "HookKeys"
LangString ProgramText ${LANG_GERMAN} "Das Programm und sein Eintrag im Startmenü."
LangString Desktop ${LANG_GERMAN} "Symbol auf dem Desktop"
LangString DesktopText ${LANG_GERMAN} "Ein Symbol auf dem Desktop, das HookKeys startet."
LangString Comment ${LANG_GERMAN} "Verwaltet die Schlüssel der Inline-Hooks von Okta"
LangString Run ${LANG_GERMAN} "HookKeys starten"
LangString Running ${LANG_GERMAN} "HookKeys läuft gerade, oder seine Dateien lassen sich nicht ändern. Schließen Sie alle Fenster von HookKeys und versuchen Sie es dann noch einmal."
LangString HasMsi ${LANG_GERMAN} "HookKeys ist durch das MSI für alle Benutzer installiert. Entfernen Sie es zuerst unter „Apps“."
LangString NotWritten ${LANG_GERMAN} "Nicht alle Dateien von HookKeys ließen sich nach $INSTDIR schreiben. Es ist nicht installiert."
LangString NotRemoved ${LANG_GERMAN} "Nicht alle Dateien von HookKeys ließen sich entfernen. Schließen Sie, was sie benutzt, und versuchen Sie es dann noch einmal."
LangString HasOther ${LANG_GERMAN} "In $INSTDIR ist ein anderes HookKeys. Entfernen Sie es zuerst, oder wählen Sie einen anderen Ordner."
LangString HasFiles ${LANG_GERMAN} "In $INSTDIR sind andere Dateien. Wählen Sie für HookKeys einen eigenen Ordner."
LangString ForSystem ${LANG_GERMAN} "Dieses Programm ist für Personen gedacht und nicht für das System selbst: Nehmen Sie das MSI, um HookKeys über eine Richtlinie zu installieren."
LangString NoAdministrator ${LANG_GERMAN} "Nur ein Administrator kann HookKeys für alle Benutzer installieren oder entfernen."
LangString TooOld ${LANG_GERMAN} "HookKeys braucht Windows 10 oder neuer mit 64 Bit."
