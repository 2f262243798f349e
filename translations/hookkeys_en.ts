<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>HookKeys::CertificateLook</name>
    <message numerus="yes">
        <source>The certificate of %1 ends in %n day(s), on %2. Have it renewed before.</source>
        <translation>
            <numerusform>The certificate of %1 ends in %n day, on %2. Have it renewed before.</numerusform>
            <numerusform>The certificate of %1 ends in %n days, on %2. Have it renewed before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of “%1”, which %2 sends along with its own, ends in %n day(s), on %3. Have the chain renewed before.</source>
        <translation>
            <numerusform>The certificate of “%1”, which %2 sends along with its own, ends in %n day, on %3. Have the chain renewed before.</numerusform>
            <numerusform>The certificate of “%1”, which %2 sends along with its own, ends in %n days, on %3. Have the chain renewed before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::CompareDialog</name>
    <message numerus="yes">
        <source>There are %n more alarms. All of them are in what is saved as Markdown.</source>
        <translation>
            <numerusform>There is %n more alarm. All of them are in what is saved as Markdown.</numerusform>
            <numerusform>There are %n more alarms. All of them are in what is saved as Markdown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::CopyAsMenu</name>
    <message numerus="yes">
        <source>JWK Set of %n key(s)</source>
        <translation>
            <numerusform>JWK Set of %n key</numerusform>
            <numerusform>JWK Set of %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::ExportDialog</name>
    <message numerus="yes">
        <source>The %n &amp;selected key(s)</source>
        <translation>
            <numerusform>The %n &amp;selected key</numerusform>
            <numerusform>The %n &amp;selected keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %n key(s) of the org</source>
        <translation>
            <numerusform>&amp;All %n key of the org</numerusform>
            <numerusform>&amp;All %n keys of the org</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder “%1” would be replaced.</source>
        <translation>
            <numerusform>%n file in the folder “%1” would be replaced.</numerusform>
            <numerusform>%n files in the folder “%1” would be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n key(s) that the filter s&amp;hows</source>
        <translation>
            <numerusform>The %n key that the filter s&amp;hows</numerusform>
            <numerusform>The %n keys that the filter s&amp;hows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::HistoryFilterBar</name>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>The last %n day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::HookKeyRow</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>age of a key</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>age of a key</comment>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age of a key</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Older than %n day(s): it is time for a new key in its place.</source>
        <translation>
            <numerusform>Older than %n day: it is time for a new key in its place.</numerusform>
            <numerusform>Older than %n days: it is time for a new key in its place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>until a key is too old</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) it is too old: plan a new key in its place.</source>
        <translation>
            <numerusform>In %n day it is too old: plan a new key in its place.</numerusform>
            <numerusform>In %n days it is too old: plan a new key in its place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Older than %n day(s), and no inline hook signs with it: delete it if nobody waits to use it.</source>
        <translation>
            <numerusform>Older than %n day, and no inline hook signs with it: delete it if nobody waits to use it.</numerusform>
            <numerusform>Older than %n days, and no inline hook signs with it: delete it if nobody waits to use it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) it is too old, and no inline hook signs with it: delete it if nobody waits to use it.</source>
        <translation>
            <numerusform>In %n day it is too old, and no inline hook signs with it: delete it if nobody waits to use it.</numerusform>
            <numerusform>In %n days it is too old, and no inline hook signs with it: delete it if nobody waits to use it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::HookWatch</name>
    <message numerus="yes">
        <source>The System Log has %n failure(s) of these hooks since they have the new key:</source>
        <translation>
            <numerusform>The System Log has %n failure of these hooks since they have the new key:</numerusform>
            <numerusform>The System Log has %n failures of these hooks since they have the new key:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::HooksPage</name>
    <message numerus="yes">
        <source>%n inline hook(s) shown</source>
        <translation>
            <numerusform>%n inline hook shown</numerusform>
            <numerusform>%n inline hooks shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::Jwk</name>
    <message numerus="yes">
        <source>The coordinates have the wrong length: %1 wants %n octet(s).</source>
        <translation>
            <numerusform>The coordinates have the wrong length: %1 wants %n octet.</numerusform>
            <numerusform>The coordinates have the wrong length: %1 wants %n octets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::JwksText</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyCalendarText</name>
    <message numerus="yes">
        <source>It is older than %n day(s).</source>
        <translation>
            <numerusform>It is older than %n day.</numerusform>
            <numerusform>It is older than %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From today on it is older than %n day(s).</source>
        <translation>
            <numerusform>From today on it is older than %n day.</numerusform>
            <numerusform>From today on it is older than %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hook key “%1” of %2 will be too old in %n day(s)</source>
        <translation>
            <numerusform>The hook key “%1” of %2 will be too old in %n day</numerusform>
            <numerusform>The hook key “%1” of %2 will be too old in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyChanges</name>
    <message numerus="yes">
        <source>Okta allows %n hook key(s) in an org, and this org has them all. Delete one that no hook uses first.</source>
        <translation>
            <numerusform>Okta allows %n hook key in an org, and this org has it. Delete one that no hook uses first.</numerusform>
            <numerusform>Okta allows %n hook keys in an org, and this org has them all. Delete one that no hook uses first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inline hook(s) sign with the key “%1”: %2. Give them another key before you delete this one.</source>
        <translation>
            <numerusform>%n inline hook signs with the key “%1”: %2. Give it another key before you delete this one.</numerusform>
            <numerusform>%n inline hooks sign with the key “%1”: %2. Give them another key before you delete this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyCounts</name>
    <message numerus="yes">
        <source>%n key(s) must not be handed out</source>
        <translation>
            <numerusform>%n key must not be handed out</numerusform>
            <numerusform>%n keys must not be handed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are not as they should be</source>
        <translation>
            <numerusform>%n key is not as it should be</numerusform>
            <numerusform>%n keys are not as they should be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) in use are too old: rotate them</source>
        <translation>
            <numerusform>%n key in use is too old: rotate it</numerusform>
            <numerusform>%n keys in use are too old: rotate them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused key(s) are too old: delete them</source>
        <translation>
            <numerusform>%n unused key is too old: delete it</numerusform>
            <numerusform>%n unused keys are too old: delete them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) will be too old within %1 days</source>
        <translation>
            <numerusform>%n key will be too old within %1 days</numerusform>
            <numerusform>%n keys will be too old within %1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyExport</name>
    <message numerus="yes">
        <source>%n key(s) were exported to “%1”.</source>
        <translation>
            <numerusform>%n key was exported to “%1”.</numerusform>
            <numerusform>%n keys were exported to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were exported to “%1”; read below what is to be known about it.</source>
        <translation>
            <numerusform>%n key was exported to “%1”; read below what is to be known about it.</numerusform>
            <numerusform>%n keys were exported to “%1”; read below what is to be known about it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyFacts</name>
    <message numerus="yes">
        <source>This key is older than %n day(s), and no inline hook signs with it. Delete it if nobody waits to use it.</source>
        <translation>
            <numerusform>This key is older than %n day, and no inline hook signs with it. Delete it if nobody waits to use it.</numerusform>
            <numerusform>This key is older than %n days, and no inline hook signs with it. Delete it if nobody waits to use it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In use by %n hook(s)</source>
        <translation>
            <numerusform>In use by %n hook</numerusform>
            <numerusform>In use by %n hooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bit(s)</source>
        <translation>
            <numerusform>%1, %n bit</numerusform>
            <numerusform>%1, %n bits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This key is older than %n day(s). Rotate it: that puts a new key in its place, step by step.</source>
        <translation>
            <numerusform>This key is older than %n day. Rotate it: that puts a new key in its place, step by step.</numerusform>
            <numerusform>This key is older than %n days. Rotate it: that puts a new key in its place, step by step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This key is older than %n day(s). Inline hooks hold it, but none signs with it: take it from them in Okta&apos;s console, and then delete it.</source>
        <translation>
            <numerusform>This key is older than %n day. Inline hooks hold it, but none signs with it: take it from them in Okta&apos;s console, and then delete it.</numerusform>
            <numerusform>This key is older than %n days. Inline hooks hold it, but none signs with it: take it from them in Okta&apos;s console, and then delete it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyName</name>
    <message numerus="yes">
        <source>The name is %n character(s) too long: at most %1 are allowed.</source>
        <translation>
            <numerusform>The name is %n character too long: at most %1 are allowed.</numerusform>
            <numerusform>The name is %n characters too long: at most %1 are allowed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyOverview</name>
    <message numerus="yes">
        <source>%1, %n bit(s)</source>
        <translation>
            <numerusform>%1, %n bit</numerusform>
            <numerusform>%1, %n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyPanel</name>
    <message numerus="yes">
        <source>%n keys are selected. “Export keys” takes them all; “Rename” and “Delete” take one at a time.</source>
        <translation>
            <numerusform>%n key is selected. “Export keys” takes them all; “Rename” and “Delete” take one at a time.</numerusform>
            <numerusform>%n keys are selected. “Export keys” takes them all; “Rename” and “Delete” take one at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyTableView</name>
    <message numerus="yes">
        <source>“%1” of %n key(s)</source>
        <translation>
            <numerusform>“%1” of %n key</numerusform>
            <numerusform>“%1” of %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cells of %n key(s)</source>
        <translation>
            <numerusform>cells of %n key</numerusform>
            <numerusform>cells of %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeysPage</name>
    <message numerus="yes">
        <source>%n key(s) shown</source>
        <translation>
            <numerusform>%n key shown</numerusform>
            <numerusform>%n keys shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaJson</name>
    <message numerus="yes">
        <source>%n entry(ies) of Okta&apos;s list cannot be read as a key and are not shown (number %1). Refresh the list; if it stays so, tell Okta&apos;s support.</source>
        <translation>
            <numerusform>%n entry of Okta&apos;s list cannot be read as a key and is not shown (number %1). Refresh the list; if it stays so, tell Okta&apos;s support.</numerusform>
            <numerusform>%n entries of Okta&apos;s list cannot be read as a key and are not shown (number %1). Refresh the list; if it stays so, tell Okta&apos;s support.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgDialog</name>
    <message numerus="yes">
        <source>The connection works. The org has %n hook key(s).</source>
        <translation>
            <numerusform>The connection works. The org has %n hook key.</numerusform>
            <numerusform>The connection works. The org has %n hook keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was added with %n hook key(s); what opens it is in the keychain.</source>
        <translation>
            <numerusform>%1 was added with %n hook key; what opens it is in the keychain.</numerusform>
            <numerusform>%1 was added with %n hook keys; what opens it is in the keychain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was added with %n hook key(s); what opens it is kept for this session only.</source>
        <translation>
            <numerusform>%1 was added with %n hook key; what opens it is kept for this session only.</numerusform>
            <numerusform>%1 was added with %n hook keys; what opens it is kept for this session only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgsDialog</name>
    <message numerus="yes">
        <source>%n org(s) were saved as “%1”, without tokens, keys, passwords and CA files.</source>
        <translation>
            <numerusform>%n org was saved as “%1”, without tokens, keys, passwords and CA files.</numerusform>
            <numerusform>%n orgs were saved as “%1”, without tokens, keys, passwords and CA files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n org(s) were added. Sign in to each when you open it.</source>
        <translation>
            <numerusform>%n org was added. Sign in to it when you open it.</numerusform>
            <numerusform>%n orgs were added. Sign in to each when you open it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::OtherSideCheck</name>
    <message numerus="yes">
        <source>Who reads it may go on with it for %n minute(s): after a change it is safe to switch that much later.</source>
        <translation>
            <numerusform>Who reads it may go on with it for %n minute: after a change it is safe to switch that much later.</numerusform>
            <numerusform>Who reads it may go on with it for %n minutes: after a change it is safe to switch that much later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::ReminderCommands</name>
    <message numerus="yes">
        <source>Reminders of %n key(s) were saved as “%1”. Open the file with your calendar; when you import it again, nothing is there twice.</source>
        <translation>
            <numerusform>Reminders of %n key were saved as “%1”. Open the file with your calendar; when you import it again, nothing is there twice.</numerusform>
            <numerusform>Reminders of %n keys were saved as “%1”. Open the file with your calendar; when you import it again, nothing is there twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are not in it, because their age is not known.</source>
        <translation>
            <numerusform>%n key is not in it, because its age is not known.</numerusform>
            <numerusform>%n keys are not in it, because their age is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are too old within %3 days, “%1” first, from %2 on.</source>
        <translation>
            <numerusform>%n key is too old within %3 days, “%1” first, from %2 on.</numerusform>
            <numerusform>%n keys are too old within %3 days, “%1” first, from %2 on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::RotateDialog</name>
    <message numerus="yes">
        <source>“%1” took the place of the key “%2” where it was to. The old key stays, for %n hook(s) sign with it.</source>
        <translation>
            <numerusform>“%1” took the place of the key “%2” where it was to. The old key stays, for %n hook signs with it.</numerusform>
            <numerusform>“%1” took the place of the key “%2” where it was to. The old key stays, for %n hooks sign with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationState</name>
    <message numerus="yes">
        <source>%n inline hook(s) still sign with the key “%1”: %2. Nothing was changed.</source>
        <translation>
            <numerusform>%n inline hook still signs with the key “%1”: %2. Nothing was changed.</numerusform>
            <numerusform>%n inline hooks still sign with the key “%1”: %2. Nothing was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationWatchPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::SessionMessages</name>
    <message numerus="yes">
        <source>%n key(s) that “%1” had on %2 are not there any more: %3.</source>
        <translation>
            <numerusform>%n key that “%1” had on %2 is not there any more: %3.</numerusform>
            <numerusform>%n keys that “%1” had on %2 are not there any more: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inline hook(s) that “%1” had on %2 are not there any more: %3.</source>
        <translation>
            <numerusform>%n inline hook that “%1” had on %2 is not there any more: %3.</numerusform>
            <numerusform>%n inline hooks that “%1” had on %2 are not there any more: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>beside those that are named</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::SignedToken</name>
    <message numerus="yes">
        <source>This is no signed token: that has three parts with dots between them, and this has %n.</source>
        <translation>
            <numerusform>This is no signed token: that has three parts with dots between them, and this has %n.</numerusform>
            <numerusform>This is no signed token: that has three parts with dots between them, and this has %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::SnapshotDiff</name>
    <message numerus="yes">
        <source>The public half of %n key(s) was not read on both sides, so it is not compared.</source>
        <translation>
            <numerusform>The public half of %n key was not read on both sides, so it is not compared.</numerusform>
            <numerusform>The public halves of %n keys were not read on both sides, so they are not compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::SnapshotPanel</name>
    <message numerus="yes">
        <source>The snapshot was taken, without %n public key(s), which could not be read.</source>
        <translation>
            <numerusform>The snapshot was taken, without %n public key, which could not be read.</numerusform>
            <numerusform>The snapshot was taken, without %n public keys, which could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::SqliteFile</name>
    <message numerus="yes">
        <source>%n damaged file(s) that HookKeys set aside may still say something of the org, and HookKeys cannot take that out of there: %1. Delete what you do not need any more.</source>
        <translation>
            <numerusform>%n damaged file that HookKeys set aside may still say something of the org, and HookKeys cannot take that out of there: %1. Delete what you do not need any more.</numerusform>
            <numerusform>%n damaged files that HookKeys set aside may still say something of the org, and HookKeys cannot take that out of there: %1. Delete what you do not need any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::StatusLine</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused</source>
        <translation>
            <numerusform>%n unused</numerusform>
            <numerusform>%n unused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rate limit of the org reached: trying again in %n second(s)</source>
        <translation>
            <numerusform>Rate limit of the org reached: trying again in %n second</numerusform>
            <numerusform>Rate limit of the org reached: trying again in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too old</source>
        <translation>
            <numerusform>%n too old</numerusform>
            <numerusform>%n too old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::TimelineLine</name>
    <message numerus="yes">
        <source>%n row(s) that were older than the history is kept were deleted.</source>
        <translation>
            <numerusform>%n row that was older than the history is kept was deleted.</numerusform>
            <numerusform>%n rows that were older than the history is kept were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who did it was deleted from %n row(s).</source>
        <translation>
            <numerusform>Who did it was deleted from %n row.</numerusform>
            <numerusform>Who did it was deleted from %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenCheck</name>
    <message numerus="yes">
        <source>The signature has %n byte(s), which is not what the key %1 makes: it was cut off, or made by a key of another size.</source>
        <translation>
            <numerusform>The signature has %n byte, which is not what the key %1 makes: it was cut off, or made by a key of another size.</numerusform>
            <numerusform>The signature has %n bytes, which is not what the key %1 makes: it was cut off, or made by a key of another size.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenClaims</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is for several at once (“aud” has %n entries): each of them could use it at the others, and new servers refuse it.</source>
        <translation>
            <numerusform>It is for several at once (“aud” has %n entries): each of them could use it at the others, and new servers refuse it.</numerusform>
            <numerusform>It is for several at once (“aud” has %n entries): each of them could use it at the others, and new servers refuse it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenDialog</name>
    <message numerus="yes">
        <source>%n key(s) of “%1” are known as well.</source>
        <translation>
            <numerusform>%n key of “%1” are known as well.</numerusform>
            <numerusform>%n keys of “%1” are known as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::TransportError</name>
    <message numerus="yes">
        <source>%1 did not answer completely within %n second(s). Check your connection and try again.</source>
        <translation>
            <numerusform>%1 did not answer completely within %n second. Check your connection and try again.</numerusform>
            <numerusform>%1 did not answer completely within %n seconds. Check your connection and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The proxy %2 did not lead to %1 within %n second(s). Check that proxy, or ask whoever runs it.</source>
        <translation>
            <numerusform>The proxy %2 did not lead to %1 within %n second. Check that proxy, or ask whoever runs it.</numerusform>
            <numerusform>The proxy %2 did not lead to %1 within %n seconds. Check that proxy, or ask whoever runs it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No complete answer came within %n second(s).</source>
        <translation>
            <numerusform>No complete answer came within %n second.</numerusform>
            <numerusform>No complete answer came within %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
