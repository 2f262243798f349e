<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
    <name>HookKeys::KeyExport</name>
    <message numerus="yes">
        <source>%n key(s) were exported to “%1”.</source>
        <translation>
            <numerusform>%n key was exported to “%1”.</numerusform>
            <numerusform>%n keys were exported to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyFacts</name>
    <message numerus="yes">
        <source>This key is older than %n day(s). To replace it, create a new key, give its public half to the service, choose it in the hook, and then delete this one.</source>
        <translation>
            <numerusform>This key is older than %n day. To replace it, create a new key, give its public half to the service, choose it in the hook, and then delete this one.</numerusform>
            <numerusform>This key is older than %n days. To replace it, create a new key, give its public half to the service, choose it in the hook, and then delete this one.</numerusform>
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
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %n key(s)</source>
        <translation>
            <numerusform>“%1” of %n key</numerusform>
            <numerusform>“%1” of %n keys</numerusform>
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
    <name>HookKeys::PreferencesDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
