<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>HookKeys::AboutDialog</name>
    <message>
        <source>About HookKeys</source>
        <translation>Über HookKeys</translation>
    </message>
    <message>
        <source>HookKeys %1</source>
        <translation>HookKeys %1</translation>
    </message>
    <message>
        <source>Manages the keys that sign the calls of Okta&apos;s inline hooks.</source>
        <translation>Verwaltet die Schlüssel, mit denen Aufrufe der Inline-Hooks von Okta signiert werden.</translation>
    </message>
    <message>
        <source>Copyright © 2026 the HookKeys developers. Free software under the GNU General Public License, version 3 or later; it comes with no warranty. Not a product of Okta.</source>
        <translation>Copyright © 2026 die Entwickler von HookKeys. Freie Software unter der GNU General Public License, Version 3 oder neuer; ohne jede Gewährleistung. Kein Produkt von Okta.</translation>
    </message>
    <message>
        <source>Qt %1 on %2</source>
        <translation>Qt %1 auf %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::ActionHint</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does; its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>HookKeys::ApiTokenAuthorizer</name>
    <message>
        <source>%1 did not accept the API token: it is wrong, expired or revoked, or your network zone is not allowed. Give a valid token.</source>
        <translation>%1 hat das API-Token nicht angenommen: Es ist falsch, abgelaufen oder widerrufen, oder Ihre Netzwerkzone ist nicht zugelassen. Bitte ein gültiges Token angeben.</translation>
    </message>
    <message>
        <source>%1 did not accept the access token: it is wrong, revoked or older than an hour, or your network zone is not allowed. Start HookKeys with a new one in OKTA_CLIENT_TOKEN.</source>
        <translation>%1 hat das Access Token nicht angenommen: Es ist falsch, widerrufen oder älter als eine Stunde, oder Ihre Netzwerkzone ist nicht zugelassen. Bitte HookKeys mit einem neuen in OKTA_CLIENT_TOKEN starten.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ApiTokenPage</name>
    <message>
        <source>API &amp;token:</source>
        <translation>API-&amp;Token:</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Made in the Admin Console under Security &gt; API &gt; Tokens. It does all that you may do, so prefer another way to sign in.</source>
        <translation>Zu erstellen in der Admin Console unter Security &gt; API &gt; Tokens. Es darf alles, was Sie dürfen; eine andere Art der Anmeldung ist darum vorzuziehen.</translation>
    </message>
    <message>
        <source>Open tokens in O&amp;kta</source>
        <translation>Tokens in O&amp;kta öffnen</translation>
    </message>
    <message>
        <source>Type the org&apos;s URL first.</source>
        <translation>Geben Sie zuerst die URL der Org ein.</translation>
    </message>
    <message>
        <source>This org has no Admin Console: it is not at an https address.</source>
        <translation>Diese Org hat keine Admin Console: Ihre Adresse ist keine https-Adresse.</translation>
    </message>
</context>
<context>
    <name>HookKeys::AppKeyChange</name>
    <message>
        <source>The app “%1” holds a key with the ID %2. Whether it is the key “%3” is not sure, for its public key is not known, so it was left there. Look at it in the Admin Console, in that app under General &gt; Client Credentials. If it is that key, switch it off and delete it there; then try again.</source>
        <translation>Die App „%1“ hat einen Schlüssel mit der ID %2. Ob es der Schlüssel „%3“ ist, ist nicht sicher, denn dessen öffentlicher Schlüssel ist nicht bekannt; er wurde deshalb dort gelassen. Sehen Sie ihn sich in der Admin Console an, in dieser App unter General &gt; Client Credentials. Wenn es dieser Schlüssel ist, schalten Sie ihn dort ab und löschen Sie ihn; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The app “%1” also holds the key “%2” under the key ID %3, where it is not switched off: whoever signs with it gets in.</source>
        <translation>Die App „%1“ hat den Schlüssel „%2“ auch unter der Schlüssel-ID %3, wo er nicht abgeschaltet ist: Wer mit ihm signiert, wird zugelassen.</translation>
    </message>
    <message>
        <source>The app “%1” also holds the key “%2” under the key ID %3.</source>
        <translation>Die App „%1“ hat den Schlüssel „%2“ auch unter der Schlüssel-ID %3.</translation>
    </message>
</context>
<context>
    <name>HookKeys::AppKeyCheck</name>
    <message>
        <source>The app “%1” holds the key “%2”, and it is active.</source>
        <translation>Die App „%1“ hat den Schlüssel „%2“, und er ist aktiv.</translation>
    </message>
    <message>
        <source>The app “%1” holds the key “%2”, but it is switched off there: what Okta signs with it is refused.</source>
        <translation>Die App „%1“ hat den Schlüssel „%2“, aber er ist dort abgeschaltet: Was Okta damit signiert, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The app “%1” has another key under the key ID of “%2”: what Okta signs with it is refused.</source>
        <translation>Die App „%1“ hat unter der Schlüssel-ID von „%2“ einen anderen Schlüssel: Was Okta damit signiert, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The app “%1” does not hold the key “%2”: what Okta signs with it is refused.</source>
        <translation>Die App „%1“ hat den Schlüssel „%2“ nicht: Was Okta damit signiert, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The app “%1” fetches its keys from %2, so they cannot be seen in it.</source>
        <translation>Die App „%1“ holt ihre Schlüssel von %2, deshalb sind sie in ihr nicht zu sehen.</translation>
    </message>
    <message>
        <source>The app “%1” is not active, so it lets nobody in.</source>
        <translation>Die App „%1“ ist nicht aktiv und lässt deshalb niemanden ein.</translation>
    </message>
    <message>
        <source>This org has no app with the hook&apos;s client ID.</source>
        <translation>Diese Org hat keine App mit der Client-ID des Hooks.</translation>
    </message>
    <message>
        <source>It could not be seen whether the other side holds the key “%1”. %2</source>
        <translation>Es war nicht zu sehen, ob die Gegenseite den Schlüssel „%1“ hat. %2</translation>
    </message>
    <message>
        <source>The app “%1” holds the key “%2”, but under the key ID %3 and not under its own, which Okta sends: what Okta signs with it is refused. Add the key to the app with its own “kid”.</source>
        <translation>Die App „%1“ hat den Schlüssel „%2“, aber unter der Schlüssel-ID %3 und nicht unter seiner eigenen, die Okta sendet: Was Okta damit signiert, wird abgelehnt. Fügen Sie der App den Schlüssel mit seiner eigenen „kid“ hinzu.</translation>
    </message>
</context>
<context>
    <name>HookKeys::Application</name>
    <message>
        <source>The demo org could not be started: no port on this computer&apos;s own address 127.0.0.1 could be opened.</source>
        <translation>Die Demo-Org konnte nicht gestartet werden: Auf der eigenen Adresse 127.0.0.1 dieses Computers ließ sich kein Port öffnen.</translation>
    </message>
    <message>
        <source>From now on HookKeys knows for which address, way to sign in, proxy and CA file what opens “%1” was given, and asks before it is used for others.</source>
        <translation>Von jetzt an weiß HookKeys, für welche Adresse, Anmeldeart, welchen Proxy und welche CA-Datei das gegeben wurde, was „%1“ öffnet, und fragt, bevor es für andere verwendet wird.</translation>
    </message>
    <message>
        <source>HookKeys could not be started once more for another window.</source>
        <translation>HookKeys konnte für ein weiteres Fenster nicht noch einmal gestartet werden.</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>„%1“ öffnen</translation>
    </message>
</context>
<context>
    <name>HookKeys::AttentionList</name>
    <message>
        <source>What needs attention:</source>
        <translation>Was Aufmerksamkeit braucht:</translation>
    </message>
</context>
<context>
    <name>HookKeys::BoundSecretStore</name>
    <message>
        <source>What the keychain has was given for another way to the org.</source>
        <translation>Was im Schlüsselbund liegt, wurde für einen anderen Weg zur Org gegeben.</translation>
    </message>
</context>
<context>
    <name>HookKeys::BroughtKeys</name>
    <message>
        <source>The header names a certificate by its fingerprint (“%1”). None is known here to compare it with; hook keys of Okta have none.</source>
        <translation>Der Kopf nennt ein Zertifikat mit seinem Fingerabdruck („%1“). Hier ist keines bekannt, mit dem er zu vergleichen wäre; Hook-Schlüssel von Okta haben keines.</translation>
    </message>
    <message>
        <source>The header names a certificate by its fingerprint (“%1”), and that of the key has another one: a server that looks for it refuses the token.</source>
        <translation>Der Kopf nennt ein Zertifikat mit seinem Fingerabdruck („%1“), und das des Schlüssels hat einen anderen: Ein Server, der danach sucht, lehnt das Token ab.</translation>
    </message>
    <message>
        <source>“x5c” in the header is no list of certificates in base64 whose first one can be read.</source>
        <translation>„x5c“ im Kopf ist keine Liste von Zertifikaten in base64, deren erstes sich lesen lässt.</translation>
    </message>
    <message>
        <source>The certificate in the header (“x5c”) is not of the key %1, which signed it: a server that goes by it refuses the token.</source>
        <translation>Das Zertifikat im Kopf („x5c“) gehört nicht zum Schlüssel %1, mit dem signiert wurde: Ein Server, der sich danach richtet, lehnt das Token ab.</translation>
    </message>
    <message>
        <source>It was signed with a key that it brings along (“jwk”), which proves nothing: anybody can make one. That is an attack on servers that believe it, or a DPoP proof in the wrong place.</source>
        <translation>Signiert wurde mit einem Schlüssel, den das Token selbst mitbringt („jwk“). Das beweist nichts: Jeder kann einen machen. Das ist ein Angriff auf Server, die ihm glauben, oder ein DPoP-Beweis am falschen Ort.</translation>
    </message>
    <message>
        <source>It was signed with the key of a certificate that it brings along (“x5c”), and no key known here. Anybody can make such a certificate: that is an attack on servers that believe it, or it is from somebody else than Okta.</source>
        <translation>Signiert wurde mit dem Schlüssel eines Zertifikats, das das Token selbst mitbringt („x5c“), und mit keinem hier bekannten. So ein Zertifikat kann jeder machen: Das ist ein Angriff auf Server, die ihm glauben, oder das Token ist von jemand anderem als Okta.</translation>
    </message>
    <message>
        <source>The header brings or links to a key (%1). Okta does not do that, and no server may believe it; nothing was fetched.</source>
        <translation>Der Kopf bringt einen Schlüssel mit oder verweist auf einen (%1). Okta tut das nicht, und kein Server darf ihm glauben; geholt wurde nichts.</translation>
    </message>
    <message>
        <source>“%1” in the header is no fingerprint of a certificate: that has %2 bytes, and is written in base64url and not in hex.</source>
        <translation>„%1“ im Kopf ist kein Fingerabdruck eines Zertifikats: Der hat %2 Bytes und wird in base64url geschrieben, nicht hexadezimal.</translation>
    </message>
</context>
<context>
    <name>HookKeys::BrowserFlow</name>
    <message>
        <source>Signing in was not finished in the browser in time. Try again.</source>
        <translation>Die Anmeldung wurde im Browser nicht rechtzeitig abgeschlossen. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>Waiting until you have signed in in the browser…</source>
        <translation>Warten, bis Sie sich im Browser angemeldet haben…</translation>
    </message>
    <message>
        <source>Signing in was refused in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>The org did not let you sign in to the app.</source>
        <translation>Die Org hat Ihre Anmeldung an der App nicht zugelassen.</translation>
    </message>
    <message>
        <source>Asking the org for access…</source>
        <translation>Die Org wird um Zugang gebeten…</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>You can close this page and go back to HookKeys.</source>
        <translation>Sie können diese Seite schließen und zu HookKeys zurückkehren.</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>%1 You can close this page and go back to HookKeys.</source>
        <translation>%1 Sie können diese Seite schließen und zu HookKeys zurückkehren.</translation>
    </message>
    <message>
        <source>The answer in the browser does not say clearly that it is from %1, so HookKeys did not use it. Check the org&apos;s URL: somebody may have tried to get a sign-in at another org.</source>
        <translation>Die Antwort im Browser sagt nicht eindeutig, dass sie von %1 kommt; HookKeys hat sie daher nicht verwendet. Bitte die URL der Org prüfen: Womöglich wollte jemand an eine Anmeldung bei einer anderen Org gelangen.</translation>
    </message>
    <message>
        <source>The answer in the browser is from %1 and not from %2, so HookKeys did not use it. Check the org&apos;s URL: somebody may have tried to get a sign-in at another org.</source>
        <translation>Die Antwort im Browser kommt von %1 und nicht von %2; HookKeys hat sie daher nicht verwendet. Bitte die URL der Org prüfen: Womöglich wollte jemand an eine Anmeldung bei einer anderen Org gelangen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::BrowserSignInPage</name>
    <message>
        <source>Redirect URIs:</source>
        <translation>Redirect-URIs:</translation>
    </message>
    <message>
        <source>This org still uses the redirect URIs that all orgs once had in common, at which a hostile org could get at its sign-in. Register those above in the app, tick this box, and then remove the old ones from the app.</source>
        <translation>Diese Org verwendet noch die Redirect-URIs, die früher alle Orgs gemeinsam hatten; über sie könnte eine feindliche Org an ihre Anmeldung gelangen. Bitte die obigen in der App eintragen, das Kästchen ankreuzen und danach die alten aus der App entfernen.</translation>
    </message>
    <message>
        <source>Switch to the re&amp;direct URIs above</source>
        <translation>Auf die obigen Re&amp;direct-URIs umstellen</translation>
    </message>
    <message>
        <source>They depend on the org’s URL: type that first.</source>
        <translation>Sie hängen von der URL der Org ab: Bitte zuerst diese eingeben.</translation>
    </message>
    <message>
        <source>Redirect URIs: %1</source>
        <translation>Redirect-URIs: %1</translation>
    </message>
    <message>
        <source>redirect URIs</source>
        <translation>Redirect-URIs</translation>
    </message>
    <message>
        <source>You sign in in your browser and act with your own admin role. Set up an app for it in the Admin Console, under Applications and Resources &gt; Applications:</source>
        <translation>Sie melden sich in Ihrem Browser an und handeln mit Ihrer eigenen Admin-Rolle. Richten Sie dafür in der Admin Console unter Applications and Resources &gt; Applications eine App ein:</translation>
    </message>
    <message>
        <source>Choose Create App Integration &gt; Classic experience, then OIDC - OpenID Connect and Native Application.</source>
        <translation>Wählen Sie Create App Integration &gt; Classic experience, dann OIDC - OpenID Connect und Native Application.</translation>
    </message>
    <message>
        <source>Allow the grant types Authorization Code and Refresh Token.</source>
        <translation>Erlauben Sie die Grant Types Authorization Code und Refresh Token.</translation>
    </message>
    <message>
        <source>Register the sign-in redirect URIs that stand below.</source>
        <translation>Tragen Sie die Sign-in redirect URIs ein, die unten stehen.</translation>
    </message>
    <message>
        <source>Assign the app to yourself, and save it.</source>
        <translation>Weisen Sie die App sich selbst zu, und speichern Sie sie.</translation>
    </message>
    <message>
        <source>On the tab Okta API Scopes, grant:</source>
        <translation>Gewähren Sie auf der Seite Okta API Scopes:</translation>
    </message>
    <message>
        <source>Copy the client ID of the app into the field below.</source>
        <translation>Kopieren Sie die Client-ID der App in das Feld unten.</translation>
    </message>
    <message>
        <source>redirect URI %1</source>
        <translation>Redirect-URI %1</translation>
    </message>
    <message>
        <source>Copy one:</source>
        <translation>Eine kopieren:</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copy redirect URI %1</source>
        <translation>Redirect-URI %1 kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y URIs</source>
        <translation>URIs &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>HookKeys::CaFile</name>
    <message>
        <source>The file %1 has a certificate that cannot be read: get it anew.</source>
        <translation>Die Datei %1 enthält ein Zertifikat, das nicht lesbar ist: Bitte neu beschaffen.</translation>
    </message>
    <message>
        <source>The file %1 has the certificate of a server and not of an authority: ask for the one that signed it.</source>
        <translation>Die Datei %1 enthält das Zertifikat eines Servers und nicht das einer Zertifizierungsstelle: Bitte nach dem fragen, mit dem es signiert wurde.</translation>
    </message>
    <message>
        <source>The file %1 is cut off: get it anew.</source>
        <translation>Die Datei %1 ist abgeschnitten: Bitte neu beschaffen.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Die Datei %1 ist leer.</translation>
    </message>
    <message>
        <source>The file %1 holds a private key. Keep it secret, and choose the authority&apos;s certificate instead, which begins with “BEGIN CERTIFICATE”.</source>
        <translation>Die Datei %1 enthält einen privaten Schlüssel. Bitte geheim halten und stattdessen das Zertifikat der Zertifizierungsstelle wählen, das mit „BEGIN CERTIFICATE“ beginnt.</translation>
    </message>
    <message>
        <source>The file %1 holds a key and no certificate: choose the authority&apos;s certificate, which begins with “BEGIN CERTIFICATE”.</source>
        <translation>Die Datei %1 enthält einen Schlüssel und kein Zertifikat: Bitte das Zertifikat der Zertifizierungsstelle wählen, das mit „BEGIN CERTIFICATE“ beginnt.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate: choose one in PEM, which begins with “BEGIN CERTIFICATE”.</source>
        <translation>Die Datei %1 enthält kein Zertifikat: Bitte eines in PEM wählen, das mit „BEGIN CERTIFICATE“ beginnt.</translation>
    </message>
    <message>
        <source>The file %1 has only authorities that it marks as not trusted.</source>
        <translation>Die Datei %1 enthält nur Zertifizierungsstellen, die sie als nicht vertrauenswürdig kennzeichnet.</translation>
    </message>
    <message>
        <source>The file %1 holds a request for a certificate: choose the authority&apos;s own certificate.</source>
        <translation>Die Datei %1 enthält einen Zertifikatsantrag: Wählen Sie das Zertifikat der Zertifizierungsstelle selbst.</translation>
    </message>
    <message>
        <source>The file %1 is a Java keystore: export the authority&apos;s certificate.</source>
        <translation>Die Datei %1 ist ein Java-Schlüsselspeicher: Exportieren Sie daraus das Zertifikat der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The file %1 is a .p12 or .pfx file (PKCS #12), which only its password opens: ask for the authority&apos;s certificate alone.</source>
        <translation>Die Datei %1 ist eine .p12- oder .pfx-Datei (PKCS #12), die sich nur mit ihrem Passwort öffnen lässt: Bitten Sie um das Zertifikat der Zertifizierungsstelle allein.</translation>
    </message>
    <message>
        <source>The file %1 is a certificate store of Windows (.sst): open it there, and export the authority&apos;s certificate.</source>
        <translation>Die Datei %1 ist ein Zertifikatspeicher von Windows (.sst): Öffnen Sie sie dort, und exportieren Sie das Zertifikat der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The file %1 is a web page: save the certificate itself, not the page that shows it or that asks to sign in.</source>
        <translation>Die Datei %1 ist eine Webseite: Speichern Sie das Zertifikat selbst und nicht die Seite, die es zeigt oder eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>The file %1 is a configuration profile of Apple&apos;s: ask for the authority&apos;s certificate alone.</source>
        <translation>Die Datei %1 ist ein Konfigurationsprofil von Apple: Bitten Sie um das Zertifikat der Zertifizierungsstelle allein.</translation>
    </message>
    <message>
        <source>The file %1 is a list of revoked certificates: choose the authority&apos;s own certificate.</source>
        <translation>Die Datei %1 ist eine Liste gesperrter Zertifikate: Wählen Sie das eigene Zertifikat der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The file %1 is encrypted, as mail is (PKCS #7, S/MIME): ask for the authority&apos;s certificate alone.</source>
        <translation>Die Datei %1 ist verschlüsselt, wie E-Mails es sind (PKCS #7, S/MIME): Bitten Sie um das Zertifikat der Zertifizierungsstelle allein.</translation>
    </message>
    <message>
        <source>The file %1 is a signed configuration profile of Apple&apos;s, and has the certificates of who signed it: ask for the authority&apos;s certificate alone.</source>
        <translation>Die Datei %1 ist ein signiertes Konfigurationsprofil von Apple und enthält die Zertifikate dessen, der es signiert hat: Bitten Sie um das Zertifikat der Zertifizierungsstelle allein.</translation>
    </message>
    <message>
        <source>The file %1 is something that was signed, such as mail (PKCS #7, S/MIME), and has the certificates of who signed it: ask for the authority&apos;s certificate alone.</source>
        <translation>Die Datei %1 ist etwas Signiertes, etwa eine E-Mail (PKCS #7, S/MIME), und enthält die Zertifikate dessen, der es signiert hat: Bitten Sie um das Zertifikat der Zertifizierungsstelle allein.</translation>
    </message>
    <message>
        <source>The file %1 is mail: save the authority&apos;s certificate that is attached to it, or ask for it.</source>
        <translation>Die Datei %1 ist eine E-Mail: Speichern Sie das angehängte Zertifikat der Zertifizierungsstelle, oder bitten Sie darum.</translation>
    </message>
    <message>
        <source>The file %1 is a packed file (%2): take the certificate out of it first.</source>
        <translation>Die Datei %1 ist gepackt (%2): Holen Sie zuerst das Zertifikat heraus.</translation>
    </message>
    <message>
        <source>The file %1 is a document (%2): ask for the authority&apos;s certificate as a file of its own.</source>
        <translation>Die Datei %1 ist ein Dokument (%2): Bitten Sie um das Zertifikat der Zertifizierungsstelle als eigene Datei.</translation>
    </message>
    <message>
        <source>The file %1 is a picture (%2): ask for the authority&apos;s certificate.</source>
        <translation>Die Datei %1 ist ein Bild (%2): Bitten Sie um das Zertifikat der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The file %1 was encrypted with %2: decrypt it there first.</source>
        <translation>Die Datei %1 wurde mit %2 verschlüsselt: Entschlüsseln Sie sie dort zuerst.</translation>
    </message>
    <message>
        <source>The file %1 is damaged: its first line is not “-----BEGIN CERTIFICATE-----”, or its last one not “-----END CERTIFICATE-----”. Get it anew.</source>
        <translation>Die Datei %1 ist beschädigt: Ihre erste Zeile ist nicht „-----BEGIN CERTIFICATE-----“ oder ihre letzte nicht „-----END CERTIFICATE-----“. Bitte neu beschaffen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::CertificateLook</name>
    <message>
        <source>The certificate of %1 ended on %2, so Okta&apos;s calls fail. Have it renewed.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen, deshalb scheitern die Aufrufe von Okta. Lassen Sie es erneuern.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid before %2, so Okta&apos;s calls fail until then.</source>
        <translation>Das Zertifikat von %1 gilt erst ab %2, bis dahin scheitern die Aufrufe von Okta.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 ends in %n day(s), on %2. Have it renewed before.</source>
        <translation>
            <numerusform>Das Zertifikat von %1 läuft in %n Tag ab, am %2. Lassen Sie es vorher erneuern.</numerusform>
            <numerusform>Das Zertifikat von %1 läuft in %n Tagen ab, am %2. Lassen Sie es vorher erneuern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate of %1 is valid until %2.</source>
        <translation>Das Zertifikat von %1 gilt bis %2.</translation>
    </message>
    <message>
        <source>The certificate of %1, issued by “%3”, is valid until %2.</source>
        <translation>Das Zertifikat von %1, ausgestellt von „%3“, gilt bis %2.</translation>
    </message>
    <message>
        <source>%1 This computer does not trust it (%2).</source>
        <translation>%1 Dieser Computer vertraut ihm nicht (%2).</translation>
    </message>
    <message>
        <source>The certificate of “%1”, which %2 sends along with its own, ended on %3: who has no other way to trust it refuses the connection. Have the chain renewed.</source>
        <translation>Das Zertifikat von „%1“, das %2 zusammen mit dem eigenen sendet, ist am %3 abgelaufen: Wer ihm auf keinem anderen Weg vertraut, lehnt die Verbindung ab. Lassen Sie die Kette erneuern.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of “%1”, which %2 sends along with its own, ends in %n day(s), on %3. Have the chain renewed before.</source>
        <translation>
            <numerusform>Das Zertifikat von „%1“, das %2 zusammen mit dem eigenen sendet, läuft in %n Tag ab, am %3. Lassen Sie die Kette vorher erneuern.</numerusform>
            <numerusform>Das Zertifikat von „%1“, das %2 zusammen mit dem eigenen sendet, läuft in %n Tagen ab, am %3. Lassen Sie die Kette vorher erneuern.</numerusform>
        </translation>
    </message>
    <message>
        <source>It sends along the certificate of “%1”, valid until %2.</source>
        <translation>Mitgesendet wird das Zertifikat von „%1“, gültig bis %2.</translation>
    </message>
</context>
<context>
    <name>HookKeys::CertificatesBox</name>
    <message>
        <source>Look at &amp;certificates</source>
        <translation>Zerti&amp;fikate ansehen</translation>
    </message>
    <message>
        <source>Looking at the certificates</source>
        <translation>Die Zertifikate werden angesehen</translation>
    </message>
    <message>
        <source>Makes a secure connection from this computer to %1, and sends nothing over it.</source>
        <translation>Stellt von diesem Computer aus eine sichere Verbindung zu %1 her und sendet nichts darüber.</translation>
    </message>
    <message>
        <source>Seen at %1.</source>
        <comment>a time of the day</comment>
        <translation>Gesehen um %1.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ChangeOutcome</name>
    <message>
        <source>Okta did not answer whether the key “%1” was created, and the keys could not be read again. Refresh the list before you try again.</source>
        <translation>Okta hat nicht beantwortet, ob der Schlüssel „%1“ erstellt wurde, und die Schlüssel konnten nicht erneut gelesen werden. Bitte die Liste aktualisieren, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Okta did not answer whether the key “%1” was created. The list has no new key of that name, so you can try again.</source>
        <translation>Okta hat nicht beantwortet, ob der Schlüssel „%1“ erstellt wurde. Die Liste enthält keinen neuen Schlüssel dieses Namens; Sie können es also erneut versuchen.</translation>
    </message>
    <message>
        <source>Okta did not answer whether the key was renamed to “%1”, and the keys could not be read again. Refresh the list to see.</source>
        <translation>Okta hat nicht beantwortet, ob der Schlüssel in „%1“ umbenannt wurde, und die Schlüssel konnten nicht erneut gelesen werden. Bitte die Liste aktualisieren, um nachzusehen.</translation>
    </message>
    <message>
        <source>Okta did not answer whether the key was renamed to “%1”. It is called “%2” still, so you can try again.</source>
        <translation>Okta hat nicht beantwortet, ob der Schlüssel in „%1“ umbenannt wurde. Er heißt noch „%2“; Sie können es also erneut versuchen.</translation>
    </message>
    <message>
        <source>Okta did not answer whether the key “%1” was deleted, and the keys could not be read again. Refresh the list to see.</source>
        <translation>Okta hat nicht geantwortet, ob der Schlüssel „%1“ gelöscht wurde, und die Schlüssel ließen sich nicht erneut lesen. Bitte die Liste aktualisieren, um es zu sehen.</translation>
    </message>
    <message>
        <source>Okta did not answer whether the key “%1” was deleted. It is there still, so you can try again.</source>
        <translation>Okta hat nicht geantwortet, ob der Schlüssel „%1“ gelöscht wurde. Er ist noch da, Sie können es also erneut versuchen.</translation>
    </message>
    <message>
        <source>On %1 HookKeys asked Okta to create the key “%2” and did not see the answer.</source>
        <translation>Am %1 hat HookKeys Okta gebeten, den Schlüssel „%2“ zu erstellen, und die Antwort nicht gesehen.</translation>
    </message>
    <message>
        <source>On %1 HookKeys asked Okta to rename the key “%2” to “%3” and did not see the answer.</source>
        <translation>Am %1 hat HookKeys Okta gebeten, den Schlüssel „%2“ in „%3“ umzubenennen, und die Antwort nicht gesehen.</translation>
    </message>
    <message>
        <source>On %1 HookKeys asked Okta to delete the key “%2” and did not see the answer.</source>
        <translation>Am %1 hat HookKeys Okta gebeten, den Schlüssel „%2“ zu löschen, und die Antwort nicht gesehen.</translation>
    </message>
    <message>
        <source>It was done all the same: the key “%1” was created, but its private half is not secret. Delete it.</source>
        <translation>Es ist trotzdem geschehen: Der Schlüssel „%1“ wurde erstellt, aber seine private Hälfte ist nicht geheim. Bitte löschen.</translation>
    </message>
    <message>
        <source>Okta did not answer whether the key “%1” was created. The list now has a key of that name that was not there before: hand over its public key, or delete it if it is not yours.</source>
        <translation>Okta hat nicht beantwortet, ob der Schlüssel „%1“ erstellt wurde. Die Liste enthält jetzt einen Schlüssel dieses Namens, der vorher nicht da war: Geben Sie seinen öffentlichen Schlüssel weiter, oder löschen Sie ihn, wenn es nicht Ihrer ist.</translation>
    </message>
    <message>
        <source>Okta did not answer whether the key was renamed to “%1”, and the key is gone now. Create a new one if it is still needed.</source>
        <translation>Okta hat nicht beantwortet, ob der Schlüssel in „%1“ umbenannt wurde, und der Schlüssel ist jetzt nicht mehr da. Erstellen Sie einen neuen, wenn er noch gebraucht wird.</translation>
    </message>
    <message>
        <source>Okta did not answer whether the key was renamed, but it is called “%1” now. You need not do it again.</source>
        <translation>Okta hat nicht beantwortet, ob der Schlüssel umbenannt wurde, aber er heißt jetzt „%1“. Sie müssen es nicht noch einmal tun.</translation>
    </message>
    <message>
        <source>Okta did not answer whether the key “%1” was deleted, but it is gone now. You need not do it again.</source>
        <translation>Okta hat nicht geantwortet, ob der Schlüssel „%1“ gelöscht wurde, aber er ist jetzt weg. Sie müssen es nicht noch einmal tun.</translation>
    </message>
    <message>
        <source>The list has a key of that name now that was not there before: hand over its public key, or delete it if it is not yours.</source>
        <translation>Die Liste enthält jetzt einen Schlüssel dieses Namens, der vorher nicht da war: Geben Sie seinen öffentlichen Schlüssel weiter, oder löschen Sie ihn, wenn es nicht Ihrer ist.</translation>
    </message>
    <message>
        <source>It was not created: the list has no new key of that name. Create it again if it is still needed.</source>
        <translation>Er wurde nicht erstellt: Die Liste enthält keinen neuen Schlüssel dieses Namens. Erstellen Sie ihn noch einmal, wenn er noch gebraucht wird.</translation>
    </message>
    <message>
        <source>The key is gone now. Create a new one if it is still needed.</source>
        <translation>Der Schlüssel ist jetzt nicht mehr da. Erstellen Sie einen neuen, wenn er noch gebraucht wird.</translation>
    </message>
    <message>
        <source>It was renamed. You need not do it again.</source>
        <translation>Er wurde umbenannt. Sie müssen es nicht noch einmal tun.</translation>
    </message>
    <message>
        <source>It was not renamed: it is called “%1”. Rename it again if you still want that.</source>
        <translation>Er wurde nicht umbenannt: Er heißt „%1“. Benennen Sie ihn noch einmal um, wenn Sie das noch wollen.</translation>
    </message>
    <message>
        <source>It was deleted: the key is gone now. You need not do it again.</source>
        <translation>Er wurde gelöscht: Der Schlüssel ist jetzt nicht mehr da. Sie müssen es nicht noch einmal tun.</translation>
    </message>
    <message>
        <source>It was not deleted: the key is there still. Delete it again if you still want that.</source>
        <translation>Er wurde nicht gelöscht: Der Schlüssel ist noch da. Löschen Sie ihn noch einmal, wenn Sie das noch wollen.</translation>
    </message>
    <message>
        <source>It was done all the same: the key “%1” was created. Hand over its public key, or delete it if it is not needed any more.</source>
        <translation>Es ist trotzdem geschehen: Der Schlüssel „%1“ wurde erstellt. Geben Sie seinen öffentlichen Schlüssel weiter, oder löschen Sie ihn, wenn er nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>It was done all the same: the key “%1” is called “%2” now. Rename it again if you do not want that any more.</source>
        <translation>Es ist trotzdem geschehen: Der Schlüssel „%1“ heißt jetzt „%2“. Benennen Sie ihn wieder um, wenn Sie das nicht mehr wollen.</translation>
    </message>
    <message>
        <source>It was done all the same: the key “%1” was deleted, and cannot be brought back. Create a new one if it is still needed.</source>
        <translation>Es ist trotzdem geschehen: Der Schlüssel „%1“ wurde gelöscht und ist nicht zurückzuholen. Erstellen Sie einen neuen, wenn er noch gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>HookKeys::CharacterName</name>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>line break</source>
        <translation>Zeilenumbruch</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>no-break space</source>
        <translation>geschütztes Leerzeichen</translation>
    </message>
    <message>
        <source>soft hyphen</source>
        <translation>weiches Trennzeichen</translation>
    </message>
    <message>
        <source>zero width space</source>
        <translation>Leerzeichen ohne Breite</translation>
    </message>
    <message>
        <source>zero width joiner</source>
        <translation>Verbinder ohne Breite</translation>
    </message>
    <message>
        <source>mark for the direction of writing</source>
        <translation>Zeichen für die Schreibrichtung</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>Byte Order Mark</translation>
    </message>
    <message>
        <source>half a character</source>
        <translation>halbes Zeichen</translation>
    </message>
    <message>
        <source>control character</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>space that the space bar does not make</source>
        <translation>Leerzeichen, das die Leertaste nicht schreibt</translation>
    </message>
    <message>
        <source>invisible character</source>
        <translation>unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>%1, %2, at position %3</source>
        <translation>%1, %2, an Stelle %3</translation>
    </message>
</context>
<context>
    <name>HookKeys::CodeView</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>K&amp;leiner</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
</context>
<context>
    <name>HookKeys::ColumnActions</name>
    <message>
        <source>This table has one order alone</source>
        <translation>Diese Tabelle hat nur eine Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
    <message>
        <source>Move “%1” &amp;back</source>
        <translation>„%1“ nach &amp;vorn rücken</translation>
    </message>
    <message>
        <source>Move “%1” &amp;on</source>
        <translation>„%1“ nach &amp;hinten rücken</translation>
    </message>
    <message>
        <source>Make “%1” &amp;wider</source>
        <translation>„%1“ &amp;breiter machen</translation>
    </message>
    <message>
        <source>Make “%1” &amp;narrower</source>
        <translation>„%1“ &amp;schmaler machen</translation>
    </message>
</context>
<context>
    <name>HookKeys::ColumnMenus</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>C&amp;urrent column</source>
        <translation>A&amp;ktuelle Spalte</translation>
    </message>
    <message>
        <source>This table always shows all its columns</source>
        <translation>Diese Tabelle zeigt immer alle ihre Spalten</translation>
    </message>
    <message>
        <source>&amp;Fit all columns</source>
        <translation>Alle Spalten &amp;anpassen</translation>
    </message>
</context>
<context>
    <name>HookKeys::CommandLine</name>
    <message>
        <source>Open the demo org, which runs inside the program.</source>
        <translation>Die Demo-Org öffnen, die im Programm selbst läuft.</translation>
    </message>
    <message>
        <source>Manages Okta&apos;s inline hook keys.</source>
        <translation>Verwaltet die Schlüssel für Inline-Hooks von Okta.</translation>
    </message>
    <message>
        <source>“%1” is not an option of hookkeys. See “hookkeys --help”.</source>
        <translation>„%1“ ist keine Option von hookkeys. Siehe „hookkeys --help“.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>Open the org that has this ID in HookKeys&apos; settings.</source>
        <translation>Die Org öffnen, die in den Einstellungen von HookKeys diese ID hat.</translation>
    </message>
</context>
<context>
    <name>HookKeys::CommandPalette</name>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command matches “%1”.</source>
        <translation>Kein Befehl passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>HookKeys::CommandSearch</name>
    <message>
        <source>Window</source>
        <comment>where a command is found</comment>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <comment>a menu in a menu</comment>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::CompareDialog</name>
    <message>
        <source>Snapshots and differences</source>
        <translation>Momentaufnahmen und Unterschiede</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>Als &amp;Markdown speichern…</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>There is no snapshot yet. Take one, or import one that somebody gave you.</source>
        <translation>Es gibt noch keine Momentaufnahme. Machen Sie eine, oder importieren Sie eine, die Ihnen jemand gegeben hat.</translation>
    </message>
    <message>
        <source>Choose another moment to compare this one with.</source>
        <translation>Wählen Sie einen anderen Zeitpunkt, mit dem dieser verglichen wird.</translation>
    </message>
    <message>
        <source>There is no snapshot yet. Take one, and compare it later with what the org has then.</source>
        <translation>Es gibt noch keine Momentaufnahme. Machen Sie eine, und vergleichen Sie sie später mit dem, was die Org dann hat.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more alarms. All of them are in what is saved as Markdown.</source>
        <translation>
            <numerusform>Es gibt noch %n weiteren Alarm. Als Markdown werden alle gespeichert.</numerusform>
            <numerusform>Es gibt noch %n weitere Alarme. Als Markdown werden alle gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the differences</source>
        <translation>Unterschiede speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The differences were saved as “%1”.</source>
        <translation>Die Unterschiede wurden als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>There is no snapshot yet. %1</source>
        <translation>Es gibt noch keine Momentaufnahme. %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::ConnectionTest</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ConsoleCommands</name>
    <message>
        <source>Open org in O&amp;kta</source>
        <translation>Org in O&amp;kta öffnen</translation>
    </message>
    <message>
        <source>Show key in O&amp;kta</source>
        <translation>Schlüssel in O&amp;kta zeigen</translation>
    </message>
    <message>
        <source>Open an org first.</source>
        <translation>Bitte zuerst eine Org öffnen.</translation>
    </message>
    <message>
        <source>This org has no Admin Console: it is not at an https address.</source>
        <translation>Diese Org hat keine Admin Console: Ihre Adresse ist keine https-Adresse.</translation>
    </message>
    <message>
        <source>Select one key first.</source>
        <translation>Bitte zuerst einen Schlüssel auswählen.</translation>
    </message>
    <message>
        <source>The browser could not be opened. The page is %1.</source>
        <translation>Der Browser konnte nicht geöffnet werden. Die Seite ist %1.</translation>
    </message>
    <message>
        <source>The page of the hook “%1”, which signs with the key “%2”, opens in the browser. The key itself stands there under Workflow &gt; Key Management.</source>
        <translation>Die Seite des Hooks „%1“, der mit dem Schlüssel „%2“ signiert, öffnet sich im Browser. Der Schlüssel selbst steht dort unter Workflow &gt; Key Management.</translation>
    </message>
    <message>
        <source>The Admin Console opens in the browser. The key “%1” stands there under Workflow &gt; Key Management.</source>
        <translation>Die Admin Console öffnet sich im Browser. Der Schlüssel „%1“ steht dort unter Workflow &gt; Key Management.</translation>
    </message>
</context>
<context>
    <name>HookKeys::CopyAsMenu</name>
    <message>
        <source>Copy &amp;as</source>
        <translation>Kopieren &amp;als</translation>
    </message>
    <message>
        <source>JWK &amp;Set of the selected keys</source>
        <translation>JWK &amp;Set der ausgewählten Schlüssel</translation>
    </message>
    <message>
        <source>The key “%1” cannot be copied: private key material came with it, and all of it was thrown away.</source>
        <translation>Der Schlüssel „%1“ kann nicht kopiert werden: mit ihm kam privates Schlüsselmaterial, und alles davon wurde verworfen.</translation>
    </message>
    <message>
        <source>The public keys are being read…</source>
        <translation>Die öffentlichen Schlüssel werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>JWK Set of %n key(s)</source>
        <translation>
            <numerusform>JWK-Set von %n Schlüssel</numerusform>
            <numerusform>JWK-Set von %n Schlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a key first</source>
        <translation>Bitte zuerst einen Schlüssel auswählen</translation>
    </message>
    <message>
        <source>This kind of key cannot be written so</source>
        <translation>Diese Art von Schlüssel kann so nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>HookKeys::CopyText</name>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::Credential</name>
    <message>
        <source>What was stored for this org does not open it. Sign in again.</source>
        <translation>Das für diese Org Gespeicherte öffnet sie nicht. Bitte erneut anmelden.</translation>
    </message>
    <message>
        <source>The server gave no token that can be kept.</source>
        <translation>Der Server hat kein Token vergeben, das sich aufbewahren lässt.</translation>
    </message>
    <message>
        <source>The token is too long for the keychains of some systems, so it cannot be kept.</source>
        <translation>Das Token ist zu lang für den Schlüsselbund mancher Systeme; darum lässt es sich nicht aufbewahren.</translation>
    </message>
</context>
<context>
    <name>HookKeys::DamagedTimelines</name>
    <message>
        <source>The damaged file %1, which was set aside, is older than the history is kept and could not be deleted: delete it yourself.</source>
        <translation>Die beschädigte Datei %1, die beiseitegelegt wurde, ist älter, als der Verlauf aufbewahrt wird, und konnte nicht gelöscht werden: Löschen Sie sie selbst.</translation>
    </message>
    <message>
        <source>The damaged file %1, which was set aside, was older than the history is kept and was deleted.</source>
        <translation>Die beschädigte Datei %1, die beiseitegelegt wurde, war älter, als der Verlauf aufbewahrt wird, und wurde gelöscht.</translation>
    </message>
    <message>
        <source>The damaged file %1, which was set aside, may say of persons what the history does not keep any more. HookKeys cannot take that out of it: delete the file unless you still need it.</source>
        <translation>Die beschädigte Datei %1, die beiseitegelegt wurde, kann von Personen sagen, was der Verlauf nicht mehr aufbewahrt. HookKeys kann das nicht herausnehmen: Löschen Sie die Datei, wenn Sie sie nicht mehr brauchen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::DeleteKeyDialog</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>&amp;Save public key…</source>
        <translation>Öffentlichen Schlüssel &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>The public key was saved as “%1”.</source>
        <translation>Der öffentliche Schlüssel wurde als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Reading the key again before anything is deleted…</source>
        <translation>Der Schlüssel wird noch einmal gelesen, bevor etwas gelöscht wird…</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>To delete it, type the key&apos;s name:
%1</source>
        <translation>Zum Löschen den Namen des Schlüssels eingeben:
%1</translation>
    </message>
    <message>
        <source>The key&apos;s name has characters that cannot be typed. To delete it, type its ID instead:
%1</source>
        <translation>Der Name des Schlüssels enthält Zeichen, die sich nicht eingeben lassen. Zum Löschen stattdessen seine ID eingeben:
%1</translation>
    </message>
    <message>
        <source>It will be deleted in the org %1, for ever: no hook can sign with it again.</source>
        <translation>Er wird in der Org %1 gelöscht, für immer: Kein Hook kann je wieder mit ihm signieren.</translation>
    </message>
    <message>
        <source>The public key was not read.</source>
        <translation>Der öffentliche Schlüssel wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The org has not answered yet.</source>
        <translation>Die Org hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>The key was not read.</source>
        <translation>Der Schlüssel wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Type what stands above the field first.</source>
        <translation>Geben Sie zuerst ein, was über dem Feld steht.</translation>
    </message>
</context>
<context>
    <name>HookKeys::DemoOrgProgram</name>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 verlangt eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>Listen on port N; 0, the default: any.</source>
        <translation>An Port N lauschen; 0, die Vorgabe: irgendeiner.</translation>
    </message>
    <message>
        <source>Let T in; default: a random token.</source>
        <translation>T einlassen; Vorgabe: ein zufälliges Token.</translation>
    </message>
    <message>
        <source>Start without keys and hooks.</source>
        <translation>Ohne Schlüssel und Hooks beginnen.</translation>
    </message>
    <message>
        <source>The token may read and not change.</source>
        <translation>Das Token darf lesen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>Wait before every answer.</source>
        <translation>Vor jeder Antwort warten.</translation>
    </message>
    <message>
        <source>Answer N requests a minute.</source>
        <translation>N Anfragen pro Minute beantworten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option.</source>
        <translation>„%1“ ist keine Option.</translation>
    </message>
    <message>
        <source>--token takes ASCII characters without spaces.</source>
        <translation>--token verlangt ASCII-Zeichen ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Serves a make-believe Okta org on 127.0.0.1, to try HookKeys on.</source>
        <translation>Stellt auf 127.0.0.1 eine nachgebildete Okta-Org bereit, um HookKeys daran auszuprobieren.</translation>
    </message>
    <message>
        <source>Port %1 on 127.0.0.1 cannot be had: another program may be using it.</source>
        <translation>Port %1 auf 127.0.0.1 ist nicht zu bekommen: Vielleicht benutzt ihn ein anderes Programm.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>Let OAuth access tokens live for S seconds; default: 3600.</source>
        <translation>OAuth-Zugriffstokens S Sekunden lang gelten lassen; Vorgabe: 3600.</translation>
    </message>
    <message>
        <source>Let devices ask every S seconds whether they are allowed; default: 5.</source>
        <translation>Geräte alle S Sekunden nachfragen lassen, ob sie zugelassen sind; Vorgabe: 5.</translation>
    </message>
    <message>
        <source>Let the service apps sign in with the public key in FILE, a JWK with a kid. Keys can also be added at the service keys page.</source>
        <translation>Die Dienst-Apps mit dem öffentlichen Schlüssel in FILE anmelden lassen, einem JWK mit kid. Schlüssel lassen sich auch auf der Seite der Dienstschlüssel hinzufügen.</translation>
    </message>
    <message>
        <source>--service-key takes a public key as a JWK with a kid.</source>
        <translation>--service-key verlangt einen öffentlichen Schlüssel als JWK mit kid.</translation>
    </message>
    <message>
        <source>Usage: hookkeys-demo-org [--port N] [--token T] [--empty] [--read-only] [--latency MS] [--rate-limit N] [--token-lifetime S] [--device-interval S] [--service-key FILE]</source>
        <translation>Aufruf: hookkeys-demo-org [--port N] [--token T] [--empty] [--read-only] [--latency MS] [--rate-limit N] [--token-lifetime S] [--device-interval S] [--service-key FILE]</translation>
    </message>
</context>
<context>
    <name>HookKeys::DetailsBox</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>HookKeys::DeviceFlow</name>
    <message>
        <source>Asking the org for a code…</source>
        <translation>Die Org wird um einen Code gebeten…</translation>
    </message>
    <message>
        <source>%1 gave no code to sign in with: its answer is not what Okta promises.</source>
        <translation>%1 hat keinen Code zum Anmelden vergeben: Die Antwort ist nicht das, was Okta zusagt.</translation>
    </message>
    <message>
        <source>%1 names a page at another address, %2, to type the code into. HookKeys shows pages of the org alone: if that address is the org’s own, give it as the org’s URL.</source>
        <translation>%1 nennt zur Eingabe des Codes eine Seite an einer anderen Adresse, %2. HookKeys zeigt nur Seiten der Org selbst: Wenn diese Adresse zur Org gehört, bitte als URL der Org angeben.</translation>
    </message>
    <message>
        <source>Waiting until you have typed the code in the browser…</source>
        <translation>Warten, bis Sie den Code im Browser eingegeben haben…</translation>
    </message>
    <message>
        <source>The code has expired before it was typed. Sign in again for a new one.</source>
        <translation>Der Code ist abgelaufen, bevor er eingegeben wurde. Bitte erneut anmelden, um einen neuen zu erhalten.</translation>
    </message>
    <message>
        <source>Signing in was refused in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>The org cannot be reached just now; HookKeys goes on trying.</source>
        <translation>Die Org ist gerade nicht erreichbar; HookKeys versucht es weiter.</translation>
    </message>
    <message>
        <source>The org does not answer just now; HookKeys goes on trying.</source>
        <translation>Die Org antwortet gerade nicht; HookKeys versucht es weiter.</translation>
    </message>
</context>
<context>
    <name>HookKeys::DeviceSignInPage</name>
    <message>
        <source>You type a code into a page of your org and act with your own admin role. Set up an app for it in the Admin Console, under Applications and Resources &gt; Applications:</source>
        <translation>Sie geben einen Code in eine Seite Ihrer Org ein und handeln mit Ihrer eigenen Admin-Rolle. Richten Sie dafür in der Admin Console unter Applications and Resources &gt; Applications eine App ein:</translation>
    </message>
    <message>
        <source>Choose Create App Integration &gt; Classic experience, then OIDC - OpenID Connect and Native Application.</source>
        <translation>Wählen Sie Create App Integration &gt; Classic experience, dann OIDC - OpenID Connect und Native Application.</translation>
    </message>
    <message>
        <source>Allow the grant types Device Authorization and Refresh Token.</source>
        <translation>Erlauben Sie die Grant Types Device Authorization und Refresh Token.</translation>
    </message>
    <message>
        <source>Assign the app to yourself, and save it.</source>
        <translation>Weisen Sie die App sich selbst zu, und speichern Sie sie.</translation>
    </message>
    <message>
        <source>On the tab Okta API Scopes, grant:</source>
        <translation>Gewähren Sie auf der Seite Okta API Scopes:</translation>
    </message>
    <message>
        <source>Copy the client ID of the app into the field below.</source>
        <translation>Kopieren Sie die Client-ID der App in das Feld unten.</translation>
    </message>
</context>
<context>
    <name>HookKeys::DifferenceModel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>HookKeys::DifferenceTable</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
<context>
    <name>HookKeys::DisplayText</name>
    <message>
        <source>“%1”</source>
        <extracomment>a name in a sentence: the quotation marks of the language</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>HookKeys::DraftText</name>
    <message>
        <source>The address of “%1” is another one now: enter the API token for it. The old token is not sent to another address.</source>
        <translation>Die Adresse von „%1“ ist jetzt eine andere: Bitte das API-Token dafür eingeben. Das alte Token wird nicht an eine andere Adresse gesendet.</translation>
    </message>
    <message>
        <source>What opens “%1” is missing: sign in, or enter the API token.</source>
        <translation>Was „%1“ öffnet, fehlt: Melden Sie sich an, oder geben Sie das API-Token ein.</translation>
    </message>
    <message>
        <source>the name</source>
        <comment>of an org</comment>
        <translation>der Name</translation>
    </message>
    <message>
        <source>the address</source>
        <comment>of an org</comment>
        <translation>die Adresse</translation>
    </message>
    <message>
        <source>the environment</source>
        <comment>of an org</comment>
        <translation>die Umgebung</translation>
    </message>
    <message>
        <source>the way of signing in</source>
        <translation>die Art der Anmeldung</translation>
    </message>
    <message>
        <source>what HookKeys may do there</source>
        <translation>was HookKeys dort darf</translation>
    </message>
    <message>
        <source>what opens it, in the keychain</source>
        <translation>was sie öffnet, im Schlüsselbund</translation>
    </message>
    <message>
        <source>what opens it, for this session only</source>
        <translation>was sie öffnet, nur für diese Sitzung</translation>
    </message>
    <message>
        <source>the CA file</source>
        <translation>die CA-Datei</translation>
    </message>
    <message>
        <source>the proxy</source>
        <translation>der Proxy</translation>
    </message>
    <message>
        <source>Nothing of %1 was changed.</source>
        <translation>An %1 wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 was saved. New: %2.</source>
        <extracomment>an org; what of it is new, such as &quot;the name and the proxy&quot;</extracomment>
        <translation>%1 wurde gespeichert. Neu: %2.</translation>
    </message>
    <message>
        <source>read-only</source>
        <comment>what an org is now</comment>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>not read-only any more</source>
        <comment>an org</comment>
        <translation>nicht mehr schreibgeschützt</translation>
    </message>
    <message>
        <source>Type a name for the org.</source>
        <translation>Bitte einen Namen für die Org eingeben.</translation>
    </message>
</context>
<context>
    <name>HookKeys::EnvironmentBadge</name>
    <message>
        <source>%1 (%2, read-only)</source>
        <translation>%1 (%2, schreibgeschützt)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
</context>
<context>
    <name>HookKeys::EnvironmentText</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Eine andere</translation>
    </message>
    <message>
        <source>Type your own word for the environment.</source>
        <translation>Bitte eine eigene Bezeichnung für die Umgebung eingeben.</translation>
    </message>
    <message>
        <source>The word has more than %1 characters: choose a shorter one.</source>
        <translation>Die Bezeichnung hat mehr als %1 Zeichen: Bitte eine kürzere wählen.</translation>
    </message>
    <message>
        <source>The word has a character that cannot be seen (%1): remove it.</source>
        <translation>Das Wort enthält ein Zeichen, das nicht zu sehen ist (%1): Bitte entfernen.</translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <comment>an environment</comment>
        <translation>%1, schreibgeschützt</translation>
    </message>
</context>
<context>
    <name>HookKeys::ErrorText</name>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Error code: %1</source>
        <translation>Fehlercode: %1</translation>
    </message>
    <message>
        <source>Error ID: %1</source>
        <translation>Fehler-ID: %1</translation>
    </message>
    <message>
        <source>Request ID: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>The system said: %1</source>
        <translation>Das System meldet: %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::ExportDialog</name>
    <message numerus="yes">
        <source>The %n &amp;selected key(s)</source>
        <translation>
            <numerusform>%n aus&amp;gewählter Schlüssel</numerusform>
            <numerusform>%n aus&amp;gewählte Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %n key(s) of the org</source>
        <translation>
            <numerusform>&amp;Alle Schlüssel der Org (%n)</numerusform>
            <numerusform>&amp;Alle %n Schlüssel der Org</numerusform>
        </translation>
    </message>
    <message>
        <source>One JWK Set (JWKS) with the public keys</source>
        <translation>Ein JWK Set (JWKS) mit den öffentlichen Schlüsseln</translation>
    </message>
    <message>
        <source>A folder with a file for each public key</source>
        <translation>Ein Ordner mit einer Datei je öffentlichem Schlüssel</translation>
    </message>
    <message>
        <source>An inventory of the table, as CSV</source>
        <translation>Ein Bestandsverzeichnis der Tabelle, als CSV</translation>
    </message>
    <message>
        <source>An inventory of the table, as JSON</source>
        <translation>Ein Bestandsverzeichnis der Tabelle, als JSON</translation>
    </message>
    <message>
        <source>An inventory of the table, as Markdown</source>
        <translation>Ein Bestandsverzeichnis der Tabelle, als Markdown</translation>
    </message>
    <message>
        <source>Reading the public keys</source>
        <translation>Die öffentlichen Schlüssel werden gelesen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Keys:</source>
        <translation>Schlüssel:</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Was:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>hook keys</source>
        <translation>Hook-Schlüssel</translation>
    </message>
    <message>
        <source>JWK Set (*.json)</source>
        <translation>JWK Set (*.json)</translation>
    </message>
    <message>
        <source>hook key inventory</source>
        <translation>Bestand der Hook-Schlüssel</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Replace files</source>
        <translation>Dateien ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder “%1” would be replaced.</source>
        <translation>
            <numerusform>%n Datei im Ordner „%1“ würde ersetzt.</numerusform>
            <numerusform>%n Dateien im Ordner „%1“ würden ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>What is to be known about the export</source>
        <translation>Hinweise zum Export</translation>
    </message>
    <message numerus="yes">
        <source>The %n key(s) that the filter s&amp;hows</source>
        <translation>
            <numerusform>Den %n Schlüssel, den der Filter &amp;zeigt</numerusform>
            <numerusform>Die %n Schlüssel, die der Filter &amp;zeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>An export is under way.</source>
        <translation>Ein Export läuft gerade.</translation>
    </message>
    <message>
        <source>The org has no keys.</source>
        <translation>Die Org hat keine Schlüssel.</translation>
    </message>
    <message>
        <source>The &amp;selected key</source>
        <translation>Der aus&amp;gewählte Schlüssel</translation>
    </message>
    <message>
        <source>The key that the filter s&amp;hows</source>
        <translation>Der Schlüssel, den der Filter &amp;zeigt</translation>
    </message>
</context>
<context>
    <name>HookKeys::FileCredentialLocks</name>
    <message>
        <source>HookKeys is signing in to this org already, in this or in another copy of the program that runs. Wait a moment and try again, or close the other copy.</source>
        <translation>HookKeys meldet sich gerade schon bei dieser Org an, in diesem oder in einem anderen laufenden HookKeys. Bitte einen Moment warten und erneut versuchen oder das andere HookKeys schließen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::FileWriter</name>
    <message>
        <source>%1 is a link to %2 and was left alone. Choose another name, or write to %2 itself.</source>
        <translation>%1 ist ein Link auf %2 und blieb unangetastet. Bitte einen anderen Namen wählen oder direkt nach %2 schreiben.</translation>
    </message>
    <message>
        <source>%1 is a folder or a device, not a file. Choose another name.</source>
        <translation>%1 ist ein Ordner oder ein Gerät, keine Datei. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). What was there is unchanged. Choose another folder, or make room.</source>
        <translation>%1 konnte nicht geschrieben werden (%2). Was dort war, ist unverändert. Bitte einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::FilterEdit</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>HookKeys::FilterHelp</name>
    <message>
        <source>How to filter</source>
        <translation>Wie man filtert</translation>
    </message>
    <message>
        <source>Show how to filter</source>
        <translation>Zeigt, wie man filtert</translation>
    </message>
    <message>
        <source>keys that no hook uses</source>
        <translation>Schlüssel, die kein Hook benutzt</translation>
    </message>
    <message>
        <source>keys that are older than 180 days</source>
        <translation>Schlüssel, die älter als 180 Tage sind</translation>
    </message>
    <message>
        <source>keys of the hooks with this word in their name or type</source>
        <translation>Schlüssel der Hooks mit diesem Wort in Name oder Art</translation>
    </message>
    <message>
        <source>keys with this word in their name</source>
        <translation>Schlüssel mit diesem Wort im Namen</translation>
    </message>
    <message>
        <source>a minus turns it round</source>
        <translation>ein Minus kehrt es um</translation>
    </message>
    <message>
        <source>words that stand side by side</source>
        <translation>Wörter, die nebeneinander stehen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>what can be typed; what it finds</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>or in-use, unknown, due-soon, changed, warning, alarm</source>
        <translation>oder in-use, unknown, due-soon, changed, warning, alarm</translation>
    </message>
</context>
<context>
    <name>HookKeys::FindingsList</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>HookKeys::FingerprintsPage</name>
    <message>
        <source>JWK thumbprint (RFC 7638)</source>
        <translation>JWK-Fingerabdruck (RFC 7638)</translation>
    </message>
    <message>
        <source>Thumbprint URI (RFC 9278)</source>
        <translation>Fingerabdruck als URI (RFC 9278)</translation>
    </message>
    <message>
        <source>SHA-256 of the SPKI, hex</source>
        <translation>SHA-256 der SPKI, hexadezimal</translation>
    </message>
    <message>
        <source>SHA-256 of the SPKI, base64</source>
        <translation>SHA-256 der SPKI, Base64</translation>
    </message>
    <message>
        <source>OpenSSH</source>
        <translation>OpenSSH</translation>
    </message>
</context>
<context>
    <name>HookKeys::FolderButton</name>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>HookKeys::FormatsButton</name>
    <message>
        <source>Copy in another format</source>
        <translation>In anderem Format kopieren</translation>
    </message>
</context>
<context>
    <name>HookKeys::FoundOrgs</name>
    <message>
        <source>The private key is encrypted, and nobody is asked for its passphrase here. Add the org in HookKeys and read the key from its file there.</source>
        <translation>Der private Schlüssel ist verschlüsselt, und nach seiner Passphrase wird hier niemand gefragt. Fügen Sie die Org in HookKeys hinzu, und lesen Sie den Schlüssel dort aus seiner Datei.</translation>
    </message>
    <message>
        <source>The org of “%1” cannot be opened. %2</source>
        <comment>%1: the path of a file; %2: why</comment>
        <translation>Die Org aus „%1“ kann nicht geöffnet werden. %2</translation>
    </message>
    <message>
        <source>The org of %1 and %2 cannot be opened. %3</source>
        <comment>%1 and %2: the names of variables; %3: why</comment>
        <translation>Die Org aus %1 und %2 kann nicht geöffnet werden. %3</translation>
    </message>
    <message>
        <source>This is no private key in PEM or JWK that can be read, nor the path of a file that is there.</source>
        <translation>Das ist weder ein privater Schlüssel in PEM oder JWK, der sich lesen lässt, noch der Pfad einer Datei, die es gibt.</translation>
    </message>
    <message>
        <source>%1 names an org, and nothing beside it says what opens that: set OKTA_CLIENT_TOKEN as well, or OKTA_CLIENT_CLIENTID and OKTA_CLIENT_PRIVATEKEY.</source>
        <comment>%1: the name of a variable</comment>
        <translation>%1 nennt eine Org, und nichts daneben sagt, womit sie geöffnet wird: Setzen Sie auch OKTA_CLIENT_TOKEN, oder OKTA_CLIENT_CLIENTID und OKTA_CLIENT_PRIVATEKEY.</translation>
    </message>
    <message>
        <source>%1 What is in “%2” opens only the org that is named there, %3.</source>
        <comment>%1: a sentence; %2: the path of a file; %3: an address</comment>
        <translation>%1 Was in „%2“ steht, öffnet nur die Org, die dort genannt ist, %3.</translation>
    </message>
    <message>
        <source>%1 is set, and its org is not: set OKTA_CLIENT_ORGURL as well.</source>
        <comment>%1: the name of a variable</comment>
        <translation>%1 ist gesetzt, die Org dazu aber nicht: Setzen Sie auch OKTA_CLIENT_ORGURL.</translation>
    </message>
    <message>
        <source>%1 is set, and its org is not: “%2” names %3, but HookKeys sends it nowhere before you say so. Set OKTA_CLIENT_ORGURL as well.</source>
        <comment>%1: the name of a variable; %2: the path of a file; %3: an address</comment>
        <translation>%1 ist gesetzt, die Org dazu aber nicht: „%2“ nennt %3, aber HookKeys sendet es nirgendwohin, bevor Sie das sagen. Setzen Sie auch OKTA_CLIENT_ORGURL.</translation>
    </message>
</context>
<context>
    <name>HookKeys::GuideCommands</name>
    <message>
        <source>&amp;Search commands…</source>
        <translation>&amp;Befehle suchen…</translation>
    </message>
    <message>
        <source>HookKeys &amp;help</source>
        <translation>HookKeys-&amp;Hilfe</translation>
    </message>
    <message>
        <source>This cannot be used now.</source>
        <translation>Das geht im Moment nicht.</translation>
    </message>
    <message>
        <source>Open an org first.</source>
        <translation>Bitte zuerst eine Org öffnen.</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>where a command is found</comment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Org</source>
        <comment>where a command is found</comment>
        <translation>Org</translation>
    </message>
    <message>
        <source>Preferences</source>
        <comment>where a command is found</comment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Choose an org</source>
        <translation>Eine Org wählen</translation>
    </message>
    <message>
        <source>Open the first to the ninth org</source>
        <translation>Die erste bis neunte Org öffnen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two keys</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Inline hook</source>
        <comment>where a command is found</comment>
        <translation>Inline-Hook</translation>
    </message>
</context>
<context>
    <name>HookKeys::HelpPages</name>
    <message>
        <source>What a hook key is</source>
        <translation>Was ein Hook-Schlüssel ist</translation>
    </message>
    <message>
        <source>When something happens in Okta, such as a sign-in, an inline hook calls a service of yours and waits for its answer. The service must know that it was Okta who called.</source>
        <translation>Wenn in Okta etwas geschieht, etwa eine Anmeldung, ruft ein Inline Hook einen Dienst von Ihnen auf und wartet auf dessen Antwort. Der Dienst muss wissen, dass es Okta war, das ihn aufrief.</translation>
    </message>
    <message>
        <source>A hook key is how: a pair of RSA keys that Okta makes and keeps. The hook signs with the private half, which never leaves Okta. Your service, or the server that gives it its tokens, checks the signature with the public half, which HookKeys shows, copies and saves.</source>
        <translation>Dazu dient ein Hook-Schlüssel: ein Paar von RSA-Schlüsseln, das Okta erzeugt und behält. Der Hook signiert mit der privaten Hälfte, die Okta nie verlässt. Ihr Dienst, oder der Server, der ihm seine Tokens gibt, prüft die Signatur mit der öffentlichen Hälfte, die HookKeys zeigt, kopiert und speichert.</translation>
    </message>
    <message>
        <source>A public half is no secret. What matters is that nobody puts another one in its place: compare the fingerprints over another way, such as the phone.</source>
        <translation>Die öffentliche Hälfte ist kein Geheimnis. Wichtig ist, dass niemand eine andere unterschiebt: Vergleichen Sie die Fingerabdrücke auf einem anderen Weg, etwa am Telefon.</translation>
    </message>
    <message>
        <source>An org has at most 50 hook keys. One that a hook uses cannot be deleted.</source>
        <translation>Eine Org hat höchstens 50 Hook-Schlüssel. Einer, den ein Hook benutzt, kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Try it without an org of your own: the demo org runs inside the program, and nothing you do there reaches Okta.</source>
        <translation>Probieren Sie es ohne eigene Org: Die Demo-Org läuft im Programm selbst, und nichts, was Sie dort tun, erreicht Okta.</translation>
    </message>
    <message>
        <source>Choose Org &gt; Try the demo org, or add your own org with Org &gt; Add org.</source>
        <translation>Wählen Sie Org &gt; Demo-Org ausprobieren, oder fügen Sie mit Org &gt; Org hinzufügen Ihre eigene hinzu.</translation>
    </message>
    <message>
        <source>Choose Key &gt; New key and type a name that says which service it is for.</source>
        <translation>Wählen Sie Schlüssel &gt; Neuer Schlüssel, und geben Sie einen Namen ein, der sagt, für welchen Dienst er ist.</translation>
    </message>
    <message>
        <source>Copy the key as JWK, or save it, and give it to the people who run the service.</source>
        <translation>Kopieren Sie den Schlüssel als JWK, oder speichern Sie ihn, und geben Sie ihn denen, die den Dienst betreiben.</translation>
    </message>
    <message>
        <source>In Okta&apos;s Admin Console, under Workflow &gt; Inline Hooks, choose the key in the hook.</source>
        <translation>Wählen Sie den Schlüssel in Oktas Admin Console unter Workflow &gt; Inline Hooks im Hook aus.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>HookKeys needs an app in your org to sign in with, once. The dialog for an org says step by step what to set up, and opens the right page of the Admin Console.</source>
        <translation>HookKeys braucht einmal eine App in Ihrer Org, um sich anzumelden. Der Dialog für eine Org sagt Schritt für Schritt, was einzurichten ist, und öffnet die richtige Seite der Admin Console.</translation>
    </message>
    <message>
        <source># With a code in the browser</source>
        <translation># Mit einem Code im Browser</translation>
    </message>
    <message>
        <source>You type a short code into a page of your org. It works on every computer and acts with your own admin role. Compare the code in both windows.</source>
        <translation>Sie geben einen kurzen Code in eine Seite Ihrer Org ein. Das geht auf jedem Computer und handelt mit Ihrer eigenen Admin-Rolle. Vergleichen Sie den Code in beiden Fenstern.</translation>
    </message>
    <message>
        <source># In the browser</source>
        <translation># Im Browser</translation>
    </message>
    <message>
        <source>You sign in as usual, and the browser brings the answer back to HookKeys. The redirect URIs must be registered in the app letter by letter.</source>
        <translation>Sie melden sich wie gewohnt an, und der Browser bringt die Antwort zu HookKeys zurück. Die Redirect-URIs müssen Buchstabe für Buchstabe in der App eingetragen sein.</translation>
    </message>
    <message>
        <source># As a service app with a key</source>
        <translation># Als Dienst-App mit einem Schlüssel</translation>
    </message>
    <message>
        <source>For machines: HookKeys proves by a private key of its own who it is.</source>
        <translation>Für Maschinen: HookKeys weist sich mit einem eigenen privaten Schlüssel aus.</translation>
    </message>
    <message>
        <source># With an API token</source>
        <translation># Mit einem API-Token</translation>
    </message>
    <message>
        <source>It does all that you may do, and does not know what for: prefer another way. It ends when it was not used for 30 days.</source>
        <translation>Es kann alles, was Sie dürfen, gleich wofür: Ziehen Sie einen anderen Weg vor. Es erlischt, wenn es 30 Tage lang nicht benutzt wurde.</translation>
    </message>
    <message>
        <source>What opens an org is kept in the keychain of this computer alone. An org that is marked as read-only is never changed by HookKeys.</source>
        <translation>Was eine Org öffnet, liegt allein im Schlüsselbund dieses Computers. Eine Org, die als schreibgeschützt markiert ist, ändert HookKeys nie.</translation>
    </message>
    <message>
        <source>Handing a key over</source>
        <translation>Einen Schlüssel übergeben</translation>
    </message>
    <message>
        <source>Okta&apos;s own JWK says “alg”: “RSA”, which most programs refuse. The format “JWK for verifiers” says RS256 in its place; choose it where a service does not take the other one.</source>
        <translation>Oktas eigenes JWK sagt „alg“: „RSA“, was die meisten Programme ablehnen. Das Format „JWK für Prüfprogramme“ sagt stattdessen RS256; wählen Sie es, wo ein Dienst das andere nicht annimmt.</translation>
    </message>
    <message>
        <source>For services that take no JWK there are PEM and other formats in Key &gt; Copy as and Key &gt; Save public key as. Several keys at once go into one JWK Set, with Key &gt; Export keys.</source>
        <translation>Für Dienste, die kein JWK nehmen, gibt es PEM und andere Formate unter Schlüssel &gt; Kopieren als und Schlüssel &gt; Öffentlichen Schlüssel speichern unter. Mehrere Schlüssel auf einmal kommen mit Schlüssel &gt; Schlüssel exportieren in ein JWK Set.</translation>
    </message>
    <message>
        <source>Select the key and copy or save its public half.</source>
        <translation>Wählen Sie den Schlüssel aus, und kopieren oder speichern Sie seine öffentliche Hälfte.</translation>
    </message>
    <message>
        <source>Send it with the key ID, which your service finds as “kid” in each signature.</source>
        <translation>Schicken Sie die Schlüssel-ID mit, die Ihr Dienst als „kid“ in jeder Signatur findet.</translation>
    </message>
    <message>
        <source>Have the other side read a fingerprint to you, and compare it with the one in HookKeys.</source>
        <translation>Lassen Sie sich von der anderen Seite einen Fingerabdruck vorlesen, und vergleichen Sie ihn mit dem in HookKeys.</translation>
    </message>
    <message>
        <source>Putting a new key in the place of an old one</source>
        <translation>Einen alten Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Nobody notices if both keys are known to the service for a while. When keys are too old is set in the preferences; HookKeys marks them, reminds you 30 days before, and writes a calendar file with Key &gt; Export reminders.</source>
        <translation>Niemand merkt etwas davon, wenn der Dienst eine Zeit lang beide Schlüssel kennt. Wann Schlüssel zu alt sind, steht in den Einstellungen; HookKeys markiert sie, erinnert 30 Tage vorher und schreibt mit Schlüssel &gt; Erinnerungen exportieren eine Kalenderdatei.</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Wenn etwas nicht geht</translation>
    </message>
    <message>
        <source># The org cannot be reached</source>
        <translation># Die Org ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>Open its address in a browser on the same computer. If your company has a proxy or an authority of its own, name them in Org &gt; Edit org under Advanced.</source>
        <translation>Öffnen Sie ihre Adresse in einem Browser auf demselben Computer. Wenn Ihre Firma einen Proxy oder eine eigene Zertifizierungsstelle hat, tragen Sie diese unter Org &gt; Org bearbeiten bei Erweitert ein.</translation>
    </message>
    <message>
        <source># Okta says that something is not allowed</source>
        <translation># Okta sagt, etwas sei nicht erlaubt</translation>
    </message>
    <message>
        <source>The app needs the scopes okta.inlineHooks.read and okta.inlineHooks.manage, and your admin role the permission for hooks.</source>
        <translation>Die App braucht die Scopes okta.inlineHooks.read und okta.inlineHooks.manage, und Ihre Admin-Rolle das Recht für Hooks.</translation>
    </message>
    <message>
        <source># A key cannot be deleted</source>
        <translation># Ein Schlüssel lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>A hook signs with it: choose another key there first. The table says which hook it is.</source>
        <translation>Ein Hook signiert mit ihm: Wählen Sie dort zuerst einen anderen Schlüssel. Die Tabelle sagt, welcher Hook es ist.</translation>
    </message>
    <message>
        <source># A service refuses the signature</source>
        <translation># Ein Dienst lehnt die Signatur ab</translation>
    </message>
    <message>
        <source>Compare the key ID with the “kid” that the service looks for, and its copy of the public half with the one in HookKeys by their fingerprints.</source>
        <translation>Vergleichen Sie die Schlüssel-ID mit der „kid“, die der Dienst sucht, und seine Kopie der öffentlichen Hälfte anhand der Fingerabdrücke mit der in HookKeys.</translation>
    </message>
    <message>
        <source># The keychain does not answer</source>
        <translation># Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>Unlock it with the tool of your desktop. Where there is none, use the org for this session only.</source>
        <translation>Entsperren Sie ihn mit dem Werkzeug Ihrer Arbeitsumgebung. Wo es keinen gibt, benutzen Sie die Org nur für diese Sitzung.</translation>
    </message>
    <message>
        <source># A public key has changed</source>
        <translation># Ein öffentlicher Schlüssel hat sich geändert</translation>
    </message>
    <message>
        <source>A hook key keeps its public half for ever. Do not hand the new one out before you know why it changed, and ask Okta&apos;s support.</source>
        <translation>Ein Hook-Schlüssel behält seine öffentliche Hälfte für immer. Geben Sie die neue nicht weiter, bevor Sie wissen, warum sie sich geändert hat, und fragen Sie Oktas Support.</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>A scope is what Okta lets an app do. HookKeys asks for the first two always, unless the org is marked as read-only, and for the others only where you tick them in the dialog for the org; each must be granted to the app in Okta too. An API token knows no scopes: it may do what the role of its owner allows.</source>
        <translation>Ein Scope ist, was Okta einer App erlaubt. HookKeys fragt immer nach den ersten beiden, in einer schreibgeschützten Org nur nach dem ersten, und nach den anderen nur, wo Sie sie im Dialog für die Org ankreuzen; jeder muss der App auch in Okta gewährt sein. Ein API-Token kennt keine Scopes: Es darf, was die Rolle seines Besitzers erlaubt.</translation>
    </message>
    <message>
        <source># okta.inlineHooks.read</source>
        <translation># okta.inlineHooks.read</translation>
    </message>
    <message>
        <source>To see hook keys and inline hooks. Without it there is nothing to show.</source>
        <translation>Um Hook-Schlüssel und Inline-Hooks zu sehen. Ohne ihn gibt es nichts anzuzeigen.</translation>
    </message>
    <message>
        <source># okta.inlineHooks.manage</source>
        <translation># okta.inlineHooks.manage</translation>
    </message>
    <message>
        <source>To create, rename and delete keys, to give a hook another key, and to try a hook. Without it everything can be seen and nothing changed.</source>
        <translation>Um Schlüssel zu erstellen, umzubenennen und zu löschen, einem Hook einen anderen Schlüssel zu geben und einen Hook auszuprobieren. Ohne ihn ist alles zu sehen und nichts zu ändern.</translation>
    </message>
    <message>
        <source># okta.apps.read</source>
        <translation># okta.apps.read</translation>
    </message>
    <message>
        <source>To tell whether the other side of a hook, where that is an app, has the hook&apos;s key, and which apps call a SAML hook. Without it HookKeys says that it may not look, and a new key is handed over by hand.</source>
        <translation>Um zu sagen, ob die andere Seite eines Hooks, wo sie eine App ist, dessen Schlüssel hat, und welche Apps einen SAML-Hook aufrufen. Ohne ihn sagt HookKeys, dass es nicht nachsehen darf, und ein neuer Schlüssel wird von Hand übergeben.</translation>
    </message>
    <message>
        <source># okta.apps.manage</source>
        <translation># okta.apps.manage</translation>
    </message>
    <message>
        <source>To put a new key into that app, and to switch the old one off and delete it there. Without it you do that yourself, and HookKeys waits.</source>
        <translation>Um einen neuen Schlüssel in diese App zu bringen und den alten dort abzuschalten und zu löschen. Ohne ihn tun Sie das selbst, und HookKeys wartet.</translation>
    </message>
    <message>
        <source># okta.logs.read</source>
        <translation># okta.logs.read</translation>
    </message>
    <message>
        <source>To say who changed a key or a hook, and whether hooks fail after a rotation. Without it the history knows only what HookKeys did and saw itself, and you try the hooks by hand.</source>
        <translation>Um zu sagen, wer einen Schlüssel oder einen Hook geändert hat und ob Hooks nach einem Austausch scheitern. Ohne ihn kennt der Verlauf nur, was HookKeys selbst getan und gesehen hat, und Sie probieren die Hooks von Hand aus.</translation>
    </message>
    <message>
        <source># okta.authorizationServers.read, okta.policies.read</source>
        <translation># okta.authorizationServers.read, okta.policies.read</translation>
    </message>
    <message>
        <source>To tell which rule of an authorization server, or which way to register, calls a hook, and whether a hook calls itself. Without them HookKeys says that it may not look, and never that nothing calls the hook.</source>
        <translation>Um zu sagen, welche Regel eines Authorization Servers oder welcher Weg der Registrierung einen Hook aufruft und ob ein Hook sich selbst aufruft. Ohne sie sagt HookKeys, dass es nicht nachsehen darf, und nie, dass nichts den Hook aufruft.</translation>
    </message>
    <message>
        <source># What is left out</source>
        <translation># Was entfällt</translation>
    </message>
    <message>
        <source>Where the org gives less than it was asked for, HookKeys says so when you sign in and goes on without. Grant the scope to the app in Okta, under Okta API Scopes, tick it in Org &gt; Edit org, and sign in again.</source>
        <translation>Wo die Org weniger gibt, als gefragt war, sagt HookKeys das bei der Anmeldung und macht ohne weiter. Gewähren Sie der App den Scope in Okta unter Okta API Scopes, kreuzen Sie ihn unter Org &gt; Org bearbeiten an und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Select the old key and choose Key &gt; Rotate. HookKeys shows the plan, which you can save; nothing is sent before you begin.</source>
        <translation>Wählen Sie den alten Schlüssel aus und dann Schlüssel &gt; Austauschen. HookKeys zeigt den Plan, den Sie speichern können; gesendet wird nichts, bevor Sie beginnen.</translation>
    </message>
    <message>
        <source>HookKeys makes the new key and hands it over: to an app that it may change by itself, else you publish or send both keys.</source>
        <translation>HookKeys erstellt den neuen Schlüssel und übergibt ihn: an eine App, die es ändern darf, von selbst; sonst veröffentlichen oder senden Sie beide Schlüssel.</translation>
    </message>
    <message>
        <source>HookKeys has the hooks sign with the new key, one after the other. Each can be pointed back as long as the old key is there.</source>
        <translation>HookKeys lässt die Hooks mit dem neuen Schlüssel signieren, einen nach dem anderen. Jeder lässt sich zurückstellen, solange der alte Schlüssel da ist.</translation>
    </message>
    <message>
        <source>See that the hooks work: watch the System Log, or try a hook.</source>
        <translation>Sehen Sie nach, ob die Hooks funktionieren: Beobachten Sie das System Log oder probieren Sie einen Hook aus.</translation>
    </message>
    <message>
        <source>Have the old key switched off and deleted, now or on a day that you choose. What was cut off anywhere is offered to be resumed.</source>
        <translation>Lassen Sie den alten Schlüssel abschalten und löschen, jetzt oder an einem Tag Ihrer Wahl. Was irgendwo abgebrochen wurde, lässt sich fortsetzen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HelpWindow</name>
    <message>
        <source>HookKeys help</source>
        <translation>HookKeys-Hilfe</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;Copy the facts</source>
        <translation>Angaben &amp;kopieren</translation>
    </message>
    <message>
        <source>version facts</source>
        <translation>Versionsangaben</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Ein Problem melden</translation>
    </message>
    <message>
        <source>Tell the people who gave you HookKeys what you did, what you expected and what happened. HookKeys sends nothing by itself: copy these facts into your report. They say nothing of your orgs and keys.</source>
        <translation>Sagen Sie denen, von denen Sie HookKeys haben, was Sie getan haben, was Sie erwartet haben und was geschah. HookKeys sendet nichts von selbst: Kopieren Sie diese Angaben in Ihre Meldung. Sie verraten nichts über Ihre Orgs und Schlüssel.</translation>
    </message>
    <message>
        <source>If it is about an answer of Okta&apos;s, add what the button “Details” beside the message shows: with the request ID there, Okta&apos;s support finds it.</source>
        <translation>Geht es um eine Antwort von Okta, fügen Sie hinzu, was die Schaltfläche „Details“ neben der Meldung zeigt: Mit der Request-ID dort findet Oktas Support sie.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HistoryCommands</name>
    <message>
        <source>H&amp;istory of this key</source>
        <translation>&amp;Verlauf dieses Schlüssels</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The history was saved as “%1”.</source>
        <translation>Der Verlauf wurde als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Open the org that was asked first: the history is that of the open org.</source>
        <translation>Öffnen Sie zuerst die Org, die gefragt wurde: Der Verlauf ist der der offenen Org.</translation>
    </message>
    <message>
        <source>Export history as &amp;CSV…</source>
        <translation>Verlauf als &amp;CSV exportieren…</translation>
    </message>
    <message>
        <source>Export history as &amp;JSON…</source>
        <translation>Verlauf als &amp;JSON exportieren…</translation>
    </message>
    <message>
        <source>Open an org first.</source>
        <translation>Öffnen Sie zuerst eine Org.</translation>
    </message>
    <message>
        <source>No history is kept of this org.</source>
        <translation>Von dieser Org wird kein Verlauf geführt.</translation>
    </message>
    <message>
        <source>Saves what the history shows</source>
        <translation>Speichert, was der Verlauf zeigt</translation>
    </message>
    <message>
        <source>The history is still being read. It is saved as soon as all of it is there.</source>
        <translation>Der Verlauf wird noch gelesen. Er wird gespeichert, sobald er ganz da ist.</translation>
    </message>
    <message>
        <source>The history was not saved, for it could not be read. %1</source>
        <translation>Der Verlauf wurde nicht gespeichert, denn er war nicht lesbar. %1</translation>
    </message>
    <message>
        <source>The history was not saved, for the org was closed while it was read.</source>
        <translation>Der Verlauf wurde nicht gespeichert, denn die Org wurde geschlossen, während er gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HistoryFilterBar</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wer es war</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Jede Person</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Zu jeder Zeit</translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>Der letzte %n Tag</numerusform>
            <numerusform>Die letzten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what concerns “%1”.</source>
        <translation>Nur was „%1“ betrifft.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From day to day</source>
        <translation>Von Tag bis Tag</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>V&amp;on:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>B&amp;is:</translation>
    </message>
</context>
<context>
    <name>HookKeys::HistoryPage</name>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Here HookKeys writes down what it changes, what a refresh finds to be different, and what Okta&apos;s System Log says of hook keys and inline hooks.</source>
        <translation>Hier schreibt HookKeys auf, was es ändert, was beim Aktualisieren anders ist als zuvor, und was Oktas Systemprotokoll zu Hook-Schlüsseln und Inline Hooks sagt.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>No change matches the filter.</source>
        <translation>Keine Änderung passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>The history could not be read. %1</source>
        <translation>Der Verlauf war nicht lesbar. %1</translation>
    </message>
    <message>
        <source>Okta&apos;s System Log could not be read, so who changed what elsewhere is not known. %1</source>
        <translation>Oktas Systemprotokoll war nicht lesbar, also ist nicht bekannt, wer anderswo was geändert hat. %1</translation>
    </message>
    <message>
        <source>What happened last could not be written down yet, and so is not shown here. HookKeys tries it again by itself. %1</source>
        <translation>Was zuletzt geschah, konnte noch nicht aufgeschrieben werden und fehlt deshalb hier. HookKeys versucht es von selbst noch einmal. %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::HistoryPanel</name>
    <message>
        <source>An API token</source>
        <translation>Ein API-Token</translation>
    </message>
    <message>
        <source>The service app %1</source>
        <translation>Die Dienst-App %1</translation>
    </message>
    <message>
        <source>Somebody who signed in to the app %1</source>
        <translation>Wer sich an der App %1 angemeldet hat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Select a change to see all that is known of it.</source>
        <translation>Wählen Sie eine Änderung, um alles zu sehen, was davon bekannt ist.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>HookKeys made it</source>
        <translation>HookKeys hat sie gemacht</translation>
    </message>
    <message>
        <source>a refresh found it</source>
        <translation>sie fiel beim Aktualisieren auf</translation>
    </message>
    <message>
        <source>Okta&apos;s System Log has it</source>
        <translation>Oktas Systemprotokoll hat sie</translation>
    </message>
    <message>
        <source>Known because</source>
        <translation>Bekannt, denn</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Deleted, as it is older than such data is kept.</source>
        <translation>Gelöscht, da es älter ist, als solche Daten aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Hook %1</source>
        <translation>Hook %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Public half of %1</source>
        <translation>Öffentliche Hälfte von %1</translation>
    </message>
    <message>
        <source>All that happened to it</source>
        <translation>Alles, was damit geschah</translation>
    </message>
    <message>
        <source>Earlier public key of %1, as it was read on %2</source>
        <translation>Früherer öffentlicher Schlüssel von %1, wie er am %2 gelesen wurde</translation>
    </message>
</context>
<context>
    <name>HookKeys::HistoryTableView</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookCommands</name>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>&amp;Open hook in Okta</source>
        <translation>Hook in &amp;Okta öffnen</translation>
    </message>
    <message>
        <source>Opens the hook&apos;s page in the Admin Console</source>
        <translation>Öffnet die Seite des Hooks in der Admin Console</translation>
    </message>
    <message>
        <source>&amp;Rehearse hook…</source>
        <translation>Hook p&amp;roben…</translation>
    </message>
    <message>
        <source>Shows what Okta sends to the token URL, and how the other side takes it</source>
        <translation>Zeigt, was Okta an die Token-URL sendet und wie die Gegenseite es aufnimmt</translation>
    </message>
    <message>
        <source>H&amp;istory of this hook</source>
        <translation>Ver&amp;lauf dieses Hooks</translation>
    </message>
    <message>
        <source>Shows what happened to the hook</source>
        <translation>Zeigt, was mit dem Hook geschah</translation>
    </message>
    <message>
        <source>Select a hook on the page of hooks first.</source>
        <translation>Wählen Sie zuerst einen Hook auf der Seite der Hooks aus.</translation>
    </message>
    <message>
        <source>Open an org first.</source>
        <translation>Öffnen Sie zuerst eine Org.</translation>
    </message>
    <message>
        <source>This org has no Admin Console: it is not at an https address.</source>
        <translation>Diese Org hat keine Admin Console: Sie ist nicht unter einer https-Adresse.</translation>
    </message>
    <message>
        <source>This hook does not sign in at a token URL with a key of this org.</source>
        <translation>Dieser Hook meldet sich nicht mit einem Schlüssel dieser Org an einer Token-URL an.</translation>
    </message>
    <message>
        <source>No history is kept of this org.</source>
        <translation>Von dieser Org wird kein Verlauf geführt.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookFacts</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sign-in goes on, with the token as it is without the hook. Nobody is told.</source>
        <translation>Die Anmeldung geht weiter, mit dem Token, wie es ohne den Hook ist. Niemand erfährt davon.</translation>
    </message>
    <message>
        <source>SAML</source>
        <translation>SAML</translation>
    </message>
    <message>
        <source>Sign-in goes on, with the assertion as it is without the hook. Nobody is told.</source>
        <translation>Die Anmeldung geht weiter, mit der Assertion, wie sie ohne den Hook ist. Niemand erfährt davon.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>The import goes on, and users are made without the hook&apos;s change. Nobody is told.</source>
        <translation>Der Import geht weiter, und Benutzer werden ohne die Änderung des Hooks angelegt. Niemand erfährt davon.</translation>
    </message>
    <message>
        <source>Telephony</source>
        <translation>Telefonie</translation>
    </message>
    <message>
        <source>Okta sends the text or makes the call itself. Nobody is told.</source>
        <translation>Okta sendet die Nachricht oder ruft selbst an. Niemand erfährt davon.</translation>
    </message>
    <message>
        <source>Password import</source>
        <translation>Passwortimport</translation>
    </message>
    <message>
        <source>The user is stopped: nobody can sign in whose password is still to be imported.</source>
        <translation>Der Benutzer wird aufgehalten: Niemand kann sich anmelden, dessen Passwort noch zu importieren ist.</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>The user is stopped: nobody can register.</source>
        <translation>Der Benutzer wird aufgehalten: Niemand kann sich registrieren.</translation>
    </message>
    <message>
        <source>The hook is to sign with a key that is not in the org, so its calls cannot succeed.</source>
        <translation>Der Hook soll mit einem Schlüssel signieren, der nicht in der Org ist, deshalb können seine Aufrufe nicht gelingen.</translation>
    </message>
    <message>
        <source>The private half of its key “%1” left Okta: replace the key now.</source>
        <translation>Die private Hälfte seines Schlüssels „%1“ hat Okta verlassen: Ersetzen Sie den Schlüssel jetzt.</translation>
    </message>
    <message>
        <source>The public half of its key “%1” is not the one that was seen before.</source>
        <translation>Die öffentliche Hälfte seines Schlüssels „%1“ ist nicht die, die vorher zu sehen war.</translation>
    </message>
    <message>
        <source>Its key “%1” is too old: rotate it.</source>
        <translation>Sein Schlüssel „%1“ ist zu alt: Tauschen Sie ihn aus.</translation>
    </message>
    <message>
        <source>Okta says that the key “%1” is not used, though this hook refers to it. Do not delete the key on the strength of that.</source>
        <translation>Okta meldet, dass der Schlüssel „%1“ nicht benutzt wird, obwohl dieser Hook auf ihn verweist. Löschen Sie den Schlüssel nicht deswegen.</translation>
    </message>
    <message>
        <source>The hook is not active, but it still holds the key “%1”, which cannot be deleted therefore.</source>
        <translation>Der Hook ist nicht aktiv, hält aber noch den Schlüssel „%1“, der deshalb nicht gelöscht werden kann.</translation>
    </message>
    <message>
        <source>OAuth 2.0, signed with a hook key</source>
        <translation>OAuth 2.0, signiert mit einem Hook-Schlüssel</translation>
    </message>
    <message>
        <source>OAuth 2.0, with a client secret</source>
        <translation>OAuth 2.0, mit einem Client-Geheimnis</translation>
    </message>
    <message>
        <source>A secret in a header</source>
        <translation>Ein Geheimnis in einem Header</translation>
    </message>
    <message>
        <source>It calls %1 over plain http: everybody on the way can read and change what is sent.</source>
        <translation>Er ruft %1 über unverschlüsseltes http auf: Jeder auf dem Weg kann lesen und ändern, was gesendet wird.</translation>
    </message>
    <message>
        <source>It authenticates with a client secret, which Okta and the other side both keep; with a hook key only Okta would.</source>
        <translation>Er weist sich mit einem Client-Geheimnis aus, das Okta und die Gegenseite aufbewahren; mit einem Hook-Schlüssel täte das nur Okta.</translation>
    </message>
    <message>
        <source>HookKeys does not know hooks of the type %1, nor what happens when one fails.</source>
        <translation>HookKeys kennt Hooks der Art %1 nicht und weiß nicht, was geschieht, wenn einer scheitert.</translation>
    </message>
    <message>
        <source>It is to call %1, which is no web address, so its calls cannot succeed.</source>
        <translation>Er soll %1 aufrufen, was keine Webadresse ist; seine Aufrufe können deshalb nicht gelingen.</translation>
    </message>
    <message>
        <source>Okta does not say what the hook calls.</source>
        <translation>Okta sagt nicht, was der Hook aufruft.</translation>
    </message>
    <message>
        <source>It holds the key “%1”, but does not sign with it, so the key cannot be rotated here. Take the key from the hook in Okta&apos;s console; HookKeys cannot, for it would need the hook&apos;s secret.</source>
        <translation>Der Hook hat den Schlüssel „%1“, signiert aber nicht damit, daher kann der Schlüssel hier nicht ausgetauscht werden. Nehmen Sie ihn dem Hook in Oktas Konsole; HookKeys kann es nicht, denn dafür bräuchte es das Geheimnis des Hooks.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookKeyCells</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Too old in</source>
        <translation>Zu alt in</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookKeyRow</name>
    <message>
        <source>In use</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>a hook and how many more</comment>
        <translation>%1 +%2</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>age of a key</comment>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>age of a key</comment>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <comment>age of a key</comment>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>age of a key</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>An inline hook signs with this key: it cannot be deleted.</source>
        <translation>Ein Inline-Hook signiert mit diesem Schlüssel: Er kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>No inline hook signs with this key.</source>
        <translation>Kein Inline-Hook signiert mit diesem Schlüssel.</translation>
    </message>
    <message>
        <source>Okta did not say whether this key is used.</source>
        <translation>Okta hat nicht angegeben, ob dieser Schlüssel benutzt wird.</translation>
    </message>
    <message>
        <source>It is not known which inline hooks sign with this key.</source>
        <translation>Es ist nicht bekannt, welche Inline-Hooks mit diesem Schlüssel signieren.</translation>
    </message>
    <message>
        <source>Okta says that this key is used, but not by which inline hook.</source>
        <translation>Okta gibt an, dass dieser Schlüssel benutzt wird, aber nicht, von welchem Inline-Hook.</translation>
    </message>
    <message>
        <source>Another key has the same ID, so nothing can be done to either here.</source>
        <translation>Ein anderer Schlüssel hat dieselbe ID; darum lässt sich hier keiner der beiden bearbeiten.</translation>
    </message>
    <message>
        <source>%1, too old</source>
        <comment>age of a key</comment>
        <translation>%1, zu alt</translation>
    </message>
    <message numerus="yes">
        <source>Older than %n day(s): it is time for a new key in its place.</source>
        <translation>
            <numerusform>Älter als %n Tag: Es ist Zeit für einen neuen Schlüssel an seiner Stelle.</numerusform>
            <numerusform>Älter als %n Tage: Es ist Zeit für einen neuen Schlüssel an seiner Stelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sent private key material with this key. Treat the key as compromised: replace it.</source>
        <translation>Der Server hat mit diesem Schlüssel privates Schlüsselmaterial gesendet. Der Schlüssel muss als kompromittiert gelten: Bitte ersetzen.</translation>
    </message>
    <message>
        <source>This is not the public key that was seen here before. Do not hand it out before you know why it changed.</source>
        <translation>Das ist nicht der öffentliche Schlüssel, der hier früher zu sehen war. Geben Sie ihn nicht weiter, bevor Sie wissen, warum er sich geändert hat.</translation>
    </message>
    <message>
        <source>Too old</source>
        <comment>in place of the days until then</comment>
        <translation>Zu alt</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>until a key is too old</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, due soon</source>
        <comment>age of a key</comment>
        <translation>%1, bald fällig</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) it is too old: plan a new key in its place.</source>
        <translation>
            <numerusform>In %n Tag ist er zu alt: Planen Sie einen neuen an seiner Stelle.</numerusform>
            <numerusform>In %n Tagen ist er zu alt: Planen Sie einen neuen an seiner Stelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (active)</source>
        <comment>an inline hook</comment>
        <translation>%1 (aktiv)</translation>
    </message>
    <message>
        <source>%1 (inactive)</source>
        <comment>an inline hook</comment>
        <translation>%1 (inaktiv)</translation>
    </message>
    <message numerus="yes">
        <source>Older than %n day(s), and no inline hook signs with it: delete it if nobody waits to use it.</source>
        <translation>
            <numerusform>Älter als %n Tag, und kein Inline-Hook signiert mit ihm: Löschen Sie ihn, wenn niemand auf ihn wartet.</numerusform>
            <numerusform>Älter als %n Tage, und kein Inline-Hook signiert mit ihm: Löschen Sie ihn, wenn niemand auf ihn wartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s) it is too old, and no inline hook signs with it: delete it if nobody waits to use it.</source>
        <translation>
            <numerusform>In %n Tag ist er zu alt, und kein Inline-Hook signiert mit ihm: Löschen Sie ihn, wenn niemand auf ihn wartet.</numerusform>
            <numerusform>In %n Tagen ist er zu alt, und kein Inline-Hook signiert mit ihm: Löschen Sie ihn, wenn niemand auf ihn wartet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::HookMove</name>
    <message>
        <source>Somebody else gave the inline hook “%1” another client or token URL meanwhile, so it was not changed. Give this rotation up and plan it anew.</source>
        <translation>Jemand anderes hat dem Inline-Hook „%1“ inzwischen einen anderen Client oder eine andere Token-URL gegeben; er wurde nicht geändert. Geben Sie diesen Austausch auf, und planen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Somebody else gave the inline hook “%1” another key meanwhile, so it was not changed.</source>
        <translation>Jemand anders hat dem Inline-Hook „%1“ inzwischen einen anderen Schlüssel gegeben, deshalb wurde er nicht geändert.</translation>
    </message>
    <message>
        <source>Somebody else gave the inline hook “%1” another key at the same time.</source>
        <translation>Jemand anders hat dem Inline-Hook „%1“ zur selben Zeit einen anderen Schlüssel gegeben.</translation>
    </message>
    <message>
        <source>Somebody else has the inline hook “%1” authenticate without a key meanwhile, so it was not changed.</source>
        <translation>Jemand anderes lässt den Inline-Hook „%1“ inzwischen ohne Schlüssel authentifizieren; er wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookPanel</name>
    <message>
        <source>Inline hook</source>
        <translation>Inline-Hook</translation>
    </message>
    <message>
        <source>Select a hook to see what it does.</source>
        <translation>Wählen Sie einen Hook, um zu sehen, was er tut.</translation>
    </message>
    <message>
        <source>This org has no Admin Console: it is not at an https address.</source>
        <translation>Diese Org hat keine Admin Console: Ihre Adresse ist keine https-Adresse.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Ruft auf</translation>
    </message>
    <message>
        <source>Authenticates</source>
        <translation>Weist sich aus</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>Token-URL</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Wenn er scheitert</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Open in Ok&amp;ta</source>
        <translation>In Ok&amp;ta öffnen</translation>
    </message>
    <message>
        <source>&amp;Rehearse…</source>
        <translation>&amp;Proben…</translation>
    </message>
    <message>
        <source>Shows what Okta sends to the token URL, and how the other side takes it</source>
        <translation>Zeigt, was Okta an die Token-URL sendet und wie die andere Seite es aufnimmt</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>Shows what happened to the hook</source>
        <translation>Zeigt, was mit dem Hook geschah</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookPlaces</name>
    <message>
        <source>No rule of an authorization server calls this hook.</source>
        <translation>Keine Regel eines Autorisierungsservers ruft diesen Hook auf.</translation>
    </message>
    <message>
        <source>No app calls this hook.</source>
        <translation>Keine App ruft diesen Hook auf.</translation>
    </message>
    <message>
        <source>No rule by which people register calls this hook.</source>
        <translation>Keine Regel, nach der sich Leute registrieren, ruft diesen Hook auf.</translation>
    </message>
    <message>
        <source>The rule “%1” of the policy “%2” of the authorization server “%3” calls it.</source>
        <translation>Die Regel „%1“ der Richtlinie „%2“ des Autorisierungsservers „%3“ ruft ihn auf.</translation>
    </message>
    <message>
        <source>The rule “%1” of the policy “%2”, by which people register, calls it.</source>
        <translation>Die Regel „%1“ der Richtlinie „%2“, nach der sich Leute registrieren, ruft ihn auf.</translation>
    </message>
    <message>
        <source>The app “%1” calls it.</source>
        <translation>Die App „%1“ ruft ihn auf.</translation>
    </message>
    <message>
        <source>%1 It is not active.</source>
        <translation>%1 Sie ist nicht aktiv.</translation>
    </message>
    <message>
        <source>It gets its tokens from the authorization server “%1”, whose rule “%2” calls the hook: each call waits for another one until the time is over. Give it the token URL of another server.</source>
        <translation>Er holt seine Token vom Autorisierungsserver „%1“, dessen Regel „%2“ den Hook aufruft: Jeder Aufruf wartet auf einen weiteren, bis die Zeit um ist. Geben Sie ihm die Token-URL eines anderen Servers.</translation>
    </message>
    <message>
        <source>HookKeys cannot see where hooks of this type hang.</source>
        <translation>Wo Hooks dieser Art hängen, kann HookKeys nicht sehen.</translation>
    </message>
    <message>
        <source>It may not be seen which authorization servers call this hook.</source>
        <translation>Welche Autorisierungsserver diesen Hook aufrufen, darf nicht gesehen werden.</translation>
    </message>
    <message>
        <source>It may not be seen whether the authorization server “%1” calls this hook.</source>
        <translation>Ob der Autorisierungsserver „%1“ diesen Hook aufruft, darf nicht gesehen werden.</translation>
    </message>
    <message>
        <source>It may not be seen whether the policy “%1” of the authorization server “%2” calls this hook.</source>
        <translation>Ob die Richtlinie „%1“ des Autorisierungsservers „%2“ diesen Hook aufruft, darf nicht gesehen werden.</translation>
    </message>
    <message>
        <source>It may not be seen which policies by which people register call this hook.</source>
        <translation>Welche Richtlinien, nach denen sich Leute registrieren, diesen Hook aufrufen, darf nicht gesehen werden.</translation>
    </message>
    <message>
        <source>It may not be seen whether the policy “%1” calls this hook.</source>
        <translation>Ob die Richtlinie „%1“ diesen Hook aufruft, darf nicht gesehen werden.</translation>
    </message>
    <message>
        <source>It may not be seen which apps call this hook.</source>
        <translation>Welche Apps diesen Hook aufrufen, darf nicht gesehen werden.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what may not be seen; why</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>If %1 is a domain of this org, the hook gets its tokens from the authorization server “%2”, whose rule “%3” calls it: each call waits for another one until the time is over. Then give it the token URL of another server.</source>
        <translation>Falls %1 eine Domain dieser Org ist, holt der Hook seine Token vom Autorisierungsserver „%2“, dessen Regel „%3“ ihn aufruft: Jeder Aufruf wartet auf einen weiteren, bis die Zeit um ist. Geben Sie ihm dann die Token-URL eines anderen Servers.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookPlacesBox</name>
    <message>
        <source>&amp;Where does it hang?</source>
        <translation>&amp;Wo hängt er?</translation>
    </message>
    <message>
        <source>Looking where the hook hangs</source>
        <translation>Es wird nachgesehen, wo der Hook hängt</translation>
    </message>
    <message>
        <source>Looks at what in the org calls the hook and changes nothing. It takes the scope %1, or a role that may see it.</source>
        <translation>Sieht nach, was in der Org den Hook aufruft, und ändert nichts. Nötig ist der Scope %1 oder eine Rolle, die es sehen darf.</translation>
    </message>
    <message>
        <source>Seen at %1.</source>
        <comment>a time of the day</comment>
        <translation>Gesehen um %1.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>the server that a hook calls</comment>
        <translation>Ruft auf</translation>
    </message>
    <message>
        <source>Authenticates</source>
        <comment>how a hook does</comment>
        <translation>Weist sich aus</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Wenn er scheitert</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>an inline hook</comment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>an inline hook</comment>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookTableView</name>
    <message>
        <source>Inline hooks</source>
        <translation>Inline-Hooks</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookTrial</name>
    <message>
        <source>Okta could not get an answer that it understands.</source>
        <translation>Okta hat keine Antwort bekommen, die es versteht.</translation>
    </message>
    <message>
        <source>The service refused the call.</source>
        <translation>Der Dienst hat den Aufruf abgelehnt.</translation>
    </message>
    <message>
        <source>The service did not answer within Okta&apos;s time.</source>
        <translation>Der Dienst hat nicht in der Zeit geantwortet, die Okta ihm gibt.</translation>
    </message>
    <message>
        <source>What is to be sent is no JSON object, so nothing was sent. Mind character %1.</source>
        <translation>Was gesendet werden soll, ist kein JSON-Objekt, deshalb wurde nichts gesendet. Sehen Sie sich Zeichen %1 an.</translation>
    </message>
    <message>
        <source>It failed after %1 s; Okta gives it %2 s. %3</source>
        <translation>Es schlug nach %1 s fehl; Okta gibt ihm %2 s. %3</translation>
    </message>
    <message>
        <source>The service answered %1 s after it was asked for; Okta gives it %2 s.</source>
        <translation>Der Dienst antwortete %1 s, nachdem er gefragt wurde; Okta gibt ihm %2 s.</translation>
    </message>
    <message>
        <source>That is too long, but the way from here to Okta is in it.</source>
        <translation>Das ist zu lang, doch der Weg von hier zu Okta ist darin enthalten.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookTrialDialog</name>
    <message>
        <source>&amp;Call the service</source>
        <translation>Den Dienst &amp;aufrufen</translation>
    </message>
    <message>
        <source>What Okta sends</source>
        <translation>Was Okta sendet</translation>
    </message>
    <message>
        <source>What the service answered</source>
        <translation>Was der Dienst geantwortet hat</translation>
    </message>
    <message>
        <source>Waiting for the org&apos;s answer</source>
        <translation>Warten auf die Antwort der Org</translation>
    </message>
    <message>
        <source>Okta really calls the service of “%1” at %2: what it does for a user, it does now. Okta sends this, which you can edit:</source>
        <translation>Okta ruft den Dienst von „%1“ unter %2 wirklich auf: Was er für einen Benutzer tut, tut er jetzt. Okta sendet Folgendes, das Sie ändern können:</translation>
    </message>
    <message>
        <source>Try a hook</source>
        <translation>Einen Hook ausprobieren</translation>
    </message>
    <message>
        <source>The org has not answered yet.</source>
        <translation>Die Org hat noch nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HookWatch</name>
    <message>
        <source>The System Log has no failure of these hooks since they have the new key.</source>
        <translation>Im Systemprotokoll steht kein Fehlschlag dieser Hooks, seit sie den neuen Schlüssel haben.</translation>
    </message>
    <message numerus="yes">
        <source>The System Log has %n failure(s) of these hooks since they have the new key:</source>
        <translation>
            <numerusform>Im Systemprotokoll steht %n Fehlschlag dieser Hooks, seit sie den neuen Schlüssel haben:</numerusform>
            <numerusform>Im Systemprotokoll stehen %n Fehlschläge dieser Hooks, seit sie den neuen Schlüssel haben:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 “%2”: %3</source>
        <comment>a time; a hook; why it failed</comment>
        <translation>%1 „%2“: %3</translation>
    </message>
    <message>
        <source>Failures come with a delay of some seconds; the log is read again until %1.</source>
        <translation>Fehlschläge erscheinen mit einigen Sekunden Verzug; das Protokoll wird bis %1 immer wieder gelesen.</translation>
    </message>
    <message>
        <source>The time to watch is over.</source>
        <translation>Die Zeit zum Beobachten ist vorbei.</translation>
    </message>
</context>
<context>
    <name>HookKeys::HooksPage</name>
    <message>
        <source>No inline hooks yet</source>
        <translation>Noch keine Inline-Hooks</translation>
    </message>
    <message>
        <source>An inline hook has Okta call a service of yours in the middle of what it does, such as signing somebody in. Make one in the Admin Console under Workflow &gt; Inline Hooks, and choose a hook key there that signs its calls.</source>
        <translation>Über einen Inline-Hook ruft Okta mitten in dem, was es tut, etwa einer Anmeldung, einen Dienst von Ihnen auf. Erstellen Sie einen in der Admin Console unter Workflow &gt; Inline Hooks, und wählen Sie dort einen Hook-Schlüssel, der seine Aufrufe signiert.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Filter hooks</source>
        <translation>Hooks filtern</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>The inline hooks could not be read. %1</source>
        <translation>Die Inline-Hooks konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>The inline hooks were not read.</source>
        <translation>Die Inline-Hooks wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>No hook matches “%1”.</source>
        <translation>Kein Hook passt zu „%1“.</translation>
    </message>
    <message>
        <source>The inline hooks could not be read again, so what is shown may be out of date. %1</source>
        <translation>Die Inline-Hooks konnten nicht erneut gelesen werden; was gezeigt wird, ist vielleicht veraltet. %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>The inline hooks could not be read. Those that are shown are of %1. %2</source>
        <translation>Die Inline-Hooks konnten nicht gelesen werden. Die gezeigten sind vom %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n inline hook(s) shown</source>
        <translation>
            <numerusform>%n Inline-Hook angezeigt</numerusform>
            <numerusform>%n Inline-Hooks angezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::HttpTransport</name>
    <message>
        <source>“%1” is no ID that Okta makes, so nothing was sent. Refresh the list.</source>
        <translation>„%1“ ist keine ID, wie Okta sie vergibt; darum wurde nichts gesendet. Bitte die Liste aktualisieren.</translation>
    </message>
    <message>
        <source>A credential is only sent to Okta&apos;s API, so nothing was sent.</source>
        <translation>Zugangsdaten werden nur an Oktas API gesendet, deshalb wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::Jwk</name>
    <message>
        <source>it has padding (“=”)</source>
        <translation>es enthält Füllzeichen („=“)</translation>
    </message>
    <message>
        <source>its character %1 is %2</source>
        <translation>das Zeichen an Stelle %1 ist %2</translation>
    </message>
    <message>
        <source>its last character has bits that belong to no octet</source>
        <translation>sein letztes Zeichen hat Bits, die zu keinem Oktett gehören</translation>
    </message>
    <message>
        <source>There is no key ID (“kid”), by which verifiers find the key.</source>
        <translation>Es gibt keine Schlüssel-ID („kid“), anhand derer Prüfprogramme den Schlüssel finden.</translation>
    </message>
    <message>
        <source>The key ID inside the key (“kid”) is %1, but Okta names the key %2. A verifier looks for the one in the token.</source>
        <translation>Die Schlüssel-ID im Schlüssel selbst („kid“) ist %1, Okta nennt den Schlüssel aber %2. Ein Prüfprogramm sucht nach der im Token.</translation>
    </message>
    <message>
        <source>Okta writes the algorithm as “RSA” and no use, which many verifiers refuse. The JWK format here says RS256 and sig.</source>
        <translation>Okta schreibt als Algorithmus „RSA“ und keinen Zweck; viele Prüfprogramme lehnen das ab. Im JWK-Format hier stehen RS256 und sig.</translation>
    </message>
    <message>
        <source>The key&apos;s use is not “sig”: it was not meant for signatures.</source>
        <translation>Der Zweck des Schlüssels ist nicht „sig“: Er war nicht für Signaturen gedacht.</translation>
    </message>
    <message>
        <source>The key&apos;s operations (“key_ops”) do not include “verify”.</source>
        <translation>Zu den Operationen des Schlüssels („key_ops“) gehört „verify“ nicht.</translation>
    </message>
    <message>
        <source>The algorithm %1 is no signature algorithm of this key. The JWK format here says %2.</source>
        <translation>Der Algorithmus %1 ist kein Signaturalgorithmus dieses Schlüssels. Im JWK-Format hier steht %2.</translation>
    </message>
    <message>
        <source>Members that are not used here: %1. The JWK as received has them.</source>
        <translation>Felder, die hier nicht benutzt werden: %1. Das JWK, wie empfangen, enthält sie.</translation>
    </message>
    <message>
        <source>Members that are there more than once: %1. Nothing is derived from the key, because programs would disagree about it.</source>
        <translation>Felder, die mehrfach vorkommen: %1. Aus dem Schlüssel wird nichts abgeleitet, weil Programme ihn verschieden verstehen würden.</translation>
    </message>
    <message>
        <source>This is a private key. It was thrown away and is neither shown nor kept. Whoever sent it has disclosed it: replace the key.</source>
        <translation>Dies ist ein privater Schlüssel. Er wurde verworfen und wird weder angezeigt noch aufbewahrt. Wer ihn gesendet hat, hat ihn preisgegeben: Bitte den Schlüssel ersetzen.</translation>
    </message>
    <message>
        <source>This is JSON, but not an object: there is no key.</source>
        <translation>Dies ist JSON, aber kein Objekt: Es gibt keinen Schlüssel.</translation>
    </message>
    <message>
        <source>This is not valid JSON (at byte %L1: %2): there is no key.</source>
        <translation>Dies ist kein gültiges JSON (bei Byte %L1: %2): Es gibt keinen Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is missing, empty or no text: there is no key.</source>
        <translation>„%1“ fehlt, ist leer oder kein Text: Es gibt keinen Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is not valid base64url: %2. Nothing is derived from it, because programs would disagree about the key.</source>
        <translation>„%1“ ist kein gültiges base64url: %2. Daraus wird nichts abgeleitet, weil Programme den Schlüssel verschieden verstehen würden.</translation>
    </message>
    <message>
        <source>“%1” begins with needless zeros. They are left out here; a thumbprint made by a program that keeps them differs.</source>
        <translation>„%1“ beginnt mit unnötigen Nullen. Sie werden hier weggelassen; der Thumbprint eines Programms, das sie behält, weicht ab.</translation>
    </message>
    <message>
        <source>The modulus has %L1 bits. More than %L2 are not computed.</source>
        <translation>Der Modulus hat %L1 Bit. Mit mehr als %L2 wird nicht gerechnet.</translation>
    </message>
    <message>
        <source>“n” is no RSA modulus: it is even or has fewer than %L1 bits.</source>
        <translation>„n“ ist kein RSA-Modulus: Es ist gerade oder hat weniger als %L1 Bit.</translation>
    </message>
    <message>
        <source>The modulus has %L1 bits. At least 2,048 are required, and verifiers refuse less.</source>
        <translation>Der Modulus hat %L1 Bit. Mindestens 2.048 sind nötig, und Prüfprogramme lehnen weniger ab.</translation>
    </message>
    <message>
        <source>The modulus can be divided by %L1: it is damaged or was not made by an RSA key generator.</source>
        <translation>Der Modulus ist durch %L1 teilbar: Er ist beschädigt oder stammt nicht von einem RSA-Schlüsselgenerator.</translation>
    </message>
    <message>
        <source>The modulus has the mark of a faulty generator (ROCA): the private key can be computed from it. Replace this key.</source>
        <translation>Der Modulus trägt das Merkmal eines fehlerhaften Generators (ROCA): Der private Schlüssel lässt sich daraus berechnen. Bitte diesen Schlüssel ersetzen.</translation>
    </message>
    <message>
        <source>The exponent is 0, 1, even or not below the modulus: such a key protects nothing.</source>
        <translation>Der Exponent ist 0, 1, gerade oder nicht kleiner als der Modulus: Ein solcher Schlüssel schützt nichts.</translation>
    </message>
    <message>
        <source>The exponent is below 65,537, the smallest that is approved.</source>
        <translation>Der Exponent liegt unter 65.537, dem kleinsten zugelassenen.</translation>
    </message>
    <message>
        <source>The exponent has %L1 bits. Many programs, those written in Go and for .NET among them, refuse more than 31.</source>
        <translation>Der Exponent hat %L1 Bit. Viele Programme, darunter solche in Go und für .NET, lehnen mehr als 31 ab.</translation>
    </message>
    <message>
        <source>The curve %1 is not known here for keys of type %2.</source>
        <translation>Die Kurve %1 ist hier für Schlüssel des Typs %2 nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>The coordinates have the wrong length: %1 wants %n octet(s).</source>
        <translation>
            <numerusform>Die Koordinaten haben die falsche Länge: %1 verlangt %n Oktett.</numerusform>
            <numerusform>Die Koordinaten haben die falsche Länge: %1 verlangt %n Oktette.</numerusform>
        </translation>
    </message>
    <message>
        <source>The coordinates are no point on the curve %1.</source>
        <translation>Die Koordinaten sind kein Punkt auf der Kurve %1.</translation>
    </message>
    <message>
        <source>Keys on the curve %1 agree on secrets; they sign nothing.</source>
        <translation>Schlüssel auf der Kurve %1 vereinbaren Geheimnisse; sie signieren nichts.</translation>
    </message>
    <message>
        <source>The key type (“kty”) is missing or not known here: the key can only be shown as received.</source>
        <translation>Der Schlüsseltyp („kty“) fehlt oder ist hier nicht bekannt: Der Schlüssel kann nur wie empfangen angezeigt werden.</translation>
    </message>
    <message>
        <source>The key is of type %1. Okta&apos;s hook keys are of type RSA as far as its documentation goes.</source>
        <translation>Der Schlüssel ist vom Typ %1. Die Hook-Schlüssel von Okta sind laut dessen Dokumentation vom Typ RSA.</translation>
    </message>
    <message>
        <source>its length is impossible, so something of it is missing or too much</source>
        <translation>seine Länge ist unmöglich, etwas davon fehlt also oder ist zu viel</translation>
    </message>
</context>
<context>
    <name>HookKeys::JwksHandOver</name>
    <message>
        <source>The old and the new key are not both in the org, so there is nothing to look for.</source>
        <translation>Der alte und der neue Schlüssel sind nicht beide in der Org, es gibt also nichts zu suchen.</translation>
    </message>
    <message>
        <source>The public key of “%1” cannot be used, so it is not looked for.</source>
        <translation>Der öffentliche Schlüssel von „%1“ ist nicht zu gebrauchen, deshalb wird er nicht gesucht.</translation>
    </message>
</context>
<context>
    <name>HookKeys::JwksText</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not say how long its answer may be kept. Verifiers keep it as they like, most of them for %1.</source>
        <translation>Der Server sagt nicht, wie lange seine Antwort aufbewahrt werden darf. Prüfer halten es damit, wie sie wollen, meist so lange: %1.</translation>
    </message>
    <message>
        <source>The answer may be kept for %1: so long verifiers may go without a key that is new there.</source>
        <translation>Die Antwort darf so lange aufbewahrt werden: %1. So lange kann ein neuer Schlüssel bei Prüfern fehlen.</translation>
    </message>
    <message>
        <source>The answer may be kept for %1.</source>
        <translation>Die Antwort darf so lange aufbewahrt werden: %1.</translation>
    </message>
    <message>
        <source>The address is not https. On this computer alone that does no harm.</source>
        <translation>Die Adresse ist nicht https. Nur auf diesem Rechner schadet das nicht.</translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1, and not with keys.</source>
        <translation>Der Server hat mit dem HTTP-Status %1 geantwortet und nicht mit Schlüsseln.</translation>
    </message>
    <message>
        <source>The answer&apos;s type is “%1” and not application/jwk-set+json or application/json: some verifiers refuse it.</source>
        <translation>Der Typ der Antwort ist „%1“ und nicht application/jwk-set+json oder application/json: Manche Prüfer lehnen sie ab.</translation>
    </message>
    <message>
        <source>Private key material is published at this address: whoever read it can sign in its place. Take it away and replace that key. HookKeys kept nothing of it.</source>
        <translation>Unter dieser Adresse ist privates Schlüsselmaterial veröffentlicht: Wer es gelesen hat, kann an dessen Stelle signieren. Entfernen Sie es und ersetzen Sie den Schlüssel. HookKeys hat nichts davon behalten.</translation>
    </message>
    <message>
        <source>The answer is no JWK Set, an object with a list called “keys”.</source>
        <translation>Die Antwort ist kein JWK Set, also kein Objekt mit einer Liste namens „keys“.</translation>
    </message>
    <message>
        <source>The answer has more than one list called “keys”: which one counts is not said.</source>
        <translation>Die Antwort enthält mehr als eine Liste namens „keys“: Welche gilt, ist nicht gesagt.</translation>
    </message>
    <message>
        <source>The key ID %1 is there more than once: verifiers take one of them, or refuse both.</source>
        <translation>Die Schlüssel-ID %1 kommt mehr als einmal vor: Prüfer nehmen einen davon oder lehnen beide ab.</translation>
    </message>
    <message>
        <source>There is a key without a key ID (“kid”), which no verifier finds by what Okta signs.</source>
        <translation>Ein Schlüssel hat keine Schlüssel-ID („kid“); anhand dessen, was Okta signiert, findet ihn kein Prüfer.</translation>
    </message>
    <message>
        <source>The key “%1” is there.</source>
        <translation>Der Schlüssel „%1“ ist dort.</translation>
    </message>
    <message>
        <source>Another key is there under the key ID of “%1”: what Okta signs with it is refused.</source>
        <translation>Unter der Schlüssel-ID von „%1“ liegt dort ein anderer Schlüssel: Was Okta damit signiert, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The key ID of “%1” is there more than once.</source>
        <translation>Die Schlüssel-ID von „%1“ kommt dort mehr als einmal vor.</translation>
    </message>
    <message>
        <source>The key “%1” is not there.</source>
        <translation>Der Schlüssel „%1“ ist nicht dort.</translation>
    </message>
    <message>
        <source>The key “%1” is there, but verifiers refuse it as it is written: publish it with “alg” RS256 and “use” sig.</source>
        <translation>Der Schlüssel „%1“ ist da, aber so, wie er geschrieben ist, lehnen Prüfer ihn ab: Veröffentlichen Sie ihn mit „alg“ RS256 und „use“ sig.</translation>
    </message>
    <message>
        <source>The answer begins with a byte order mark, for which some verifiers refuse it: save it as UTF-8 without one.</source>
        <translation>Die Antwort beginnt mit einem Byte Order Mark, dessentwegen manche Prüfer sie ablehnen: Speichern Sie sie als UTF-8 ohne eines.</translation>
    </message>
    <message>
        <source>The answer is a key alone and no JWK Set: put it into a list called “keys” within an object.</source>
        <translation>Die Antwort ist ein einzelner Schlüssel und kein JWK Set: Setzen Sie ihn in eine Liste namens „keys“ in einem Objekt.</translation>
    </message>
    <message>
        <source>The key “%1” is there, but not under its key ID, by which verifiers look for it: publish it with its own “kid”.</source>
        <translation>Der Schlüssel „%1“ ist da, aber nicht unter seiner Schlüssel-ID, nach der Prüfer ihn suchen: Veröffentlichen Sie ihn mit seiner eigenen „kid“.</translation>
    </message>
    <message>
        <source>Whoever cannot reach the server may go on with the answer for %1 more (“stale-if-error”): switch while it can be reached from everywhere.</source>
        <translation>Wer den Server nicht erreicht, darf mit der Antwort länger weitermachen („stale-if-error“: %1). Stellen Sie um, während er von überall zu erreichen ist.</translation>
    </message>
</context>
<context>
    <name>HookKeys::JwksWatch</name>
    <message>
        <source>Nobody has looked at %1 yet.</source>
        <translation>%1 wurde noch nicht angesehen.</translation>
    </message>
    <message>
        <source>It is safe to switch: nobody remembers the keys as they were before.</source>
        <translation>Es kann gefahrlos umgestellt werden: Niemand hat mehr die früheren Schlüssel im Speicher.</translation>
    </message>
    <message>
        <source>It is safe to switch at %1, when nobody remembers the keys as they were before.</source>
        <translation>Um %1 kann gefahrlos umgestellt werden: Dann hat niemand mehr die früheren Schlüssel im Speicher.</translation>
    </message>
    <message>
        <source>It is safe to switch on %1 at %2, when nobody remembers the keys as they were before.</source>
        <translation>Am %1 um %2 kann gefahrlos umgestellt werden: Dann hat niemand mehr die früheren Schlüssel im Speicher.</translation>
    </message>
    <message>
        <source>%1 was looked at, and the hook was not changed.</source>
        <translation>%1 wurde angesehen, und der Hook wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>HookKeys::Jws</name>
    <message>
        <source>This is no signed token of three parts.</source>
        <translation>Dies ist kein signiertes Token aus drei Teilen.</translation>
    </message>
    <message>
        <source>A part of the token is no base64url.</source>
        <translation>Ein Teil des Tokens ist kein base64url.</translation>
    </message>
    <message>
        <source>The token&apos;s header is no JSON object.</source>
        <translation>Der Header des Tokens ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The token&apos;s algorithm is not the one of this key.</source>
        <translation>Der Algorithmus des Tokens ist nicht der dieses Schlüssels.</translation>
    </message>
    <message>
        <source>The token demands an extension that is not known here.</source>
        <translation>Das Token verlangt eine Erweiterung, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The token was not signed with this key, or was changed since.</source>
        <translation>Das Token wurde nicht mit diesem Schlüssel signiert oder seitdem verändert.</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeptKeyWindow</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>a key; its org</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The key “%1” is deleted. This is its public half as it was read on %2.</source>
        <translation>Der Schlüssel „%1“ ist gelöscht. Dies ist seine öffentliche Hälfte, wie sie am %2 gelesen wurde.</translation>
    </message>
    <message>
        <source>JWK</source>
        <translation>JWK</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Fingerabdrücke</translation>
    </message>
    <message>
        <source>&amp;Copy JWK</source>
        <translation>JWK &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>Sp&amp;eichern unter…</translation>
    </message>
    <message>
        <source>The public key was saved as “%1”.</source>
        <translation>Der öffentliche Schlüssel wurde als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a format; a key</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The key “%1” got another public key later. This is the earlier one as it was read on %2.</source>
        <translation>Der Schlüssel „%1“ bekam später einen anderen öffentlichen Schlüssel. Dies ist der frühere, wie er am %2 gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyCalendarText</name>
    <message>
        <source>The hook key “%1” of %2 is too old</source>
        <translation>Der Hook-Schlüssel „%1“ von %2 ist zu alt</translation>
    </message>
    <message>
        <source>%1
Key ID: %2
Org: %3</source>
        <translation>%1
Schlüssel-ID: %2
Org: %3</translation>
    </message>
    <message>
        <source>Delete the hook key “%1” of %2</source>
        <translation>Den Hook-Schlüssel „%1“ von %2 löschen</translation>
    </message>
    <message>
        <source>“%1” took its place. Open HookKeys and resume the rotation.</source>
        <translation>„%1“ ist an seine Stelle getreten. Öffnen Sie HookKeys und setzen Sie den Austausch fort.</translation>
    </message>
    <message>
        <source>Nothing was saved: of no key is it known when it becomes too old.</source>
        <translation>Es wurde nichts gespeichert: Von keinem Schlüssel ist bekannt, wann er zu alt wird.</translation>
    </message>
    <message numerus="yes">
        <source>It is older than %n day(s).</source>
        <translation>
            <numerusform>Er ist älter als %n Tag.</numerusform>
            <numerusform>Er ist älter als %n Tage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From today on it is older than %n day(s).</source>
        <translation>
            <numerusform>Von heute an ist er älter als %n Tag.</numerusform>
            <numerusform>Von heute an ist er älter als %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put a new key in its place: create one, hand its public half over, choose it in the hooks, then delete this one.</source>
        <translation>Ersetzen Sie ihn: Erzeugen Sie einen neuen, übergeben Sie dessen öffentliche Hälfte, wählen Sie ihn in den Hooks, und löschen Sie dann diesen.</translation>
    </message>
    <message>
        <source>Delete it if nobody needs it.</source>
        <translation>Löschen Sie ihn, wenn ihn niemand braucht.</translation>
    </message>
    <message numerus="yes">
        <source>The hook key “%1” of %2 will be too old in %n day(s)</source>
        <translation>
            <numerusform>Der Hook-Schlüssel „%1“ von %2 ist in %n Tag zu alt</numerusform>
            <numerusform>Der Hook-Schlüssel „%1“ von %2 ist in %n Tagen zu alt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyChanges</name>
    <message>
        <source>“%1” is marked as read-only in HookKeys, so nothing can be changed in it.</source>
        <translation>„%1“ ist in HookKeys als schreibgeschützt markiert; darum kann darin nichts geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>Okta allows %n hook key(s) in an org, and this org has them all. Delete one that no hook uses first.</source>
        <translation>
            <numerusform>Okta erlaubt %n Hook-Schlüssel je Org, und diese Org hat ihn schon. Bitte zuerst einen unbenutzten löschen.</numerusform>
            <numerusform>Okta erlaubt %n Hook-Schlüssel je Org, und diese Org hat sie alle. Bitte zuerst einen unbenutzten löschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>An inline hook signs with the key “%1”, but Okta did not say which. Give the hook another key before you delete this one.</source>
        <translation>Ein Inline-Hook signiert mit dem Schlüssel „%1“, aber Okta hat nicht angegeben, welcher. Bitte dem Hook einen anderen Schlüssel geben, bevor Sie diesen löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%n inline hook(s) sign with the key “%1”: %2. Give them another key before you delete this one.</source>
        <translation>
            <numerusform>%n Inline-Hook signiert mit dem Schlüssel „%1“: %2. Bitte ihm einen anderen Schlüssel geben, bevor Sie diesen löschen.</numerusform>
            <numerusform>%n Inline-Hooks signieren mit dem Schlüssel „%1“: %2. Bitte ihnen einen anderen Schlüssel geben, bevor Sie diesen löschen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed the key “%1” meanwhile; it is called “%2” now. Nothing was renamed.</source>
        <translation>Jemand anderes hat den Schlüssel „%1“ inzwischen geändert; er heißt jetzt „%2“. Es wurde nichts umbenannt.</translation>
    </message>
    <message>
        <source>Okta&apos;s answer to the renaming is about another key. The list is being read again.</source>
        <translation>Die Antwort von Okta auf das Umbenennen betrifft einen anderen Schlüssel. Die Liste wird neu gelesen.</translation>
    </message>
    <message>
        <source>It could not be found out whether the key is in use, so it is not deleted. %1</source>
        <translation>Es ließ sich nicht feststellen, ob der Schlüssel benutzt wird; darum wird er nicht gelöscht. %1</translation>
    </message>
    <message>
        <source>What is shown of “%1” is of %2. It must be read again before anything can be done with it.</source>
        <translation>Was von „%1“ gezeigt wird, ist von %2. Es muss erst neu gelesen werden, bevor damit etwas getan werden kann.</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyCommands</name>
    <message>
        <source>%1: %2</source>
        <comment>an org; what happened there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;New key</source>
        <translation>&amp;Neuer Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Open in a window</source>
        <translation>In eigenem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Save public key as…</source>
        <translation>Öffentlichen Schlüssel &amp;speichern unter…</translation>
    </message>
    <message>
        <source>E&amp;xport keys…</source>
        <translation>Schlüssel e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Copy cells</source>
        <translation>&amp;Zellen kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y the column</source>
        <translation>Spalte k&amp;opieren</translation>
    </message>
    <message>
        <source>Create a new hook key</source>
        <translation>Einen neuen Hook-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Several keys are selected, and this takes one at a time</source>
        <translation>Mehrere Schlüssel sind ausgewählt, und das geht nur mit einem auf einmal</translation>
    </message>
    <message>
        <source>Select a key first</source>
        <translation>Bitte zuerst einen Schlüssel auswählen</translation>
    </message>
    <message>
        <source>Delete the key for ever</source>
        <translation>Den Schlüssel endgültig löschen</translation>
    </message>
    <message>
        <source>Cop&amp;y “%1”</source>
        <translation>„%1“ k&amp;opieren</translation>
    </message>
    <message>
        <source>The public key was saved as “%1”.</source>
        <translation>Der öffentliche Schlüssel wurde als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>The key “%1” was created, but its private half is not secret. Delete it.</source>
        <translation>Der Schlüssel „%1“ wurde erstellt, aber seine private Hälfte ist nicht geheim. Bitte löschen.</translation>
    </message>
    <message>
        <source>The key “%1” was created. Give its public half to the service that your hook calls.</source>
        <translation>Der Schlüssel „%1“ wurde erstellt. Seine öffentliche Hälfte gehört nun in den Dienst, den Ihr Hook aufruft.</translation>
    </message>
    <message>
        <source>The key “%1” was deleted.</source>
        <translation>Der Schlüssel „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Save public key…</source>
        <translation>Öffentlichen Schlüssel speichern…</translation>
    </message>
    <message>
        <source>Ro&amp;tate…</source>
        <translation>Aus&amp;tauschen…</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Austauschen</translation>
    </message>
    <message>
        <source>Copy, save or export public keys</source>
        <translation>Öffentliche Schlüssel kopieren, speichern oder exportieren</translation>
    </message>
    <message>
        <source>Go to the page “Keys” first</source>
        <translation>Gehen Sie zuerst zur Seite „Schlüssel“</translation>
    </message>
    <message>
        <source>Show the key in a window of its own</source>
        <translation>Den Schlüssel in einem eigenen Fenster zeigen</translation>
    </message>
    <message>
        <source>Give the key another name</source>
        <translation>Dem Schlüssel einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Put a new key in its place, step by step</source>
        <translation>Schritt für Schritt einen neuen Schlüssel an seine Stelle setzen</translation>
    </message>
    <message>
        <source>Export public keys, or a list of the keys</source>
        <translation>Öffentliche Schlüssel oder eine Liste der Schlüssel exportieren</translation>
    </message>
    <message>
        <source>Save the public key that is shown</source>
        <translation>Den gezeigten öffentlichen Schlüssel speichern</translation>
    </message>
    <message>
        <source>Open an org first.</source>
        <translation>Bitte zuerst eine Org öffnen.</translation>
    </message>
    <message>
        <source>The public key cannot be used</source>
        <translation>Der öffentliche Schlüssel ist nicht verwendbar</translation>
    </message>
    <message>
        <source>No public key is shown: the key panel says why</source>
        <translation>Es wird kein öffentlicher Schlüssel angezeigt: Das Schlüsselfeld sagt, warum</translation>
    </message>
    <message>
        <source>The key “%1” is called “%2” now.</source>
        <translation>Der Schlüssel „%1“ heißt jetzt „%2“.</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyCounts</name>
    <message>
        <source>In use</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>Zu alt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a kind of keys, and how many of it there are</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) must not be handed out</source>
        <translation>
            <numerusform>%n Schlüssel darf nicht weitergegeben werden</numerusform>
            <numerusform>%n Schlüssel dürfen nicht weitergegeben werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are not as they should be</source>
        <translation>
            <numerusform>%n Schlüssel ist nicht, wie er sein sollte</numerusform>
            <numerusform>%n Schlüssel sind nicht, wie sie sein sollten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) in use are too old: rotate them</source>
        <translation>
            <numerusform>%n benutzter Schlüssel ist zu alt: tauschen Sie ihn aus</numerusform>
            <numerusform>%n benutzte Schlüssel sind zu alt: tauschen Sie sie aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused key(s) are too old: delete them</source>
        <translation>
            <numerusform>%n unbenutzter Schlüssel ist zu alt: löschen Sie ihn</numerusform>
            <numerusform>%n unbenutzte Schlüssel sind zu alt: löschen Sie sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) will be too old within %1 days</source>
        <translation>
            <numerusform>%n Schlüssel wird innerhalb von %1 Tagen zu alt</numerusform>
            <numerusform>%n Schlüssel werden innerhalb von %1 Tagen zu alt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyExport</name>
    <message>
        <source>“%1”: the public key is not usable; look at its findings.</source>
        <translation>„%1“: Der öffentliche Schlüssel ist nicht verwendbar; bitte seine Befunde ansehen.</translation>
    </message>
    <message>
        <source>The inventory was saved as “%1”.</source>
        <translation>Das Bestandsverzeichnis wurde als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Abgebrochen: Es wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were exported to “%1”.</source>
        <translation>
            <numerusform>%n Schlüssel wurde nach „%1“ exportiert.</numerusform>
            <numerusform>%n Schlüssel wurden nach „%1“ exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: this is not the public key that was seen here before. Do not hand it out before you know why it changed.</source>
        <translation>„%1“: Dies ist nicht der öffentliche Schlüssel, der hier zuvor gesehen wurde. Bitte nicht weitergeben, bevor Sie wissen, warum er sich geändert hat.</translation>
    </message>
    <message>
        <source>“%1”: nothing was exported, for the server sent private key material or nothing at all.</source>
        <translation>„%1“: Es wurde nichts exportiert, denn der Server hat privates Schlüsselmaterial oder gar nichts gesendet.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>“%1”: this kind of key cannot be written as %2.</source>
        <translation>„%1“: Diese Art von Schlüssel lässt sich nicht als %2 schreiben.</translation>
    </message>
    <message>
        <source>No key was exported: read below why.</source>
        <translation>Es wurde kein Schlüssel exportiert: Warum, steht unten.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) were exported to “%1”; read below what is to be known about it.</source>
        <translation>
            <numerusform>%n Schlüssel wurde nach „%1“ exportiert; was dazu zu wissen ist, steht unten.</numerusform>
            <numerusform>%n Schlüssel wurden nach „%1“ exportiert; was dazu zu wissen ist, steht unten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyFacts</name>
    <message>
        <source>This is not the public key that was seen here before: from %1 to %2 it was the one with the thumbprint %3. Okta never changes a hook key, so somebody may stand between you and Okta. Do not hand this key out before you know why it changed.</source>
        <translation>Dies ist nicht der öffentliche Schlüssel, der hier zuvor gesehen wurde: Von %1 bis %2 war es der mit dem Thumbprint %3. Okta ändert einen Hook-Schlüssel nie; vielleicht steht also jemand zwischen Ihnen und Okta. Bitte diesen Schlüssel nicht weitergeben, bevor Sie wissen, warum er sich geändert hat.</translation>
    </message>
    <message>
        <source>The server sent private key material with this key. It was thrown away and is not shown. Treat the key as compromised: replace it, and tell Okta&apos;s support.</source>
        <translation>Der Server hat mit diesem Schlüssel privates Schlüsselmaterial gesendet. Es wurde verworfen und wird nicht angezeigt. Der Schlüssel muss als kompromittiert gelten: Bitte ersetzen und dem Support von Okta melden.</translation>
    </message>
    <message numerus="yes">
        <source>This key is older than %n day(s), and no inline hook signs with it. Delete it if nobody waits to use it.</source>
        <translation>
            <numerusform>Dieser Schlüssel ist älter als %n Tag, und kein Inline-Hook signiert mit ihm. Löschen Sie ihn, wenn niemand auf ihn wartet.</numerusform>
            <numerusform>Dieser Schlüssel ist älter als %n Tage, und kein Inline-Hook signiert mit ihm. Löschen Sie ihn, wenn niemand auf ihn wartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In use by %n hook(s)</source>
        <translation>
            <numerusform>Von %n Hook benutzt</numerusform>
            <numerusform>Von %n Hooks benutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Not known whether it is used</source>
        <translation>Ob er benutzt wird, ist nicht bekannt</translation>
    </message>
    <message>
        <source>too old: %1</source>
        <comment>the age of a key</comment>
        <translation>zu alt: %1</translation>
    </message>
    <message>
        <source>age: %1</source>
        <translation>Alter: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bit(s)</source>
        <translation>
            <numerusform>%1, %n Bit</numerusform>
            <numerusform>%1, %n Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>The public key shown is the one that was read on %1. It is read again once the org has answered.</source>
        <translation>Der gezeigte öffentliche Schlüssel ist der, der am %1 gelesen wurde. Er wird neu gelesen, sobald die Org geantwortet hat.</translation>
    </message>
    <message numerus="yes">
        <source>This key is older than %n day(s). Rotate it: that puts a new key in its place, step by step.</source>
        <translation>
            <numerusform>Dieser Schlüssel ist älter als %n Tag. Tauschen Sie ihn aus: Dabei tritt Schritt für Schritt ein neuer an seine Stelle.</numerusform>
            <numerusform>Dieser Schlüssel ist älter als %n Tage. Tauschen Sie ihn aus: Dabei tritt Schritt für Schritt ein neuer an seine Stelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This key is older than %n day(s). Inline hooks hold it, but none signs with it: take it from them in Okta&apos;s console, and then delete it.</source>
        <translation>
            <numerusform>Dieser Schlüssel ist älter als %n Tag. Inline-Hooks haben ihn, aber keiner signiert damit: Nehmen Sie ihn ihnen in Oktas Konsole, und löschen Sie ihn dann.</numerusform>
            <numerusform>Dieser Schlüssel ist älter als %n Tage. Inline-Hooks haben ihn, aber keiner signiert damit: Nehmen Sie ihn ihnen in Oktas Konsole, und löschen Sie ihn dann.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyFilter</name>
    <message>
        <source>“age:” takes a number of days, for example age:&gt;180.</source>
        <translation>„age:“ nimmt eine Zahl von Tagen, zum Beispiel age:&gt;180.</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>Zu alt</translation>
    </message>
    <message>
        <source>“status:” takes in-use, unused, unknown, too-old, due-soon, changed, warning or alarm.</source>
        <translation>„status:“ nimmt in-use, unused, unknown, too-old, due-soon, changed, warning oder alarm.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyFormat</name>
    <message>
        <source>JWK for verifiers</source>
        <translation>JWK für Prüfprogramme</translation>
    </message>
    <message>
        <source>JWK exactly as Okta sent it</source>
        <translation>JWK genau wie von Okta gesendet</translation>
    </message>
    <message>
        <source>JWK Set (JWKS)</source>
        <translation>JWK Set (JWKS)</translation>
    </message>
    <message>
        <source>PEM (SPKI)</source>
        <translation>PEM (SPKI)</translation>
    </message>
    <message>
        <source>DER (SPKI)</source>
        <translation>DER (SPKI)</translation>
    </message>
    <message>
        <source>PEM (PKCS #1, RSA only)</source>
        <translation>PEM (PKCS #1, nur RSA)</translation>
    </message>
    <message>
        <source>OpenSSH</source>
        <translation>OpenSSH</translation>
    </message>
    <message>
        <source>.NET XML (RSAKeyValue)</source>
        <translation>.NET XML (RSAKeyValue)</translation>
    </message>
    <message>
        <source>DER (SPKI) as one line of base64</source>
        <translation>DER (SPKI) als eine Zeile base64</translation>
    </message>
    <message>
        <source>Terraform (okta_hook_key)</source>
        <translation>Terraform (okta_hook_key)</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl-Befehl</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyHandoutRow</name>
    <message>
        <source>&amp;Copy JWK</source>
        <translation>JWK &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>Sp&amp;eichern unter…</translation>
    </message>
    <message>
        <source>&amp;Copy program</source>
        <translation>Programm &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy PEM</source>
        <translation>PEM &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the program shown</source>
        <translation>Das gezeigte Programm kopieren</translation>
    </message>
    <message>
        <source>Copy the public key of %1</source>
        <translation>Den öffentlichen Schlüssel von %1 kopieren</translation>
    </message>
    <message>
        <source>No public key came that could be handed out.</source>
        <translation>Es kam kein öffentlicher Schlüssel, der weitergegeben werden könnte.</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyName</name>
    <message>
        <source>Type a name for the key.</source>
        <translation>Bitte einen Namen für den Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>The name holds half a character (%1). Remove it.</source>
        <translation>Der Name enthält ein halbes Zeichen (%1). Bitte entfernen.</translation>
    </message>
    <message>
        <source>Okta does not accept the character %1 (%2), nor any other emoji or rare letter. Remove it.</source>
        <translation>Okta nimmt das Zeichen %1 (%2) nicht an, ebenso wenig andere Emojis oder seltene Buchstaben. Bitte entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>The name is %n character(s) too long: at most %1 are allowed.</source>
        <translation>
            <numerusform>Der Name ist %n Zeichen zu lang: Höchstens %1 sind erlaubt.</numerusform>
            <numerusform>Der Name ist %n Zeichen zu lang: Höchstens %1 sind erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another key of this org has this name. Choose a different one.</source>
        <translation>Ein anderer Schlüssel dieser Org hat diesen Namen. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>The name has a character that cannot be seen (%1). Okta takes it, but nobody finds the key by typing its name.</source>
        <translation>Der Name enthält ein Zeichen, das man nicht sieht (%1). Okta nimmt ihn an, aber niemand findet den Schlüssel, indem er dessen Namen eintippt.</translation>
    </message>
    <message>
        <source>The name has a space that the space bar does not make (%1). Okta takes it, but nobody finds the key by typing its name.</source>
        <translation>Der Name enthält ein Leerzeichen, das die Leertaste nicht erzeugt (%1). Okta nimmt ihn an, aber niemand findet den Schlüssel, indem er dessen Namen eintippt.</translation>
    </message>
    <message>
        <source>The name has two spaces in a row, which many programs show as one.</source>
        <translation>Der Name enthält zwei Leerzeichen hintereinander, die viele Programme als eines zeigen.</translation>
    </message>
    <message>
        <source>The name has an accent that is a character of its own (%1). Keyboards make the letter and its accent in one, so nobody finds the key by typing its name.</source>
        <translation>Der Name enthält einen Akzent, der ein eigenes Zeichen ist (%1). Tastaturen erzeugen Buchstabe und Akzent in einem, sodass niemand den Schlüssel findet, indem er dessen Namen eintippt.</translation>
    </message>
    <message>
        <source>The name has the character %1 (%2), which most keyboards do not have. Okta takes it, but the key is hard to find by its name.</source>
        <translation>Der Name enthält das Zeichen %1 (%2), das die meisten Tastaturen nicht haben. Okta nimmt ihn an, aber der Schlüssel ist unter seinem Namen schwer zu finden.</translation>
    </message>
    <message>
        <source>The name has a character that cannot be seen (%1). Remove it.</source>
        <translation>Der Name enthält ein Zeichen, das nicht zu sehen ist (%1). Bitte entfernen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyNameDialog</name>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Okta makes the key pair and keeps its private half. The name is for you: say which service the key is for.</source>
        <translation>Okta erzeugt das Schlüsselpaar und behält die private Hälfte. Der Name dient der Übersicht: Er sollte sagen, für welchen Dienst der Schlüssel ist.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Only the name changes. The key itself, its ID and the hooks that use it stay as they are.</source>
        <translation>Nur der Name ändert sich. Der Schlüssel selbst, seine ID und die Hooks, die ihn benutzen, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Old name:</source>
        <translation>Alter Name:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>It was cancelled; nothing was renamed.</source>
        <translation>Der Vorgang wurde abgebrochen; es wurde nichts umbenannt.</translation>
    </message>
    <message>
        <source>The org has not answered yet.</source>
        <translation>Die Org hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Type a name first.</source>
        <translation>Geben Sie zuerst einen Namen ein.</translation>
    </message>
    <message>
        <source>This is the name that the key has.</source>
        <translation>Das ist der Name, den der Schlüssel hat.</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyNextStep</name>
    <message>
        <source>Rotate this key…</source>
        <translation>Diesen Schlüssel austauschen…</translation>
    </message>
    <message>
        <source>Delete this key…</source>
        <translation>Diesen Schlüssel löschen…</translation>
    </message>
    <message>
        <source>Resume the rotation…</source>
        <translation>Austausch fortsetzen …</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyOverview</name>
    <message>
        <source>I know why: remember the new key</source>
        <translation>Ich weiß, warum: Neuen Schlüssel merken</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bit(s)</source>
        <translation>
            <numerusform>%1, %n Bit</numerusform>
            <numerusform>%1, %n Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an inline hook; the address that it calls</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>The same public key since</source>
        <translation>Derselbe öffentliche Schlüssel seit</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Parts of the JWK</source>
        <translation>Teile des JWK</translation>
    </message>
    <message>
        <source>All are as Okta sent them: %1.</source>
        <translation>Alle sind, wie Okta sie gesendet hat: %1.</translation>
    </message>
    <message>
        <source>As Okta sent them: %1. Written by HookKeys, as verifiers want them: %2.</source>
        <translation>Wie von Okta gesendet: %1. Von HookKeys so geschrieben, wie Prüfprogramme sie verlangen: %2.</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyPanel</name>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the public key</source>
        <translation>Der öffentliche Schlüssel wird gelesen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>JWK</source>
        <translation>JWK</translation>
    </message>
    <message>
        <source>Exactly as Okta sent it</source>
        <translation>Genau wie von Okta gesendet</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Fingerabdrücke</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Select a key to see its public half.</source>
        <translation>Einen Schlüssel auswählen, um seine öffentliche Hälfte zu sehen.</translation>
    </message>
    <message>
        <source>Reading the public key…</source>
        <translation>Der öffentliche Schlüssel wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n keys are selected. “Export keys” takes them all; “Rename” and “Delete” take one at a time.</source>
        <translation>
            <numerusform>%n Schlüssel ist ausgewählt. „Schlüssel exportieren“ nimmt alle, „Umbenennen“ und „Löschen“ nehmen nur einen auf einmal.</numerusform>
            <numerusform>%n Schlüssel sind ausgewählt. „Schlüssel exportieren“ nimmt alle, „Umbenennen“ und „Löschen“ nehmen nur einen auf einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a format; a key</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeySaver</name>
    <message>
        <source>Save public key</source>
        <translation>Öffentlichen Schlüssel speichern</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyTableView</name>
    <message>
        <source>Hook keys</source>
        <translation>Hook-Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>“%1” of %n key(s)</source>
        <translation>
            <numerusform>„%1“ von %n Schlüssel</numerusform>
            <numerusform>„%1“ von %n Schlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cells of %n key(s)</source>
        <translation>
            <numerusform>Zellen von %n Schlüssel</numerusform>
            <numerusform>Zellen von %n Schlüsseln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KeyWindow</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>a key; its org</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The public key was saved as “%1”.</source>
        <translation>Der öffentliche Schlüssel wurde als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>The key “%1” is deleted. Its public half is shown as it was last, and can still be copied and saved.</source>
        <translation>Der Schlüssel „%1“ ist gelöscht. Sein öffentlicher Teil wird so gezeigt, wie er zuletzt war, und kann noch kopiert und gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeychainSecretStore</name>
    <message>
        <source>The system&apos;s keychain is locked or refused access, so the credential is still in it: unlock it and try again.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt oder hat den Zugriff verweigert, darum enthält er die Zugangsdaten noch: Bitte entsperren und erneut versuchen.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not answer in time, so the credential may still be in it: try again.</source>
        <translation>Der Schlüsselbund des Systems hat nicht rechtzeitig geantwortet, darum enthält er die Zugangsdaten vielleicht noch: Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain could not be used, so the credential may still be in it: see to it that one is running and try again.</source>
        <translation>Der Schlüsselbund des Systems ließ sich nicht benutzen, darum enthält er die Zugangsdaten vielleicht noch: Bitte dafür sorgen, dass einer läuft, und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no credential to save: enter it first.</source>
        <translation>Es gibt keine Zugangsdaten zu speichern: Bitte zuerst eingeben.</translation>
    </message>
    <message>
        <source>The credential has %1 bytes and the system&apos;s keychain takes at most %2: keep it for this session only.</source>
        <translation>Die Zugangsdaten haben %1 Bytes, und der Schlüsselbund des Systems nimmt höchstens %2 auf: Bitte nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The credential holds characters that the system&apos;s keychain cannot keep: copy it again.</source>
        <translation>Die Zugangsdaten enthalten Zeichen, die der Schlüsselbund des Systems nicht aufbewahren kann: Bitte noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or refused access, so the credential was not saved: unlock it and try again, or keep the credential for this session only.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt oder hat den Zugriff verweigert, darum wurden die Zugangsdaten nicht gespeichert: Bitte entsperren und erneut versuchen oder die Zugangsdaten nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not answer in time, so the credential may not be saved: try again, or keep the credential for this session only.</source>
        <translation>Der Schlüsselbund des Systems hat nicht rechtzeitig geantwortet, darum sind die Zugangsdaten vielleicht nicht gespeichert: Bitte erneut versuchen oder die Zugangsdaten nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain could not be used, so the credential was not saved: see to it that one is running, or keep the credential for this session only.</source>
        <translation>Der Schlüsselbund des Systems ließ sich nicht benutzen, darum wurden die Zugangsdaten nicht gespeichert: Bitte dafür sorgen, dass einer läuft, oder die Zugangsdaten nur für diese Sitzung behalten.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or holds no credential for this org: unlock it and try again, or sign in anew.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt oder enthält keine Zugangsdaten für diese Org: Bitte entsperren und erneut versuchen oder neu anmelden.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or refused access: unlock it and try again, or sign in for this session only.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt oder hat den Zugriff verweigert: Bitte entsperren und erneut versuchen oder sich nur für diese Sitzung anmelden.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not answer in time: try again, or sign in for this session only.</source>
        <translation>Der Schlüsselbund des Systems hat nicht rechtzeitig geantwortet: Bitte erneut versuchen oder sich nur für diese Sitzung anmelden.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain could not be used: see to it that one is running, or sign in for this session only.</source>
        <translation>Der Schlüsselbund des Systems ließ sich nicht benutzen: Bitte dafür sorgen, dass einer läuft, oder sich nur für diese Sitzung anmelden.</translation>
    </message>
    <message>
        <source>What was saved was read back, and is something else.</source>
        <translation>Das Gespeicherte wurde zurückgelesen und ist etwas anderes.</translation>
    </message>
    <message>
        <source>What was saved cannot be read back: %1</source>
        <translation>Das Gespeicherte lässt sich nicht zurücklesen: %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::KeysPage</name>
    <message>
        <source>No hook keys yet</source>
        <translation>Noch keine Hook-Schlüssel</translation>
    </message>
    <message>
        <source>A hook key signs what Okta sends for an inline hook, so that your service can tell that it came from Okta. Create one, give its public half to the service, and choose the key in the hook.</source>
        <translation>Ein Hook-Schlüssel signiert, was Okta für einen Inline-Hook sendet, damit Ihr Dienst erkennt, dass es von Okta kommt. Einen erstellen, seine öffentliche Hälfte dem Dienst geben und den Schlüssel im Hook auswählen.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>The public keys are being read. Drag them again in a moment.</source>
        <translation>Die öffentlichen Schlüssel werden gelesen. Bitte gleich noch einmal ziehen.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No key matches “%1”.</source>
        <translation>Kein Schlüssel passt zu „%1“.</translation>
    </message>
    <message>
        <source>The hook keys were not read</source>
        <translation>Die Hook-Schlüssel wurden nicht gelesen</translation>
    </message>
    <message>
        <source>HookKeys asks the org again when you want it, and by itself when you come back to this window after a minute.</source>
        <translation>HookKeys fragt die Org erneut, wenn Sie es wollen, und von selbst, wenn Sie nach einer Minute zu diesem Fenster zurückkehren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The key “%1” cannot be dragged: private key material came with it, and all of it was thrown away.</source>
        <translation>Der Schlüssel „%1“ lässt sich nicht ziehen: Mit ihm kam privates Schlüsselmaterial, und alles davon wurde verworfen.</translation>
    </message>
    <message>
        <source>The public keys could not be read. %1</source>
        <translation>Die öffentlichen Schlüssel konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Quick filters</source>
        <translation>Schnellfilter</translation>
    </message>
    <message>
        <source>Reading the hook keys…</source>
        <translation>Die Hook-Schlüssel werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) shown</source>
        <translation>
            <numerusform>%n Schlüssel angezeigt</numerusform>
            <numerusform>%n Schlüssel angezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::KnownHooks</name>
    <message>
        <source>The org has no such inline hook any more.</source>
        <translation>Diesen Inline-Hook hat die Org nicht mehr.</translation>
    </message>
    <message>
        <source>What is shown of the inline hooks of “%1” is of %2. They must be read again before anything can be done with them.</source>
        <translation>Was von den Inline-Hooks von „%1“ gezeigt wird, ist von %2. Sie müssen erst neu gelesen werden, bevor etwas mit ihnen getan werden kann.</translation>
    </message>
</context>
<context>
    <name>HookKeys::LateApi</name>
    <message>
        <source>The keychain has not said yet what opens the org. Nothing was sent.</source>
        <translation>Der Schlüsselbund hat noch nicht gesagt, womit sich die Org öffnen lässt. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::LookBox</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>HookKeys::LoopbackServer</name>
    <message>
        <source>The browser&apos;s answer cannot be received: other programs use the ports %1 of this computer. Close one of them (another sign-in of HookKeys, say) and try again, or sign in by a code.</source>
        <translation>Die Antwort des Browsers lässt sich nicht empfangen: Andere Programme benutzen die Ports %1 dieses Computers. Bitte eines davon schließen (etwa eine andere Anmeldung von HookKeys) und erneut versuchen oder mit einem Gerätecode anmelden.</translation>
    </message>
</context>
<context>
    <name>HookKeys::MainWindow</name>
    <message>
        <source>Asking the keychain for the token of %1…</source>
        <translation>Der Schlüsselbund wird nach dem Token von %1 gefragt…</translation>
    </message>
    <message>
        <source>Welcome to HookKeys</source>
        <translation>Willkommen bei HookKeys</translation>
    </message>
    <message>
        <source>Try the demo org</source>
        <translation>Demo-Org ausprobieren</translation>
    </message>
    <message>
        <source>Add your org…</source>
        <translation>Eigene Org hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Filter keys</source>
        <translation>Schlüssel &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;About HookKeys</source>
        <translation>&amp;Über HookKeys</translation>
    </message>
    <message>
        <source>&amp;Org</source>
        <translation>&amp;Org</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Schlüssel filtern</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>HookKeys manages the keys that sign the calls of Okta&apos;s inline hooks. Try it on a demo org that runs inside the program, or add your own org.</source>
        <translation>HookKeys verwaltet die Schlüssel, mit denen Aufrufe der Inline-Hooks von Okta signiert werden. Zum Ausprobieren gibt es eine Demo-Org, die im Programm selbst läuft; auch die eigene Org lässt sich hinzufügen.</translation>
    </message>
    <message>
        <source>Shows the keys that have all of these words in any column. Words in quotes, such as &quot;in use&quot;, must stand side by side.</source>
        <translation>Zeigt die Schlüssel, die alle diese Wörter in irgendeiner Spalte haben. Wörter in Anführungszeichen, etwa &quot;Token Hook&quot;, müssen nebeneinander stehen.</translation>
    </message>
    <message>
        <source>&amp;Key panel</source>
        <translation>Schlüssel&amp;feld</translation>
    </message>
    <message>
        <source>Request &amp;log</source>
        <translation>Anfrage&amp;protokoll</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Read the list of keys again</source>
        <translation>Die Liste der Schlüssel erneut lesen</translation>
    </message>
    <message>
        <source>I&amp;nline hook</source>
        <translation>I&amp;nline-Hook</translation>
    </message>
    <message>
        <source>Filter keys   status:unused age:&gt;180</source>
        <translation>Filtern   status:unused age:&gt;180</translation>
    </message>
</context>
<context>
    <name>HookKeys::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Show the next message</source>
        <translation>Die nächste Meldung zeigen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a message&apos;s number; how many there are</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Message %1 of %2, show the next</source>
        <translation>Meldung %1 von %2, die nächste zeigen</translation>
    </message>
</context>
<context>
    <name>HookKeys::NetworkOptions</name>
    <message>
        <source>%1 of the environment variable %2</source>
        <translation>%1 aus der Umgebungsvariablen %2</translation>
    </message>
    <message>
        <source>%1 of the org&apos;s settings</source>
        <translation>%1 aus den Einstellungen der Org</translation>
    </message>
    <message>
        <source>%1 of the system&apos;s settings</source>
        <translation>%1 aus den Einstellungen des Systems</translation>
    </message>
    <message>
        <source>It is not known for which proxy those that HookKeys has were given, so they were not sent.</source>
        <translation>Für welchen Proxy die angegeben wurden, die HookKeys hat, ist nicht bekannt; deshalb wurden sie nicht gesendet.</translation>
    </message>
    <message>
        <source>Those that HookKeys has were given for the proxy %1, which the system named then, so they were not sent.</source>
        <translation>Die, die HookKeys hat, wurden für den Proxy %1 angegeben, den das System damals nannte; deshalb wurden sie nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OAuthApp</name>
    <message>
        <source>The client ID has more than %1 characters: copy it anew.</source>
        <translation>Die Client-ID hat mehr als %1 Zeichen: Kopieren Sie sie neu.</translation>
    </message>
    <message>
        <source>A client ID of Okta has letters, digits and $ - _ . + ! * &apos; ( ) , alone, and here is another character (%1): copy it anew.</source>
        <translation>Eine Client-ID von Okta besteht nur aus Buchstaben, Ziffern und $ - _ . + ! * &apos; ( ) , und hier ist ein anderes Zeichen (%1): Kopieren Sie sie neu.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OAuthAuthorizer</name>
    <message>
        <source>The client ID of the app is missing. Edit the org.</source>
        <translation>Die Client-ID der App fehlt. Bitte die Org bearbeiten.</translation>
    </message>
    <message>
        <source>What was stored for this org does not open it. Sign in again.</source>
        <translation>Das für diese Org Gespeicherte öffnet sie nicht. Bitte erneut anmelden.</translation>
    </message>
    <message>
        <source>You are signed out. Sign in again.</source>
        <translation>Sie sind abgemeldet. Bitte erneut anmelden.</translation>
    </message>
    <message>
        <source>The sign-in could not be ended at the server, so it may be valid there until it expires. %1</source>
        <translation>Die Anmeldung ließ sich auf dem Server nicht beenden; vielleicht gilt sie dort, bis sie abläuft. %1</translation>
    </message>
    <message>
        <source>%1 did not accept the sign-in: it has expired or was ended, or your network zone is not allowed. Sign in again.</source>
        <translation>%1 hat die Anmeldung nicht angenommen: Sie ist abgelaufen oder wurde beendet, oder Ihre Netzwerkzone ist nicht zugelassen. Bitte neu anmelden.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OAuthSignIn</name>
    <message>
        <source>Signing in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The org gave no refresh token, so you would have to sign in again every hour. Allow the grant type “Refresh Token” in the app’s settings in Okta and try again.</source>
        <translation>Die Org hat kein Refresh-Token vergeben; Sie müssten sich darum jede Stunde neu anmelden. Bitte in den Einstellungen der App in Okta den Grant Type „Refresh Token“ zulassen und erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ObjectHistory</name>
    <message>
        <source>Show in the h&amp;istory</source>
        <translation>Im Ver&amp;lauf zeigen</translation>
    </message>
    <message>
        <source>Nothing happened to it since HookKeys writes down what happens.</source>
        <translation>Seit HookKeys aufschreibt, was geschieht, ist damit nichts geschehen.</translation>
    </message>
    <message>
        <source>Read on %1</source>
        <translation>Am %1 gelesen</translation>
    </message>
    <message>
        <source>Earlier public keys</source>
        <translation>Frühere öffentliche Schlüssel</translation>
    </message>
    <message>
        <source>The history could not be read. %1</source>
        <translation>Der Verlauf war nicht lesbar. %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaAppsApi</name>
    <message>
        <source>%1 has no app with the client ID “%2”.</source>
        <translation>%1 hat keine App mit der Client-ID „%2“.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaCall</name>
    <message>
        <source>%1 answered the change in a way that cannot be understood: it may or may not have been made. Refresh to see before you try again.</source>
        <translation>%1 hat auf die Änderung unverständlich geantwortet: Sie wurde vielleicht vorgenommen, vielleicht auch nicht. Bitte erst aktualisieren und nachsehen, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer of %1 is a web page and not Okta&apos;s.</source>
        <translation>Die Antwort von %1 ist eine Webseite und nicht die von Okta.</translation>
    </message>
    <message>
        <source>The answer is a web page.</source>
        <translation>Die Antwort ist eine Webseite.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaConfig</name>
    <message>
        <source>The private key is missing.</source>
        <translation>Der private Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>The authorization mode Bearer has an access token that ends within the hour and cannot be renewed. Add the org in HookKeys and sign in there.</source>
        <translation>Der Autorisierungsmodus Bearer hat ein Zugriffstoken, das binnen einer Stunde endet und sich nicht erneuern lässt. Bitte die Org in HookKeys hinzufügen und sich dort anmelden.</translation>
    </message>
    <message>
        <source>HookKeys does not know the authorization mode “%1”: give SSWS, PrivateKey or Bearer.</source>
        <translation>HookKeys kennt den Autorisierungsmodus „%1“ nicht: Bitte SSWS, PrivateKey oder Bearer angeben.</translation>
    </message>
    <message>
        <source>The client ID is missing.</source>
        <translation>Die Client-ID fehlt.</translation>
    </message>
    <message>
        <source>It has neither a token nor a client ID with its private key.</source>
        <translation>Es gibt weder ein Token noch eine Client-ID mit ihrem privaten Schlüssel.</translation>
    </message>
    <message>
        <source>There is an assertion that the app&apos;s key has signed, which ends within the hour and cannot be renewed. Give the private key: HookKeys signs its own.</source>
        <translation>Hier ist eine Bestätigung, die der Schlüssel der App unterschrieben hat. Sie läuft binnen einer Stunde ab und lässt sich nicht erneuern. Geben Sie den privaten Schlüssel an: HookKeys unterschreibt selbst.</translation>
    </message>
    <message>
        <source>The scopes that it gives have neither okta.inlineHooks.read nor okta.inlineHooks.manage, and HookKeys asks for no others than those: add one.</source>
        <translation>Unter den angegebenen Scopes ist weder okta.inlineHooks.read noch okta.inlineHooks.manage, und HookKeys fordert keine anderen an: Ergänzen Sie einen davon.</translation>
    </message>
    <message>
        <source>The authorization mode %1 wants a token, and there is a private key alone: give PrivateKey as the mode for that.</source>
        <translation>Der Autorisierungsmodus %1 verlangt ein Token, und es gibt nur einen privaten Schlüssel: Geben Sie für diesen den Modus PrivateKey an.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaError</name>
    <message>
        <source>%1 lacks a feature that this needs, so signing in again does not help. Ask Okta&apos;s support whether the org has inline hooks.</source>
        <translation>%1 fehlt eine Funktion, die hierfür nötig ist; erneutes Anmelden hilft darum nicht. Bitte beim Support von Okta nachfragen, ob die Org Inline-Hooks hat.</translation>
    </message>
    <message>
        <source>%1 does not allow this: the scope %2 is missing. Have it granted and sign in again.</source>
        <translation>%1 erlaubt dies nicht: Der Scope %2 fehlt. Bitte gewähren lassen und erneut anmelden.</translation>
    </message>
    <message>
        <source>%1 does not allow this: a scope is missing. Have it granted and sign in again.</source>
        <translation>%1 erlaubt dies nicht: Ein Scope fehlt. Bitte gewähren lassen und erneut anmelden.</translation>
    </message>
    <message>
        <source>%1 does not allow this: the administrator role behind the credential lacks the permission. Ask for a role that may manage inline hooks.</source>
        <translation>%1 erlaubt dies nicht: Der Administratorrolle hinter den Zugangsdaten fehlt die Berechtigung. Bitte um eine Rolle bitten, die Inline-Hooks verwalten darf.</translation>
    </message>
    <message>
        <source>%1 does not allow this. Ask an administrator of the org for the permission to manage inline hooks.</source>
        <translation>%1 erlaubt dies nicht. Bitte bei der Administration der Org die Berechtigung erfragen, Inline-Hooks zu verwalten.</translation>
    </message>
    <message>
        <source>%1 does not know Okta&apos;s hook key API. Check the org&apos;s URL.</source>
        <translation>%1 kennt die API von Okta für Hook-Schlüssel nicht. Bitte die URL der Org prüfen.</translation>
    </message>
    <message>
        <source>%1 did not understand the request. Check for a newer HookKeys, or report this with the details.</source>
        <translation>%1 hat die Anfrage nicht verstanden. Bitte nach einem neueren HookKeys sehen oder dies mit den Details melden.</translation>
    </message>
    <message>
        <source>%1 objected to the name of the key. Correct it as its reasons say.</source>
        <translation>%1 hat den Namen des Schlüssels beanstandet. Bitte den Gründen entsprechend berichtigen.</translation>
    </message>
    <message>
        <source>%1 refused the request. See the details for its reasons.</source>
        <translation>%1 hat die Anfrage abgelehnt. Die Gründe stehen in den Details.</translation>
    </message>
    <message>
        <source>Something in %1 changed at the same time. Refresh the list and try again.</source>
        <translation>In %1 hat sich gleichzeitig etwas geändert. Bitte die Liste aktualisieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 has had too many requests. Wait a minute and try again.</source>
        <translation>%1 hat zu viele Anfragen erhalten. Bitte eine Minute warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>The key is not in %1 any more: somebody else may have deleted it.</source>
        <translation>Der Schlüssel ist nicht mehr in %1: Vielleicht hat ihn jemand anderes gelöscht.</translation>
    </message>
    <message>
        <source>%1 refused to delete the key. Perhaps an inline hook uses it by now.</source>
        <translation>%1 hat das Löschen des Schlüssels abgelehnt. Vielleicht benutzt ihn inzwischen ein Inline-Hook.</translation>
    </message>
    <message>
        <source>%1 refused the request and gave no reason. Check whether a proxy stands between, and report this with the details.</source>
        <translation>%1 hat die Anfrage abgelehnt und keinen Grund genannt. Bitte prüfen, ob ein Proxy dazwischensteht, und dies mit den Einzelheiten melden.</translation>
    </message>
    <message>
        <source>%1, or a gateway before it, waited too long for the request, so the change may or may not have been made. Refresh to see before you try again.</source>
        <translation>%1 oder ein Gateway davor hat zu lange auf die Anfrage gewartet; die Änderung wurde vielleicht vorgenommen, vielleicht auch nicht. Bitte erst aktualisieren und nachsehen, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>%1, or a gateway before it, waited too long for the request. Check your connection and try again.</source>
        <translation>%1 oder ein Gateway davor hat zu lange auf die Anfrage gewartet. Bitte die Verbindung prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 does not allow this kind of request, so it was not carried out. Check the org&apos;s URL, and whether a proxy or a firewall stands between.</source>
        <translation>%1 lässt diese Art von Anfrage nicht zu, sie wurde daher nicht ausgeführt. Bitte prüfen, ob die URL der Org stimmt und ob ein Proxy oder eine Firewall dazwischensteht.</translation>
    </message>
    <message>
        <source>A proxy on the way to %1 wants a user name and a password, or does not accept those that it got. Enter them and try again.</source>
        <translation>Ein Proxy auf dem Weg zu %1 verlangt Benutzernamen und Passwort oder nimmt die angegebenen nicht an. Bitte eingeben und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 finds the request too large, though it is small, so it was not carried out. Ask whoever runs your network about the limits of its proxy or firewall.</source>
        <translation>%1 hält die Anfrage für zu groß, obwohl sie klein ist; sie wurde daher nicht ausgeführt. Bitte bei der Netzwerkadministration nach den Grenzen des Proxys oder der Firewall fragen.</translation>
    </message>
    <message>
        <source>The server that answered does not speak for %1, so the request was not carried out. Check the org&apos;s URL, and whether a proxy stands between.</source>
        <translation>Der Server, der geantwortet hat, ist für %1 nicht zuständig; die Anfrage wurde daher nicht ausgeführt. Bitte prüfen, ob die URL der Org stimmt und ob ein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>%1 finds the headers of the request too large, so it was not carried out. Check that the credential is the right one, and ask whoever runs your network about the limits of its proxy.</source>
        <translation>%1 hält die Kopfzeilen der Anfrage für zu groß; sie wurde daher nicht ausgeführt. Bitte prüfen, ob die Zugangsdaten die richtigen sind, und bei der Netzwerkadministration nach den Grenzen des Proxys fragen.</translation>
    </message>
    <message>
        <source>%1 was blocked for legal reasons, so the request was not carried out. Ask whoever runs your network.</source>
        <translation>%1 ist aus rechtlichen Gründen gesperrt; die Anfrage wurde daher nicht ausgeführt. Bitte bei der Netzwerkadministration nachfragen.</translation>
    </message>
    <message>
        <source>Your network wants you to sign in to it before it lets you reach %1. Open any page in a browser, sign in and try again.</source>
        <translation>Ihr Netzwerk verlangt eine Anmeldung, bevor es Sie zu %1 durchlässt. Bitte eine beliebige Seite in einem Browser öffnen, sich anmelden und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is busy with too many requests at once. Try again in a moment.</source>
        <translation>%1 ist mit zu vielen gleichzeitigen Anfragen beschäftigt. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 does not allow this: the administrator role behind the credential may not do this with apps and their keys.</source>
        <translation>%1 erlaubt das nicht: Die Administratorrolle hinter den Zugangsdaten darf das mit Apps und ihren Schlüsseln nicht tun.</translation>
    </message>
    <message>
        <source>%1 does not allow this: the administrator role behind the credential may not read the System Log.</source>
        <translation>%1 erlaubt das nicht: Die Administratorrolle hinter den Zugangsdaten darf das Systemprotokoll nicht lesen.</translation>
    </message>
    <message>
        <source>The inline hook is not in %1 any more: somebody else may have deleted it.</source>
        <translation>Der Inline-Hook ist nicht mehr in %1: Vielleicht hat ihn jemand anders gelöscht.</translation>
    </message>
    <message>
        <source>%1 has no such app, or the app has no such key.</source>
        <translation>%1 hat keine solche App, oder die App hat keinen solchen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 does not allow this: the administrator role behind the credential may not see authorization servers and policies.</source>
        <translation>%1 erlaubt das nicht: Die Administratorrolle hinter den Zugangsdaten darf Autorisierungsserver und Richtlinien nicht sehen.</translation>
    </message>
    <message>
        <source>%1 has no such authorization server or policy.</source>
        <translation>%1 hat keinen solchen Autorisierungsserver und keine solche Richtlinie.</translation>
    </message>
    <message>
        <source>%1 answered that something failed there, and the change may or may not have been made. Refresh to see before you try again.</source>
        <translation>%1 hat geantwortet, dass dort etwas gescheitert ist; die Änderung wurde vielleicht vorgenommen, vielleicht auch nicht. Bitte erst aktualisieren und nachsehen, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 answered that something failed there. Try again in a few minutes.</source>
        <translation>%1 hat geantwortet, dass dort etwas gescheitert ist. Bitte in einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>This was refused by a web page, which Okta&apos;s API never sends: a proxy or a firewall on the way to %1 has answered. Ask whoever runs your network.</source>
        <translation>Dies hat eine Webseite abgelehnt, wie Oktas API sie nie sendet: Ein Proxy oder eine Firewall auf dem Weg zu %1 hat geantwortet. Bitte bei der Netzwerkadministration nachfragen.</translation>
    </message>
    <message>
        <source>A web page says that there is nothing there, and Okta&apos;s API never sends one: a proxy or a firewall on the way to %1 has answered. Ask whoever runs your network.</source>
        <translation>Eine Webseite sagt, dass dort nichts ist, und Oktas API sendet nie eine: Ein Proxy oder eine Firewall auf dem Weg zu %1 hat geantwortet. Bitte bei der Netzwerkadministration nachfragen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaHookKeysApi</name>
    <message>
        <source>%1 refers to a next page of inline hooks that HookKeys does not follow, so hooks may be missing and “Used by” may be wrong. Look into the Admin Console before you delete a key.</source>
        <translation>%1 verweist auf eine nächste Seite von Inline-Hooks, der HookKeys nicht folgt: Es fehlen vielleicht Hooks, und „Benutzt von“ ist vielleicht falsch. Bitte in der Admin Console nachsehen, bevor Sie einen Schlüssel löschen.</translation>
    </message>
    <message>
        <source>The API token may still be valid: revoke it in the Admin Console of %1. %2</source>
        <translation>Das API-Token gilt vielleicht noch: Widerrufen Sie es in der Admin Console von %1. %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaHookPlacesApi</name>
    <message>
        <source>%1 refers to a next page of its list that HookKeys does not follow. Look into the Admin Console.</source>
        <translation>%1 verweist auf eine nächste Seite seiner Liste, der HookKeys nicht folgt. Bitte in der Admin Console nachsehen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaInlineHooksApi</name>
    <message>
        <source>The inline hook “%1” does not sign with a hook key, so it cannot be given another. Nothing was sent.</source>
        <translation>Der Inline-Hook „%1“ signiert nicht mit einem Hook-Schlüssel und kann deshalb keinen anderen bekommen. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaJson</name>
    <message>
        <source>The answer of %1 is JSON, but not what Okta&apos;s API promises. Check the org&apos;s URL.</source>
        <translation>Die Antwort von %1 ist JSON, aber nicht das, was die API von Okta zusagt. Bitte die URL der Org prüfen.</translation>
    </message>
    <message>
        <source>The answer of %1 is empty. Check the org&apos;s URL and try again.</source>
        <translation>Die Antwort von %1 ist leer. Bitte die URL der Org prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer of %1 is a web page and not Okta&apos;s JSON. Check the org&apos;s URL, and whether a captive portal or a proxy answers in its place.</source>
        <translation>Die Antwort von %1 ist eine Webseite und nicht das JSON von Okta. Bitte prüfen, ob die URL der Org stimmt und ob ein Anmeldeportal oder ein Proxy an ihrer Stelle antwortet.</translation>
    </message>
    <message>
        <source>The answer of %1 is not Okta&apos;s JSON. Check the org&apos;s URL, and whether a captive portal or a proxy answers in its place.</source>
        <translation>Die Antwort von %1 ist nicht das JSON von Okta. Bitte prüfen, ob die URL der Org stimmt und ob ein Anmeldeportal oder ein Proxy an ihrer Stelle antwortet.</translation>
    </message>
    <message>
        <source>“%1” is not a text.</source>
        <translation>„%1“ ist kein Text.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>„%1“ ist weder wahr noch falsch.</translation>
    </message>
    <message>
        <source>“%1” is there twice; the last one counts.</source>
        <translation>„%1“ kommt doppelt vor; das letzte zählt.</translation>
    </message>
    <message>
        <source>The server sent private key material, which must never leave Okta; HookKeys threw it away. Treat the key as compromised and tell Okta&apos;s support.</source>
        <translation>Der Server hat privates Schlüsselmaterial gesendet, das Okta nie verlassen darf; HookKeys hat es verworfen. Der Schlüssel muss als kompromittiert gelten; bitte dem Support von Okta melden.</translation>
    </message>
    <message>
        <source>The public key is not a JSON object.</source>
        <translation>Der öffentliche Schlüssel ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Another key has the same ID.</source>
        <translation>Ein anderer Schlüssel hat dieselbe ID.</translation>
    </message>
    <message>
        <source>%1 sent private key material in place of a public key; HookKeys threw it away. Treat the key as compromised and tell Okta&apos;s support.</source>
        <translation>%1 hat statt eines öffentlichen Schlüssels privates Schlüsselmaterial gesendet; HookKeys hat es verworfen. Der Schlüssel muss als kompromittiert gelten; bitte dem Support von Okta melden.</translation>
    </message>
    <message>
        <source>Entry %1 of the inline hooks cannot be read.</source>
        <translation>Eintrag %1 der Inline-Hooks ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Inline hook “%1”: %2</source>
        <translation>Inline-Hook „%1“: %2</translation>
    </message>
    <message>
        <source>The answer is JSON of another kind.</source>
        <translation>Die Antwort ist JSON anderer Art.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The answer is a web page.</source>
        <translation>Die Antwort ist eine Webseite.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of Okta&apos;s list cannot be read as a key and are not shown (number %1). Refresh the list; if it stays so, tell Okta&apos;s support.</source>
        <translation>
            <numerusform>%n Eintrag in Oktas Liste lässt sich nicht als Schlüssel lesen und wird nicht angezeigt (Nummer %1). Bitte die Liste aktualisieren; bleibt es dabei, bitte dem Support von Okta melden.</numerusform>
            <numerusform>%n Einträge in Oktas Liste lassen sich nicht als Schlüssel lesen und werden nicht angezeigt (Nummern %1). Bitte die Liste aktualisieren; bleibt es dabei, bitte dem Support von Okta melden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer has private key material.</source>
        <translation>Die Antwort enthält privates Schlüsselmaterial.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaLogApi</name>
    <message>
        <source>%1 refers to a next page of its System Log that HookKeys does not follow, so events are missing. Choose a shorter time.</source>
        <translation>%1 verweist auf eine weitere Seite des Systemprotokolls, der HookKeys nicht folgt, also fehlen Ereignisse. Wählen Sie eine kürzere Zeit.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OktaYaml</name>
    <message>
        <source>It is nested too deep.</source>
        <translation>Die Datei ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>One of its keys is a map or a list.</source>
        <translation>Einer der Schlüssel darin ist eine Map oder eine Liste.</translation>
    </message>
    <message>
        <source>“%1” could not be read. %2</source>
        <translation>„%1“ konnte nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>It is no YAML: see line %1.</source>
        <translation>Die Datei ist kein YAML: siehe Zeile %1.</translation>
    </message>
    <message>
        <source>A member of okta is there twice.</source>
        <translation>Ein Eintrag von okta ist doppelt vorhanden.</translation>
    </message>
    <message>
        <source>An alias (*) stands for a part of okta, and HookKeys follows none of those: write that part out.</source>
        <translation>An der Stelle eines Teils von okta steht ein Alias (*), und HookKeys folgt keinem solchen: Schreiben Sie diesen Teil aus.</translation>
    </message>
    <message>
        <source>A value is marked as !!binary and is no base64.</source>
        <translation>Ein Wert ist als !!binary gekennzeichnet und ist kein Base64.</translation>
    </message>
    <message>
        <source>A tag (!) stands before a part of okta, and HookKeys follows none of those: write the value itself.</source>
        <translation>Vor einem Teil von okta steht ein Tag (!), und HookKeys folgt keinem solchen: Schreiben Sie den Wert selbst hin.</translation>
    </message>
    <message>
        <source>Its scopes are no list of texts: write them in one line, parted by blanks.</source>
        <translation>Ihre Scopes sind keine Liste von Texten: Schreiben Sie sie in eine Zeile, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>It names a profile in activeProfile that is not there, or has no orgUrl.</source>
        <translation>Sie nennt in activeProfile ein Profil, das es nicht gibt oder das keine orgUrl hat.</translation>
    </message>
    <message>
        <source>It has profiles, but no orgUrl in the one called default: name the one that you work with in activeProfile.</source>
        <translation>Sie hat Profile, aber keine orgUrl in dem, das default heißt: Nennen Sie das, mit dem Sie arbeiten, in activeProfile.</translation>
    </message>
    <message>
        <source>It has no orgUrl where Okta&apos;s SDKs look for one: in client in okta, each indented with blanks below the other.</source>
        <translation>Sie hat keine orgUrl dort, wo Oktas SDKs danach suchen: in client in okta, jedes mit Leerzeichen unter dem anderen eingerückt.</translation>
    </message>
    <message>
        <source>In line %1 the name of a member is not followed by a colon and a blank: write “orgUrl: https://…”.</source>
        <translation>In Zeile %1 folgen auf den Namen eines Elements nicht Doppelpunkt und Leerzeichen: Schreiben Sie „orgUrl: https://…“.</translation>
    </message>
    <message>
        <source>Line %1 is indented with tabs or no-break spaces, which are no blanks for YAML: type blanks in their place.</source>
        <translation>Zeile %1 ist mit Tabulatoren oder geschützten Leerzeichen eingerückt, die für YAML keine Leerzeichen sind: Geben Sie stattdessen Leerzeichen ein.</translation>
    </message>
    <message>
        <source>Its private key is neither a text nor the members of one JWK: write it so.</source>
        <translation>Ihr privater Schlüssel ist weder ein Text noch die Einträge eines einzigen JWK: Schreiben Sie ihn so.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OldKeyAtApps</name>
    <message>
        <source>The apps of this rotation do without the key “%1” now, but whether an inline hook came to sign with it again meanwhile could not be seen. Try again. %2</source>
        <translation>Die Apps dieses Austauschs kommen jetzt ohne den Schlüssel „%1“ aus, aber ob inzwischen wieder ein Inline-Hook mit ihm signiert, war nicht zu sehen. Versuchen Sie es noch einmal. %2</translation>
    </message>
    <message>
        <source>one that cannot be seen here</source>
        <comment>an inline hook</comment>
        <translation>einen, der hier nicht zu sehen ist</translation>
    </message>
    <message>
        <source>Somebody had inline hooks sign with the key “%1” again meanwhile: %2. The apps of this rotation hold that key again.</source>
        <translation>Jemand hat inzwischen wieder Inline-Hooks mit dem Schlüssel „%1“ signieren lassen: %2. Die Apps dieses Austauschs halten diesen Schlüssel wieder.</translation>
    </message>
    <message>
        <source>Somebody had inline hooks sign with the key “%1” again meanwhile: %2. Not all apps of this rotation could be given that key back: %3</source>
        <translation>Jemand hat inzwischen wieder Inline-Hooks mit dem Schlüssel „%1“ signieren lassen: %2. Nicht allen Apps dieses Austauschs ließ sich dieser Schlüssel zurückgeben: %3</translation>
    </message>
    <message>
        <source>Its public key could not be read. %1</source>
        <translation>Sein öffentlicher Schlüssel ließ sich nicht lesen. %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::OldKeySight</name>
    <message>
        <source>%1 So the hook was not changed. Have somebody who may change that app let the key in again, and try again.</source>
        <translation>%1 Der Hook wurde deshalb nicht geändert. Lassen Sie jemanden, der diese App ändern darf, den Schlüssel dort wieder zulassen, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OpenOrgs</name>
    <message>
        <source>This org is not known any more.</source>
        <translation>Diese Org ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The org “%1” was changed meanwhile.</source>
        <translation>Die Org „%1“ wurde inzwischen geändert.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgCommands</name>
    <message>
        <source>“%1” was not saved. %2</source>
        <translation>„%1“ wurde nicht gespeichert. %2</translation>
    </message>
    <message>
        <source>&amp;Manage orgs…</source>
        <translation>Orgs &amp;verwalten…</translation>
    </message>
    <message>
        <source>&amp;Add org…</source>
        <translation>Org &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Add the org of okta.yaml…</source>
        <translation>Org aus okta.yaml hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit org…</source>
        <translation>Org b&amp;earbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove org…</source>
        <translation>Org ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Try the &amp;demo org</source>
        <translation>&amp;Demo-Org ausprobieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go on with the change</source>
        <translation>Mit der Änderung weitermachen</translation>
    </message>
    <message>
        <source>Only for this session…</source>
        <translation>Nur für diese Sitzung…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden…</translation>
    </message>
    <message>
        <source>Edit org…</source>
        <translation>Org bearbeiten…</translation>
    </message>
    <message>
        <source>“%1” was not opened. %2</source>
        <translation>„%1“ wurde nicht geöffnet. %2</translation>
    </message>
    <message>
        <source>API token for %1</source>
        <translation>API-Token für %1</translation>
    </message>
    <message>
        <source>API token, kept for this session only:</source>
        <translation>API-Token, nur für diese Sitzung behalten:</translation>
    </message>
    <message>
        <source>Add %1 of okta.yaml…</source>
        <translation>%1 aus okta.yaml hinzufügen…</translation>
    </message>
    <message>
        <source>Remove org</source>
        <translation>Org entfernen</translation>
    </message>
    <message>
        <source>Remove the org %1 from HookKeys?</source>
        <translation>Die Org %1 aus HookKeys entfernen?</translation>
    </message>
    <message>
        <source>Also re&amp;voke the API token at Okta</source>
        <translation>Auch das API-Token bei Okta &amp;widerrufen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>“%1” was removed, and what opened it is gone from the keychain.</source>
        <translation>„%1“ wurde entfernt, und die Zugangsdaten dafür sind nicht mehr im Schlüsselbund.</translation>
    </message>
    <message>
        <source>O&amp;verview of all orgs…</source>
        <translation>Übersicht aller O&amp;rgs…</translation>
    </message>
    <message>
        <source>Open an org first.</source>
        <translation>Bitte zuerst eine Org öffnen.</translation>
    </message>
    <message>
        <source>This org is there for this session alone: there is nothing to edit or remove.</source>
        <translation>Diese Org gibt es nur für diese Sitzung: Es gibt nichts zu bearbeiten oder zu entfernen.</translation>
    </message>
    <message>
        <source>C&amp;lear kept answers</source>
        <translation>Behaltene Antworten &amp;löschen</translation>
    </message>
    <message>
        <source>The kept answers of all orgs are deleted. The next ones are kept again unless you turn that off in the preferences.</source>
        <translation>Die behaltenen Antworten aller Orgs sind gelöscht. Die nächsten werden wieder behalten, solange Sie das in den Einstellungen nicht ausschalten.</translation>
    </message>
    <message>
        <source>The kept answers of all orgs are deleted.</source>
        <translation>Die behaltenen Antworten aller Orgs sind gelöscht.</translation>
    </message>
    <message>
        <source>What opens it is removed from the keychain. On this computer its history, the public keys of its deleted keys and its kept answers are deleted: export the history first if you want to keep it. Its snapshots stay until you delete them under “Snapshots and differences”. Nothing changes in the org itself.</source>
        <translation>Ihre Zugangsdaten werden aus dem Schlüsselbund entfernt. Auf diesem Computer werden ihr Verlauf, die öffentlichen Schlüssel ihrer gelöschten Schlüssel und ihre aufbewahrten Antworten gelöscht: Exportieren Sie den Verlauf vorher, wenn Sie ihn behalten wollen. Ihre Momentaufnahmen bleiben, bis sie unter „Momentaufnahmen und Unterschiede“ gelöscht werden. In der Org selbst ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgConnectionPage</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>None: the system&apos;s authorities alone are trusted</source>
        <translation>Keine: nur die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>Proxy server</source>
        <translation>Proxy-Server</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>Proxy-Benutzername</translation>
    </message>
    <message>
        <source>User name, if the proxy wants one</source>
        <translation>Benutzername, falls der Proxy einen verlangt</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>C&amp;A file:</source>
        <translation>CA-&amp;Datei:</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>Password (unchanged)</source>
        <translation>Passwort (unverändert)</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate</source>
        <translation>Zertifikat der Zertifizierungsstelle wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Give the whole path of the file.</source>
        <translation>Bitte den vollständigen Pfad der Datei angeben.</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der *.p7b *.p7c)</translation>
    </message>
    <message>
        <source>Server and port:</source>
        <translation>Server und Port:</translation>
    </message>
    <message>
        <source>User and password:</source>
        <translation>Benutzer und Passwort:</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgDialog</name>
    <message>
        <source>Waiting for the answer</source>
        <translation>Warten auf die Antwort</translation>
    </message>
    <message>
        <source>Add org</source>
        <translation>Org hinzufügen</translation>
    </message>
    <message>
        <source>Edit org</source>
        <translation>Org bearbeiten</translation>
    </message>
    <message>
        <source>Only &amp;for this session</source>
        <translation>Nur &amp;für diese Sitzung</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Sp&amp;eichern</translation>
    </message>
    <message numerus="yes">
        <source>The connection works. The org has %n hook key(s).</source>
        <translation>
            <numerusform>Die Verbindung funktioniert. Die Org hat %n Hook-Schlüssel.</numerusform>
            <numerusform>Die Verbindung funktioniert. Die Org hat %n Hook-Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Test c&amp;onnection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>The browser could not be opened. The page is %1.</source>
        <translation>Der Browser konnte nicht geöffnet werden. Die Seite ist %1.</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Es fehlt noch: %1</translation>
    </message>
    <message>
        <source>Put right first what is said to be wrong beside a field.</source>
        <translation>Berichtigen Sie zuerst, was neben einem Feld als falsch genannt wird.</translation>
    </message>
    <message>
        <source>The org is being tried or saved.</source>
        <translation>Die Org wird gerade ausprobiert oder gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was added with %n hook key(s); what opens it is in the keychain.</source>
        <translation>
            <numerusform>%1 wurde mit %n Hook-Schlüssel hinzugefügt; was sie öffnet, ist im Schlüsselbund.</numerusform>
            <numerusform>%1 wurde mit %n Hook-Schlüsseln hinzugefügt; was sie öffnet, ist im Schlüsselbund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was added with %n hook key(s); what opens it is kept for this session only.</source>
        <translation>
            <numerusform>%1 wurde mit %n Hook-Schlüssel hinzugefügt; was sie öffnet, wird nur für diese Sitzung behalten.</numerusform>
            <numerusform>%1 wurde mit %n Hook-Schlüsseln hinzugefügt; was sie öffnet, wird nur für diese Sitzung behalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgForm</name>
    <message>
        <source>Your own word for the org</source>
        <translation>Ihre eigene Bezeichnung für die Org</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Org &amp;URL:</source>
        <translation>Org-&amp;URL:</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Colour of the environment</source>
        <translation>Farbe der Umgebung</translation>
    </message>
    <message>
        <source>&amp;Read-only: HookKeys changes nothing in this org</source>
        <translation>&amp;Schreibgeschützt: HookKeys ändert hier nichts</translation>
    </message>
    <message>
        <source>Your &amp;word for it:</source>
        <translation>Be&amp;zeichnung:</translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation>U&amp;mgebung:</translation>
    </message>
    <message>
        <source>With a code in the browser (suggested)</source>
        <translation>Mit Gerätecode im Browser (empfohlen)</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>Im Browser</translation>
    </message>
    <message>
        <source>As a service app with a key</source>
        <translation>Als Dienst-App mit Schlüssel</translation>
    </message>
    <message>
        <source>With an API token</source>
        <translation>Mit API-Token</translation>
    </message>
    <message>
        <source>Ad&amp;vanced: CA file and proxy</source>
        <translation>E&amp;rweitert: CA-Datei und Proxy</translation>
    </message>
    <message>
        <source>Si&amp;gn in:</source>
        <translation>&amp;Anmeldung:</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefergrau</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>On&amp;ly for this session: save nothing in the keychain</source>
        <translation>Nur für diese S&amp;itzung, ohne den Schlüsselbund</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Org URL</source>
        <translation>Org-URL</translation>
    </message>
    <message>
        <source>Your word for the environment</source>
        <translation>Ihr Wort für die Umgebung</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgNetwork</name>
    <message>
        <source>The system names no proxy on the way to %1 now, so there is none that a password could be for. Clear the proxy&apos;s user and password, or give them where the system names one.</source>
        <translation>Das System nennt gerade keinen Proxy auf dem Weg zu %1, also gibt es keinen, für den ein Passwort sein könnte. Leeren Sie Benutzername und Passwort des Proxys, oder geben Sie sie dort an, wo das System einen nennt.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgOverviewModel</name>
    <message>
        <source>Not opened yet</source>
        <translation>Noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Needs another API token</source>
        <translation>Braucht ein anderes API-Token</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>slots for keys</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Org</source>
        <translation>Org</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>Zu alt</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bald fällig</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>when the last answer came that was kept</extracomment>
        <translation>Stand: %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgPages</name>
    <message>
        <source>Pages of the org</source>
        <translation>Seiten der Org</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a page, and how many things it has</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgRegistry</name>
    <message>
        <source>“%1” was changed or removed meanwhile by another copy of HookKeys. Close this and begin again.</source>
        <translation>„%1“ wurde inzwischen von einem anderen HookKeys geändert oder entfernt. Schließen Sie dieses Fenster und beginnen Sie neu.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgSaving</name>
    <message>
        <source>Nothing was saved, for the password of the old proxy could not be removed from the keychain. %1</source>
        <translation>Es wurde nichts gespeichert, denn das Passwort des alten Proxys ließ sich nicht aus dem Schlüsselbund entfernen. %1</translation>
    </message>
    <message>
        <source>Nothing was saved, for the token of the old address could not be removed from the keychain. %1</source>
        <translation>Es wurde nichts gespeichert, denn das Token der alten Adresse ließ sich nicht aus dem Schlüsselbund entfernen. %1</translation>
    </message>
    <message>
        <source>%1 What opens the org was saved before that and could not be removed again: %2</source>
        <translation>%1 Was die Org öffnet, wurde vorher schon gespeichert und konnte nicht wieder entfernt werden: %2</translation>
    </message>
    <message>
        <source>%1 The credential that was there before could not be put back: %2</source>
        <translation>%1 Die vorherigen Zugangsdaten konnten nicht wiederhergestellt werden: %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgSession</name>
    <message>
        <source>The inline hooks could not be read, so it is not known which of them use which keys. %1</source>
        <translation>Die Inline-Hooks konnten nicht gelesen werden; darum ist nicht bekannt, welche von ihnen welche Schlüssel benutzen. %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgSweep</name>
    <message>
        <source>HookKeys ended while “%1” was being removed, so what opened it may still be valid at Okta: end it in the Admin Console.</source>
        <translation>HookKeys wurde beendet, während „%1“ entfernt wurde; was die Org öffnete, gilt bei Okta vielleicht noch: Beenden Sie es in der Admin Console.</translation>
    </message>
    <message>
        <source>“%1” is not among the orgs any more, but something of it may be left in the keychain. %2</source>
        <translation>„%1“ gehört nicht mehr zu den Orgs, aber etwas davon liegt vielleicht noch im Schlüsselbund. %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgSwitcher</name>
    <message>
        <source>No org</source>
        <translation>Keine Org</translation>
    </message>
    <message>
        <source>No org is open</source>
        <translation>Es ist keine Org geöffnet</translation>
    </message>
    <message>
        <source>Choose an org</source>
        <translation>Eine Org wählen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>an org; its environment</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Org: %1</source>
        <translation>Org: %1</translation>
    </message>
    <message>
        <source>%1, press to switch</source>
        <translation>%1, zum Wechseln drücken</translation>
    </message>
    <message>
        <source>%1  READ-ONLY</source>
        <translation>%1  SCHREIBGESCHÜTZT</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgUrl</name>
    <message>
        <source>“%1” is not the name of a server. Type your org&apos;s address, for example https://acme.okta.com.</source>
        <translation>„%1“ ist kein Name eines Servers. Bitte die Adresse der Org eingeben, zum Beispiel https://acme.okta.com.</translation>
    </message>
    <message>
        <source>Type your org&apos;s address, for example https://acme.okta.com.</source>
        <translation>Bitte die Adresse der Org eingeben, zum Beispiel https://acme.okta.com.</translation>
    </message>
    <message>
        <source>“%1” still holds a placeholder. Put your own org&apos;s address there, for example https://acme.okta.com.</source>
        <translation>„%1“ enthält noch einen Platzhalter. Bitte dort die Adresse der eigenen Org einsetzen, zum Beispiel https://acme.okta.com.</translation>
    </message>
    <message>
        <source>An org&apos;s address starts with https://, not with %1://.</source>
        <translation>Die Adresse einer Org beginnt mit https://, nicht mit %1://.</translation>
    </message>
    <message>
        <source>The address leads to “%1”, because what stands before the @ is a user name. Remove it if that is your org.</source>
        <translation>Die Adresse führt zu „%1“, denn was vor dem @ steht, ist ein Benutzername. Bitte entfernen, wenn das Ihre Org ist.</translation>
    </message>
    <message>
        <source>“%1” is not a port: remove it, or give a number from 1 to 65535.</source>
        <translation>„%1“ ist kein Port: Bitte entfernen oder eine Zahl von 1 bis 65535 angeben.</translation>
    </message>
    <message>
        <source>“%1” is the address of the admin console; the API answers at %2.</source>
        <translation>„%1“ ist die Adresse der Admin Console; die API antwortet unter %2.</translation>
    </message>
    <message>
        <source>An org&apos;s address ends after the server&apos;s name: remove “%1”.</source>
        <translation>Die Adresse einer Org endet nach dem Namen des Servers: Bitte „%1“ entfernen.</translation>
    </message>
    <message>
        <source>The address has letters that look like others. Its real name is %1: be sure that it is your org&apos;s.</source>
        <translation>Die Adresse enthält Buchstaben, die wie andere aussehen. Ihr wirklicher Name ist %1: Bitte sicherstellen, dass es der Ihrer Org ist.</translation>
    </message>
    <message>
        <source>Paste the API token.</source>
        <translation>Bitte das API-Token einfügen.</translation>
    </message>
    <message>
        <source>The address has characters that cannot be seen: “%1”. Without them it is %2: be sure that it is your org&apos;s.</source>
        <translation>Die Adresse enthält Zeichen, die nicht zu sehen sind: „%1“. Ohne sie lautet sie %2: Bitte sicherstellen, dass es die Ihrer Org ist.</translation>
    </message>
    <message>
        <source>Without https anybody on the way could read what opens the org: use %1.</source>
        <translation>Ohne https könnte jeder auf dem Weg lesen, was die Org öffnet: Bitte %1 verwenden.</translation>
    </message>
    <message>
        <source>An API token has no spaces, line breaks or special characters, and here is one (%1). Copy it again, without “SSWS” before it.</source>
        <translation>Ein API-Token enthält keine Leerzeichen, Zeilenumbrüche oder Sonderzeichen, und hier ist eines (%1). Bitte noch einmal kopieren, ohne „SSWS“ davor.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgVault</name>
    <message>
        <source>The password for the org&apos;s proxy was given for another one, and was not sent. %1 Go on only if you know who changed that.</source>
        <translation>Das Passwort für den Proxy der Org wurde für einen anderen gegeben und nicht gesendet. %1 Machen Sie nur weiter, wenn Sie wissen, wer das geändert hat.</translation>
    </message>
    <message>
        <source>The way to the org was changed outside of this window, and nothing was sent there. %1 Go on only if you know who changed that.</source>
        <translation>Der Weg zur Org wurde außerhalb dieses Fensters geändert, und nichts wurde dorthin gesendet. %1 Machen Sie nur weiter, wenn Sie wissen, wer das geändert hat.</translation>
    </message>
    <message>
        <source>What it was before is not known any more.</source>
        <translation>Was es vorher war, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The new sign-in of “%1” could not be kept: it works until you close the org, then you have to sign in again. %2</source>
        <translation>Die neue Anmeldung von „%1“ ließ sich nicht aufbewahren: Sie gilt, bis Sie die Org schließen; danach müssen Sie sich erneut anmelden. %2</translation>
    </message>
    <message>
        <source>The password for the org&apos;s proxy may still be in the keychain. %1</source>
        <translation>Das Passwort für den Proxy der Org ist vielleicht noch im Schlüsselbund. %1</translation>
    </message>
    <message>
        <source>The token of the org may still be in the keychain. %1</source>
        <translation>Das Token der Org ist vielleicht noch im Schlüsselbund. %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::OrgsDialog</name>
    <message>
        <source>Orgs</source>
        <translation>Orgs</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Du&amp;plicate…</source>
        <translation>&amp;Duplizieren…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Drag an org, or press Alt and an arrow key, to change the order. The first nine have the keys Ctrl+1 to Ctrl+9.</source>
        <translation>Zum Ändern der Reihenfolge eine Org ziehen oder Alt und eine Pfeiltaste drücken. Die ersten neun haben die Tasten Strg+1 bis Strg+9.</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <extracomment>an org; its address</extracomment>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Export orgs for colleagues</source>
        <translation>Orgs für andere exportieren</translation>
    </message>
    <message>
        <source>Orgs (*.json)</source>
        <translation>Orgs (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n org(s) were saved as “%1”, without tokens, keys, passwords and CA files.</source>
        <translation>
            <numerusform>%n Org wurde als „%1“ gespeichert, ohne Tokens, Schlüssel, Passwörter und CA-Dateien.</numerusform>
            <numerusform>%n Orgs wurden als „%1“ gespeichert, ohne Tokens, Schlüssel, Passwörter und CA-Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import orgs from a colleague</source>
        <translation>Orgs von anderen importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n org(s) were added. Sign in to each when you open it.</source>
        <translation>
            <numerusform>%n Org wurde hinzugefügt. Bitte beim Öffnen anmelden.</numerusform>
            <numerusform>%n Orgs wurden hinzugefügt. Bitte bei jeder beim Öffnen anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no org yet. Add one, or import those of a colleague.</source>
        <translation>Es gibt noch keine Org. Fügen Sie eine hinzu, oder importieren Sie eine Liste.</translation>
    </message>
    <message>
        <source>%1  ·  open</source>
        <comment>an org in the list of orgs</comment>
        <translation>%1  ·  geöffnet</translation>
    </message>
    <message>
        <source>%1  ·  for this session</source>
        <comment>an org in the list of orgs</comment>
        <translation>%1  ·  für diese Sitzung</translation>
    </message>
    <message>
        <source>This org is there for this session alone: nothing of it is saved.</source>
        <translation>Diese Org gibt es nur für diese Sitzung: Von ihr ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Select an org first.</source>
        <translation>Wählen Sie zuerst eine Org aus.</translation>
    </message>
    <message>
        <source>This is the first of the saved orgs.</source>
        <translation>Das ist die erste der gespeicherten Orgs.</translation>
    </message>
    <message>
        <source>This is the last of the saved orgs.</source>
        <translation>Das ist die letzte der gespeicherten Orgs.</translation>
    </message>
    <message>
        <source>No org is saved yet.</source>
        <translation>Noch ist keine Org gespeichert.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OtherSideBox</name>
    <message>
        <source>Does it have the key?</source>
        <translation>Hat sie den Schlüssel?</translation>
    </message>
    <message>
        <source>JWKS URL of the other side</source>
        <translation>JWKS-URL der Gegenseite</translation>
    </message>
    <message>
        <source>JWKS URL of the other side, if it has one</source>
        <translation>JWKS-URL der Gegenseite, falls sie eine hat</translation>
    </message>
    <message>
        <source>Compares the key with those of the app that serves the hook, or with those at the JWKS URL, which is asked without a credential</source>
        <translation>Vergleicht den Schlüssel mit denen der App, die den Hook bedient, oder mit denen unter der JWKS-URL, die ohne Zugangsdaten abgerufen wird</translation>
    </message>
    <message>
        <source>Looking whether the other side has the key</source>
        <translation>Es wird nachgesehen, ob die Gegenseite den Schlüssel hat</translation>
    </message>
    <message>
        <source>The other side is the org “%1”. It is asked with that org&apos;s own sign-in.</source>
        <translation>Die andere Seite ist die Org „%1“. Sie wird mit der eigenen Anmeldung dieser Org gefragt.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OtherSideCheck</name>
    <message>
        <source>The hook signs with no hook key, so there is none to look for.</source>
        <translation>Der Hook signiert mit keinem Hook-Schlüssel, es gibt also keinen zu suchen.</translation>
    </message>
    <message>
        <source>The public key of “%1” cannot be used, so it cannot be compared.</source>
        <translation>Der öffentliche Schlüssel von „%1“ ist nicht zu gebrauchen und kann deshalb nicht verglichen werden.</translation>
    </message>
    <message>
        <source>The token URL is not this org&apos;s, so it cannot be seen from here whether the other side has the key “%1”. If it publishes its keys, type its JWKS URL.</source>
        <translation>Die Token-URL gehört nicht zu dieser Org, deshalb ist von hier aus nicht zu sehen, ob die Gegenseite den Schlüssel „%1“ hat. Wenn sie ihre Schlüssel veröffentlicht, geben Sie ihre JWKS-URL ein.</translation>
    </message>
    <message>
        <source>This way to the org does not reach other servers.</source>
        <translation>Auf diesem Weg zur Org sind andere Server nicht erreichbar.</translation>
    </message>
    <message>
        <source>What %1 answered is no set of keys.</source>
        <translation>Was %1 geantwortet hat, ist kein Satz von Schlüsseln.</translation>
    </message>
    <message>
        <source>It was closed meanwhile.</source>
        <translation>Sie wurde inzwischen geschlossen.</translation>
    </message>
    <message>
        <source>That org has no app with the hook&apos;s client ID.</source>
        <translation>Diese Org hat keine App mit der Client-ID des Hooks.</translation>
    </message>
    <message>
        <source>The other side is the org “%1”. %2</source>
        <translation>Die andere Seite ist die Org „%1“. %2</translation>
    </message>
    <message>
        <source>The other side is the org “%1”, which could not be asked: %2 Open that org, sign in if it asks for that, and look again.</source>
        <translation>Die andere Seite ist die Org „%1“, die nicht gefragt werden konnte: %2 Öffnen Sie diese Org, melden Sie sich an, falls sie es verlangt, und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The token URL is taken for another domain of this org, for the hook&apos;s client is an app of this org.</source>
        <translation>Die Token-URL wird für eine weitere Domain dieser Org gehalten, denn der Client des Hooks ist eine App dieser Org.</translation>
    </message>
    <message>
        <source>But the app authenticates with %1, not with private_key_jwt, so it refuses what is signed with the key.</source>
        <translation>Aber die App weist sich mit %1 aus, nicht mit private_key_jwt, und lehnt deshalb ab, was mit dem Schlüssel signiert ist.</translation>
    </message>
    <message numerus="yes">
        <source>Who reads it may go on with it for %n minute(s): after a change it is safe to switch that much later.</source>
        <translation>
            <numerusform>Wer es liest, darf %n Minute lang damit weitermachen: Nach einer Änderung ist das Umstellen um so viel später sicher.</numerusform>
            <numerusform>Wer es liest, darf %n Minuten lang damit weitermachen: Nach einer Änderung ist das Umstellen um so viel später sicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>The app also holds the key under the key ID %1: whoever signs with the key gets in by that, too.</source>
        <translation>Die App hat den Schlüssel auch unter der Schlüssel-ID %1: Wer mit dem Schlüssel signiert, wird auch damit zugelassen.</translation>
    </message>
    <message>
        <source>If it is at a domain of another org of yours, add that org with the address %1 to have it asked.</source>
        <translation>Liegt sie in einer Domain einer anderen Ihrer Orgs, fügen Sie diese mit der Adresse %1 hinzu, damit sie gefragt wird.</translation>
    </message>
    <message>
        <source>The token URL may be at another domain of this org. Whether it is, and whether the other side has the key “%1”, could not be seen. %2</source>
        <translation>Die Token-URL liegt vielleicht in einer weiteren Domain dieser Org. Ob das so ist und ob die Gegenseite den Schlüssel „%1“ hat, war nicht zu sehen. %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::OutsideClient</name>
    <message>
        <source>“%1” is no address that can be asked, so nothing was sent.</source>
        <translation>„%1“ ist keine Adresse, die gefragt werden kann; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>“%1” has a user name in it, so nothing was sent.</source>
        <translation>„%1“ enthält einen Benutzernamen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>“%1” is not https, so nothing was sent: everybody on the way could read it.</source>
        <translation>„%1“ ist nicht https; es wurde nichts gesendet: Jeder unterwegs könnte es lesen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::OverviewDialog</name>
    <message>
        <source>There is no org yet. Add one in the menu Org.</source>
        <translation>Es gibt noch keine Org. Fügen Sie im Menü Org eine hinzu.</translation>
    </message>
    <message>
        <source>Overview of all orgs</source>
        <translation>Übersicht aller Orgs</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open in a &amp;new window</source>
        <translation>In &amp;neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>This org is there for this session alone, and for this window.</source>
        <translation>Diese Org gibt es nur für diese Sitzung und in diesem Fenster.</translation>
    </message>
    <message>
        <source>Select an org first.</source>
        <translation>Wählen Sie zuerst eine Org aus.</translation>
    </message>
    <message>
        <source>The numbers of an org are those of its last reading: open an org to read it again.</source>
        <translation>Die Zahlen einer Org sind die, die zuletzt gelesen wurden: Öffnen Sie eine Org, um sie neu zu lesen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::PageCommands</name>
    <message>
        <source>Go to ke&amp;ys</source>
        <translation>Zu den Sch&amp;lüsseln</translation>
    </message>
    <message>
        <source>Go to &amp;hooks</source>
        <translation>Zu den &amp;Hooks</translation>
    </message>
    <message>
        <source>Go to h&amp;istory</source>
        <translation>Zum &amp;Verlauf</translation>
    </message>
    <message>
        <source>Open an org first.</source>
        <translation>Bitte zuerst eine Org öffnen.</translation>
    </message>
    <message>
        <source>Turn to this page of the org</source>
        <translation>Diese Seite der Org zeigen</translation>
    </message>
    <message>
        <source>Make the panel &amp;wider</source>
        <translation>Bereich &amp;breiter machen</translation>
    </message>
    <message>
        <source>Make the panel &amp;narrower</source>
        <translation>Bereich s&amp;chmaler machen</translation>
    </message>
    <message>
        <source>Give the panel more or less of the window</source>
        <translation>Dem Bereich mehr oder weniger vom Fenster geben</translation>
    </message>
</context>
<context>
    <name>HookKeys::PassphraseDialog</name>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the private key:</source>
        <translation>&amp;Passphrase des privaten Schlüssels:</translation>
    </message>
</context>
<context>
    <name>HookKeys::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>The language changes when HookKeys is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von HookKeys.</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;Colors:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Days until &amp;keys are too old:</source>
        <translation>Tage, bis S&amp;chlüssel zu alt sind:</translation>
    </message>
    <message>
        <source>Days to keep the &amp;history:</source>
        <translation>Tage, die der &amp;Verlauf bleibt:</translation>
    </message>
    <message>
        <source>Days to keep &amp;who did it:</source>
        <translation>Tage, die bleibt, &amp;wer es war:</translation>
    </message>
    <message>
        <source>&amp;Show the last answers of saved orgs at once</source>
        <translation>Letzte Antworten gespeicherter Orgs &amp;gleich zeigen</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>As long as the history</source>
        <translation>So lange wie der Verlauf</translation>
    </message>
    <message>
        <source>HookKeys keeps their keys, inline hooks and public keys on this computer, and no credential. When this is off, what was kept is deleted.</source>
        <translation>HookKeys behält deren Schlüssel, Inline-Hooks und öffentliche Schlüssel auf diesem Computer, aber keine Zugangsdaten. Ist dies aus, wird das Behaltene gelöscht.</translation>
    </message>
    <message>
        <source>What is older is deleted, at the latest when HookKeys is started again.</source>
        <translation>Was älter ist, wird gelöscht, spätestens beim nächsten Start von HookKeys.</translation>
    </message>
    <message>
        <source>Okta&apos;s System Log says who changed something, and from where. What is older is deleted, at the latest when HookKeys is started again.</source>
        <translation>Oktas Systemprotokoll sagt, wer etwas geändert hat und von wo. Was älter ist, wird gelöscht, spätestens beim nächsten Start von HookKeys.</translation>
    </message>
</context>
<context>
    <name>HookKeys::PrivateKey</name>
    <message>
        <source>This private key is encrypted. Give its passphrase.</source>
        <translation>Dieser private Schlüssel ist verschlüsselt. Bitte seine Passphrase angeben.</translation>
    </message>
    <message>
        <source>The passphrase does not open this private key, or the key is damaged.</source>
        <translation>Die Passphrase öffnet diesen privaten Schlüssel nicht, oder der Schlüssel ist beschädigt.</translation>
    </message>
    <message>
        <source>This is a public key. Give the private key that belongs to it.</source>
        <translation>Dies ist ein öffentlicher Schlüssel. Bitte den zugehörigen privaten Schlüssel angeben.</translation>
    </message>
    <message>
        <source>This is no private key in PEM or JWK that can be read.</source>
        <translation>Dies ist kein lesbarer privater Schlüssel in PEM oder JWK.</translation>
    </message>
    <message>
        <source>This private key is damaged.</source>
        <translation>Dieser private Schlüssel ist beschädigt.</translation>
    </message>
    <message>
        <source>What was stored is no private key.</source>
        <translation>Das Gespeicherte ist kein privater Schlüssel.</translation>
    </message>
    <message>
        <source>This RSA key has %L1 bits. At least 2,048 are required.</source>
        <translation>Dieser RSA-Schlüssel hat %L1 Bit. Mindestens 2.048 sind nötig.</translation>
    </message>
    <message>
        <source>This private key is neither an RSA key nor an EC key on P-256.</source>
        <translation>Dieser private Schlüssel ist weder ein RSA-Schlüssel noch ein EC-Schlüssel auf P-256.</translation>
    </message>
    <message>
        <source>There is no private key to keep.</source>
        <translation>Es gibt keinen privaten Schlüssel zum Aufbewahren.</translation>
    </message>
    <message>
        <source>This is no private JWK of an RSA key (with n, e and d) or of an EC key on P-256 (with x, y and d) that can be read.</source>
        <translation>Das ist kein lesbarer privater JWK eines RSA-Schlüssels (mit n, e und d) oder eines EC-Schlüssels auf P-256 (mit x, y und d).</translation>
    </message>
    <message>
        <source>This is a Java keystore. Take the private key out of it first, in PEM: keytool and openssl do that.</source>
        <translation>Das ist ein Java-Schlüsselspeicher. Holen Sie zuerst den privaten Schlüssel in PEM heraus: keytool und openssl können das.</translation>
    </message>
    <message>
        <source>This is a .p12 or .pfx file (PKCS #12). Take the private key out of it first: openssl pkcs12 -in FILE -nocerts -out key.pem</source>
        <translation>Das ist eine .p12- oder .pfx-Datei (PKCS #12). Holen Sie zuerst den privaten Schlüssel heraus: openssl pkcs12 -in DATEI -nocerts -out key.pem</translation>
    </message>
    <message>
        <source>This is a set of several keys, or of none. Give the one private key alone.</source>
        <translation>Das ist eine Menge von mehreren Schlüsseln oder von keinem. Geben Sie den einen privaten Schlüssel allein an.</translation>
    </message>
    <message>
        <source>There is nothing in it: give a private key in PEM or JWK.</source>
        <translation>Darin ist nichts: Geben Sie einen privaten Schlüssel in PEM oder JWK an.</translation>
    </message>
    <message>
        <source>This private key is in OpenSSH&apos;s own format. Make a copy of the file and convert that: ssh-keygen -p -m PKCS8 -f COPY</source>
        <translation>Dieser private Schlüssel hat das eigene Format von OpenSSH. Machen Sie eine Kopie der Datei, und wandeln Sie diese um: ssh-keygen -p -m PKCS8 -f KOPIE</translation>
    </message>
    <message>
        <source>This private key is in PuTTY&apos;s format. Export it in PuTTYgen: Conversions, Export OpenSSH key.</source>
        <translation>Dieser private Schlüssel hat das Format von PuTTY. Exportieren Sie ihn in PuTTYgen: Conversions, Export OpenSSH key.</translation>
    </message>
    <message>
        <source>This is a PGP key, which is no key of an app. Give a key in PEM or JWK.</source>
        <translation>Das ist ein PGP-Schlüssel und kein Schlüssel einer App. Geben Sie einen Schlüssel in PEM oder JWK an.</translation>
    </message>
    <message>
        <source>This private key is cut off: its last line, which begins with “-----END”, is missing. Copy it anew.</source>
        <translation>Dieser private Schlüssel ist abgeschnitten: Seine letzte Zeile, die mit „-----END“ beginnt, fehlt. Kopieren Sie ihn neu.</translation>
    </message>
    <message>
        <source>To open this private key would take very long: the cost of its encryption is %L1, and HookKeys takes at most %L2. Encrypt it anew with less, as “openssl pkcs8 -topk8” does by itself.</source>
        <translation>Diesen privaten Schlüssel zu öffnen würde sehr lange dauern: Der Aufwand seiner Verschlüsselung ist %L1, und HookKeys nimmt höchstens %L2. Bitte mit weniger neu verschlüsseln, wie es „openssl pkcs8 -topk8“ von sich aus tut.</translation>
    </message>
    <message>
        <source>This private key is damaged: its first line does not begin with “-----BEGIN”, or its last one not with “-----END”. Copy it anew.</source>
        <translation>Dieser private Schlüssel ist beschädigt: Seine erste Zeile beginnt nicht mit „-----BEGIN“ oder seine letzte nicht mit „-----END“. Kopieren Sie ihn neu.</translation>
    </message>
    <message>
        <source>This is a request for a certificate. Give the private key that it was made with.</source>
        <translation>Das ist ein Antrag auf ein Zertifikat. Geben Sie den privaten Schlüssel an, mit dem er gemacht wurde.</translation>
    </message>
    <message>
        <source>These are the parameters of a key without the key. Give the whole file that has the private key.</source>
        <translation>Das sind die Parameter eines Schlüssels ohne den Schlüssel. Geben Sie die ganze Datei an, die den privaten Schlüssel hat.</translation>
    </message>
    <message>
        <source>This is a web page. Save the key itself, not the page that shows it or that asks to sign in.</source>
        <translation>Das ist eine Webseite. Speichern Sie den Schlüssel selbst, nicht die Seite, die ihn zeigt oder eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>This is a key in .NET&apos;s XML. Write it as PEM there: rsa.FromXmlString(…), then rsa.ExportPkcs8PrivateKeyPem().</source>
        <translation>Das ist ein Schlüssel im XML von .NET. Schreiben Sie ihn dort als PEM: rsa.FromXmlString(…), dann rsa.ExportPkcs8PrivateKeyPem().</translation>
    </message>
    <message>
        <source>This is a list of revoked certificates, which has no key in it. Give a private key in PEM or JWK.</source>
        <translation>Das ist eine Liste widerrufener Zertifikate, in der kein Schlüssel steht. Geben Sie einen privaten Schlüssel in PEM oder JWK an.</translation>
    </message>
    <message>
        <source>This is a token (JWT or JWE), not a key. Give the private key itself, in PEM or JWK.</source>
        <translation>Das ist ein Token (JWT oder JWE), kein Schlüssel. Geben Sie den privaten Schlüssel selbst an, in PEM oder JWK.</translation>
    </message>
    <message>
        <source>This key of %L1 bits is too large for the keychains of some systems. Use an RSA key of at most 4,096 bits or an EC key on P-256.</source>
        <translation>Dieser Schlüssel mit %L1 Bit ist zu groß für den Schlüsselbund mancher Systeme. Bitte einen RSA-Schlüssel mit höchstens 4.096 Bit oder einen EC-Schlüssel auf P-256 verwenden.</translation>
    </message>
    <message>
        <source>This is a packed file (%1). Unpack it, and give the private key that is in it.</source>
        <translation>Das ist eine gepackte Datei (%1). Entpacken Sie sie und geben Sie den privaten Schlüssel an, der darin ist.</translation>
    </message>
    <message>
        <source>This is a document (%1). Ask for the private key as a file of its own, or copy it out of there.</source>
        <translation>Das ist ein Dokument (%1). Bitten Sie um den privaten Schlüssel als eigene Datei oder kopieren Sie ihn dort heraus.</translation>
    </message>
    <message>
        <source>This is a picture (%1), which no key can be read from. Ask for the private key as a file or a text.</source>
        <translation>Das ist ein Bild (%1), aus dem sich kein Schlüssel lesen lässt. Bitten Sie um den privaten Schlüssel als Datei oder als Text.</translation>
    </message>
    <message>
        <source>This was encrypted with %1. Decrypt it there, and give the private key that comes out.</source>
        <translation>Das wurde mit %1 verschlüsselt. Entschlüsseln Sie es dort und geben Sie den privaten Schlüssel an, der herauskommt.</translation>
    </message>
    <message>
        <source>This private key is in the format of ssh.com (SSH2). Load it in PuTTYgen, and export it there: Conversions, Export OpenSSH key.</source>
        <translation>Dieser private Schlüssel hat das Format von ssh.com (SSH2). Laden Sie ihn in PuTTYgen und exportieren Sie ihn dort: Conversions, Export OpenSSH key.</translation>
    </message>
    <message>
        <source>This is PKCS #12 as a text. Take its first and last line away, and the private key out: openssl base64 -d -in FILE | openssl pkcs12 -nocerts -out key.pem</source>
        <translation>Das ist PKCS #12 als Text. Nehmen Sie die erste und die letzte Zeile weg und den privaten Schlüssel heraus: openssl base64 -d -in FILE | openssl pkcs12 -nocerts -out key.pem</translation>
    </message>
    <message>
        <source>This is a database of KeePass. Save the private key out of it as a file.</source>
        <translation>Das ist eine Datenbank von KeePass. Speichern Sie den privaten Schlüssel daraus als Datei.</translation>
    </message>
    <message>
        <source>This text holds several private keys. Give the one of the app alone.</source>
        <translation>Dieser Text enthält mehrere private Schlüssel. Geben Sie nur den der App an.</translation>
    </message>
    <message>
        <source>This private key is encrypted in an outdated way (%1), which HookKeys does not open. Encrypt it anew: openssl pkcs8 -topk8 -provider legacy -provider default -in FILE -out key.pem</source>
        <translation>Dieser private Schlüssel ist auf veraltete Weise verschlüsselt (%1), die HookKeys nicht öffnet. Bitte neu verschlüsseln: openssl pkcs8 -topk8 -provider legacy -provider default -in DATEI -out key.pem</translation>
    </message>
    <message>
        <source>This private key is encrypted in a way (%1) that HookKeys does not know. Write it anew with the program that made it: encrypted with AES-256-CBC, in PKCS #8.</source>
        <translation>Dieser private Schlüssel ist auf eine Weise verschlüsselt (%1), die HookKeys nicht kennt. Bitte mit dem Programm neu schreiben, das ihn erzeugt hat: mit AES-256-CBC verschlüsselt, in PKCS #8.</translation>
    </message>
    <message>
        <source>The passphrase is right, but what it opens is damaged, or no key for Okta. Get this private key anew.</source>
        <translation>Die Passphrase stimmt, aber was sie öffnet, ist beschädigt oder kein Schlüssel für Okta. Bitte diesen privaten Schlüssel neu beschaffen.</translation>
    </message>
    <message>
        <source>This private JWK is damaged or not complete: its numbers do not fit together, or one is missing. Copy it anew.</source>
        <translation>Dieser private JWK ist beschädigt oder unvollständig: Seine Zahlen passen nicht zusammen, oder eine fehlt. Kopieren Sie ihn neu.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ProfileExchange</name>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>“%1” was left out because it is there already, as “%2”.</source>
        <translation>„%1“ wurde ausgelassen, weil es diese Org schon gibt, als „%2“.</translation>
    </message>
    <message>
        <source>“%1” was left out because the file has it twice.</source>
        <translation>„%1“ wurde ausgelassen, weil die Datei diese Org doppelt enthält.</translation>
    </message>
    <message>
        <source>“%1” is used with a CA file: choose yours by editing the org.</source>
        <translation>„%1“ wird mit einer CA-Datei benutzt: Bitte die Org bearbeiten und Ihre eigene wählen.</translation>
    </message>
    <message>
        <source>This is no file of orgs that HookKeys exported.</source>
        <translation>Dies ist keine von HookKeys exportierte Datei mit Orgs.</translation>
    </message>
    <message>
        <source>The file was made by a newer HookKeys: update this one.</source>
        <translation>Die Datei stammt von einem neueren HookKeys: Bitte dieses aktualisieren.</translation>
    </message>
    <message>
        <source>The file has more than %1 orgs: nobody made it by hand.</source>
        <translation>Die Datei enthält mehr als %1 Orgs: Von Hand hat sie niemand gemacht.</translation>
    </message>
    <message>
        <source>“%1” was left out. %2</source>
        <translation>„%1“ wurde ausgelassen. %2</translation>
    </message>
    <message>
        <source>The file has no version of such a file, so HookKeys cannot know what it means: export the orgs anew.</source>
        <translation>Die Datei hat keine Version, die es von solchen Dateien gibt, sodass HookKeys nicht wissen kann, was sie bedeutet: Exportieren Sie die Orgs neu.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ProfileFile</name>
    <message>
        <source>The settings file %1 cannot be read: see to it that it is a file of yours, and start HookKeys again.</source>
        <translation>Die Einstellungsdatei %1 ist nicht lesbar: Bitte dafür sorgen, dass es eine eigene Datei ist, und HookKeys neu starten.</translation>
    </message>
    <message>
        <source>Another copy of HookKeys is writing %1 and nothing was changed: try again.</source>
        <translation>Ein anderes laufendes HookKeys schreibt gerade %1, und es wurde nichts geändert: Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to and nothing was changed: see to it that it is yours and has room, and try again.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden, und es wurde nichts geändert: Bitte dafür sorgen, dass er Ihnen gehört und Platz hat, und erneut versuchen.</translation>
    </message>
    <message>
        <source>The settings file %1 is damaged and could not be set aside: move it to another place and start HookKeys again.</source>
        <translation>Die Einstellungsdatei %1 ist beschädigt und konnte nicht beiseitegelegt werden: Bitte an einen anderen Ort verschieben und HookKeys neu starten.</translation>
    </message>
    <message>
        <source>The settings file was damaged, so HookKeys starts without orgs: add them again, or mend the old file, which is %1 now.</source>
        <translation>Die Einstellungsdatei war beschädigt, darum startet HookKeys ohne Orgs: Bitte neu hinzufügen oder die alte Datei, jetzt %1, reparieren.</translation>
    </message>
    <message>
        <source>The settings file was damaged meanwhile and is %1 now; nothing was saved: try again to begin a new one.</source>
        <translation>Die Einstellungsdatei wurde inzwischen beschädigt und heißt jetzt %1; es wurde nichts gespeichert: Bitte erneut versuchen, um eine neue anzulegen.</translation>
    </message>
    <message>
        <source>The settings file %1 is a link that leads to no file: let it lead to one, and start HookKeys again.</source>
        <translation>Die Einstellungsdatei %1 ist ein Link, der zu keiner Datei führt: Bitte auf eine Datei verweisen lassen und HookKeys neu starten.</translation>
    </message>
    <message>
        <source>The settings file %1 could not be copied, which it must be before it is changed, and nothing was saved: make room, and try again.</source>
        <translation>Die Einstellungsdatei %1 ließ sich nicht kopieren, was vor einer Änderung nötig ist, und nichts wurde gespeichert: Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The settings file %1 has “%2” twice in one place, and only the last one counts. HookKeys keeps a copy of the file beside it before it changes it: mend it if something is missing here.</source>
        <translation>In der Einstellungsdatei %1 steht „%2“ zweimal an einer Stelle, und nur das letzte gilt. Bevor HookKeys die Datei ändert, legt es eine Kopie daneben: Bitte berichtigen, falls hier etwas fehlt.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ProfileJson</name>
    <message>
        <source>The org “%1” of the settings file has no id of its own and was left out: add it again.</source>
        <translation>Die Org „%1“ der Einstellungsdatei hat keine eigene ID und wurde ausgelassen: Bitte neu hinzufügen.</translation>
    </message>
    <message>
        <source>The org “%1” of the settings file was left out: add it again. %2</source>
        <translation>Die Org „%1“ der Einstellungsdatei wurde ausgelassen: Bitte neu hinzufügen. %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::ProfileText</name>
    <message>
        <source>Its address “%1” cannot be used.</source>
        <translation>Ihre Adresse „%1“ ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>This version of HookKeys does not know its way of signing in.</source>
        <translation>Diese Version von HookKeys kennt ihre Art der Anmeldung nicht.</translation>
    </message>
    <message>
        <source>Its CA file is not given by its whole path.</source>
        <translation>Ihre CA-Datei ist nicht mit vollständigem Pfad angegeben.</translation>
    </message>
    <message>
        <source>Its proxy cannot be used.</source>
        <translation>Ihr Proxy ist nicht verwendbar.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ProxyDialog</name>
    <message>
        <source>Only &amp;for this session: save nothing in the keychain</source>
        <translation>Nur &amp;für diese Sitzung, ohne den Schlüsselbund</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>A&amp;nmelden</translation>
    </message>
    <message>
        <source>The proxy %1 on the way to this org wants a user name and a password.</source>
        <translation>Der Proxy %1 auf dem Weg zu dieser Org verlangt Benutzernamen und Passwort.</translation>
    </message>
    <message>
        <source>The system&apos;s proxy on the way to this org wants a user name and a password.</source>
        <translation>Der Proxy des Systems auf dem Weg zu dieser Org verlangt Benutzernamen und Passwort.</translation>
    </message>
    <message>
        <source>Sign in to the proxy</source>
        <translation>Am Proxy anmelden</translation>
    </message>
    <message>
        <source>The proxy %1, which the system names on the way to this org, wants a user name and a password. No other proxy gets them.</source>
        <translation>Der Proxy %1, den das System auf dem Weg zu dieser Org nennt, verlangt einen Benutzernamen und ein Passwort. Kein anderer Proxy bekommt sie.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Es wird gerade gespeichert.</translation>
    </message>
    <message>
        <source>It is not known yet which proxy the system names.</source>
        <translation>Noch ist nicht bekannt, welchen Proxy das System nennt.</translation>
    </message>
    <message>
        <source>Type the user name and the password first.</source>
        <translation>Geben Sie zuerst den Benutzernamen und das Passwort ein.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ProxyFieldText</name>
    <message>
        <source>Type the name of the proxy&apos;s server.</source>
        <translation>Bitte den Namen des Proxy-Servers eingeben.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a server: type it without http:// and without a path.</source>
        <translation>„%1“ ist kein Name eines Servers: Bitte ohne http:// und ohne Pfad eingeben.</translation>
    </message>
    <message>
        <source>Give the proxy&apos;s port, a number from 1 to 65535.</source>
        <translation>Bitte den Port des Proxys angeben, eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The name of the proxy&apos;s server has a character that cannot be seen (%1): remove it.</source>
        <translation>Der Name des Proxy-Servers enthält ein Zeichen, das nicht zu sehen ist (%1): Bitte entfernen.</translation>
    </message>
    <message>
        <source>The user name has a character that cannot be seen (%1): remove it.</source>
        <translation>Der Benutzername enthält ein Zeichen, das nicht zu sehen ist (%1): Bitte entfernen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ProxyText</name>
    <message>
        <source>This is the address of a file that chooses proxies (PAC). Give it to the system&apos;s settings, and choose “As the system has it” here.</source>
        <translation>Das ist die Adresse einer Datei, die Proxys auswählt (PAC). Tragen Sie sie in den Einstellungen des Systems ein, und wählen Sie hier „Wie im System“.</translation>
    </message>
    <message>
        <source>This is a SOCKS proxy, and HookKeys talks only to HTTP proxies by itself. Give it to the system&apos;s settings, and choose “As the system has it” here.</source>
        <translation>Das ist ein SOCKS-Proxy, und HookKeys spricht von sich aus nur mit HTTP-Proxys. Tragen Sie ihn in den Einstellungen des Systems ein, und wählen Sie hier „Wie im System“.</translation>
    </message>
    <message>
        <source>HookKeys talks to a proxy by http:// and not by https://. Most proxies take both: type the address without https://.</source>
        <translation>HookKeys spricht mit einem Proxy über http:// und nicht über https://. Die meisten Proxys nehmen beides an: Geben Sie die Adresse ohne https:// ein.</translation>
    </message>
    <message>
        <source>This is not the address of an HTTP proxy: type the name of its server.</source>
        <translation>Das ist nicht die Adresse eines HTTP-Proxys: Geben Sie den Namen seines Servers ein.</translation>
    </message>
    <message>
        <source>This gives several proxies: type one of them.</source>
        <translation>Hier stehen mehrere Proxys: Geben Sie einen davon ein.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ProxyVariables</name>
    <message>
        <source>The environment variable %1 does not name a proxy that can be read, so nothing was sent. Correct it, or choose another proxy in the org&apos;s settings.</source>
        <translation>Die Umgebungsvariable %1 nennt keinen lesbaren Proxy, daher wurde nichts gesendet. Bitte berichtigen oder in den Einstellungen der Org einen anderen Proxy wählen.</translation>
    </message>
    <message>
        <source>The environment variable %1 names a proxy that is reached by %2, which HookKeys cannot do, so nothing was sent. Give one with http:// or socks5://, or choose another in the org&apos;s settings.</source>
        <translation>Die Umgebungsvariable %1 nennt einen Proxy, der über %2 erreicht wird, was HookKeys nicht kann; daher wurde nichts gesendet. Bitte einen mit http:// oder socks5:// angeben oder in den Einstellungen der Org einen anderen wählen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::PublicKeys</name>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Okta&apos;s list has several keys with this ID, so nobody knows which of them would be meant.</source>
        <translation>Die Liste von Okta enthält mehrere Schlüssel mit dieser ID; darum ist unklar, welcher gemeint wäre.</translation>
    </message>
    <message>
        <source>Okta answered about another key than the one that was asked for. Refresh the list and try again.</source>
        <translation>Okta hat zu einem anderen Schlüssel geantwortet als dem angefragten. Bitte die Liste aktualisieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>The public key of “%1” was read on %2. It must be read again before it can be copied or saved: refresh the list (F5).</source>
        <translation>Der öffentliche Schlüssel von „%1“ wurde am %2 gelesen. Er muss erst neu gelesen werden, bevor er kopiert oder gespeichert werden kann: bitte die Liste aktualisieren (F5).</translation>
    </message>
    <message>
        <source>The key “%1” is deleted. Its public half is shown as it was read on %2; as it was not read since then, it can be neither copied nor saved.</source>
        <translation>Der Schlüssel „%1“ ist gelöscht. Sein öffentlicher Teil wird gezeigt, wie er am %2 gelesen wurde; weil er seitdem nicht gelesen wurde, kann er weder kopiert noch gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ReachableOrgs</name>
    <message>
        <source>This way to the org “%1” does not reach its apps.</source>
        <translation>Auf diesem Weg zur Org „%1“ sind deren Apps nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RegularFile</name>
    <message>
        <source>The file %1 cannot be read (%2): see to it that you may read it.</source>
        <translation>Die Datei %1 kann nicht gelesen werden (%2): Sorgen Sie dafür, dass Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>%1 is a folder: choose a file.</source>
        <translation>%1 ist ein Ordner: Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>%1 is a named pipe or a device and was not read: choose an ordinary file.</source>
        <translation>%1 ist eine benannte Pipe oder ein Gerät und wurde nicht gelesen: Wählen Sie eine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1 is a link that leads to no file.</source>
        <translation>%1 ist eine Verknüpfung, die zu keiner Datei führt.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>The file %1 is larger than %2 and was not read.</source>
        <translation>Die Datei %1 ist größer als %2 und wurde nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::Rehearsal</name>
    <message>
        <source>No key could be made.</source>
        <translation>Es konnte kein Schlüssel erzeugt werden.</translation>
    </message>
    <message>
        <source>The org is not open any more.</source>
        <translation>Die Org ist nicht mehr geöffnet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RehearsalDialog</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Request to the token URL</source>
        <translation>Anfrage an die Token-URL</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Claims of the assertion</source>
        <translation>Claims der Assertion</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Header of the assertion</source>
        <translation>Header der Assertion</translation>
    </message>
    <message>
        <source>Assertion</source>
        <translation>Assertion</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Rehearse the other side</source>
        <translation>Die andere Seite proben</translation>
    </message>
    <message>
        <source>A key is being made…</source>
        <translation>Ein Schlüssel wird erzeugt…</translation>
    </message>
    <message>
        <source>Okta sends something like this for the hook, whose exact claims it does not document. This one is signed with a key that was made up just now, so a right token endpoint refuses it, and how it does so tells what is right already.</source>
        <translation>So etwas sendet Okta für den Hook; die genauen Claims dokumentiert es nicht. Diese Assertion ist mit einem eben erfundenen Schlüssel signiert, deshalb weist ein richtiger Token-Endpunkt sie ab, und wie er das tut, sagt, was schon stimmt.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Es wird auf die Antwort gewartet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“Send” really calls %1, once and without any credential of yours.</source>
        <translation>„Senden“ ruft %1 wirklich auf, einmal und ohne Ihre Anmeldedaten.</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the part that is shown</source>
        <translation>Kopiert den gezeigten Teil</translation>
    </message>
    <message>
        <source>Copy &amp;answer</source>
        <translation>Ant&amp;wort kopieren</translation>
    </message>
    <message>
        <source>Copies what it means, and the answer</source>
        <translation>Kopiert, was sie bedeutet, und die Antwort</translation>
    </message>
    <message>
        <source>Answer of the token URL</source>
        <translation>Antwort der Token-URL</translation>
    </message>
    <message>
        <source>Key that it says to sign with</source>
        <translation>Schlüssel, mit dem er zu signieren vorgibt</translation>
    </message>
    <message>
        <source>As if it signed with the &amp;key</source>
        <translation>Als signierte er mit dem Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>%1 (its key now)</source>
        <translation>%1 (sein jetziger Schlüssel)</translation>
    </message>
    <message>
        <source>The request is ready to be sent.</source>
        <translation>Die Anfrage kann gesendet werden.</translation>
    </message>
    <message>
        <source>The request is being made.</source>
        <translation>Die Anfrage wird gerade gemacht.</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Es gibt noch keine Antwort.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RehearsalVerdict</name>
    <message>
        <source>It gave a token for a key that it cannot know: it does not verify signatures, so anybody can get a token there. Tell whoever runs it now.</source>
        <translation>Es gab ein Token für einen Schlüssel, der dort nicht bekannt sein kann: Signaturen werden nicht geprüft, also kann sich dort jeder ein Token holen. Sagen Sie es sofort dem Betreiber.</translation>
    </message>
    <message>
        <source>It refused the key, as it should: this one was made up. The token URL and the client ID are right.</source>
        <translation>Der Schlüssel wurde abgewiesen, wie es sein soll: Er war erfunden. Token-URL und Client-ID stimmen.</translation>
    </message>
    <message>
        <source>The token URL is right, but it refused what the assertion says. Compare its words with the claims: most often it expects another audience.</source>
        <translation>Die Token-URL stimmt, aber der Inhalt der Assertion wurde abgewiesen. Vergleichen Sie den Wortlaut mit den Claims: Meist wird eine andere Audience erwartet.</translation>
    </message>
    <message>
        <source>There is a token endpoint, but something in the request is not what it expects. Its words may say what.</source>
        <translation>Dort ist ein Token-Endpunkt, aber etwas an der Anfrage entspricht nicht dem, was er erwartet. Vielleicht sagt sein Wortlaut, was.</translation>
    </message>
    <message>
        <source>There is a token endpoint, but it gives no tokens by client credentials, or not to this client. Allow that there.</source>
        <translation>Dort ist ein Token-Endpunkt, aber er gibt keine Tokens über Client Credentials aus oder nicht an diesen Client. Erlauben Sie das dort.</translation>
    </message>
    <message>
        <source>There is a token endpoint, but it refused the scope before it spoke of the key. Compare the scope of the hook with those that it has.</source>
        <translation>Dort ist ein Token-Endpunkt, aber er hat den Scope abgewiesen, bevor vom Schlüssel die Rede war. Vergleichen Sie den Scope des Hooks mit denen, die es dort gibt.</translation>
    </message>
    <message>
        <source>The token URL is right, but it does not know the client ID %1.</source>
        <translation>Die Token-URL stimmt, aber die Client-ID %1 ist dort nicht bekannt.</translation>
    </message>
    <message>
        <source>The token URL is right. It refused the client and does not say why: because of the key, as it should, or because it does not know the client ID %1.</source>
        <translation>Die Token-URL stimmt. Der Client wurde ohne Begründung abgewiesen: wegen des Schlüssels, wie es sein soll, oder weil die Client-ID %1 dort nicht bekannt ist.</translation>
    </message>
    <message>
        <source>It answered with success (HTTP status %1) to a key that it cannot know, but gave no token. This is hardly a token endpoint: check the token URL.</source>
        <translation>Auf einen Schlüssel, der dort nicht bekannt sein kann, kam eine Erfolgsmeldung (HTTP-Status %1), aber kein Token. Das ist kaum ein Token-Endpunkt: Bitte die Token-URL prüfen.</translation>
    </message>
    <message>
        <source>It has had too many requests (HTTP status %1). Wait, and try again.</source>
        <translation>Es waren zu viele Anfragen (HTTP-Status %1). Bitte warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>Something answers there, but has a problem of its own (HTTP status %1). Try again later, or ask whoever runs it.</source>
        <translation>Dort antwortet etwas, hat aber selbst ein Problem (HTTP-Status %1). Bitte später erneut versuchen oder beim Betreiber nachfragen.</translation>
    </message>
    <message>
        <source>The server is there, but it has nothing at this address (HTTP status %1). Check the path of the token URL.</source>
        <translation>Der Server ist da, aber unter dieser Adresse gibt es nichts (HTTP-Status %1). Bitte den Pfad der Token-URL prüfen.</translation>
    </message>
    <message>
        <source>What is at this address takes no POST (HTTP status %1), so it is no token endpoint. Check the token URL.</source>
        <translation>Was unter dieser Adresse ist, nimmt kein POST an (HTTP-Status %1), ist also kein Token-Endpunkt. Bitte die Token-URL prüfen.</translation>
    </message>
    <message>
        <source>A web page came (HTTP status %1) in place of an answer of a token endpoint: this is another address, or a sign-in page or a proxy stands before it.</source>
        <translation>Statt der Antwort eines Token-Endpunkts kam eine Webseite (HTTP-Status %1): Das ist eine andere Adresse, oder eine Anmeldeseite oder ein Proxy steht davor.</translation>
    </message>
    <message>
        <source>The answer (HTTP status %1) is none that a token endpoint gives. Check the token URL, and whether something stands before it.</source>
        <translation>Die Antwort (HTTP-Status %1) ist keine, die ein Token-Endpunkt gibt. Bitte die Token-URL prüfen, und ob etwas davor steht.</translation>
    </message>
    <message>
        <source>The request was sent, but no complete answer came. %1</source>
        <translation>Die Anfrage wurde gesendet, aber es kam keine vollständige Antwort. %1</translation>
    </message>
    <message>
        <source>%1 The token URL is hardly the right one: check it.</source>
        <comment>it redirects</comment>
        <translation>%1 Das ist kaum die richtige Token-URL: Bitte prüfen.</translation>
    </message>
    <message>
        <source>(What else it sent is not shown: it may be a token.)</source>
        <translation>(Was sonst noch kam, wird nicht gezeigt: Es könnte ein Token sein.)</translation>
    </message>
    <message>
        <source>(It is longer; the rest is not shown.)</source>
        <translation>(Es geht weiter; der Rest wird nicht gezeigt.)</translation>
    </message>
    <message>
        <source>The token URL is right, but it says that it does not have the key “%2”. Register its public key there, for the client %1.</source>
        <translation>Die Token-URL stimmt, aber sie sagt, dass sie den Schlüssel „%2“ nicht hat. Hinterlegen Sie dort seinen öffentlichen Schlüssel für den Client %1.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ReminderCommands</name>
    <message>
        <source>Export re&amp;minders…</source>
        <translation>Erinnerun&amp;gen exportieren…</translation>
    </message>
    <message>
        <source>Open an org first.</source>
        <translation>Bitte zuerst eine Org öffnen.</translation>
    </message>
    <message>
        <source>No key is ever too old: choose in the preferences after how many days one is.</source>
        <translation>Kein Schlüssel ist je zu alt: Wählen Sie in den Einstellungen, nach wie vielen Tagen einer es ist.</translation>
    </message>
    <message>
        <source>There is no key to be reminded of.</source>
        <translation>Es gibt keinen Schlüssel, an den zu erinnern wäre.</translation>
    </message>
    <message>
        <source>The key “%1” is too old from %2 on. Plan a new one in its place.</source>
        <translation>Der Schlüssel „%1“ ist vom %2 an zu alt. Planen Sie einen neuen an seiner Stelle.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Export reminders…</source>
        <translation>Erinnerungen exportieren…</translation>
    </message>
    <message>
        <source>Not for four weeks</source>
        <translation>Vier Wochen lang nicht</translation>
    </message>
    <message>
        <source>Export reminders as a calendar</source>
        <translation>Erinnerungen als Kalender exportieren</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>Reminders of %n key(s) were saved as “%1”. Open the file with your calendar; when you import it again, nothing is there twice.</source>
        <translation>
            <numerusform>Die Erinnerung an %n Schlüssel wurde als „%1“ gespeichert. Öffnen Sie die Datei mit Ihrem Kalender; auch nach erneutem Einlesen steht nichts doppelt darin.</numerusform>
            <numerusform>Die Erinnerungen an %n Schlüssel wurden als „%1“ gespeichert. Öffnen Sie die Datei mit Ihrem Kalender; auch nach erneutem Einlesen steht nichts doppelt darin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are not in it, because their age is not known.</source>
        <translation>
            <numerusform>%n Schlüssel fehlt darin, weil sein Alter nicht bekannt ist.</numerusform>
            <numerusform>%n Schlüssel fehlen darin, weil ihr Alter nicht bekannt ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are too old within %3 days, “%1” first, from %2 on.</source>
        <translation>
            <numerusform>%n Schlüssel ist innerhalb von %3 Tagen zu alt: „%1“, vom %2 an.</numerusform>
            <numerusform>%n Schlüssel sind innerhalb von %3 Tagen zu alt, als erster „%1“, vom %2 an.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key “%1” is too old from %2 on, and no inline hook signs with it. Delete it if nobody waits to use it.</source>
        <translation>Der Schlüssel „%1“ ist ab %2 zu alt, und kein Inline-Hook signiert mit ihm. Löschen Sie ihn, wenn niemand auf ihn wartet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RequestLogWindow</name>
    <message>
        <source>Request and answer</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Request log</source>
        <translation>Anfrageprotokoll</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Copy as curl</source>
        <translation>Als curl &amp;kopieren</translation>
    </message>
    <message>
        <source>Send &amp;again</source>
        <translation>&amp;Erneut senden</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>The curl command</source>
        <translation>Der curl-Befehl</translation>
    </message>
    <message>
        <source>Nothing was sent, because the org of this request is closed.</source>
        <translation>Es wurde nichts gesendet, denn die Org dieser Anfrage ist geschlossen.</translation>
    </message>
    <message>
        <source>Save the request log</source>
        <translation>Anfrageprotokoll speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The request log was saved as “%1”.</source>
        <translation>Das Anfrageprotokoll wurde als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Show in the &amp;history</source>
        <translation>Im &amp;Verlauf zeigen</translation>
    </message>
    <message>
        <source>Select a request first.</source>
        <translation>Bitte zuerst eine Anfrage auswählen.</translation>
    </message>
    <message>
        <source>Only what reads is sent again: nothing is written twice.</source>
        <translation>Nur was liest, wird erneut gesendet: Nichts wird zweimal geschrieben.</translation>
    </message>
    <message>
        <source>Only a change that Okta answered stands in the history.</source>
        <translation>Im Verlauf steht nur eine Änderung, die Okta beantwortet hat.</translation>
    </message>
    <message>
        <source>No request has “%1” in it. Clear the filter to see all of them.</source>
        <translation>Keine Anfrage enthält „%1“. Leeren Sie den Filter, um alle zu sehen.</translation>
    </message>
    <message>
        <source>HookKeys has sent nothing since it was started, or since this list was cleared. Each request will stand here, without credentials.</source>
        <translation>HookKeys hat nichts gesendet, seit es gestartet oder diese Liste geleert wurde. Hier wird jede Anfrage stehen, ohne Zugangsdaten.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RequestTableModel</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>noch %1 von %2</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratenlimit</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
</context>
<context>
    <name>HookKeys::RequestText</name>
    <message>
        <source>Only a request to Okta&apos;s API can be copied as a command.</source>
        <translation>Nur eine Anfrage an Oktas API lässt sich als Befehl kopieren.</translation>
    </message>
    <message>
        <source>A part of what was sent is hidden here, so the command would send something else.</source>
        <translation>Ein Teil dessen, was gesendet wurde, ist hier verborgen; der Befehl würde also etwas anderes senden.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotateDialog</name>
    <message>
        <source>Waiting for the org&apos;s answer</source>
        <translation>Warten auf die Antwort der Org</translation>
    </message>
    <message numerus="yes">
        <source>“%1” took the place of the key “%2” where it was to. The old key stays, for %n hook(s) sign with it.</source>
        <translation>
            <numerusform>„%1“ hat den Schlüssel „%2“ ersetzt, wo das gewollt war. Der alte Schlüssel bleibt, denn %n Hook signiert damit.</numerusform>
            <numerusform>„%1“ hat den Schlüssel „%2“ ersetzt, wo das gewollt war. Der alte Schlüssel bleibt, denn %n Hooks signieren damit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Austauschen</translation>
    </message>
    <message>
        <source>HookKeys no longer waits for the answer in the rotation of the key “%1”, for the org was edited or removed meanwhile. Where the org is still there, resume the rotation: it looks first at what was done.</source>
        <translation>HookKeys wartet beim Austausch des Schlüssels „%1“ nicht länger auf die Antwort, denn die Org wurde inzwischen bearbeitet oder entfernt. Wo es die Org noch gibt, setzen Sie den Austausch fort: Er sieht zuerst nach, was getan wurde.</translation>
    </message>
    <message>
        <source>Stop wa&amp;iting</source>
        <translation>Nicht länger &amp;warten</translation>
    </message>
    <message>
        <source>The org has not answered yet.</source>
        <translation>Die Org hat noch nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotatedHooksRow</name>
    <message>
        <source>&amp;Try this hook…</source>
        <translation>Diesen Hook &amp;probieren…</translation>
    </message>
    <message>
        <source>Point this &amp;one back</source>
        <translation>&amp;Diesen zurückstellen</translation>
    </message>
    <message>
        <source>Point all &amp;back</source>
        <translation>Alle &amp;zurückstellen</translation>
    </message>
    <message>
        <source>Hook to try or to point back</source>
        <translation>Hook, der probiert oder zurückgestellt wird</translation>
    </message>
    <message>
        <source>The hook is not active, so Okta does not call it.</source>
        <translation>Der Hook ist nicht aktiv, deshalb ruft Okta ihn nicht auf.</translation>
    </message>
    <message>
        <source>The hook does not sign with the new key.</source>
        <translation>Der Hook signiert nicht mit dem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Point &amp;back</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
    <message>
        <source>Point back</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Does the other side still have the key “%1”? The hooks concerned: %2</source>
        <translation>Hat die Gegenseite den Schlüssel „%1“ noch? Es geht um diese Hooks: %2</translation>
    </message>
    <message>
        <source>HookKeys cannot see that. Where it was taken away or switched off, the calls of these hooks fail until it is there again.</source>
        <translation>HookKeys kann das nicht sehen. Wo er weggenommen oder abgeschaltet wurde, schlagen die Aufrufe dieser Hooks fehl, bis er wieder da ist.</translation>
    </message>
</context>
<context>
    <name>HookKeys::Rotation</name>
    <message>
        <source>The key is not in the org any more: somebody else may have deleted it. Nothing was changed.</source>
        <translation>Der Schlüssel ist nicht mehr in der Org: Vielleicht hat ihn jemand anders gelöscht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The public key of “%1” cannot be used, so no hook is to sign with it.</source>
        <translation>Der öffentliche Schlüssel von „%1“ ist nicht brauchbar, deshalb soll kein Hook damit signieren.</translation>
    </message>
    <message>
        <source>Somebody else made a key called “%1” meanwhile. Give this rotation up and begin it with another name.</source>
        <translation>Jemand anders hat inzwischen einen Schlüssel namens „%1“ angelegt. Geben Sie diesen Austausch auf und beginnen Sie ihn mit einem anderen Namen.</translation>
    </message>
    <message>
        <source>The key “%1” is not in the org any more, so there is nothing to rotate.</source>
        <translation>Der Schlüssel „%1“ ist nicht mehr in der Org, es gibt also nichts auszutauschen.</translation>
    </message>
    <message>
        <source>Nobody said yet that the other side has the new key, so the hook was not changed.</source>
        <translation>Noch hat niemand bestätigt, dass die Gegenseite den neuen Schlüssel hat, deshalb wurde der Hook nicht geändert.</translation>
    </message>
    <message>
        <source>The hook is no part of this rotation, so it was not changed.</source>
        <translation>Der Hook gehört nicht zu diesem Austausch, deshalb wurde er nicht geändert.</translation>
    </message>
    <message>
        <source>The new key “%1” is not in the org, so the old one is kept.</source>
        <translation>Der neue Schlüssel „%1“ ist nicht in der Org, deshalb wird der alte behalten.</translation>
    </message>
    <message>
        <source>The key “%1” is still in the org.</source>
        <translation>Der Schlüssel „%1“ ist noch in der Org.</translation>
    </message>
    <message>
        <source>The rotation of the key “%1” was changed or ended elsewhere meanwhile. Nothing was changed. If the rotation is still there, resume it.</source>
        <translation>Der Austausch des Schlüssels „%1“ wurde inzwischen anderswo geändert oder beendet. Es wurde nichts geändert. Wenn es den Austausch noch gibt, setzen Sie ihn fort.</translation>
    </message>
    <message>
        <source>The key “%1” was to be taken from the other side of the inline hook “%2”, and HookKeys cannot see whether it is still there. So the hook was not changed.</source>
        <translation>Der Schlüssel „%1“ sollte der Gegenseite des Inline-Hooks „%2“ weggenommen werden, und HookKeys kann nicht sehen, ob er noch dort ist. Darum wurde der Hook nicht geändert.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationApps</name>
    <message>
        <source>This way to the org does not reach its apps.</source>
        <translation>Auf diesem Weg zur Org sind deren Apps nicht erreichbar.</translation>
    </message>
    <message>
        <source>The org “%1”, whose app is to get the key, is not known any more.</source>
        <translation>Die Org „%1“, deren App den Schlüssel bekommen soll, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The app that is to get the key is in the org “%1”, which cannot be used just now. %2 Open it, and try again.</source>
        <translation>Die App, die den Schlüssel bekommen soll, ist in der Org „%1“, die gerade nicht benutzt werden kann. %2 Öffnen Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The org “%1” was closed meanwhile.</source>
        <translation>Die Org „%1“ wurde inzwischen geschlossen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationCommands</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an org; what happened there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was begun in the rotation of the key “%1” is done. The rotation itself is not finished.</source>
        <translation>Was beim Austausch des Schlüssels „%1“ begonnen war, ist getan. Der Austausch selbst ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Something of the rotation of the key “%1” is still under way. Give it up when that is done.</source>
        <translation>Vom Austausch des Schlüssels „%1“ ist noch etwas unterwegs. Geben Sie ihn auf, wenn das getan ist.</translation>
    </message>
    <message>
        <source>Give up the rotation of the key “%1” in %2?</source>
        <translation>Den Austausch des Schlüssels „%1“ in %2 aufgeben?</translation>
    </message>
    <message>
        <source>All of that stays as it is. HookKeys forgets the rotation, so it cannot be resumed, and no hook can be pointed back by it: resume it to do that first.</source>
        <translation>All das bleibt, wie es ist. HookKeys vergisst den Austausch: Er lässt sich nicht fortsetzen, und kein Hook lässt sich damit zurückstellen. Setzen Sie ihn fort, um das zuerst zu tun.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationHandOverPage</name>
    <message>
        <source>Public keys</source>
        <translation>Öffentliche Schlüssel</translation>
    </message>
    <message>
        <source>What the JWKS URL holds</source>
        <translation>Was unter der JWKS-URL liegt</translation>
    </message>
    <message>
        <source>Name of the new key</source>
        <translation>Name des neuen Schlüssels</translation>
    </message>
    <message>
        <source>&amp;Copy both keys</source>
        <translation>Beide Schlüssel &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save both keys…</source>
        <translation>Beide Schlüssel &amp;speichern…</translation>
    </message>
    <message>
        <source>JWK Set with both keys</source>
        <translation>JWK Set mit beiden Schlüsseln</translation>
    </message>
    <message>
        <source>JWKS URL of “%1”</source>
        <translation>JWKS-URL von „%1“</translation>
    </message>
    <message>
        <source>None: the keys are handed over by hand</source>
        <translation>Keine: Die Schlüssel werden von Hand übergeben</translation>
    </message>
    <message>
        <source>Save both keys</source>
        <translation>Beide Schlüssel speichern</translation>
    </message>
    <message>
        <source>The other side has to know the new key before a hook signs with it. Where it is an app that HookKeys may change, HookKeys adds the key there.</source>
        <translation>Die andere Seite muss den neuen Schlüssel kennen, bevor ein Hook damit signiert. Wo sie eine App ist, die HookKeys ändern darf, fügt HookKeys den Schlüssel dort hinzu.</translation>
    </message>
    <message>
        <source>Copy the new key in another format</source>
        <translation>Neuen Schlüssel in anderem Format kopieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a format; a key</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>HookKeys adds the public key of “%1” to these apps, beside the old one, and reads it back:
%2</source>
        <comment>%2 is a list, an app a line</comment>
        <translation>HookKeys fügt den öffentlichen Schlüssel von „%1“ diesen Apps hinzu, neben dem alten, und liest ihn dort nach:
%2</translation>
    </message>
    <message>
        <source>The public keys are not read yet.</source>
        <translation>Die öffentlichen Schlüssel sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>JWK Set (*.json)</source>
        <translation>JWK Set (*.json)</translation>
    </message>
    <message>
        <source>Do not &amp;wait for the JWKS URL</source>
        <translation>Nicht auf die JWKS-URL &amp;warten</translation>
    </message>
    <message>
        <source>Who still remembers what was there before refuses the calls until then</source>
        <translation>Wer noch im Gedächtnis hat, was vorher dort war, weist die Aufrufe bis dahin zurück</translation>
    </message>
    <message>
        <source>2. Where the other side publishes its keys at a JWKS URL, type that; HookKeys looks there. Else leave it empty.</source>
        <translation>2. Wo die andere Seite ihre Schlüssel unter einer JWKS-URL veröffentlicht, geben Sie diese ein; HookKeys sieht dort nach. Sonst lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>1. Give both public keys to the other side of %1, which is no app that HookKeys may change.</source>
        <translation>1. Geben Sie beide öffentlichen Schlüssel an die andere Seite von %1, die keine App ist, die HookKeys ändern darf.</translation>
    </message>
    <message>
        <source>3. HookKeys looks there until it is safe to switch. To go on before that, type the new key&apos;s name:
%1</source>
        <translation>3. HookKeys sieht dort nach, bis gefahrlos umgestellt werden kann. Um früher fortzufahren, geben Sie den Namen des neuen Schlüssels ein:
%1</translation>
    </message>
    <message>
        <source>3. Once the other side has both keys, type the new key&apos;s name:
%1</source>
        <translation>3. Sobald die andere Seite beide Schlüssel hat, geben Sie den Namen des neuen Schlüssels ein:
%1</translation>
    </message>
    <message>
        <source>The other side must have both keys first.</source>
        <translation>Die Gegenseite muss zuerst beide Schlüssel haben.</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>&amp;Übergeben</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationHeading</name>
    <message>
        <source>Plan the rotation</source>
        <translation>Den Austausch planen</translation>
    </message>
    <message>
        <source>Hand over the new key</source>
        <translation>Den neuen Schlüssel übergeben</translation>
    </message>
    <message>
        <source>Let the hooks sign with it</source>
        <translation>Die Hooks damit signieren lassen</translation>
    </message>
    <message>
        <source>See whether they work</source>
        <translation>Sehen, ob sie funktionieren</translation>
    </message>
    <message>
        <source>Retire the old key</source>
        <translation>Den alten Schlüssel aufgeben</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <comment>a number; how many; what is done</comment>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>“%1” takes the place of “%2”.</source>
        <translation>„%1“ ersetzt „%2“.</translation>
    </message>
    <message>
        <source>“%1” takes the place of “%2”, which has leaked.</source>
        <translation>„%1“ tritt an die Stelle von „%2“, der in fremde Hände geriet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationHooksPage</name>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>Now the hooks are to sign with the new key, one after the other. Each can be pointed back.</source>
        <translation>Nun sollen die Hooks mit dem neuen Schlüssel signieren, einer nach dem anderen. Jeder lässt sich zurückstellen.</translation>
    </message>
    <message>
        <source>&amp;Re-point the hooks</source>
        <translation>Hooks &amp;umstellen</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationPlanPage</name>
    <message>
        <source>What will be done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>The old key has &amp;leaked: wait for nothing</source>
        <translation>Der alte Schlüssel ist in &amp;fremden Händen: nicht warten</translation>
    </message>
    <message>
        <source>&amp;Save the plan…</source>
        <translation>Plan &amp;speichern…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The new key is called:</source>
        <translation>Der neue Schlüssel heißt:</translation>
    </message>
    <message>
        <source>Nothing is sent before you begin. These are the steps, in this order:</source>
        <translation>Es wird nichts gesendet, bevor Sie beginnen. Dies sind die Schritte, in dieser Reihenfolge:</translation>
    </message>
    <message>
        <source>“%1” keeps the old key. %2</source>
        <translation>„%1“ behält den alten Schlüssel. %2</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>These hooks get the new key:</source>
        <translation>Diese Hooks bekommen den neuen Schlüssel:</translation>
    </message>
    <message>
        <source>Hooks that get the new key</source>
        <translation>Hooks, die den neuen Schlüssel bekommen</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>What it costs not to wait:</source>
        <translation>Was es kostet, nicht zu warten:</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Was zu wissen ist</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Planen</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationPlanning</name>
    <message>
        <source>Create the hook key “%1”.</source>
        <translation>Den Hook-Schlüssel „%1“ anlegen.</translation>
    </message>
    <message>
        <source>Add the public key of “%1” to the app %2.</source>
        <translation>Den öffentlichen Schlüssel von „%1“ der App %2 hinzufügen.</translation>
    </message>
    <message>
        <source>By hand: give the public key of “%1” to the other side, beside the old one.</source>
        <translation>Von Hand: der Gegenseite den öffentlichen Schlüssel von „%1“ geben, neben dem alten.</translation>
    </message>
    <message>
        <source>Have the inline hook “%1” sign with “%2”.</source>
        <translation>Den Inline-Hook „%1“ mit „%2“ signieren lassen.</translation>
    </message>
    <message>
        <source>Delete the hook key “%1”.</source>
        <translation>Den Hook-Schlüssel „%1“ löschen.</translation>
    </message>
    <message>
        <source>Rotation of the hook key “%1” in %2</source>
        <translation>Austausch des Hook-Schlüssels „%1“ in %2</translation>
    </message>
    <message>
        <source>These hooks keep the old key:</source>
        <translation>Diese Hooks behalten den alten Schlüssel:</translation>
    </message>
    <message>
        <source>The key is not in the org any more, so there is nothing to rotate.</source>
        <translation>Der Schlüssel ist nicht mehr in der Org, es gibt also nichts auszutauschen.</translation>
    </message>
    <message>
        <source>There is a key called “%1” already. Choose another name.</source>
        <translation>Es gibt schon einen Schlüssel namens „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The org has as many hook keys as Okta allows. Delete one that no hook uses first.</source>
        <translation>Die Org hat so viele Hook-Schlüssel, wie Okta erlaubt. Löschen Sie zuerst einen, den kein Hook benutzt.</translation>
    </message>
    <message>
        <source>It does not authenticate with private_key_jwt, and Okta does not give out the secret that it would be put back with.</source>
        <translation>Er weist sich nicht mit private_key_jwt aus, und Okta gibt das Geheimnis nicht heraus, mit dem er zurückgeschrieben würde.</translation>
    </message>
    <message>
        <source>The app of the inline hook “%1” fetches its keys from %2, so the new key is handed over by hand.</source>
        <translation>Die App des Inline-Hooks „%1“ holt ihre Schlüssel von %2, deshalb wird der neue Schlüssel von Hand übergeben.</translation>
    </message>
    <message>
        <source>For the inline hook “%1” the new key is handed over by hand: %2</source>
        <translation>Für den Inline-Hook „%1“ wird der neue Schlüssel von Hand übergeben: %2</translation>
    </message>
    <message>
        <source>By hand: have the public key of “%1” published at %2, beside the old one. HookKeys looks there, and does not wait until others forget what they fetched before.</source>
        <translation>Von Hand: den öffentlichen Schlüssel von „%1“ unter %2 veröffentlichen lassen, neben dem alten. HookKeys sieht dort nach und wartet nicht, bis andere vergessen, was sie früher geholt haben.</translation>
    </message>
    <message>
        <source>By hand: have the public key of “%1” published at %2, beside the old one. HookKeys looks there until both are to be seen and nobody remembers what was there before.</source>
        <translation>Von Hand: den öffentlichen Schlüssel von „%1“ unter %2 veröffentlichen lassen, neben dem alten. HookKeys sieht dort nach, bis beide zu sehen sind und niemand mehr den früheren Stand hat.</translation>
    </message>
    <message>
        <source>To have HookKeys hand it over, let it see apps and change their keys: in the dialog for this org.</source>
        <translation>Damit HookKeys ihn übergibt, lassen Sie es Apps sehen und deren Schlüssel ändern: im Dialog für diese Org.</translation>
    </message>
    <message>
        <source>By hand: have the public key of “%1” taken away from the other side.</source>
        <translation>Von Hand: den öffentlichen Schlüssel von „%1“ bei der Gegenseite entfernen lassen.</translation>
    </message>
    <message>
        <source>%1 of the org “%2”</source>
        <comment>an app</comment>
        <translation>%1 der Org „%2“</translation>
    </message>
    <message>
        <source>It was closed meanwhile.</source>
        <translation>Sie wurde inzwischen geschlossen.</translation>
    </message>
    <message>
        <source>The other side of the inline hook “%1” is the org “%2”, which cannot be used from here: the new key is handed over by hand. %3 Open that org and plan anew to have HookKeys do it.</source>
        <translation>Die andere Seite des Inline-Hooks „%1“ ist die Org „%2“, die von hier aus nicht benutzt werden kann: Der neue Schlüssel wird von Hand übergeben. %3 Öffnen Sie diese Org und planen Sie neu, damit HookKeys es tut.</translation>
    </message>
    <message>
        <source>HookKeys may not change the keys of apps in the org “%1”, so the new key of the inline hook “%2” is handed over by hand. To have HookKeys hand it over, allow that in the dialog for that org.</source>
        <translation>HookKeys darf in der Org „%1“ keine Schlüssel von Apps ändern, deshalb wird der neue Schlüssel des Inline-Hooks „%2“ von Hand übergeben. Damit HookKeys ihn übergibt, erlauben Sie das im Dialog für diese Org.</translation>
    </message>
    <message>
        <source>To have HookKeys hand it over, let it see apps and change their keys: in the dialog for the org “%1”.</source>
        <translation>Damit HookKeys ihn übergibt, lassen Sie es Apps sehen und deren Schlüssel ändern: im Dialog für die Org „%1“.</translation>
    </message>
    <message>
        <source>The token URL of the inline hook “%1” is taken for another domain of this org, for the hook&apos;s client is an app of this org.</source>
        <translation>Die Token-URL des Inline-Hooks „%1“ wird für eine weitere Domain dieser Org gehalten, denn der Client des Hooks ist eine App dieser Org.</translation>
    </message>
    <message>
        <source>Switch the key “%1” off in the app %2.</source>
        <translation>Den Schlüssel „%1“ in der App %2 ausschalten.</translation>
    </message>
    <message>
        <source>Delete the key “%1” from the app %2.</source>
        <translation>Den Schlüssel „%1“ aus der App %2 löschen.</translation>
    </message>
    <message>
        <source>The app of the inline hook “%1” is not active, so the new key is handed over by hand.</source>
        <translation>Die App des Inline-Hooks „%1“ ist nicht aktiv, deshalb wird der neue Schlüssel von Hand übergeben.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>an app and its ID</comment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>The app of the inline hook “%1” authenticates with %2, not with private_key_jwt: it refuses what is signed with any key until that is changed in Okta.</source>
        <translation>Die App des Inline-Hooks „%1“ authentifiziert mit %2, nicht mit private_key_jwt: Sie weist zurück, was mit irgendeinem Schlüssel signiert ist, bis das in Okta geändert wird.</translation>
    </message>
    <message>
        <source>The app of the inline hook “%1” holds %2 keys, as many as Okta allows. Delete one there that nobody needs before you begin, or it cannot take the new one.</source>
        <translation>Die App des Inline-Hooks „%1“ hält %2 Schlüssel, so viele, wie Okta erlaubt. Löschen Sie dort vor Beginn einen, den niemand braucht, sonst kann sie den neuen nicht aufnehmen.</translation>
    </message>
    <message>
        <source>You chose to leave it.</source>
        <translation>Sie haben ihn ausgenommen.</translation>
    </message>
    <message>
        <source>The old key is switched off at the apps as soon as the hooks sign with the new one. Nobody sees before whether they work, and whoever else signs with the old key is refused from then on.</source>
        <translation>Der alte Schlüssel wird bei den Apps abgeschaltet, sobald die Hooks mit dem neuen signieren. Niemand sieht vorher, ob sie arbeiten, und wer sonst mit dem alten Schlüssel signiert, wird von da an zurückgewiesen.</translation>
    </message>
    <message>
        <source>The other side of “%1” may go on with the keys that it fetched before, for as long as %2 allows. Until it fetches them anew, each call fails: %3</source>
        <translation>Die Gegenseite von „%1“ darf mit den Schlüsseln weiterarbeiten, die sie vorher geholt hat, so lange, wie %2 es erlaubt. Bis sie sie neu holt, schlägt jeder Aufruf fehl: %3</translation>
    </message>
    <message>
        <source>The old key has leaked, so nothing is waited for. That costs:</source>
        <translation>Der alte Schlüssel geriet in fremde Hände, darum wird auf nichts gewartet. Das kostet:</translation>
    </message>
    <message>
        <source>In the org</source>
        <translation>In der Org</translation>
    </message>
    <message>
        <source>At the apps</source>
        <translation>Bei den Apps</translation>
    </message>
    <message>
        <source>On the other side</source>
        <translation>Auf der anderen Seite</translation>
    </message>
    <message>
        <source>Switch the key “%1” off in the app %2 under the key ID %3 as well, by which the app holds it, too.</source>
        <translation>Den Schlüssel „%1“ in der App %2 auch unter der Schlüssel-ID %3 ausschalten, unter der die App ihn ebenfalls hat.</translation>
    </message>
    <message>
        <source>Delete the key “%1” from the app %2 under the key ID %3 as well.</source>
        <translation>Den Schlüssel „%1“ auch unter der Schlüssel-ID %3 aus der App %2 löschen.</translation>
    </message>
    <message>
        <source>Which keys the app of the inline hook “%1” holds could not be read, so the plan may lack some of its steps: %2</source>
        <translation>Welche Schlüssel die App des Inline-Hooks „%1“ hat, konnte nicht gelesen werden, dem Plan fehlen daher vielleicht einige Schritte: %2</translation>
    </message>
    <message>
        <source>Choose at least one hook first.</source>
        <translation>Wählen Sie zuerst mindestens einen Hook.</translation>
    </message>
    <message>
        <source>No hook that holds the key can be given another one.</source>
        <translation>Keinem Hook, der den Schlüssel hat, kann ein anderer gegeben werden.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationRefusals</name>
    <message>
        <source>%1 So give the keys to somebody who may change those of %2.</source>
        <translation>%1 Geben Sie die Schlüssel also jemandem, der die Schlüssel von %2 ändern darf.</translation>
    </message>
    <message>
        <source>%1 So have the old key let in again by somebody who may change the keys of %2, and point back again.</source>
        <translation>%1 Lassen Sie den alten Schlüssel also von jemandem wieder zulassen, der die Schlüssel von %2 ändern darf, und stellen Sie dann noch einmal zurück.</translation>
    </message>
    <message>
        <source>%1 So have the old key switched off and deleted by somebody who may change the keys of %2.</source>
        <translation>%1 Lassen Sie den alten Schlüssel also von jemandem abschalten und löschen, der die Schlüssel von %2 ändern darf.</translation>
    </message>
    <message>
        <source>%1 So have the old key deleted by somebody who may change the keys of %2.</source>
        <translation>%1 Lassen Sie den alten Schlüssel also von jemandem löschen, der die Schlüssel von %2 ändern darf.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationRetirePage</name>
    <message>
        <source>Save a &amp;reminder…</source>
        <translation>&amp;Erinnerung speichern…</translation>
    </message>
    <message>
        <source>&amp;Keep it until then</source>
        <translation>Bis dahin &amp;behalten</translation>
    </message>
    <message>
        <source>Name of the old key</source>
        <translation>Name des alten Schlüssels</translation>
    </message>
    <message>
        <source>Day on which the old key is to be deleted</source>
        <translation>Tag, an dem der alte Schlüssel gelöscht werden soll</translation>
    </message>
    <message>
        <source>Or keep it for a while, until it is sure that nobody needs it:</source>
        <translation>Oder behalten Sie ihn noch, bis sicher ist, dass ihn niemand braucht:</translation>
    </message>
    <message>
        <source>Save a reminder</source>
        <translation>Erinnerung speichern</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>To delete the old key, type this:
%1</source>
        <translation>Um den alten Schlüssel zu löschen, geben Sie das ein:
%1</translation>
    </message>
    <message>
        <source>The old key is switched off at the apps to which HookKeys handed the new one. Where it was handed over by hand or is published it still works: have it taken away there. Deleting it here cannot be undone.</source>
        <translation>Der alte Schlüssel ist bei den Apps abgeschaltet, denen HookKeys den neuen übergeben hat. Wo er von Hand übergeben wurde oder veröffentlicht ist, gilt er noch: Lassen Sie ihn dort wegnehmen. Wird er hier gelöscht, lässt sich das nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The old key is switched off at the apps to which HookKeys handed the new one. Deleting it cannot be undone.</source>
        <translation>Der alte Schlüssel ist bei den Apps abgeschaltet, denen HookKeys den neuen übergeben hat. Wird er gelöscht, lässt sich das nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Have the old key taken away from the other side, where it still works: HookKeys cannot do that. Deleting it here cannot be undone.</source>
        <translation>Lassen Sie den alten Schlüssel der Gegenseite wegnehmen, wo er noch gilt: HookKeys kann das nicht. Wird er hier gelöscht, lässt sich das nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Deleting the old key cannot be undone.</source>
        <translation>Wird der alte Schlüssel gelöscht, lässt sich das nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Type the name of the old key first.</source>
        <translation>Geben Sie zuerst den Namen des alten Schlüssels ein.</translation>
    </message>
    <message>
        <source>&amp;Delete the old key</source>
        <translation>Alten Schlüssel &amp;löschen</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationState</name>
    <message>
        <source>“%1” signs with the old key.</source>
        <translation>„%1“ signiert mit dem alten Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” signs with the new key.</source>
        <translation>„%1“ signiert mit dem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is not in the org any more.</source>
        <translation>„%1“ ist nicht mehr in der Org.</translation>
    </message>
    <message>
        <source>“%1” was given another key by somebody else.</source>
        <translation>„%1“ hat von jemand anderem einen anderen Schlüssel bekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n inline hook(s) still sign with the key “%1”: %2. Nothing was changed.</source>
        <translation>
            <numerusform>Noch signiert %n Inline-Hook mit dem Schlüssel „%1“: %2. Es wurde nichts geändert.</numerusform>
            <numerusform>Noch signieren %n Inline-Hooks mit dem Schlüssel „%1“: %2. Es wurde nichts geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all inline hooks could be read, so nobody knows whether one still signs with the key “%1”. Nothing was changed. %2</source>
        <translation>Nicht alle Inline-Hooks waren zu lesen; ob einer noch mit dem Schlüssel „%1“ signiert, weiß also niemand. Es wurde nichts geändert. %2</translation>
    </message>
    <message>
        <source>No inline hook that can be seen signs with the key “%1”, but Okta says that it is used. Nothing was changed. Look into the Admin Console.</source>
        <translation>Kein sichtbarer Inline-Hook signiert mit dem Schlüssel „%1“, aber Okta sagt, dass er benutzt wird. Es wurde nichts geändert. Sehen Sie in der Admin Console nach.</translation>
    </message>
    <message>
        <source>There are two keys called “%1”, so nobody knows which of them is meant.</source>
        <translation>Es gibt zwei Schlüssel namens „%1“, deshalb weiß niemand, welcher gemeint ist.</translation>
    </message>
    <message>
        <source>“%1” does not sign with a key any more.</source>
        <translation>„%1“ signiert nicht mehr mit einem Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>„%1“ ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>“%1” is called “%2” in the org by now.</source>
        <translation>„%1“ heißt in der Org inzwischen „%2“.</translation>
    </message>
</context>
<context>
    <name>HookKeys::RotationWatchPage</name>
    <message>
        <source>Failures of the hooks</source>
        <translation>Fehlschläge der Hooks</translation>
    </message>
    <message>
        <source>To have the System Log watched here, let HookKeys read it: in the dialog for this org.</source>
        <translation>Damit das Systemprotokoll hier beobachtet wird, lassen Sie es HookKeys lesen: im Dialog für diese Org.</translation>
    </message>
    <message>
        <source>How long to watch the System Log</source>
        <translation>Wie lange das Systemprotokoll beobachtet wird</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>All hooks sign with the new key. See that they work before you switch the old key off, which can be undone by pointing back.</source>
        <translation>Alle Hooks signieren mit dem neuen Schlüssel. Sehen Sie nach, ob sie funktionieren, bevor Sie den alten abschalten; das lässt sich durch Zurückstellen rückgängig machen.</translation>
    </message>
    <message>
        <source>This way to the org does not reach its System Log.</source>
        <translation>Auf diesem Weg ist das Systemprotokoll der Org nicht erreichbar.</translation>
    </message>
    <message>
        <source>Stop &amp;watching</source>
        <translation>Nicht mehr &amp;beobachten</translation>
    </message>
    <message>
        <source>&amp;Watch the System Log</source>
        <translation>Systemprotokoll &amp;beobachten</translation>
    </message>
    <message>
        <source>Nobody is watching the System Log. An execution that fails is written there; sign in, import or register once, as the hooks have it.</source>
        <translation>Niemand beobachtet das Systemprotokoll. Ein Aufruf, der fehlschlägt, steht darin; melden Sie sich einmal an, importieren oder registrieren Sie, je nach Hook.</translation>
    </message>
    <message>
        <source>The chosen hooks sign with the new key. See that they work. The old key stays where it is, for other hooks sign with it: %1.</source>
        <translation>Die gewählten Hooks signieren mit dem neuen Schlüssel. Sehen Sie nach, ob sie funktionieren. Der alte Schlüssel bleibt, wo er ist, denn andere Hooks signieren damit: %1.</translation>
    </message>
    <message>
        <source>The other hooks sign with the new key. See that they work. %1</source>
        <translation>Die übrigen Hooks signieren mit dem neuen Schlüssel. Sehen Sie nach, ob sie funktionieren. %1</translation>
    </message>
    <message>
        <source>The chosen hooks sign with the new key. The old key, which has leaked, still works, for other hooks sign with it: %1. Give them a new key as well.</source>
        <translation>Die gewählten Hooks signieren mit dem neuen Schlüssel. Der alte, der in fremde Hände geraten ist, gilt weiter, denn andere Hooks signieren damit: %1. Geben Sie auch ihnen einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The role of whoever made the API token may not read the System Log.</source>
        <translation>Die Rolle dessen, der das API-Token erstellt hat, darf das Systemprotokoll nicht lesen.</translation>
    </message>
    <message>
        <source>No inline hook signed with the old key, so there is none to watch. Whoever else uses the old key needs the new one first.</source>
        <translation>Kein Inline-Hook hat mit dem alten Schlüssel signiert, es gibt also keinen zu beobachten. Wer den alten Schlüssel sonst verwendet, braucht zuerst den neuen.</translation>
    </message>
    <message>
        <source>None of the hooks signs with the new key. %1</source>
        <translation>Keiner der Hooks signiert mit dem neuen Schlüssel. %1</translation>
    </message>
    <message>
        <source>All hooks sign with the new key. See that they work before the old key is taken away from the other side: as long as it is there, they can be pointed back.</source>
        <translation>Alle Hooks signieren mit dem neuen Schlüssel. Sehen Sie, ob sie arbeiten, bevor der alte Schlüssel der Gegenseite weggenommen wird: Solange er dort ist, lassen sie sich zurückstellen.</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>A&amp;bschließen</translation>
    </message>
    <message>
        <source>&amp;Retire the old key</source>
        <translation>Alten Schlüssel &amp;ausmustern</translation>
    </message>
    <message>
        <source>&amp;Switch the old key off</source>
        <translation>Alten Schlüssel &amp;abschalten</translation>
    </message>
    <message>
        <source>Executions of these hooks failed since they sign with the new key. Point them back, or see to the reason before the old key is gone.</source>
        <translation>Seit diese Hooks mit dem neuen Schlüssel signieren, sind Ausführungen fehlgeschlagen. Stellen Sie sie zurück, oder gehen Sie dem Grund nach, bevor der alte Schlüssel weg ist.</translation>
    </message>
</context>
<context>
    <name>HookKeys::Rotations</name>
    <message>
        <source>There is no place to write down what a rotation does, so none can begin.</source>
        <translation>Es gibt keinen Ort, an dem sich aufschreiben lässt, was ein Austausch tut, deshalb kann keiner beginnen.</translation>
    </message>
    <message>
        <source>The hook is given its key in another way, so the address was not kept.</source>
        <translation>Der Hook bekommt seinen Schlüssel auf einem anderen Weg, deshalb wurde die Adresse nicht behalten.</translation>
    </message>
    <message>
        <source>This way to the org does not reach its hooks.</source>
        <translation>Auf diesem Weg sind die Hooks der Org nicht erreichbar.</translation>
    </message>
    <message>
        <source>The key “%1” has a successor, and is kept until %2.</source>
        <translation>Der Schlüssel „%1“ hat einen Nachfolger und wird bis %2 behalten.</translation>
    </message>
    <message>
        <source>The key “%1” has a successor, and was kept until %2: delete it now.</source>
        <translation>Der Schlüssel „%1“ hat einen Nachfolger und wurde bis %2 behalten: Löschen Sie ihn jetzt.</translation>
    </message>
    <message>
        <source>The rotation of the key “%1” is not finished.</source>
        <translation>Der Austausch des Schlüssels „%1“ ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>The new key “%1” stays in the org.</source>
        <translation>Der neue Schlüssel „%1“ bleibt in der Org.</translation>
    </message>
    <message>
        <source>Apps to which HookKeys handed the new key may do without the old one.</source>
        <translation>Apps, denen HookKeys den neuen Schlüssel übergeben hat, kommen womöglich ohne den alten aus.</translation>
    </message>
    <message>
        <source>The other sides may do without the old key.</source>
        <translation>Die Gegenseiten kommen womöglich ohne den alten Schlüssel aus.</translation>
    </message>
    <message>
        <source>“%1” took the place of the key “%2”, which is deleted.</source>
        <translation>„%1“ hat den Schlüssel „%2“ ersetzt, der gelöscht ist.</translation>
    </message>
    <message>
        <source>Who has the old key still gets in at the other side of %1 until that is taken away there, which HookKeys cannot do.</source>
        <translation>Wer den alten Schlüssel hat, wird auf der anderen Seite von %1 weiter zugelassen, bis er dort entfernt ist; das kann HookKeys nicht tun.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ServiceFlow</name>
    <message>
        <source>The app’s private key is missing.</source>
        <translation>Der private Schlüssel der App fehlt.</translation>
    </message>
    <message>
        <source>Asking the org for access…</source>
        <translation>Die Org wird um Zugang gebeten…</translation>
    </message>
</context>
<context>
    <name>HookKeys::ServiceSignInPage</name>
    <message>
        <source>Read from &amp;file…</source>
        <translation>Aus Datei &amp;lesen…</translation>
    </message>
    <message>
        <source>&amp;Make a new key</source>
        <translation>Neuen Schlüssel erzeu&amp;gen</translation>
    </message>
    <message>
        <source>A PEM file or a private JWK</source>
        <translation>Eine PEM-Datei oder ein privates JWK</translation>
    </message>
    <message>
        <source>Private key:</source>
        <translation>Privater Schlüssel:</translation>
    </message>
    <message>
        <source>&amp;Key ID:</source>
        <translation>Sc&amp;hlüssel-ID:</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Co&amp;py public key</source>
        <translation>Öffentlichen Schlüssel &amp;kopieren</translation>
    </message>
    <message>
        <source>The public key, to be added to the app in Okta. The private key stays here:</source>
        <translation>Der öffentliche Schlüssel, der in Okta zur App hinzuzufügen ist. Der private Schlüssel bleibt hier:</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>No key could be made.</source>
        <translation>Es konnte kein Schlüssel erzeugt werden.</translation>
    </message>
    <message>
        <source>A key is being made…</source>
        <translation>Ein Schlüssel wird erzeugt…</translation>
    </message>
    <message>
        <source>RSA, %1 bits</source>
        <translation>RSA, %1 Bit</translation>
    </message>
    <message>
        <source>EC, P-256</source>
        <translation>EC, P-256</translation>
    </message>
    <message>
        <source>The key in the keychain</source>
        <translation>Der Schlüssel im Schlüsselbund</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>public key</source>
        <translation>öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>HookKeys acts as an app of its own, without a person. Set the app up in the Admin Console, under Applications and Resources &gt; Applications:</source>
        <translation>HookKeys handelt als eigene App, ohne eine Person. Richten Sie die App in der Admin Console unter Applications and Resources &gt; Applications ein:</translation>
    </message>
    <message>
        <source>Choose Create App Integration &gt; Classic experience, then API Services.</source>
        <translation>Wählen Sie Create App Integration &gt; Classic experience, dann API Services.</translation>
    </message>
    <message>
        <source>Set the client authentication to Public key / Private key, and add the public key below.</source>
        <translation>Stellen Sie die Client Authentication auf Public key / Private key, und fügen Sie den öffentlichen Schlüssel von unten hinzu.</translation>
    </message>
    <message>
        <source>On the tab Okta API Scopes, grant:</source>
        <translation>Gewähren Sie auf der Seite Okta API Scopes:</translation>
    </message>
    <message>
        <source>On the tab Admin roles, give the app a role that may manage hooks.</source>
        <translation>Geben Sie der App auf der Seite Admin roles eine Rolle, die Hooks verwalten darf.</translation>
    </message>
    <message>
        <source>Copy the client ID of the app into the field below.</source>
        <translation>Kopieren Sie die Client-ID der App in das Feld unten.</translation>
    </message>
    <message>
        <source>The key’s KID in Okta, if it has one</source>
        <translation>Die KID des Schlüssels in Okta, wenn er eine hat</translation>
    </message>
</context>
<context>
    <name>HookKeys::SessionMessages</name>
    <message>
        <source>%1 The keys shown are those of %2.</source>
        <translation>%1 Angezeigt werden die Schlüssel mit dem Stand von %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Edit org…</source>
        <translation>Org bearbeiten…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden…</translation>
    </message>
    <message>
        <source>Sign in to the proxy…</source>
        <translation>Am Proxy anmelden…</translation>
    </message>
    <message>
        <source>The public key of “%1” is not the one that was seen here before. Do not hand it out before you know why it changed.</source>
        <translation>Der öffentliche Schlüssel von „%1“ ist nicht der, der hier zuvor gesehen wurde. Bitte nicht weitergeben, bevor Sie wissen, warum er sich geändert hat.</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>The server sent private key material with the key “%1”. HookKeys threw it away. Treat the key as compromised: replace it, and tell Okta&apos;s support.</source>
        <translation>Der Server hat mit dem Schlüssel „%1“ privates Schlüsselmaterial gesendet. HookKeys hat es verworfen. Der Schlüssel muss als kompromittiert gelten: Bitte ersetzen und dem Support von Okta melden.</translation>
    </message>
    <message>
        <source>The server sent private key material and did not say with which key. HookKeys threw it away. Have Okta&apos;s support find out which key it is, and replace that.</source>
        <translation>Der Server hat privates Schlüsselmaterial gesendet und nicht gesagt, mit welchem Schlüssel. HookKeys hat es verworfen. Lassen Sie den Support von Okta herausfinden, welcher Schlüssel es ist, und ersetzen Sie diesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) that “%1” had on %2 are not there any more: %3.</source>
        <translation>
            <numerusform>%n Schlüssel, den „%1“ am %2 hatte, ist nicht mehr da: %3.</numerusform>
            <numerusform>%n Schlüssel, die „%1“ am %2 hatte, sind nicht mehr da: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inline hook(s) that “%1” had on %2 are not there any more: %3.</source>
        <translation>
            <numerusform>%n Inline-Hook, den „%1“ am %2 hatte, ist nicht mehr da: %3.</numerusform>
            <numerusform>%n Inline-Hooks, die „%1“ am %2 hatte, sind nicht mehr da: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>beside those that are named</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::SessionSecretStore</name>
    <message>
        <source>No credential was given for this session yet: enter it again.</source>
        <translation>Für diese Sitzung wurden noch keine Zugangsdaten angegeben: Bitte noch einmal eingeben.</translation>
    </message>
</context>
<context>
    <name>HookKeys::Settings</name>
    <message>
        <source>The settings file “%1” is damaged and could not be copied aside. HookKeys uses what is readable of it.</source>
        <translation>Die Einstellungsdatei „%1“ ist beschädigt und konnte nicht gesichert werden. HookKeys verwendet, was davon lesbar ist.</translation>
    </message>
    <message>
        <source>The settings file “%1” is damaged. HookKeys uses what is readable of it; the old file was kept as “%2”.</source>
        <translation>Die Einstellungsdatei „%1“ ist beschädigt. HookKeys verwendet, was davon lesbar ist; die alte Datei wurde als „%2“ aufbewahrt.</translation>
    </message>
    <message>
        <source>“%1” is no file and could not be renamed. What you set is forgotten when HookKeys ends.</source>
        <translation>„%1“ ist keine Datei und konnte nicht umbenannt werden. Was Sie einstellen, ist vergessen, wenn HookKeys endet.</translation>
    </message>
    <message>
        <source>“%1” was no file and is called “%2” now. HookKeys starts with its own settings.</source>
        <translation>„%1“ war keine Datei und heißt jetzt „%2“. HookKeys beginnt mit seinen eigenen Einstellungen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SetupSteps</name>
    <message>
        <source>%1. %2</source>
        <comment>a numbered step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>HookKeys::Severity</name>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
</context>
<context>
    <name>HookKeys::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Warten auf die Antwort</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Open the page of your org in a browser, on this computer or another, and type this code there. If it is filled in already, compare it.</source>
        <translation>Bitte die Seite Ihrer Org in einem Browser öffnen, auf diesem oder einem anderen Computer, und dort diesen Code eingeben. Ist er schon eingetragen, bitte vergleichen.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>&amp;Open browser</source>
        <translation>&amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>Code &amp;kopieren</translation>
    </message>
    <message>
        <source>The clipboard forgets the code after 30 seconds</source>
        <translation>Die Zwischenablage vergisst den Code nach 30 Sekunden</translation>
    </message>
    <message>
        <source>&amp;Open browser again</source>
        <translation>&amp;Browser erneut öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>The code is %1.</source>
        <translation>Der Code ist %1.</translation>
    </message>
    <message>
        <source>The code expires in %1.</source>
        <comment>minutes and seconds, as 9:59</comment>
        <translation>Der Code läuft in %1 ab.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open this address in a browser on this computer:</source>
        <translation>Es ließ sich kein Browser öffnen. Bitte diese Adresse in einem Browser auf diesem Computer öffnen:</translation>
    </message>
    <message>
        <source>No browser could be opened. Open the address yourself.</source>
        <translation>Es ließ sich kein Browser öffnen. Bitte die Adresse selbst öffnen.</translation>
    </message>
    <message>
        <source>If the org shows an error about the “redirect_uri”, register these redirect URIs in its app and try again:</source>
        <translation>Zeigt die Org einen Fehler zur „redirect_uri“, bitte diese Redirect-URIs in ihrer App eintragen und erneut versuchen:</translation>
    </message>
    <message>
        <source>This org still uses the redirect URIs that all orgs once had in common. Register its own in its app, and edit the org to switch to them:</source>
        <translation>Diese Org verwendet noch die Redirect-URIs, die früher alle Orgs gemeinsam hatten. Bitte ihre eigenen in ihrer App eintragen und die Org bearbeiten, um auf sie umzustellen:</translation>
    </message>
    <message>
        <source>Your browser should show your org’s sign-in page now: go on there.</source>
        <translation>Ihr Browser sollte jetzt die Anmeldeseite Ihrer Org zeigen: Bitte dort fortfahren.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>Seite: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>You are signed in. The org did not allow %1, so what needs that is left out, and the rest works. To have it, grant that to the app in Okta and sign in again.</source>
        <translation>Sie sind angemeldet. Die Org hat %1 nicht erlaubt, deshalb entfällt, was das braucht; alles andere funktioniert. Um es zu haben, gewähren Sie das der App in Okta und melden Sie sich neu an.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SignInPage</name>
    <message>
        <source>&amp;Bind tokens to a key of this computer (DPoP)</source>
        <translation>Tokens an diesen Computer &amp;binden (DPoP)</translation>
    </message>
    <message>
        <source>A token that is stolen is of no use elsewhere. HookKeys does it by itself where the app asks for it.</source>
        <translation>Ein gestohlenes Token ist dann anderswo nutzlos. Wo die App es verlangt, tut HookKeys es von selbst.</translation>
    </message>
    <message>
        <source>Client &amp;ID:</source>
        <translation>&amp;Client-ID:</translation>
    </message>
    <message>
        <source>Open Applica&amp;tions in Okta</source>
        <translation>Applications in Okta ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Type the org&apos;s URL first.</source>
        <translation>Geben Sie zuerst die URL der Org ein.</translation>
    </message>
    <message>
        <source>This org has no Admin Console: it is not at an https address.</source>
        <translation>Diese Org hat keine Admin Console: Ihre Adresse ist keine https-Adresse.</translation>
    </message>
    <message>
        <source>Grant the app the scope %1 in Okta as well.</source>
        <translation>Erteilen Sie der App in Okta auch den Scope %1.</translation>
    </message>
    <message>
        <source>Also see apps</source>
        <translation>Auch Apps sehen</translation>
    </message>
    <message>
        <source>Also change app keys</source>
        <translation>Auch Schlüssel von Apps ändern</translation>
    </message>
    <message>
        <source>Also read the System Log</source>
        <translation>Auch das Systemprotokoll lesen</translation>
    </message>
    <message>
        <source>Also see servers and policies</source>
        <translation>Auch Server und Richtlinien sehen</translation>
    </message>
    <message>
        <source>To tell whether the other side of a hook has its key.</source>
        <translation>Um zu sagen, ob die Gegenseite eines Hooks seinen Schlüssel hat.</translation>
    </message>
    <message>
        <source>To hand a new key over by itself.</source>
        <translation>Um einen neuen Schlüssel selbst zu übergeben.</translation>
    </message>
    <message>
        <source>To tell whether hooks fail.</source>
        <translation>Um zu sagen, ob Hooks fehlschlagen.</translation>
    </message>
    <message>
        <source>To tell what calls a hook.</source>
        <translation>Um zu sagen, was einen Hook aufruft.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
</context>
<context>
    <name>HookKeys::SignedToken</name>
    <message>
        <source>There is a private key in this. Nothing of it is kept; clear it away, and replace the key if others have seen it.</source>
        <translation>Darin steckt ein privater Schlüssel. Nichts davon wird behalten; entfernen Sie ihn, und ersetzen Sie den Schlüssel, falls andere ihn gesehen haben.</translation>
    </message>
    <message>
        <source>There are several assertions in this form, and programs would disagree about which one counts. Send one.</source>
        <translation>Dieses Formular enthält mehrere Assertions, und Programme wären sich uneins, welche zählt. Senden Sie eine.</translation>
    </message>
    <message>
        <source>The form lacks “client_assertion_type”, without which no server reads the assertion.</source>
        <translation>Im Formular fehlt „client_assertion_type“; ohne das liest kein Server die Assertion.</translation>
    </message>
    <message>
        <source>The form&apos;s “client_assertion_type” is %1 and not urn:ietf:params:oauth:client-assertion-type:jwt-bearer.</source>
        <translation>„client_assertion_type“ ist im Formular %1 und nicht urn:ietf:params:oauth:client-assertion-type:jwt-bearer.</translation>
    </message>
    <message>
        <source>There was white space within the token. It was left out here; where it is sent it must not be.</source>
        <translation>Im Token stand Leerraum. Hier wurde er weggelassen; wo das Token gesendet wird, darf er nicht stehen.</translation>
    </message>
    <message>
        <source>This is larger than any token (%L1 bytes), and was not read.</source>
        <translation>Das ist größer als jedes Token (%L1 Bytes) und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>There is nothing to check yet.</source>
        <translation>Es gibt noch nichts zu prüfen.</translation>
    </message>
    <message>
        <source>This looks like an API token of Okta, which is no signed token. Whoever has it has your access: revoke it if it was copied from a log or a message.</source>
        <translation>Das sieht nach einem API-Token von Okta aus, und das ist kein signiertes Token. Wer es hat, hat Ihren Zugang: Widerrufen Sie es, falls es aus einem Protokoll oder einer Nachricht stammt.</translation>
    </message>
    <message>
        <source>This is a signature in JSON form. Okta and OAuth servers take the compact form alone: three parts with dots.</source>
        <translation>Das ist eine Signatur in JSON-Form. Okta und OAuth-Server nehmen nur die kompakte Form: drei Teile mit Punkten.</translation>
    </message>
    <message>
        <source>This token is encrypted. Only who has the private key it was made for can read it; Okta never encrypts what a hook key signs.</source>
        <translation>Dieses Token ist verschlüsselt. Nur wer den privaten Schlüssel hat, für den es gemacht wurde, kann es lesen; Okta verschlüsselt nie, was ein Hook-Schlüssel signiert.</translation>
    </message>
    <message>
        <source>The token has two parts: its signature is missing. It was probably cut off when it was copied.</source>
        <translation>Das Token hat zwei Teile: Die Signatur fehlt. Vermutlich wurde sie beim Kopieren abgeschnitten.</translation>
    </message>
    <message numerus="yes">
        <source>This is no signed token: that has three parts with dots between them, and this has %n.</source>
        <translation>
            <numerusform>Das ist kein signiertes Token: Das hat drei Teile mit Punkten dazwischen, und dies hat %n.</numerusform>
            <numerusform>Das ist kein signiertes Token: Das hat drei Teile mit Punkten dazwischen, und dies hat %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token&apos;s %1 is not base64url: %2.</source>
        <comment>a part; why</comment>
        <translation>Dieser Teil des Tokens ist kein base64url (%1): %2.</translation>
    </message>
    <message>
        <source>The token&apos;s header is no JSON object.</source>
        <translation>Der Kopf des Tokens ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The header has members twice: %1. Programs disagree about which one counts, which is what an attacker wants.</source>
        <translation>Im Kopf stehen Angaben doppelt: %1. Programme sind sich uneins, welche zählt, und genau das will ein Angreifer.</translation>
    </message>
    <message>
        <source>The header says that the payload is not encoded (“b64”). That is forbidden for a JWT.</source>
        <translation>Der Kopf sagt, dass der Inhalt nicht kodiert ist („b64“). Das ist für ein JWT verboten.</translation>
    </message>
    <message>
        <source>What was signed is no JSON object, so it is no JWT and claims nothing.</source>
        <translation>Was signiert wurde, ist kein JSON-Objekt; es ist also kein JWT und behauptet nichts.</translation>
    </message>
    <message>
        <source>Claims are there twice: %1. Programs disagree about which one counts, which is what an attacker wants.</source>
        <translation>Behauptungen stehen doppelt da: %1. Programme sind sich uneins, welche zählt, und genau das will ein Angreifer.</translation>
    </message>
    <message>
        <source>The token&apos;s first part, its header, is empty.</source>
        <translation>Der erste Teil des Tokens, der Kopf, ist leer.</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>The token&apos;s second part, what it claims, is empty: it was cut out, or is sent apart from its signature. An assertion has it within.</source>
        <translation>Der zweite Teil des Tokens, seine Angaben, ist leer: Er wurde herausgeschnitten oder wird getrennt von der Signatur gesendet. Eine Assertion enthält ihn.</translation>
    </message>
    <message>
        <source>The form has “%1” more than once, and programs would disagree about which one counts. Send one.</source>
        <translation>Im Formular steht „%1“ mehrmals, und Programme wären sich uneins, welches zählt. Senden Sie eines.</translation>
    </message>
    <message>
        <source>The token has a number that is out of range: %1. Most programs cannot hold it, and refuse the token.</source>
        <translation>Im Token steht eine Zahl außerhalb des Bereichs: %1. Die meisten Programme können sie nicht fassen und lehnen das Token ab.</translation>
    </message>
    <message>
        <source>There are several tokens in this. Paste the one that is to be checked.</source>
        <translation>Darin sind mehrere Tokens. Fügen Sie das eine ein, das geprüft werden soll.</translation>
    </message>
    <message>
        <source>It was given out by the server %1 (“iss”), as access tokens and ID tokens are, and is no assertion of a hook, which has its client ID there. It is verified with the keys of that server, and not with hook keys.</source>
        <translation>Ausgegeben hat es der Server %1 („iss“), wie Zugriffs- und ID-Tokens; es ist keine Assertion eines Hooks, die dort ihre Client-ID hat. Geprüft wird es mit den Schlüsseln dieses Servers und nicht mit Hook-Schlüsseln.</translation>
    </message>
    <message>
        <source>The token&apos;s %1 is in plain base64 and not in base64url: there - stands for + and _ for /, and no = stands at the end. Whoever makes the token has to encode it so.</source>
        <comment>a part</comment>
        <translation>Dieser Teil des Tokens ist in einfachem base64 und nicht in base64url (%1): Dort steht - für + und _ für /, und am Ende steht kein =. Wer das Token macht, muss es so kodieren.</translation>
    </message>
    <message>
        <source>The token has a number that is none (NaN or Infinity). JSON does not know that, and programs refuse the token.</source>
        <translation>Das Token hat eine Zahl, die keine ist (NaN oder Infinity). JSON kennt das nicht, und Programme lehnen das Token ab.</translation>
    </message>
    <message>
        <source>There are public keys in this and no token. Open them as a JWK Set, so that they are known here, and paste what was signed with them.</source>
        <translation>Darin sind öffentliche Schlüssel und kein Token. Öffnen Sie sie als JWK Set, damit sie hier bekannt sind, und fügen Sie ein, was mit ihnen signiert wurde.</translation>
    </message>
    <message>
        <source>This is a public key or a certificate and no token. Paste what was signed with it.</source>
        <translation>Das ist ein öffentlicher Schlüssel oder ein Zertifikat und kein Token. Fügen Sie ein, was damit signiert wurde.</translation>
    </message>
    <message>
        <source>This is a message of SAML and no token of a hook. It is signed with the certificate of an app, and not with a hook key.</source>
        <translation>Das ist eine SAML-Nachricht und kein Token eines Hooks. Sie wird mit dem Zertifikat einer App signiert und nicht mit einem Hook-Schlüssel.</translation>
    </message>
    <message>
        <source>This is no signed token. It may be one that says nothing by itself, as refresh tokens and some access tokens are, and that only the server knows that gave it out. Such a one may sign in whoever has it, so keep it to yourself.</source>
        <translation>Das ist kein signiertes Token. Vielleicht ist es eines, das für sich nichts sagt, wie Refresh-Tokens und manche Zugriffstokens, und das nur der Server kennt, der es ausgegeben hat. So eines meldet womöglich jeden an, der es hat; behalten Sie es also für sich.</translation>
    </message>
    <message>
        <source>A client secret is sent beside the assertion (“%1”). A client proves who it is in one way alone, and servers refuse two: leave the secret out.</source>
        <translation>Neben der Assertion wird ein Client-Geheimnis gesendet („%1“). Ein Client weist sich nur auf eine Weise aus, und Server lehnen zwei ab: Lassen Sie das Geheimnis weg.</translation>
    </message>
    <message>
        <source>The form&apos;s “grant_type” is %1. A hook asks for a token of its own, by client_credentials, and servers let its client ask in no other way.</source>
        <translation>„grant_type“ im Formular ist %1. Ein Hook holt sich ein Token für sich selbst, mit client_credentials, und Server lassen seinen Client nicht anders fragen.</translation>
    </message>
    <message>
        <source>The form has the token as “assertion”, by which a server lets in a person and not a client. A hook&apos;s client proves who it is by “client_assertion”, with “client_assertion_type” beside it.</source>
        <translation>Im Formular steht das Token als „assertion“; damit lässt ein Server einen Menschen ein und keinen Client. Der Client eines Hooks weist sich mit „client_assertion“ aus, und daneben steht „client_assertion_type“.</translation>
    </message>
    <message>
        <source>The header says that another token is within (“cty”), and there are claims. Leave “cty” out: some servers look for that token and refuse this one.</source>
        <translation>Der Kopf sagt, dass ein weiteres Token darin ist („cty“), und es sind Behauptungen da. Lassen Sie „cty“ weg: Manche Server suchen jenes Token und lehnen dieses ab.</translation>
    </message>
    <message>
        <source>As its header says (“cty”), a signed token is within: decrypt it with that private key and paste what comes out.</source>
        <translation>Darin ist, wie sein Kopf sagt („cty“), ein signiertes Token: Entschlüsseln Sie es mit jenem privaten Schlüssel, und fügen Sie ein, was herauskommt.</translation>
    </message>
    <message>
        <source>What was signed is a token itself, as the header says (“cty”): a nested JWT. Servers look for claims there and refuse it. Sign the claims themselves. To have the inner token checked, paste it alone, as the second part shows it.</source>
        <translation>Was signiert wurde, ist selbst ein Token, wie der Kopf sagt („cty“): ein verschachteltes JWT. Server suchen dort Behauptungen und lehnen es ab. Signieren Sie die Behauptungen selbst. Um das innere Token prüfen zu lassen, fügen Sie es allein ein, so wie der zweite Teil es zeigt.</translation>
    </message>
    <message>
        <source>What was signed is a token itself: a nested JWT, whose header does not say so (“cty”). Servers look for claims there and refuse it. Sign the claims themselves. To have the inner token checked, paste it alone, as the second part shows it.</source>
        <translation>Was signiert wurde, ist selbst ein Token: ein verschachteltes JWT, dessen Kopf das nicht sagt („cty“). Server suchen dort Behauptungen und lehnen es ab. Signieren Sie die Behauptungen selbst. Um das innere Token prüfen zu lassen, fügen Sie es allein ein, so wie der zweite Teil es zeigt.</translation>
    </message>
    <message>
        <source>This is a placeholder, for which the token was not put in. Paste what was sent in its place.</source>
        <translation>Das ist ein Platzhalter, für den das Token nicht eingesetzt wurde. Fügen Sie ein, was an seiner Stelle gesendet wurde.</translation>
    </message>
    <message>
        <source>The token is not in this: stars or a word stand in its place, for whoever wrote it down hid it. Take the token from where it is sent.</source>
        <translation>Das Token ist hier nicht enthalten: Sternchen oder ein Wort stehen an seiner Stelle, denn wer es aufgeschrieben hat, hat es verborgen. Nehmen Sie das Token dort, wo es gesendet wird.</translation>
    </message>
    <message>
        <source>This is what a token says, and not the token itself, so there is no signature to verify. Paste the token as it was sent.</source>
        <translation>Das ist, was ein Token sagt, und nicht das Token selbst, daher gibt es keine Signatur zu prüfen. Fügen Sie das Token so ein, wie es gesendet wurde.</translation>
    </message>
    <message>
        <source>The token was shortened: dots, stars or a word stand for a part of it. Copy all of it.</source>
        <translation>Das Token wurde gekürzt: Punkte, Sternchen oder ein Wort stehen für einen Teil davon. Kopieren Sie es ganz.</translation>
    </message>
    <message>
        <source>The beginning of the token is missing: its header, or a part of that. It was probably cut off when it was copied; copy all of it.</source>
        <translation>Der Anfang des Tokens fehlt: der Kopf oder ein Teil davon. Er wurde wahrscheinlich beim Kopieren abgeschnitten; kopieren Sie das Token ganz.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SigningKeyId</name>
    <message>
        <source>The key ID has more than %L1 characters: copy it anew from Okta.</source>
        <translation>Die Schlüssel-ID hat mehr als %L1 Zeichen: Kopieren Sie sie neu aus Okta.</translation>
    </message>
    <message>
        <source>The key ID has a character that cannot be seen (%1): remove it.</source>
        <translation>Die Schlüssel-ID enthält ein Zeichen, das nicht zu sehen ist (%1): Bitte entfernen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SigningMistake</name>
    <message>
        <source>It was signed by %1, but the signature is in DER, as OpenSSL writes it. In a token the two numbers r and s stand side by side, with their full length.</source>
        <translation>Signiert hat es %1, aber die Signatur ist in DER, wie OpenSSL sie schreibt. In einem Token stehen die beiden Zahlen r und s in voller Länge nebeneinander.</translation>
    </message>
    <message>
        <source>It was signed by %1, but something stands behind the signature that does not belong to it, as the end of a line. Encode the signature alone.</source>
        <translation>Signiert hat es %1, aber hinter der Signatur steht etwas, das nicht dazugehört, etwa ein Zeilenende. Kodieren Sie die Signatur allein.</translation>
    </message>
    <message>
        <source>It was signed by %1, but the signature was written as text (hex or base64) before it was encoded. Encode its bytes, once, as base64url.</source>
        <translation>Signiert hat es %1, aber die Signatur wurde als Text geschrieben (hexadezimal oder base64), bevor sie kodiert wurde. Kodieren Sie ihre Bytes, einmal, als base64url.</translation>
    </message>
    <message>
        <source>It was signed by %1, but zeros at the beginning of the signature were left out. It is to be as long as the key.</source>
        <translation>Signiert hat es %1, aber Nullen am Anfang der Signatur wurden weggelassen. Sie muss so lang sein wie der Schlüssel.</translation>
    </message>
    <message>
        <source>It was signed by %1, but not over what is sent. The first two parts are to be signed as they stand in the token: encoded, with the dot between them.</source>
        <translation>Signiert hat es %1, aber nicht das, was gesendet wird. Zu signieren sind die ersten beiden Teile, wie sie im Token stehen: kodiert, mit dem Punkt dazwischen.</translation>
    </message>
    <message>
        <source>It was signed by %1, but over a hash of the token, and signing makes one itself. Give the signing function the first two parts of the token and not their hash.</source>
        <translation>Signiert hat es %1, aber einen Hash des Tokens, und das Signieren bildet selbst einen. Geben Sie der Signierfunktion die ersten beiden Teile des Tokens und nicht deren Hash.</translation>
    </message>
    <message>
        <source>The header says %1, but %2 signed it with %3. Sign it with %1, or write what it is signed with into “alg”.</source>
        <translation>Der Kopf sagt %1, aber %2 hat es mit %3 signiert. Signieren Sie mit %1, oder schreiben Sie in „alg“, womit signiert wird.</translation>
    </message>
    <message>
        <source>It was signed by %1 with the hash %2, which no algorithm of tokens has with a key of that kind. Sign with %3, whose hash is %4, and write that into “alg”.</source>
        <translation>Signiert hat es %1 mit dem Hash %2, den mit einem Schlüssel dieser Art kein Algorithmus für Tokens hat. Signieren Sie mit %3, dessen Hash %4 ist, und schreiben Sie das in „alg“.</translation>
    </message>
    <message>
        <source>It was signed by %1 with PSS, but with a salt of another length than the hash %2 has, as some libraries make it unasked. Set the salt&apos;s length to the hash&apos;s.</source>
        <translation>Signiert hat es %1 mit PSS, aber mit einem Salt, das nicht so lang ist wie der Hash %2; manche Bibliotheken machen es ungefragt so. Stellen Sie die Länge des Salts auf die des Hashs ein.</translation>
    </message>
    <message>
        <source>It was signed by %1, but the signature stands in hex in the token. Encode its bytes as base64url.</source>
        <translation>Signiert hat es %1, aber die Signatur steht hexadezimal im Token. Kodieren Sie ihre Bytes als base64url.</translation>
    </message>
</context>
<context>
    <name>HookKeys::Snapshot</name>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>before a rotation</source>
        <translation>vor einem Austausch</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wöchentlich</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>What is shown is not what the org says now: refresh it first.</source>
        <translation>Was angezeigt wird, ist nicht der jetzige Stand der Org: Bitte zuerst aktualisieren.</translation>
    </message>
    <message>
        <source>The org is being read: try again when that is over.</source>
        <translation>Die Org wird gerade gelesen: Versuchen Sie es danach erneut.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SnapshotCommands</name>
    <message>
        <source>Snapshots and &amp;differences…</source>
        <translation>Mo&amp;mentaufnahmen und Unterschiede…</translation>
    </message>
</context>
<context>
    <name>HookKeys::SnapshotDiff</name>
    <message>
        <source>used</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>Key ID %1</source>
        <translation>Schlüssel-ID %1</translation>
    </message>
    <message>
        <source>%1 hook to %2, without a key</source>
        <translation>%1-Hook an %2, ohne Schlüssel</translation>
    </message>
    <message>
        <source>%1 hook to %2, with the key “%3”</source>
        <translation>%1-Hook an %2, mit dem Schlüssel „%3“</translation>
    </message>
    <message>
        <source>The public half of the key “%1” is not the one that it was.</source>
        <translation>Die öffentliche Hälfte des Schlüssels „%1“ ist nicht mehr dieselbe.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The hook “%1” lost its key “%2”.</source>
        <translation>Der Hook „%1“ hat seinen Schlüssel „%2“ verloren.</translation>
    </message>
    <message>
        <source>The hook “%1” has the key “%2” in %3, and none in %4.</source>
        <translation>Der Hook „%1“ hat in %3 den Schlüssel „%2“ und in %4 keinen.</translation>
    </message>
    <message>
        <source>The hook “%1” changed its way to authenticate from “%2” to “%3”.</source>
        <translation>Der Hook „%1“ authentifiziert sich anders: vorher „%2“, jetzt „%3“.</translation>
    </message>
    <message>
        <source>The hook “%1” authenticates by “%2” in %3, and by “%4” in %5.</source>
        <translation>Der Hook „%1“ authentifiziert sich in %3 durch „%2“ und in %5 durch „%4“.</translation>
    </message>
    <message>
        <source>The hook “%1” points at the key %2, which is not there.</source>
        <translation>Der Hook „%1“ verweist auf den Schlüssel %2, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The hook “%1” points at the key %2, which is not there in %3.</source>
        <translation>Der Hook „%1“ verweist auf den Schlüssel %2, den es in %3 nicht gibt.</translation>
    </message>
    <message>
        <source>The inline hooks could not be read on both sides, so they are not compared.</source>
        <translation>Die Inline Hooks konnten nicht auf beiden Seiten gelesen werden, deshalb werden sie nicht verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>The public half of %n key(s) was not read on both sides, so it is not compared.</source>
        <translation>
            <numerusform>Die öffentliche Hälfte von %n Schlüssel wurde nicht auf beiden Seiten gelesen, deshalb wird sie nicht verglichen.</numerusform>
            <numerusform>Die öffentlichen Hälften von %n Schlüsseln wurden nicht auf beiden Seiten gelesen, deshalb werden sie nicht verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all keys and inline hooks could be read on both sides: one that is missing on a side may be there.</source>
        <translation>Nicht alle Schlüssel und Inline-Hooks waren auf beiden Seiten lesbar: Was auf einer Seite fehlt, kann es dort doch geben.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SnapshotJson</name>
    <message>
        <source>The snapshot cannot be read: %1 %2.</source>
        <translation>Die Momentaufnahme kann nicht gelesen werden: %1 %2.</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>ist zu lang</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>kommt zweimal vor</translation>
    </message>
    <message>
        <source>This is no snapshot that HookKeys wrote.</source>
        <translation>Das ist keine Momentaufnahme, die HookKeys geschrieben hat.</translation>
    </message>
    <message>
        <source>The snapshot was written by a newer HookKeys.</source>
        <translation>Die Momentaufnahme wurde von einem neueren HookKeys geschrieben.</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>ist nicht bekannt</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is no moment</source>
        <translation>ist kein Zeitpunkt</translation>
    </message>
    <message>
        <source>is no list</source>
        <translation>ist keine Liste</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder true noch false</translation>
    </message>
    <message>
        <source>is no thumbprint</source>
        <translation>ist kein Thumbprint</translation>
    </message>
    <message>
        <source>is no public key</source>
        <translation>ist kein öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>is not the thumbprint of the public key</source>
        <translation>ist nicht der Thumbprint des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>A private key is in the file. Nothing of it was kept: whoever wrote it must not hand it on.</source>
        <translation>In der Datei ist ein privater Schlüssel. Nichts davon wurde behalten: Wer sie geschrieben hat, darf sie nicht weitergeben.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SnapshotKeeper</name>
    <message>
        <source>Open the org first.</source>
        <translation>Öffnen Sie zuerst die Org.</translation>
    </message>
    <message>
        <source>This org is there for this session alone: add it as your own, and snapshots of it can be kept.</source>
        <translation>Diese Org ist nur für diese Sitzung da: Fügen Sie sie als Ihre eigene hinzu, dann können Momentaufnahmen von ihr aufbewahrt werden.</translation>
    </message>
    <message>
        <source>The org was closed.</source>
        <translation>Die Org wurde geschlossen.</translation>
    </message>
    <message>
        <source>The snapshot was not taken. %1</source>
        <translation>Die Momentaufnahme wurde nicht gemacht. %1</translation>
    </message>
    <message>
        <source>Before the rotation of %1</source>
        <translation>Vor dem Austausch von %1</translation>
    </message>
    <message>
        <source>No snapshot was taken before the rotation. %1</source>
        <translation>Vor dem Austausch wurde keine Momentaufnahme gemacht. %1</translation>
    </message>
    <message>
        <source>The weekly snapshot was not taken. %1</source>
        <translation>Die wöchentliche Momentaufnahme wurde nicht gemacht. %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::SnapshotMoments</name>
    <message>
        <source>%1, %2</source>
        <extracomment>an org; why it was looked at</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>an org; when; why it was looked at</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, jetzt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a moment; what there is to say of it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This org is not open any more.</source>
        <translation>Diese Org ist nicht mehr geöffnet.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SnapshotPanel</name>
    <message>
        <source>Snapshots</source>
        <translation>Momentaufnahmen</translation>
    </message>
    <message>
        <source>&amp;Snapshots</source>
        <translation>M&amp;omentaufnahmen</translation>
    </message>
    <message>
        <source>&amp;Take one…</source>
        <translation>&amp;Aufnehmen…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Name of the snapshot:</source>
        <translation>Name der Momentaufnahme:</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>Name der Momentaufnahme</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Momentaufnahme machen</translation>
    </message>
    <message>
        <source>Reading what the org has…</source>
        <translation>Es wird gelesen, was die Org hat…</translation>
    </message>
    <message>
        <source>The snapshot was taken.</source>
        <translation>Die Momentaufnahme wurde gemacht.</translation>
    </message>
    <message numerus="yes">
        <source>The snapshot was taken, without %n public key(s), which could not be read.</source>
        <translation>
            <numerusform>Die Momentaufnahme wurde gemacht, ohne %n öffentlichen Schlüssel, der nicht gelesen werden konnte.</numerusform>
            <numerusform>Die Momentaufnahme wurde gemacht, ohne %n öffentliche Schlüssel, die nicht gelesen werden konnten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the snapshot</source>
        <translation>Momentaufnahme umbenennen</translation>
    </message>
    <message>
        <source>The snapshot was renamed.</source>
        <translation>Die Momentaufnahme wurde umbenannt.</translation>
    </message>
    <message>
        <source>Delete the snapshot</source>
        <translation>Momentaufnahme löschen</translation>
    </message>
    <message>
        <source>Delete the snapshot “%1”?</source>
        <translation>Die Momentaufnahme „%1“ löschen?</translation>
    </message>
    <message>
        <source>Nobody can bring it back. Nothing changes in the org itself.</source>
        <translation>Niemand kann sie zurückholen. In der Org selbst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The snapshot was deleted.</source>
        <translation>Die Momentaufnahme wurde gelöscht.</translation>
    </message>
    <message>
        <source>Export the snapshot</source>
        <translation>Momentaufnahme exportieren</translation>
    </message>
    <message>
        <source>Snapshots (*.json)</source>
        <translation>Momentaufnahmen (*.json)</translation>
    </message>
    <message>
        <source>The snapshot was saved as “%1”. It holds no secret.</source>
        <translation>Die Momentaufnahme wurde als „%1“ gespeichert. Sie enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>Import a snapshot</source>
        <translation>Momentaufnahme importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The snapshot was imported.</source>
        <translation>Die Momentaufnahme wurde importiert.</translation>
    </message>
    <message>
        <source>A snapshot is being taken.</source>
        <translation>Eine Momentaufnahme wird gerade gemacht.</translation>
    </message>
    <message>
        <source>Open the org first.</source>
        <translation>Öffnen Sie zuerst die Org.</translation>
    </message>
    <message>
        <source>This is what the org has now, and no snapshot.</source>
        <translation>Das ist, was die Org jetzt hat, und keine Momentaufnahme.</translation>
    </message>
    <message>
        <source>Select a snapshot first.</source>
        <translation>Wählen Sie zuerst eine Momentaufnahme aus.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SnapshotReport</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Ruft auf</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>Token-URL</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weggefallen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Hook %1</source>
        <translation>Hook %1</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
    <message>
        <source>%1 added, %2 gone, %3 changed.</source>
        <translation>%1 hinzugekommen, %2 weggefallen, %3 geändert.</translation>
    </message>
    <message>
        <source>Hook keys and inline hooks: differences</source>
        <translation>Hook-Schlüssel und Inline Hooks: Unterschiede</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>the earlier moment or org; the later or other one</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
</context>
<context>
    <name>HookKeys::SqliteFile</name>
    <message>
        <source>The file %1 was damaged, so nothing of this was saved: try again.</source>
        <translation>Die Datei %1 war beschädigt, darum wurde nichts davon gespeichert: Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>Qt&apos;s plugin for SQLite is not installed: install it, and start HookKeys again.</source>
        <translation>Das SQLite-Plugin von Qt ist nicht installiert: Bitte installieren und HookKeys neu starten.</translation>
    </message>
    <message>
        <source>%1 is a folder or a device, not a file: move it to another place, and start HookKeys again.</source>
        <translation>%1 ist ein Ordner oder ein Gerät, keine Datei: Bitte an einen anderen Ort verschieben und HookKeys neu starten.</translation>
    </message>
    <message>
        <source>Another copy of HookKeys is opening the file %1.</source>
        <translation>Ein anderes laufendes HookKeys öffnet gerade die Datei %1.</translation>
    </message>
    <message>
        <source>The file %1 was deleted, and HookKeys begins a new one.</source>
        <translation>Die Datei %1 wurde gelöscht, und HookKeys beginnt eine neue.</translation>
    </message>
    <message>
        <source>The file %1 was empty, and HookKeys begins it anew.</source>
        <translation>Die Datei %1 war leer, und HookKeys beginnt sie von vorn.</translation>
    </message>
    <message>
        <source>The file %1 was written by a newer HookKeys and is left alone.</source>
        <translation>Die Datei %1 wurde von einem neueren HookKeys geschrieben und bleibt unverändert.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: see to it that the file and its folder are yours, and start HookKeys again.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben: Bitte dafür sorgen, dass die Datei und ihr Ordner eigene sind, und HookKeys neu starten.</translation>
    </message>
    <message>
        <source>The file %1 is damaged and could not be set aside: move it to another place, and start HookKeys again.</source>
        <translation>Die Datei %1 ist beschädigt und ließ sich nicht beiseitelegen: Bitte an einen anderen Ort verschieben und HookKeys neu starten.</translation>
    </message>
    <message>
        <source>The file %1 is another program&apos;s and could not be set aside: move it to another place, and start HookKeys again.</source>
        <translation>Die Datei %1 gehört zu einem anderen Programm und ließ sich nicht beiseitelegen: Bitte an einen anderen Ort verschieben und HookKeys neu starten.</translation>
    </message>
    <message>
        <source>The file %1 was damaged and is %2 now. HookKeys begins a new one.</source>
        <translation>Die Datei %1 war beschädigt und heißt jetzt %2. HookKeys beginnt eine neue.</translation>
    </message>
    <message>
        <source>The file %1 was another program&apos;s and is %2 now. HookKeys begins a new one.</source>
        <translation>Die Datei %1 gehörte zu einem anderen Programm und heißt jetzt %2. HookKeys beginnt eine neue.</translation>
    </message>
    <message>
        <source>The file %1 cannot be used (%2): see to it that the file and its folder are yours and have room.</source>
        <translation>Die Datei %1 ist nicht benutzbar (%2): Bitte dafür sorgen, dass die Datei und ihr Ordner eigene sind und dort Platz ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged file(s) that HookKeys set aside may still say something of the org, and HookKeys cannot take that out of there: %1. Delete what you do not need any more.</source>
        <translation>
            <numerusform>In %n beschädigten Datei, die HookKeys beiseitegelegt hat, kann noch etwas von der Org stehen, und HookKeys kann das nicht herausnehmen: %1. Löschen Sie, was Sie nicht mehr brauchen.</numerusform>
            <numerusform>In %n beschädigten Dateien, die HookKeys beiseitegelegt hat, kann noch etwas von der Org stehen, und HookKeys kann das nicht herausnehmen: %1. Löschen Sie, was Sie nicht mehr brauchen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HookKeys::SqliteKeyHistory</name>
    <message>
        <source>%1 In it HookKeys remembers the public keys: those that were changed before this are not noticed.</source>
        <translation>%1 Darin merkt sich HookKeys die öffentlichen Schlüssel: Welche davor geändert wurden, wird nicht bemerkt.</translation>
    </message>
    <message>
        <source>%1 Until it can be used, a public key that is changed goes unnoticed.</source>
        <translation>%1 Bis sie benutzbar ist, bleibt unbemerkt, wenn ein öffentlicher Schlüssel geändert wird.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SqliteOrgCache</name>
    <message>
        <source>%1 Answers of your orgs that were kept there may still be in it.</source>
        <translation>%1 Behaltene Antworten Ihrer Orgs sind vielleicht noch darin.</translation>
    </message>
    <message>
        <source>%1 So answers of your orgs are neither shown from it nor kept in it.</source>
        <translation>%1 Deshalb werden Antworten Ihrer Orgs weder daraus gezeigt noch darin aufbewahrt.</translation>
    </message>
    <message>
        <source>The damaged file %1, in which answers of your orgs were kept, could not be deleted: delete it yourself.</source>
        <translation>Die beschädigte Datei %1, in der Antworten Ihrer Orgs aufbewahrt wurden, konnte nicht gelöscht werden: Löschen Sie sie selbst.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SqliteRotations</name>
    <message>
        <source>The key “%1” is being rotated already. Resume that rotation, or give it up, before you begin another.</source>
        <translation>Der Schlüssel „%1“ wird schon ausgetauscht. Setzen Sie diesen Austausch fort oder geben Sie ihn auf, bevor Sie einen anderen beginnen.</translation>
    </message>
    <message>
        <source>The rotation of the key “%1” is over.</source>
        <translation>Der Austausch des Schlüssels „%1“ ist beendet.</translation>
    </message>
    <message>
        <source>%1 What was known of unfinished rotations is lost: look whether each hook signs with the key that it should.</source>
        <translation>%1 Was von unfertigen Austauschen bekannt war, ist verloren: Sehen Sie nach, ob jeder Hook mit dem Schlüssel signiert, mit dem er soll.</translation>
    </message>
    <message>
        <source>Another copy of HookKeys is at this rotation. Go on there, or close its window there and try again.</source>
        <translation>Ein anderes laufendes HookKeys ist gerade bei diesem Austausch. Machen Sie dort weiter, oder schließen Sie dort sein Fenster, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SqliteSnapshots</name>
    <message>
        <source>%1 The snapshots that were in it are not to be seen any more.</source>
        <translation>%1 Die Momentaufnahmen darin sind nicht mehr zu sehen.</translation>
    </message>
    <message>
        <source>This snapshot is not there any more.</source>
        <translation>Diese Momentaufnahme gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>HookKeys::SqliteTimeline</name>
    <message>
        <source>%1 In it HookKeys writes down what happens to the keys and hooks: what was written down before this is not in the history any more.</source>
        <translation>%1 Darin schreibt HookKeys auf, was mit den Schlüsseln und Hooks geschieht: Was zuvor aufgeschrieben wurde, steht nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>%1 What is older than the history is kept was not deleted: it is tried again when HookKeys starts.</source>
        <translation>%1 Was älter ist, als der Verlauf aufbewahrt wird, wurde nicht gelöscht: Beim nächsten Start versucht HookKeys es wieder.</translation>
    </message>
    <message>
        <source>The history was changed by somebody else than HookKeys, or is damaged: row %1 of its file does not fit to the one before.</source>
        <translation>Der Verlauf wurde nicht von HookKeys geändert oder ist beschädigt: Zeile %1 seiner Datei passt nicht zu der davor.</translation>
    </message>
    <message>
        <source>The history was changed by somebody else than HookKeys, or is damaged: rows at the end of its file are missing.</source>
        <translation>Der Verlauf wurde nicht von HookKeys geändert oder ist beschädigt: Am Ende seiner Datei fehlen Zeilen.</translation>
    </message>
    <message>
        <source>The history was changed by somebody else than HookKeys, or is damaged: what row %1 of its file said was deleted, and no row says so.</source>
        <translation>Der Verlauf wurde nicht von HookKeys geändert oder ist beschädigt: Was in Zeile %1 seiner Datei stand, wurde gelöscht, und keine Zeile sagt das.</translation>
    </message>
    <message>
        <source>%1 Until it can be used, what happens to the keys and hooks is not written down in the history.</source>
        <translation>%1 Bis sie benutzt werden kann, wird nicht im Verlauf aufgeschrieben, was mit den Schlüsseln und Hooks geschieht.</translation>
    </message>
    <message>
        <source>%1 The history of the org was not deleted: it is tried again when HookKeys starts.</source>
        <translation>%1 Der Verlauf der Org wurde nicht gelöscht: das wird beim nächsten Start von HookKeys noch einmal versucht.</translation>
    </message>
</context>
<context>
    <name>HookKeys::StatusLine</name>
    <message>
        <source>Waiting for the org&apos;s answer</source>
        <translation>Warten auf die Antwort der Org</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel reading the keys</source>
        <translation>Lesen der Schlüssel abbrechen</translation>
    </message>
    <message>
        <source>Reading the hook keys…</source>
        <translation>Die Hook-Schlüssel werden gelesen…</translation>
    </message>
    <message>
        <source>%1 of %2 keys</source>
        <translation>%1 von %2 Schlüsseln</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n angezeigt</numerusform>
            <numerusform>%n angezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused</source>
        <translation>
            <numerusform>%n unbenutzt</numerusform>
            <numerusform>%n unbenutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>not current, from %1</source>
        <translation>nicht aktuell, Stand %1</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>aktualisiert %1</translation>
    </message>
    <message>
        <source>%1 of %2 requests left</source>
        <translation>noch %1 von %2 Anfragen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message numerus="yes">
        <source>Rate limit of the org reached: trying again in %n second(s)</source>
        <translation>
            <numerusform>Ratenlimit der Org erreicht: neuer Versuch in %n Sekunde</numerusform>
            <numerusform>Ratenlimit der Org erreicht: neuer Versuch in %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too old</source>
        <translation>
            <numerusform>%n zu alt</numerusform>
            <numerusform>%n zu alt</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1, being read again</source>
        <translation>Stand %1, wird neu gelesen</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>the keys that open a search; what it is for</extracomment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Search every command, key, hook, org and preference</source>
        <translation>Jeden Befehl, Schlüssel, Hook, jede Org und Einstellung suchen</translation>
    </message>
</context>
<context>
    <name>HookKeys::TargetText</name>
    <message>
        <source>with a code in the browser</source>
        <translation>mit einem Code im Browser</translation>
    </message>
    <message>
        <source>in the browser</source>
        <translation>im Browser</translation>
    </message>
    <message>
        <source>as a service app</source>
        <translation>als Dienst-App</translation>
    </message>
    <message>
        <source>with an API token</source>
        <translation>mit einem API-Token</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>that of the system</source>
        <translation>der des Systems</translation>
    </message>
    <message>
        <source>%1 with the user “%2”</source>
        <translation>%1 mit dem Benutzer „%2“</translation>
    </message>
    <message>
        <source>none at all</source>
        <translation>gar keine</translation>
    </message>
    <message>
        <source>one that cannot be read</source>
        <translation>eine, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>one with the SHA-256 %1</source>
        <translation>eine mit dem SHA-256 %1</translation>
    </message>
    <message>
        <source>The address was %1 and is %2 now.</source>
        <translation>Die Adresse war %1 und ist jetzt %2.</translation>
    </message>
    <message>
        <source>The way of signing in was “%1” and is “%2” now.</source>
        <translation>Angemeldet wurde „%1“ und wird jetzt „%2“.</translation>
    </message>
    <message>
        <source>The client ID was “%1” and is “%2” now.</source>
        <translation>Die Client-ID war „%1“ und ist jetzt „%2“.</translation>
    </message>
    <message>
        <source>The proxy was %1 and is %2 now.</source>
        <translation>Der Proxy war %1 und ist jetzt %2.</translation>
    </message>
    <message>
        <source>The CA file: before %1, now %2.</source>
        <translation>Die CA-Datei: vorher %1, jetzt %2.</translation>
    </message>
    <message>
        <source>that of the system, %1</source>
        <translation>der des Systems, %1</translation>
    </message>
</context>
<context>
    <name>HookKeys::TimelineLine</name>
    <message>
        <source>The key was created.</source>
        <translation>Der Schlüssel wurde erstellt.</translation>
    </message>
    <message>
        <source>The key was renamed.</source>
        <translation>Der Schlüssel wurde umbenannt.</translation>
    </message>
    <message>
        <source>The key “%1” was renamed to “%2”.</source>
        <translation>Der Schlüssel „%1“ wurde in „%2“ umbenannt.</translation>
    </message>
    <message>
        <source>The key was deleted.</source>
        <translation>Der Schlüssel wurde gelöscht.</translation>
    </message>
    <message>
        <source>The key is used by a hook.</source>
        <translation>Der Schlüssel wird von einem Hook benutzt.</translation>
    </message>
    <message>
        <source>The key is used by no hook any more.</source>
        <translation>Der Schlüssel wird von keinem Hook mehr benutzt.</translation>
    </message>
    <message>
        <source>Another public key: its thumbprint was %1 and is %2.</source>
        <translation>Ein anderer öffentlicher Schlüssel: Sein Fingerabdruck war %1 und ist %2.</translation>
    </message>
    <message>
        <source>The key was changed.</source>
        <translation>Der Schlüssel wurde geändert.</translation>
    </message>
    <message>
        <source>The hook was created.</source>
        <translation>Der Hook wurde erstellt.</translation>
    </message>
    <message>
        <source>The hook “%1” was renamed to “%2”.</source>
        <translation>Der Hook „%1“ wurde in „%2“ umbenannt.</translation>
    </message>
    <message>
        <source>The hook was deleted.</source>
        <translation>Der Hook wurde gelöscht.</translation>
    </message>
    <message>
        <source>The hook signs with no key any more; it was “%1”.</source>
        <translation>Der Hook signiert mit keinem Schlüssel mehr; es war „%1“.</translation>
    </message>
    <message>
        <source>The hook signs with the key “%1”.</source>
        <translation>Der Hook signiert mit dem Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>The hook signs with the key “%2”, no more with “%1”.</source>
        <translation>Der Hook signiert mit dem Schlüssel „%2“, nicht mehr mit „%1“.</translation>
    </message>
    <message>
        <source>The hook was activated.</source>
        <translation>Der Hook wurde aktiviert.</translation>
    </message>
    <message>
        <source>The hook was deactivated.</source>
        <translation>Der Hook wurde deaktiviert.</translation>
    </message>
    <message>
        <source>The hook was run.</source>
        <translation>Der Hook wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The hook was changed.</source>
        <translation>Der Hook wurde geändert.</translation>
    </message>
    <message>
        <source>The key was added to the app “%1”.</source>
        <translation>Der Schlüssel wurde der App „%1“ hinzugefügt.</translation>
    </message>
    <message>
        <source>The key of the app “%1” was activated.</source>
        <translation>Der Schlüssel der App „%1“ wurde aktiviert.</translation>
    </message>
    <message>
        <source>The key of the app “%1” was deactivated.</source>
        <translation>Der Schlüssel der App „%1“ wurde deaktiviert.</translation>
    </message>
    <message>
        <source>The key of the app “%1” was deleted.</source>
        <translation>Der Schlüssel der App „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>The key of the app “%1” was changed.</source>
        <translation>Der Schlüssel der App „%1“ wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that were older than the history is kept were deleted.</source>
        <translation>
            <numerusform>%n Zeile, die älter war, als der Verlauf aufbewahrt wird, wurde gelöscht.</numerusform>
            <numerusform>%n Zeilen, die älter waren, als der Verlauf aufbewahrt wird, wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who did it was deleted from %n row(s).</source>
        <translation>
            <numerusform>Aus %n Zeile wurde gelöscht, wer es war.</numerusform>
            <numerusform>Aus %n Zeilen wurde gelöscht, wer es war.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hook was changed from “%1” to “%2”.</source>
        <translation>Der Hook wurde von „%1“ zu „%2“ geändert.</translation>
    </message>
    <message>
        <source>Okta&apos;s System Log has more runs of hooks than HookKeys takes over at a time: between %1 and the time of this row some are missing here.</source>
        <translation>Im System Log von Okta stehen mehr Ausführungen von Hooks, als HookKeys auf einmal übernimmt: Zwischen %1 und der Zeit dieser Zeile fehlen hier welche.</translation>
    </message>
    <message>
        <source>Okta&apos;s System Log has more changes than HookKeys can read at a time: between %1 and the time of this row some are missing here.</source>
        <translation>Im System Log von Okta stehen mehr Änderungen, als HookKeys auf einmal lesen kann: Zwischen %1 und der Zeit dieser Zeile fehlen hier welche.</translation>
    </message>
    <message>
        <source>“%1” was taken off it.</source>
        <translation>„%1“ wurde bei ihm entfernt.</translation>
    </message>
    <message>
        <source>“%1” was added to it.</source>
        <translation>„%1“ kam bei ihm hinzu.</translation>
    </message>
    <message>
        <source>It was changed from “%1” to “%2”.</source>
        <translation>Er wurde von „%1“ zu „%2“ geändert.</translation>
    </message>
</context>
<context>
    <name>HookKeys::TimelineModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>HookKeys</source>
        <translation>HookKeys</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Found by a refresh</source>
        <translation>Beim Aktualisieren gefunden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>In use from then on</source>
        <translation>Seitdem benutzt</translation>
    </message>
    <message>
        <source>Unused from then on</source>
        <translation>Seitdem unbenutzt</translation>
    </message>
    <message>
        <source>Signs with another key</source>
        <translation>Signiert mit anderem Schlüssel</translation>
    </message>
    <message>
        <source>Public key changed</source>
        <translation>Öffentlicher Schlüssel geändert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Hook run</source>
        <translation>Hook ausgeführt</translation>
    </message>
    <message>
        <source>History deleted</source>
        <translation>Verlauf gelöscht</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Service app %1</source>
        <translation>Dienst-App %1</translation>
    </message>
    <message>
        <source>Sign-in to the app %1</source>
        <translation>Anmeldung an der App %1</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>Nicht übernommen</translation>
    </message>
</context>
<context>
    <name>HookKeys::TlsHandshake</name>
    <message>
        <source>“%1” is no https address, so it has no certificate.</source>
        <translation>„%1“ ist keine https-Adresse und hat deshalb kein Zertifikat.</translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenAnswer</name>
    <message>
        <source>%1 answered the sign-in with something that is no token. Check the org&apos;s URL and whether a proxy stands between.</source>
        <translation>%1 hat auf die Anmeldung mit etwas geantwortet, das kein Token ist. Bitte prüfen, ob die URL der Org stimmt und ob ein Proxy dazwischensteht.</translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenCheck</name>
    <message>
        <source>The header does not say by which algorithm it was signed (“alg”).</source>
        <translation>Der Kopf sagt nicht, mit welchem Verfahren signiert wurde („alg“).</translation>
    </message>
    <message>
        <source>The header says “none”: nobody signed this token, anybody could have written it. That is an attack, or a test that was forgotten; a server must refuse it.</source>
        <translation>Der Kopf sagt „none“: Niemand hat dieses Token signiert, jeder könnte es geschrieben haben. Das ist ein Angriff oder ein vergessener Test; ein Server muss es ablehnen.</translation>
    </message>
    <message>
        <source>The algorithm %1 is not known here. Okta signs with RS256; names are written in capitals.</source>
        <translation>Das Verfahren %1 ist hier nicht bekannt. Okta signiert mit RS256; Namen werden groß geschrieben.</translation>
    </message>
    <message>
        <source>This is an attack: the public key of %1, which everybody has, was used as the secret of %2. A server that lets the token choose the algorithm is taken in. Allow RS256 alone there.</source>
        <translation>Das ist ein Angriff: Der öffentliche Schlüssel von %1, den jeder hat, wurde als Geheimnis für %2 benutzt. Ein Server, der das Token das Verfahren wählen lässt, fällt darauf herein. Lassen Sie dort nur RS256 zu.</translation>
    </message>
    <message>
        <source>It was signed with a shared secret (%1) and not with a key pair. Okta signs with RS256: this token is from somebody else, or made for a hook with a client secret.</source>
        <translation>Signiert wurde mit einem gemeinsamen Geheimnis (%1) und nicht mit einem Schlüsselpaar. Okta signiert mit RS256: Dieses Token ist von jemand anderem oder für einen Hook mit Client Secret gemacht.</translation>
    </message>
    <message>
        <source>The header demands extensions (“crit”) that neither HookKeys nor Okta know: %1. Who does not know them must refuse the token.</source>
        <translation>Der Kopf verlangt Erweiterungen („crit“), die weder HookKeys noch Okta kennen: %1. Wer sie nicht kennt, muss das Token ablehnen.</translation>
    </message>
    <message>
        <source>The token&apos;s signature is empty: nobody signed it. It was cut off, or somebody tries whether a server looks.</source>
        <translation>Die Signatur des Tokens ist leer: Niemand hat es signiert. Sie wurde abgeschnitten, oder jemand probiert, ob ein Server hinsieht.</translation>
    </message>
    <message>
        <source>The header does not name the key (“kid”): a server that knows several refuses it, or has to try them all.</source>
        <translation>Der Kopf nennt den Schlüssel nicht („kid“): Ein Server, der mehrere kennt, lehnt es ab oder muss alle probieren.</translation>
    </message>
    <message>
        <source>The key ID in the header (“kid”) is no text.</source>
        <translation>Die Schlüssel-ID im Kopf („kid“) ist kein Text.</translation>
    </message>
    <message>
        <source>It was signed by %1, but names a key that nobody knows here: %2. A server does not find the key. Correct the “kid” where it is signed.</source>
        <translation>Signiert hat %1, genannt wird aber ein Schlüssel, den hier niemand kennt: %2. Ein Server findet den Schlüssel nicht. Berichtigen Sie „kid“ dort, wo signiert wird.</translation>
    </message>
    <message>
        <source>No key that is known here has the key ID %1. Open the org it is from, or its JWK Set; it may also be the one that was deleted.</source>
        <translation>Kein hier bekannter Schlüssel hat die Schlüssel-ID %1. Öffnen Sie die Organisation, aus der er stammt, oder ihr JWK Set; vielleicht wurde er auch gelöscht.</translation>
    </message>
    <message>
        <source>The key is %1, but its public half was not read yet or cannot be used. Select the key in the table, then check again.</source>
        <translation>Der Schlüssel ist %1, aber seine öffentliche Hälfte wurde noch nicht gelesen oder ist nicht brauchbar. Wählen Sie den Schlüssel in der Tabelle, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>It names the key %1, but was signed by %2. Make the signer and the “kid” fit each other: one of them was left as it was in a rotation.</source>
        <translation>Genannt wird der Schlüssel %1, signiert hat aber %2. Bringen Sie „kid“ und den, der signiert, in Einklang: Eines von beiden blieb bei einem Schlüsselwechsel, wie es war.</translation>
    </message>
    <message>
        <source>The algorithm %1 is none of the key %2, which is of the kind %3.</source>
        <translation>Das Verfahren %1 passt nicht zum Schlüssel %2, der von der Art %3 ist.</translation>
    </message>
    <message>
        <source>The signature is in DER, as OpenSSL writes it. In a token the two numbers r and s stand side by side, with their full length.</source>
        <translation>Die Signatur ist in DER, wie OpenSSL sie schreibt. In einem Token stehen die beiden Zahlen r und s in voller Länge nebeneinander.</translation>
    </message>
    <message numerus="yes">
        <source>The signature has %n byte(s), which is not what the key %1 makes: it was cut off, or made by a key of another size.</source>
        <translation>
            <numerusform>Die Signatur hat %n Byte; das ist nicht, was der Schlüssel %1 macht: Sie wurde abgeschnitten oder stammt von einem Schlüssel anderer Größe.</numerusform>
            <numerusform>Die Signatur hat %n Bytes; das ist nicht, was der Schlüssel %1 macht: Sie wurde abgeschnitten oder stammt von einem Schlüssel anderer Größe.</numerusform>
        </translation>
    </message>
    <message>
        <source>It names the key %1, but that key did not sign it: it was changed after it was signed, or somebody signed it who does not have the key.</source>
        <translation>Genannt wird der Schlüssel %1, aber der hat es nicht signiert: Es wurde nach dem Signieren geändert, oder jemand ohne den Schlüssel hat es signiert.</translation>
    </message>
    <message>
        <source>It was signed by %1, a key of another org than the one in the window. Who expects this org refuses it: production and test are often mixed up like that.</source>
        <translation>Signiert hat %1, ein Schlüssel einer anderen Organisation als der im Fenster. Wer diese Organisation erwartet, lehnt es ab: So werden oft Produktion und Test verwechselt.</translation>
    </message>
    <message>
        <source>It was signed by %1; Okta signs with RS256, and many servers allow that alone.</source>
        <translation>Signiert wurde mit %1; Okta signiert mit RS256, und viele Server lassen nur das zu.</translation>
    </message>
    <message>
        <source>There is no signed token in this.</source>
        <translation>Darin steckt kein signiertes Token.</translation>
    </message>
    <message>
        <source>Nothing was verified: no key is known here that could have signed this token.</source>
        <translation>Nichts wurde geprüft: Hier ist kein Schlüssel bekannt, der dieses Token signiert haben könnte.</translation>
    </message>
    <message>
        <source>The signature is right, by %1, and what the token says fits.</source>
        <translation>Die Signatur stimmt, von %1, und was das Token sagt, passt.</translation>
    </message>
    <message>
        <source>The signature is right, by %1, but some servers may still refuse the token.</source>
        <translation>Die Signatur stimmt, von %1, aber manche Server könnten das Token dennoch ablehnen.</translation>
    </message>
    <message>
        <source>Not valid: no server may accept a token like this.</source>
        <translation>Ungültig: Ein solches Token darf kein Server annehmen.</translation>
    </message>
    <message>
        <source>Not valid whatever key signed it; the signature itself was not verified.</source>
        <translation>Ungültig, welcher Schlüssel auch signiert hat; die Signatur selbst wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Not valid: the key that it names did not sign it.</source>
        <translation>Ungültig: Der genannte Schlüssel hat es nicht signiert.</translation>
    </message>
    <message>
        <source>The signature is right, by %1, but the token is not valid.</source>
        <translation>Die Signatur stimmt, von %1, aber das Token ist nicht gültig.</translation>
    </message>
    <message>
        <source>There is no signed token in this that can be checked.</source>
        <translation>Darin steckt kein signiertes Token, das geprüft werden kann.</translation>
    </message>
    <message>
        <source>The signature is right, by %1; no hook is known here by which to tell whom the token is from and for.</source>
        <translation>Die Signatur stimmt, von %1; hier ist kein Hook bekannt, an dem zu sehen wäre, von wem und für wen das Token ist.</translation>
    </message>
    <message>
        <source>It was signed by the key %1, whose JWK does not allow that: %2</source>
        <translation>Signiert hat es der Schlüssel %1, dessen JWK das nicht zulässt: %2</translation>
    </message>
    <message>
        <source>It was signed by %1, and the key %2 says that it is for %3: many servers refuse that.</source>
        <translation>Es wurde mit %1 signiert, und der Schlüssel %2 gibt an, für %3 da zu sein: Viele Server lehnen das ab.</translation>
    </message>
    <message>
        <source>The list “crit” is to name extensions that the header has, each of them once, and does not. Every server refuses that.</source>
        <translation>Die Liste „crit“ soll Erweiterungen nennen, die der Kopf hat, jede davon einmal, und tut es nicht. Das lehnt jeder Server ab.</translation>
    </message>
    <message>
        <source>The key that signed it is named %1.</source>
        <translation>Der Schlüssel, der es signiert hat, heißt %1.</translation>
    </message>
    <message>
        <source>The key ID in the header is %1 and differs from that of %2, which is %3. It is compared letter by letter.</source>
        <translation>Die Schlüssel-ID im Kopf ist %1 und unterscheidet sich von der von %2; die ist %3. Sie wird Buchstabe für Buchstabe verglichen.</translation>
    </message>
    <message>
        <source>The signature is right, by %1, but this is no assertion of a hook.</source>
        <translation>Die Signatur stimmt, von %1, aber das ist keine Assertion eines Hooks.</translation>
    </message>
    <message>
        <source>This is no assertion of a hook, and its signature was not verified.</source>
        <translation>Das ist keine Assertion eines Hooks, und ihre Signatur wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>The header writes the algorithm %1, and its name is %2. It is compared letter by letter.</source>
        <translation>Der Kopf schreibt das Verfahren %1, und es heißt %2. Verglichen wird Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>One of the two numbers of the signature is 0 or too large for the curve, which no key makes: it was damaged, or this is an attack (CVE-2022-21449). A server with a Java that was not updated takes some of these as the signature of anybody: update it.</source>
        <translation>Eine der beiden Zahlen der Signatur ist 0 oder zu groß für die Kurve; so etwas macht kein Schlüssel: Sie wurde beschädigt, oder es ist ein Angriff (CVE-2022-21449). Ein Server mit einem veralteten Java nimmt manche davon als Signatur von jedem: Aktualisieren Sie es.</translation>
    </message>
    <message>
        <source>The key ID %1 looks like the path of a file. That is how servers are attacked that read the key from such a file: they take one whose content everybody knows, as an empty one.</source>
        <translation>Die Schlüssel-ID %1 sieht wie der Pfad einer Datei aus. So werden Server angegriffen, die den Schlüssel aus einer solchen Datei lesen: Sie nehmen eine, deren Inhalt jeder kennt, etwa eine leere.</translation>
    </message>
    <message>
        <source>The key ID %1 looks like an address. That is how servers are attacked that fetch the key from there: they take the attacker&apos;s own key, or call a server within their network.</source>
        <translation>Die Schlüssel-ID %1 sieht wie eine Adresse aus. So werden Server angegriffen, die den Schlüssel von dort holen: Sie nehmen den Schlüssel des Angreifers oder rufen einen Server in ihrem eigenen Netz auf.</translation>
    </message>
    <message>
        <source>The key ID %1 looks like a command. That is how servers are attacked that give it to a shell to find the key.</source>
        <translation>Die Schlüssel-ID %1 sieht wie ein Befehl aus. So werden Server angegriffen, die sie an eine Shell geben, um den Schlüssel zu finden.</translation>
    </message>
    <message>
        <source>Look keys up among known ones alone. Where the signer does name its keys so, it is harmless: a key ID may be any text.</source>
        <translation>Suchen Sie Schlüssel nur unter bekannten. Heißen die Schlüssel dessen, der signiert, wirklich so, ist es harmlos: Eine Schlüssel-ID darf ein beliebiger Text sein.</translation>
    </message>
    <message>
        <source>The key ID %1 looks like a piece of a query (SQL or LDAP). That is how servers are attacked that put it into one: they take the key that the attacker has the query return.</source>
        <translation>Die Schlüssel-ID %1 sieht wie ein Stück einer Abfrage aus (SQL oder LDAP). So werden Server angegriffen, die sie in eine Abfrage einsetzen: Sie nehmen den Schlüssel, den der Angreifer die Abfrage liefern lässt.</translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenClaims</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is to be a number of seconds since 1970, and is not. A number in quotes is none.</source>
        <translation>„%1“ soll eine Zahl von Sekunden seit 1970 sein und ist keine. Eine Zahl in Anführungszeichen ist keine.</translation>
    </message>
    <message>
        <source>“%1” lies thousands of years ahead: it was written in milliseconds. It is to be in seconds since 1970.</source>
        <translation>„%1“ liegt Jahrtausende in der Zukunft: Es wurde in Millisekunden geschrieben. Es soll in Sekunden seit 1970 stehen.</translation>
    </message>
    <message>
        <source>It begins in %1 (%2): the clock of who signed it is ahead, or this computer&apos;s is behind. Set both by the network.</source>
        <translation>Es beginnt in %1 (%2): Die Uhr dessen, der signiert hat, geht vor, oder die dieses Computers geht nach. Stellen Sie beide über das Netz.</translation>
    </message>
    <message>
        <source>It begins only in %1 (%2): that is no clock but a mistake in how the token is made, or a token made in advance.</source>
        <translation>Es beginnt erst in %1 (%2): Das ist keine falsche Uhr, sondern ein Fehler beim Erstellen oder ein im Voraus gemachtes Token.</translation>
    </message>
    <message>
        <source>It begins in %1: one of the two clocks is a little off. Strict servers refuse that.</source>
        <translation>Es beginnt in %1: Eine der beiden Uhren geht etwas falsch. Strenge Server lehnen das ab.</translation>
    </message>
    <message>
        <source>“iat”: it was made %1 ago, at %2.</source>
        <translation>„iat“: Es wurde vor %1 gemacht, um %2.</translation>
    </message>
    <message>
        <source>“nbf”: it counts from %1.</source>
        <translation>„nbf“: Es zählt ab %1.</translation>
    </message>
    <message>
        <source>It never ends (“exp” is missing). Okta refuses such a token, and so does every server that follows the standard.</source>
        <translation>Es endet nie („exp“ fehlt). Okta lehnt ein solches Token ab, und jeder Server, der dem Standard folgt, ebenso.</translation>
    </message>
    <message>
        <source>It ends before it begins: “exp” is not after “iat” or “nbf”.</source>
        <translation>Es endet, bevor es beginnt: „exp“ liegt nicht nach „iat“ oder „nbf“.</translation>
    </message>
    <message>
        <source>It ended %1 ago (%2). If it was fresh, the clock of who signed it is behind; else it is just old.</source>
        <translation>Es endete vor %1 (%2). War es frisch, dann geht die Uhr dessen, der signiert hat, nach; sonst ist es einfach alt.</translation>
    </message>
    <message>
        <source>It ended %1 ago (%2). An old token proves nothing about now: check a fresh one, or it was sent again by somebody.</source>
        <translation>Es endete vor %1 (%2). Ein altes Token beweist nichts über jetzt: Prüfen Sie ein frisches; oder jemand hat es noch einmal gesendet.</translation>
    </message>
    <message>
        <source>It ends only in %1 (%2). Okta takes an assertion for one hour at most.</source>
        <translation>Es endet erst in %1 (%2). Okta nimmt eine Assertion höchstens eine Stunde lang.</translation>
    </message>
    <message>
        <source>“exp”: it ends in %1, at %2.</source>
        <translation>„exp“: Es endet in %1, um %2.</translation>
    </message>
    <message>
        <source>“%1” is missing; it is to be the client ID.</source>
        <translation>„%1“ fehlt; es soll die Client-ID sein.</translation>
    </message>
    <message>
        <source>“%1” is to be a text, the client ID, and is not.</source>
        <translation>„%1“ soll ein Text sein, die Client-ID, und ist keiner.</translation>
    </message>
    <message>
        <source>“iss” (%1) and “sub” (%2) differ. Who proves who it is to a token URL is both: the client ID.</source>
        <translation>„iss“ (%1) und „sub“ (%2) unterscheiden sich. Wer sich bei einer Token-URL ausweist, ist beides: die Client-ID.</translation>
    </message>
    <message>
        <source>The form&apos;s “client_id” is %1, but the assertion is of %2.</source>
        <translation>„client_id“ ist im Formular %1, die Assertion ist aber von %2.</translation>
    </message>
    <message>
        <source>“iss” and “sub” are the client ID of the hook “%1”.</source>
        <translation>„iss“ und „sub“ sind die Client-ID des Hooks „%1“.</translation>
    </message>
    <message>
        <source>“iss” and “sub” are %1, which is the client ID of no hook with this key; the hook “%2” has %3.</source>
        <translation>„iss“ und „sub“ sind %1; das ist die Client-ID keines Hooks mit diesem Schlüssel; der Hook „%2“ hat %3.</translation>
    </message>
    <message>
        <source>It does not say whom it is for (“aud”); it is to be the token URL.</source>
        <translation>Es sagt nicht, für wen es ist („aud“); das soll die Token-URL sein.</translation>
    </message>
    <message numerus="yes">
        <source>It is for several at once (“aud” has %n entries): each of them could use it at the others, and new servers refuse it.</source>
        <translation>
            <numerusform>Es ist für mehrere zugleich („aud“ hat %n Eintrag): Jeder davon könnte es bei den anderen benutzen, und neue Server lehnen es ab.</numerusform>
            <numerusform>Es ist für mehrere zugleich („aud“ hat %n Einträge): Jeder davon könnte es bei den anderen benutzen, und neue Server lehnen es ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>“aud” is a list of one. That is allowed, but some servers take a text alone.</source>
        <translation>„aud“ ist eine Liste mit einem Eintrag. Das ist erlaubt, aber manche Server nehmen nur einen Text.</translation>
    </message>
    <message>
        <source>“aud” is the hook&apos;s token URL, which Okta takes. Servers that follow the new standard take their issuer alone.</source>
        <translation>„aud“ ist die Token-URL des Hooks, und die nimmt Okta. Server, die dem neuen Standard folgen, nehmen nur ihren Aussteller.</translation>
    </message>
    <message>
        <source>“aud” is %1, the issuer and not the token URL %2. Servers that follow the new standard want that; Okta takes the token URL.</source>
        <translation>„aud“ ist %1, der Aussteller und nicht die Token-URL %2. Server, die dem neuen Standard folgen, wollen das so; Okta nimmt die Token-URL.</translation>
    </message>
    <message>
        <source>“aud” is %1, this org itself; it is for who takes it: the token URL %2.</source>
        <translation>„aud“ ist %1, diese Organisation selbst; es ist für den, der es annimmt: die Token-URL %2.</translation>
    </message>
    <message>
        <source>It is for somebody else: “aud” is %1, and the hook&apos;s token URL is %2.</source>
        <translation>Es ist für jemand anderen: „aud“ ist %1, und die Token-URL des Hooks ist %2.</translation>
    </message>
    <message>
        <source>It has no number of its own (“jti”): servers cannot tell whether it is sent twice.</source>
        <translation>Es hat keine eigene Nummer („jti“): Server merken nicht, ob es zweimal gesendet wird.</translation>
    </message>
    <message>
        <source>“jti” is %1: each token needs a new one.</source>
        <translation>„jti“ ist %1: Jedes Token braucht ein neues.</translation>
    </message>
    <message>
        <source>The header says that it is something else than an assertion: “typ” is %1. An access token or a DPoP proof was taken for one.</source>
        <translation>Der Kopf sagt, dass es etwas anderes als eine Assertion ist: „typ“ ist %1. Ein Access Token oder ein DPoP-Beweis wurde dafür gehalten.</translation>
    </message>
    <message>
        <source>“iat”: it lies in the future: it would be made only in %1, at %2.</source>
        <translation>„iat“: Das liegt in der Zukunft: Gemacht würde es erst in %1, um %2.</translation>
    </message>
    <message>
        <source>“%1” lies thousands of years ahead. It is to be in seconds since 1970, and near to now.</source>
        <translation>„%1“ liegt Jahrtausende in der Zukunft. Es soll in Sekunden seit 1970 angegeben sein und nahe bei jetzt liegen.</translation>
    </message>
    <message>
        <source>“aud” is to be a text or a list of texts, and is not, or is empty.</source>
        <translation>„aud“ soll ein Text oder eine Liste von Texten sein und ist es nicht oder ist leer.</translation>
    </message>
    <message>
        <source>“aud” is %1 and differs from the token URL %2 only in a slash at its end, in capitals, in blanks or in the port. It is compared letter by letter.</source>
        <translation>„aud“ ist %1 und unterscheidet sich von der Token-URL %2 nur in einem Schrägstrich am Ende, in Großbuchstaben, in Leerzeichen oder im Port. Sie wird Buchstabe für Buchstabe verglichen.</translation>
    </message>
    <message>
        <source>“jti” is to be a text, and is not, or is empty.</source>
        <translation>„jti“ soll ein Text sein und ist keiner oder ist leer.</translation>
    </message>
    <message>
        <source>The header says that it is something else than an assertion: “typ” is %1. Write JWT there, or leave it out.</source>
        <translation>Der Kopf sagt, dass es etwas anderes als eine Assertion ist: „typ“ ist %1. Schreiben Sie JWT hinein, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>“iss” and “sub” are %1, the client ID of the hook “%2”, which signs with another key: %3.</source>
        <translation>„iss“ und „sub“ sind %1, die Client-ID des Hooks „%2“, der mit einem anderen Schlüssel signiert: %3.</translation>
    </message>
    <message>
        <source>“aud” is %1 and differs from the token URL %2 in that it begins with http and not https. It is compared letter by letter.</source>
        <translation>„aud“ ist %1 und unterscheidet sich von der Token-URL %2 darin, dass es mit http beginnt und nicht mit https. Verglichen wird Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>“aud” is %1 and not the token URL %2; it is perhaps the issuer of the server that has this URL. Servers that follow the new standard want their issuer; Okta takes the token URL.</source>
        <translation>„aud“ ist %1 und nicht die Token-URL %2; vielleicht ist es der Aussteller des Servers mit dieser URL. Server, die dem neuen Standard folgen, wollen ihren Aussteller; Okta nimmt die Token-URL.</translation>
    </message>
    <message>
        <source>“aud” is %1. It was compared with nothing: no hook is known here that signs with the token&apos;s key.</source>
        <translation>„aud“ ist %1. Es wurde mit nichts verglichen: Hier ist kein Hook bekannt, der mit dem Schlüssel des Tokens signiert.</translation>
    </message>
    <message>
        <source>“exp” is %1, which is a duration and no time. The second at which it ends is to stand there, counted since 1970.</source>
        <translation>„exp“ ist %1; das ist eine Dauer und kein Zeitpunkt. Dort soll die Sekunde stehen, in der es endet, gezählt seit 1970.</translation>
    </message>
    <message>
        <source>It begins in %1: one of the two clocks is a little off. For that alone it ends in more than one hour, which Okta refuses. Set both by the network, or let it end earlier.</source>
        <translation>Es beginnt in %1: Eine der beiden Uhren geht etwas falsch. Nur deshalb endet es in mehr als einer Stunde, und das lehnt Okta ab. Stellen Sie beide über das Netz, oder lassen Sie es früher enden.</translation>
    </message>
    <message>
        <source>“iss” and “sub” are %1 and differ from the client ID of the hook “%2”, which is %3, only in capitals or blanks. It is compared letter by letter.</source>
        <translation>„iss“ und „sub“ sind %1 und unterscheiden sich von der Client-ID des Hooks „%2“, nämlich %3, nur in Großbuchstaben oder Leerzeichen. Sie wird Buchstabe für Buchstabe verglichen.</translation>
    </message>
    <message>
        <source>“iss” and “sub” are both %1. They were compared with nothing: no hook is known here that signs with the token&apos;s key.</source>
        <translation>„iss“ und „sub“ sind beide %1. Sie wurden mit nichts verglichen: Hier ist kein Hook bekannt, der mit dem Schlüssel des Tokens signiert.</translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenClient</name>
    <message>
        <source>The answer of %1 is not JSON as Okta&apos;s. Check the org&apos;s URL and whether a proxy stands between.</source>
        <translation>Die Antwort von %1 ist nicht das JSON von Okta. Bitte prüfen, ob die URL der Org stimmt und ob ein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>%1 gave a token that is not bound to this program&apos;s key, although it was asked to. The token was thrown away.</source>
        <translation>%1 hat ein Token vergeben, das nicht an den Schlüssel dieses Programms gebunden ist, obwohl darum gebeten wurde. Das Token wurde verworfen.</translation>
    </message>
    <message>
        <source>%1 has had too many requests. Wait a minute and try again.</source>
        <translation>%1 hat zu viele Anfragen erhalten. Bitte eine Minute warten und erneut versuchen.</translation>
    </message>
    <message>
        <source>The sign-in at %1 has ended. Sign in again.</source>
        <translation>Die Anmeldung bei %1 ist beendet. Bitte erneut anmelden.</translation>
    </message>
    <message>
        <source>The sign-in at %1 was denied.</source>
        <translation>Die Anmeldung bei %1 wurde verweigert.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in. See the details for its reasons.</source>
        <translation>%1 hat die Anmeldung abgelehnt. Die Gründe stehen in den Details.</translation>
    </message>
    <message>
        <source>The connection to %1 broke, or no answer came in time. Check your connection and try again.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen, oder es kam nicht rechtzeitig eine Antwort. Bitte die Verbindung prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 does not accept the app: check the client ID, and that the app is a native one.</source>
        <translation>%1 nimmt die App nicht an: Bitte die Client-ID prüfen und ob die App eine native ist.</translation>
    </message>
    <message>
        <source>%1 does not accept the app: check the client ID, and that Okta has the public key under its key ID.</source>
        <translation>%1 nimmt die App nicht an: Bitte die Client-ID prüfen und ob Okta den öffentlichen Schlüssel unter seiner Schlüssel-ID hat.</translation>
    </message>
    <message>
        <source>The sign-in at %1 was made for other rights than the org is used with now. Sign in again.</source>
        <translation>Die Anmeldung bei %1 galt für andere Rechte, als die Org jetzt braucht. Bitte erneut anmelden.</translation>
    </message>
    <message>
        <source>%1 did not accept what signing in brought. Sign in again.</source>
        <translation>%1 hat nicht angenommen, was die Anmeldung ergab. Bitte erneut anmelden.</translation>
    </message>
    <message>
        <source>%1 answered that something failed there. Try again in a few minutes.</source>
        <translation>%1 hat geantwortet, dass dort etwas gescheitert ist. Bitte in einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is busy with too many requests at once. Try again in a moment.</source>
        <translation>%1 ist mit zu vielen gleichzeitigen Anfragen beschäftigt. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 has no sign-in as Okta&apos;s orgs have it. Check the org&apos;s URL.</source>
        <translation>%1 hat keine Anmeldung, wie Oktas Orgs sie haben. Prüfen Sie die URL der Org.</translation>
    </message>
    <message>
        <source>%1 does not accept the app: check the client ID, and that Okta has the public key. If the app has more than one, give the key&apos;s ID, too.</source>
        <translation>%1 nimmt die App nicht an: Bitte die Client-ID prüfen und ob Okta den öffentlichen Schlüssel hat. Hat die App mehrere, geben Sie auch die ID des Schlüssels an.</translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenCommands</name>
    <message>
        <source>C&amp;heck a token</source>
        <translation>Token &amp;prüfen</translation>
    </message>
    <message>
        <source>Check a token that is said to be signed by a key</source>
        <translation>Ein Token prüfen, das mit einem Schlüssel signiert sein soll</translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenDialog</name>
    <message>
        <source>Header of the token</source>
        <translation>Kopf des Tokens</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Behauptungen des Tokens</translation>
    </message>
    <message>
        <source>Check a token</source>
        <translation>Token prüfen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Is this token what Okta signed, and would its receiver take it? Nothing is sent and nothing is kept.</source>
        <translation>Hat Okta dieses Token signiert, und würde sein Empfänger es nehmen? Nichts wird gesendet und nichts behalten.</translation>
    </message>
    <message>
        <source>Cop&amp;y report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the verdict and the parts; the signature is cut off</source>
        <translation>Kopiert das Urteil und die Teile; die Signatur ist abgeschnitten</translation>
    </message>
    <message>
        <source>Report on the token</source>
        <translation>Bericht über das Token</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a token</source>
        <translation>Ein Token öffnen</translation>
    </message>
    <message>
        <source>&amp;Keys of a JWK Set…</source>
        <translation>Schlüssel eines &amp;JWK Sets…</translation>
    </message>
    <message>
        <source>Open a JWK Set</source>
        <translation>Ein JWK Set öffnen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of “%1” are known as well.</source>
        <translation>
            <numerusform>%n Schlüssel aus „%1“ ist ebenfalls bekannt.</numerusform>
            <numerusform>%n Schlüssel aus „%1“ sind ebenfalls bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste a token first.</source>
        <translation>Fügen Sie zuerst ein Token ein.</translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenEdit</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Paste or drop a token here, a form with “client_assertion”, or an “Authorization” header</source>
        <translation>Fügen Sie hier ein Token ein oder ziehen Sie es hierher, ein Formular mit „client_assertion“ oder einen Kopf „Authorization“</translation>
    </message>
</context>
<context>
    <name>HookKeys::TokenKey</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a key; where it is from</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is a private key in this file. Nothing of it was kept: verifiers need the public keys alone.</source>
        <translation>In dieser Datei steckt ein privater Schlüssel. Nichts davon wurde behalten: Prüfer brauchen nur die öffentlichen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no public key in this file that can be used: it is to be a JWK Set or a JWK.</source>
        <translation>In dieser Datei steckt kein brauchbarer öffentlicher Schlüssel: Sie soll ein JWK Set oder ein JWK sein.</translation>
    </message>
    <message>
        <source>%1 (%2, deleted)</source>
        <comment>a key; where it was</comment>
        <translation>%1 (%2, gelöscht)</translation>
    </message>
    <message>
        <source>The private half of the key %1 is not secret: anybody can sign with it. Replace the key.</source>
        <translation>Die private Hälfte des Schlüssels %1 ist nicht geheim: Jeder kann damit signieren. Ersetzen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>The key %1 is not in the org any more: whoever still has it should forget it.</source>
        <translation>Den Schlüssel %1 gibt es in der Org nicht mehr: Wer ihn noch hat, sollte ihn vergessen.</translation>
    </message>
    <message>
        <source>%1 (%2, earlier public key)</source>
        <comment>a key; where it is</comment>
        <translation>%1 (%2, früherer öffentlicher Schlüssel)</translation>
    </message>
    <message>
        <source>The key %1 has another public key by now: a server that knows that one refuses what this one signed.</source>
        <translation>Der Schlüssel %1 hat inzwischen einen anderen öffentlichen Schlüssel: Ein Server, der jenen kennt, lehnt ab, was dieser signiert hat.</translation>
    </message>
    <message>
        <source>The key %1 has the same key ID and is another one: a server that knows that one refuses what this one signed.</source>
        <translation>Der Schlüssel %1 hat dieselbe Schlüssel-ID und ist ein anderer: Ein Server, der jenen kennt, lehnt ab, was dieser signiert hat.</translation>
    </message>
    <message>
        <source>The header names the key %1 by its ID in Okta (HKY…). Tokens name a key by its key ID, which is %2.</source>
        <translation>Der Kopf nennt den Schlüssel %1 mit seiner ID in Okta (HKY…). Token nennen einen Schlüssel mit seiner Schlüssel-ID; die ist %2.</translation>
    </message>
    <message>
        <source>The header names the key %1 by its name. Tokens name a key by its key ID, which is %2.</source>
        <translation>Der Kopf nennt den Schlüssel %1 mit seinem Namen. Token nennen einen Schlüssel mit seiner Schlüssel-ID; die ist %2.</translation>
    </message>
    <message>
        <source>The header names the key %1 by its thumbprint, as many libraries do by themselves. Okta and who knows the key from there name it by its key ID, which is %2.</source>
        <translation>Der Kopf nennt den Schlüssel %1 mit seinem Fingerabdruck, wie es viele Bibliotheken von selbst tun. Okta und wer den Schlüssel von dort kennt, nennen ihn mit seiner Schlüssel-ID; die ist %2.</translation>
    </message>
</context>
<context>
    <name>HookKeys::TransportError</name>
    <message>
        <source>nobody named</source>
        <translation>niemand Genanntes</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made; nothing was sent. Check the org&apos;s URL and whether a proxy or a firewall stands between.</source>
        <translation>Es kam keine sichere Verbindung zu %1 zustande; es wurde nichts gesendet. Bitte prüfen, ob die URL der Org stimmt und ob ein Proxy oder eine Firewall dazwischensteht.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued to another host (“%2”); nothing was sent. Check the org&apos;s URL.</source>
        <translation>Das Zertifikat von %1 wurde für einen anderen Host ausgestellt („%2“); es wurde nichts gesendet. Bitte die URL der Org prüfen.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is not signed by anyone whom this computer trusts; nothing was sent. Check the org&apos;s URL, or ask whoever runs your network whether it inspects connections.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) ist von niemandem signiert, dem dieser Computer vertraut; es wurde nichts gesendet. Bitte die URL der Org prüfen oder bei der Netzwerkadministration nachfragen, ob Ihr Netzwerk Verbindungen untersucht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer completely within %n second(s). Check your connection and try again.</source>
        <translation>
            <numerusform>%1 hat nicht innerhalb von %n Sekunde vollständig geantwortet. Bitte die Verbindung prüfen und erneut versuchen.</numerusform>
            <numerusform>%1 hat nicht innerhalb von %n Sekunden vollständig geantwortet. Bitte die Verbindung prüfen und erneut versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The host %1 was not found. Check the org&apos;s URL and your connection.</source>
        <translation>Der Host %1 wurde nicht gefunden. Bitte die URL der Org und die Verbindung prüfen.</translation>
    </message>
    <message>
        <source>%1 refused the connection. Check the org&apos;s URL and try again.</source>
        <translation>%1 hat die Verbindung abgelehnt. Bitte die URL der Org prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut off. Check your connection and try again.</source>
        <translation>Die Antwort von %1 wurde abgeschnitten. Bitte die Verbindung prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check your connection and try again.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen. Bitte die Verbindung prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The request to %1 was cancelled after it was sent: it may or may not have had an effect. Refresh to see.</source>
        <translation>Die Anfrage an %1 wurde abgebrochen, nachdem sie gesendet war: Vielleicht hat sie gewirkt, vielleicht auch nicht. Bitte aktualisieren, um nachzusehen.</translation>
    </message>
    <message>
        <source>The request to %1 was cancelled.</source>
        <translation>Die Anfrage an %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The request was sent, but no complete answer came from %1: it may or may not have had an effect. Refresh to see before you try again.</source>
        <translation>Die Anfrage wurde gesendet, aber von %1 kam keine vollständige Antwort: Vielleicht hat sie gewirkt, vielleicht auch nicht. Bitte erst aktualisieren und nachsehen, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer of %1 is far too large for Okta&apos;s API and was not read. Check the org&apos;s URL.</source>
        <translation>Die Antwort von %1 ist viel zu groß für die API von Okta und wurde nicht gelesen. Bitte die URL der Org prüfen.</translation>
    </message>
    <message>
        <source>%1 sent a compressed answer although HookKeys asked for a plain one. Check whether a proxy stands between.</source>
        <translation>%1 hat eine komprimierte Antwort gesendet, obwohl HookKeys um eine unkomprimierte gebeten hat. Bitte prüfen, ob ein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, which Okta&apos;s API never does; HookKeys did not follow. Check the org&apos;s URL and whether a proxy stands between.</source>
        <translation>%1 leitet zu %2 um, was die API von Okta nie tut; HookKeys ist dem nicht gefolgt. Bitte prüfen, ob die URL der Org stimmt und ob ein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) has expired: it was valid from %3 to %4; nothing was sent. Tell whoever runs %1, unless it is the date and time of this computer that are wrong.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) ist abgelaufen: Es galt von %3 bis %4; es wurde nichts gesendet. Bitte dem Betreiber von %1 melden, sofern nicht Datum und Uhrzeit dieses Computers falsch sind.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is not valid yet, but from %3 to %4; nothing was sent. Check the date and time of this computer; if they are right, tell whoever runs %1.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) ist noch nicht gültig, sondern von %3 bis %4; es wurde nichts gesendet. Bitte Datum und Uhrzeit dieses Computers prüfen; stimmen sie, bitte dem Betreiber von %1 melden.</translation>
    </message>
    <message numerus="yes">
        <source>The proxy %2 did not lead to %1 within %n second(s). Check that proxy, or ask whoever runs it.</source>
        <translation>
            <numerusform>Der Proxy %2 hat nicht innerhalb von %n Sekunde zu %1 geführt. Bitte diesen Proxy prüfen oder bei seinem Betreiber nachfragen.</numerusform>
            <numerusform>Der Proxy %2 hat nicht innerhalb von %n Sekunden zu %1 geführt. Bitte diesen Proxy prüfen oder bei seinem Betreiber nachfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The proxy %2 on the way to %1 wants a user name and a password, or does not accept those that it got. Enter them and try again.</source>
        <translation>Der Proxy %2 auf dem Weg zu %1 verlangt Benutzernamen und Passwort oder nimmt die angegebenen nicht an. Bitte eingeben und erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to %1 through the proxy %2 broke. Check your connection and try again.</source>
        <translation>Die Verbindung zu %1 über den Proxy %2 ist abgebrochen. Bitte die Verbindung prüfen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The proxy %2 does not lead to %1: it refuses, has a problem of its own, is not there, or does not accept the user name and the password. Check them, or ask whoever runs the proxy.</source>
        <translation>Der Proxy %2 führt nicht zu %1: Er lehnt ab, hat selbst ein Problem, ist nicht da oder nimmt Benutzernamen und Passwort nicht an. Bitte diese prüfen oder beim Betreiber des Proxys nachfragen.</translation>
    </message>
    <message>
        <source>The proxy %2 does not lead to %1: it refuses, has a problem of its own or is not there. Check that it is the right one, or ask whoever runs it.</source>
        <translation>Der Proxy %2 führt nicht zu %1: Er lehnt ab, hat selbst ein Problem oder ist nicht da. Bitte prüfen, ob es der richtige ist, oder bei seinem Betreiber nachfragen.</translation>
    </message>
    <message>
        <source>The answer was far too large and was not read.</source>
        <translation>Die Antwort war viel zu groß und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The answer was compressed although HookKeys asked for a plain one.</source>
        <translation>Die Antwort war komprimiert, obwohl HookKeys um eine unkomprimierte gebeten hatte.</translation>
    </message>
    <message numerus="yes">
        <source>No complete answer came within %n second(s).</source>
        <translation>
            <numerusform>Innerhalb von %n Sekunde kam keine vollständige Antwort.</numerusform>
            <numerusform>Innerhalb von %n Sekunden kam keine vollständige Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer.</source>
        <translation>Die Verbindung ist mitten in der Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>The connection broke before an answer came.</source>
        <translation>Die Verbindung ist abgebrochen, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>%1 redirects without saying where to, which Okta&apos;s API never does. Check the org&apos;s URL and whether a proxy stands between.</source>
        <translation>%1 leitet um, ohne zu sagen wohin, was die API von Okta nie tut. Bitte prüfen, ob die URL der Org stimmt und ob ein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>%1 redirects from https to http without encryption, to %2, which Okta&apos;s API never does; HookKeys did not follow. Check the org&apos;s URL and whether a proxy stands between.</source>
        <translation>%1 leitet von https zu unverschlüsseltem http um, zu %2, was die API von Okta nie tut; HookKeys ist dem nicht gefolgt. Bitte prüfen, ob die URL der Org stimmt und ob ein Proxy dazwischensteht.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued to another host (“%2”); nothing was sent. Check the address.</source>
        <translation>Das Zertifikat von %1 wurde für einen anderen Host ausgestellt („%2“); es wurde nichts gesendet. Bitte die Adresse prüfen.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is not signed by anyone whom this computer trusts; nothing was sent.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) ist von niemandem signiert, dem dieser Computer vertraut; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made; nothing was sent. Check the address, and whether that server speaks TLS there.</source>
        <translation>Zu %1 kam keine sichere Verbindung zustande; es wurde nichts gesendet. Bitte die Adresse prüfen, und ob der Server dort TLS spricht.</translation>
    </message>
    <message>
        <source>There is no host %1, as far as this computer can find. Check the address.</source>
        <translation>Dieser Computer findet keinen Host %1. Bitte die Adresse prüfen.</translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing listens there. Check the address.</source>
        <translation>%1 hat die Verbindung abgelehnt: Dort lauscht nichts. Bitte die Adresse prüfen.</translation>
    </message>
    <message>
        <source>The answer of %1 is far too large and was not read. Check the address.</source>
        <translation>Die Antwort von %1 ist viel zu groß und wurde nicht gelesen. Bitte die Adresse prüfen.</translation>
    </message>
    <message>
        <source>%1 redirects without saying where to.</source>
        <translation>%1 leitet um, ohne zu sagen, wohin.</translation>
    </message>
    <message>
        <source>%1 redirects to %2; HookKeys did not follow.</source>
        <translation>%1 leitet auf %2 um; HookKeys ist nicht gefolgt.</translation>
    </message>
    <message>
        <source>The proxy %2 on the way to %1 wants a user name and a password. %3 Enter them only if you know %2.</source>
        <translation>Der Proxy %2 auf dem Weg zu %1 verlangt einen Benutzernamen und ein Passwort. %3 Geben Sie sie nur ein, wenn Sie %2 kennen.</translation>
    </message>
    <message>
        <source>“%1” of the org&apos;s CA file</source>
        <translation>„%1“ aus der CA-Datei der Org</translation>
    </message>
    <message>
        <source>The certificate of %1 is vouched for by the authority %2, whose own is not valid yet, but from %3 to %4; nothing was sent. Check the date and time of this computer; if they are right, tell whoever runs %1.</source>
        <translation>Für das Zertifikat von %1 bürgt die Zertifizierungsstelle %2, deren eigenes noch nicht gültig ist, sondern von %3 bis %4; es wurde nichts gesendet. Bitte Datum und Uhrzeit dieses Computers prüfen; stimmen sie, bitte dem Betreiber von %1 melden.</translation>
    </message>
    <message>
        <source>The certificate of %1 is vouched for by the authority %2, whose own has expired: it was valid from %3 to %4; nothing was sent. Get the authority&apos;s new certificate for the CA file, unless it is the date and time of this computer that are wrong.</source>
        <translation>Für das Zertifikat von %1 bürgt die Zertifizierungsstelle %2, deren eigenes abgelaufen ist: Es galt von %3 bis %4; es wurde nichts gesendet. Bitte das neue Zertifikat der Zertifizierungsstelle für die CA-Datei beschaffen, sofern nicht Datum und Uhrzeit dieses Computers falsch sind.</translation>
    </message>
    <message>
        <source>The certificate of %1 is vouched for by the authority %2, whose own has expired: it was valid from %3 to %4; nothing was sent. Tell whoever runs %1, unless it is the date and time of this computer that are wrong.</source>
        <translation>Für das Zertifikat von %1 bürgt die Zertifizierungsstelle %2, deren eigenes abgelaufen ist: Es galt von %3 bis %4; es wurde nichts gesendet. Bitte dem Betreiber von %1 melden, sofern nicht Datum und Uhrzeit dieses Computers falsch sind.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is not signed by anyone but itself, and it is not in the org&apos;s CA file; nothing was sent. Check whether the address is right, and whether the CA file is.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) ist von niemandem als sich selbst signiert und nicht in der CA-Datei der Org; es wurde nichts gesendet. Bitte prüfen, ob die Adresse stimmt und ob die CA-Datei die richtige ist.</translation>
    </message>
    <message>
        <source>The org&apos;s CA file has “%2”, which vouches for the certificate of %1, but not “%3”, which signed that; nothing was sent. Add the certificate of “%3” to the CA file.</source>
        <translation>Die CA-Datei der Org enthält „%2“, das für das Zertifikat von %1 bürgt, aber nicht „%3“, das jenes signiert hat; es wurde nichts gesendet. Bitte das Zertifikat von „%3“ in die CA-Datei aufnehmen.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is not signed by anyone whom this computer or the org&apos;s CA file trusts: the authority “%3” that vouches for it is in neither; nothing was sent. Ask whoever runs your network whether the CA file is the right one.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) ist von niemandem signiert, dem dieser Computer oder die CA-Datei der Org vertraut: Die Zertifizierungsstelle „%3“, die dafür bürgt, ist in keinem von beiden; es wurde nichts gesendet. Bitte bei der Netzwerkadministration nachfragen, ob die CA-Datei die richtige ist.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is not signed by anyone whom this computer trusts: the authority “%3” that vouches for it is not known here; nothing was sent.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) ist von niemandem signiert, dem dieser Computer vertraut: Die Zertifizierungsstelle „%3“, die dafür bürgt, ist hier nicht bekannt; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is not signed by anyone whom this computer trusts: the authority “%3” that vouches for it is not known here; nothing was sent. Check the org&apos;s URL, or ask whoever runs your network whether it inspects connections.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) ist von niemandem signiert, dem dieser Computer vertraut: Die Zertifizierungsstelle „%3“, die dafür bürgt, ist hier nicht bekannt; es wurde nichts gesendet. Bitte die URL der Org prüfen oder bei der Netzwerkadministration nachfragen, ob Ihr Netzwerk Verbindungen untersucht.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is vouched for by %3, whose own certificate does not allow that; nothing was sent. Tell whoever runs %1.</source>
        <translation>Für das Zertifikat von %1 (ausgestellt für „%2“) bürgt %3, dessen eigenes Zertifikat das nicht erlaubt; es wurde nichts gesendet. Bitte dem Betreiber von %1 melden.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is vouched for by an authority “%3”, but not by the one of that name in the org&apos;s CA file; nothing was sent. Ask whoever runs your network for the authority&apos;s present certificate.</source>
        <translation>Für das Zertifikat von %1 (ausgestellt für „%2“) bürgt eine Zertifizierungsstelle „%3“, aber nicht die dieses Namens in der CA-Datei der Org; es wurde nichts gesendet. Bitte die Netzwerkadministration um das jetzige Zertifikat der Zertifizierungsstelle bitten.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”), or of an authority that vouches for it, is not accepted; nothing was sent. Tell whoever runs %1.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) oder das einer Zertifizierungsstelle, die dafür bürgt, wird nicht angenommen; es wurde nichts gesendet. Bitte dem Betreiber von %1 melden.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) has a key of %3 bits, which is too short to be safe; nothing was sent. Tell whoever runs %1.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) hat einen Schlüssel von %3 Bit, der zu kurz ist, um sicher zu sein; es wurde nichts gesendet. Bitte dem Betreiber von %1 melden.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is signed with %3, which is no longer safe; nothing was sent. Tell whoever runs %1.</source>
        <translation>Das Zertifikat von %1 (ausgestellt für „%2“) ist mit %3 signiert, was nicht mehr sicher ist; es wurde nichts gesendet. Bitte dem Betreiber von %1 melden.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is vouched for by the authority %3, whose key of %4 bits is too short to be safe; nothing was sent. Tell whoever runs %1.</source>
        <translation>Für das Zertifikat von %1 (ausgestellt für „%2“) bürgt die Zertifizierungsstelle %3, deren Schlüssel von %4 Bit zu kurz ist, um sicher zu sein; es wurde nichts gesendet. Bitte dem Betreiber von %1 melden.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued to “%2”) is vouched for by the authority %3, whose own is signed with %4, which is no longer safe; nothing was sent. Tell whoever runs %1.</source>
        <translation>Für das Zertifikat von %1 (ausgestellt für „%2“) bürgt die Zertifizierungsstelle %3, deren eigenes mit %4 signiert ist, was nicht mehr sicher ist; es wurde nichts gesendet. Bitte dem Betreiber von %1 melden.</translation>
    </message>
    <message>
        <source>A key of %L1 bits is too short.</source>
        <translation>Ein Schlüssel von %L1 Bit ist zu kurz.</translation>
    </message>
    <message>
        <source>It is signed with %1, which is no longer safe.</source>
        <translation>Es ist mit %1 signiert, was nicht mehr sicher ist.</translation>
    </message>
    <message>
        <source>It was revoked by whoever issued it.</source>
        <translation>Es wurde von der ausstellenden Stelle widerrufen.</translation>
    </message>
    <message>
        <source>A certificate does not do what is asked of it.</source>
        <translation>Ein Zertifikat erfüllt nicht, was von ihm verlangt wird.</translation>
    </message>
    <message>
        <source>%1 wants a certificate of this computer (mutual TLS), and HookKeys has none to show. Ask whoever runs %1 for a way without one.</source>
        <translation>%1 verlangt ein Zertifikat dieses Computers (gegenseitiges TLS), und HookKeys hat keines vorzuweisen. Bitte beim Betreiber von %1 nach einem Weg ohne Zertifikat fragen.</translation>
    </message>
    <message>
        <source>%1 knows only versions of TLS that are outdated (before 1.2) and not safe; nothing was sent. Tell whoever runs %1, or the firewall that stands between.</source>
        <translation>%1 kennt nur veraltete Versionen von TLS (vor 1.2), die nicht sicher sind; es wurde nichts gesendet. Bitte dem Betreiber von %1 oder der Firewall dazwischen melden.</translation>
    </message>
    <message>
        <source>%1 takes no kind of encryption that is safe today, or wants a certificate of this computer, which HookKeys does not have; nothing was sent. Tell whoever runs %1, or the firewall that stands between.</source>
        <translation>%1 nimmt keine Art von Verschlüsselung an, die heute sicher ist, oder verlangt ein Zertifikat dieses Computers, das HookKeys nicht hat; es wurde nichts gesendet. Bitte dem Betreiber von %1 oder der Firewall dazwischen melden.</translation>
    </message>
    <message>
        <source>%1 encrypts in an outdated way, which is not safe; nothing was sent. Tell whoever runs %1, or the firewall that stands between.</source>
        <translation>%1 verschlüsselt auf veraltete Weise, die nicht sicher ist; es wurde nichts gesendet. Bitte dem Betreiber von %1 oder der Firewall dazwischen melden.</translation>
    </message>
    <message>
        <source>%1 answered, but does not speak TLS there; nothing was sent. Check the address, its port too.</source>
        <translation>%1 hat geantwortet, spricht dort aber kein TLS; es wurde nichts gesendet. Bitte die Adresse prüfen, auch den Port.</translation>
    </message>
    <message>
        <source>%1 answered, but does not speak TLS there; nothing was sent. Check the org&apos;s URL, its port too, and whether a proxy or a firewall stands between.</source>
        <translation>%1 hat geantwortet, spricht dort aber kein TLS; es wurde nichts gesendet. Bitte prüfen, ob die URL der Org stimmt, auch der Port, und ob ein Proxy oder eine Firewall dazwischensteht.</translation>
    </message>
</context>
<context>
    <name>HookKeys::UntoldChanges</name>
    <message>
        <source>%1 That was in “%2”: what became of it is known once the keys of that org are read.</source>
        <comment>%1: one or more sentences; %2: the name of an org</comment>
        <translation>%1 Das war in „%2“: Was daraus wurde, ist bekannt, sobald die Schlüssel dieser Org gelesen sind.</translation>
    </message>
    <message>
        <source>%1 That was in the org at %2, which HookKeys does not know any more: look at the keys of that org to see what became of it.</source>
        <comment>%1: a sentence; %2: an address</comment>
        <translation>%1 Das war in der Org unter %2, die HookKeys nicht mehr kennt: Sehen Sie bei den Schlüsseln dieser Org nach, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>HookKeys::UsePage</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>S&amp;prache:</translation>
    </message>
    <message>
        <source>Give one of these to the service that the hook calls: it verifies a token that this key signed.</source>
        <translation>Eines davon gehört in den Dienst, den der Hook aufruft: Es prüft ein Token, das dieser Schlüssel signiert hat.</translation>
    </message>
    <message>
        <source>Not tried: written by the library&apos;s documentation alone.</source>
        <translation>Nicht erprobt: allein nach der Dokumentation der Bibliothek geschrieben.</translation>
    </message>
    <message>
        <source>This program was tried with its library.</source>
        <translation>Dieses Programm wurde mit seiner Bibliothek ausprobiert.</translation>
    </message>
</context>
<context>
    <name>HookKeys::ValueList</name>
    <message>
        <source>Copy %1</source>
        <extracomment>the name of a value, such as “Key ID”</extracomment>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>the name of a value; whose it is</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>HookKeys::WarningBox</name>
    <message>
        <source>Warning</source>
        <comment>a picture</comment>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>HookKeys::WebUrl</name>
    <message>
        <source>“%1” is no address that can be fetched. Type it whole, for example https://partner.example/jwks.json.</source>
        <translation>„%1“ ist keine Adresse, die abgerufen werden kann. Geben Sie sie ganz ein, zum Beispiel https://partner.example/jwks.json.</translation>
    </message>
    <message>
        <source>The address has a user name or a password in it. Public keys are fetched without either: remove them.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort. Öffentliche Schlüssel werden ohne beides geholt: Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The address has a “#” in it: remove what begins there.</source>
        <translation>Die Adresse enthält ein „#“: Entfernen Sie, was dort beginnt.</translation>
    </message>
    <message>
        <source>The address begins with http://, so anybody on the way could put other keys in. It must begin with https://.</source>
        <translation>Die Adresse beginnt mit http://, sodass jeder auf dem Weg andere Schlüssel unterschieben könnte. Sie muss mit https:// beginnen.</translation>
    </message>
</context>
<context>
    <name>HookKeys::WiringText</name>
    <message>
        <source>Demo org</source>
        <translation>Demo-Org</translation>
    </message>
</context>
<context>
    <name>HookKeys::WriteDialog</name>
    <message>
        <source>Waiting for the org&apos;s answer</source>
        <translation>Warten auf die Antwort der Org</translation>
    </message>
    <message>
        <source>HookKeys no longer waits for the answer of “%1”, for the org was edited or removed meanwhile. Look at its list of keys to see whether what you asked for was done.</source>
        <translation>HookKeys wartet nicht mehr auf die Antwort von „%1“, weil die Org inzwischen bearbeitet oder entfernt wurde. Sehen Sie in ihrer Schlüsselliste nach, ob der Auftrag ausgeführt wurde.</translation>
    </message>
    <message>
        <source>The dialog was closed, for the org “%1” was edited or removed meanwhile. Look at what is there before you begin again.</source>
        <translation>Das Fenster wurde geschlossen, weil die Org „%1“ inzwischen bearbeitet oder entfernt wurde. Sehen Sie nach, was vorhanden ist, bevor Sie neu beginnen.</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Nicht länger &amp;warten</translation>
    </message>
</context>
</TS>
