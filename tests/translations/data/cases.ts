<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The HookKeys developers -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- One message for each way in which a translation can be good or flawed. The comment names the case. -->
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>HookKeys::Case</name>
    <message>
        <source>Delete “%1”.</source>
        <comment>good text</comment>
        <translation>„%1“ löschen.</translation>
    </message>
    <message>
        <source>Move %1 to %2:</source>
        <comment>good other order</comment>
        <translation>%2: hierher mit %1:</translation>
    </message>
    <message>
        <source>%L1 keys of %L2</source>
        <comment>good number</comment>
        <translation>%L1 von %L2 Schlüsseln</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) selected.</source>
        <comment>good plural</comment>
        <translation>
            <numerusform>%n Schlüssel ausgewählt.</numerusform>
            <numerusform>%n Schlüssel ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>100 %none</source>
        <comment>good percent</comment>
        <translation>100 %nichts</translation>
    </message>
    <message>
        <source>&amp;Save &amp;&amp; close…</source>
        <comment>good mnemonic</comment>
        <translation>Speichern &amp;&amp; &amp;schließen…</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;</source>
        <comment>good tag</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>unfinished</comment>
        <translation type="unfinished">Später</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>untouched</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <comment>vanished</comment>
        <translation type="vanished">Weg</translation>
    </message>
    <message>
        <source>Old</source>
        <comment>obsolete</comment>
        <translation type="obsolete">Alt</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>empty</comment>
        <translation>  </translation>
    </message>
    <message numerus="yes">
        <source>%n hook(s)</source>
        <comment>no plural forms</comment>
        <translation>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n org(s)</source>
        <comment>one plural form empty</comment>
        <translation>
            <numerusform>%n Organisation</numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The key %1</source>
        <comment>placeholder missing</comment>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>The hook</source>
        <comment>placeholder added</comment>
        <translation>Der Hook %1</translation>
    </message>
    <message>
        <source>Not %1 but %2</source>
        <comment>placeholder mistyped</comment>
        <translation>Nicht %1, sondern %3</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <comment>number not localised</comment>
        <translation>%1 Bytes</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>count missing in a form</comment>
        <translation>
            <numerusform>Eine Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source> and more</source>
        <comment>leading space</comment>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>more: </source>
        <comment>trailing space</comment>
        <translation>mehr:</translation>
    </message>
    <message>
        <source>line</source>
        <comment>trailing line break</comment>
        <translation>Zeile
</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <comment>full stop missing</comment>
        <translation>Schon weg</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>colon added</comment>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Export…</source>
        <comment>three dots for an ellipsis</comment>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Really?</source>
        <comment>question for a statement</comment>
        <translation>Wirklich.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s).</source>
        <comment>ending of one plural form</comment>
        <translation>
            <numerusform>%n Datei.</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <comment>mnemonic missing</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Salt &amp;&amp; pepper</source>
        <comment>mnemonic added</comment>
        <translation>Salz &amp;&amp; &amp;Pfeffer</translation>
    </message>
    <message>
        <source>Plain text</source>
        <comment>markup</comment>
        <translation>&lt;i&gt;Einfacher&lt;/i&gt; Text</translation>
    </message>
    <message>
        <source>Rename %1…</source>
        <comment>several</comment>
        <translation>Umbenennen. </translation>
    </message>
</context>
</TS>
