// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifysnippet.h"

#include "normalisedjwk.h"
#include "publickey.h"

namespace HookKeys {
namespace {

// What every snippet leaves to its reader, said in each in the same words.
constexpr auto note = "Check the claims too: iss and sub are the hook's client ID, aud is your "
                      "token endpoint.";

// The JWK's texts are the server's. JSON has quotes, backslashes and everything that is not
// printable ASCII escaped; the quotes of the other languages are escaped here.
QByteArray jwkText(const KeyDocument &document)
{
    QByteArray json = normalisedJwk(document.key, document.keyId);
    json.replace("'", "\\u0027");
    json.replace("`", "\\u0060");
    return json;
}

QByteArray writeNode(const KeyDocument &document)
{
    return QByteArray("// npm install jose; node verify.mjs TOKEN\n// ") + note
           + "\nimport { importJWK, jwtVerify } from \"jose\";\n\n"
             "const jwk = "
           + jwkText(document)
           + ";\n\n"
             "const key = await importJWK(jwk, \"RS256\");\n"
             "const { payload } = await jwtVerify(process.argv[2], key, { algorithms: [\"RS256\"] "
             "});\n"
             "console.log(JSON.stringify(payload));\n";
}

QByteArray writePython(const KeyDocument &document)
{
    return QByteArray("# pip install \"pyjwt[crypto]\"; python3 verify.py TOKEN\n# ") + note
           + "\nimport json\nimport sys\n\nimport jwt\n\n"
             "jwk = jwt.PyJWK.from_json(r'''"
           + jwkText(document)
           + "''')\n"
             "payload = jwt.decode(sys.argv[1], jwk.key, algorithms=[\"RS256\"], "
             "options={\"verify_aud\": False})\n"
             "print(json.dumps(payload))\n";
}

QByteArray writeGo(const KeyDocument &document)
{
    return QByteArray("// go get github.com/golang-jwt/jwt/v4; go run verify.go TOKEN\n// ") + note
           + "\npackage main\n\n"
             "import (\n\t\"encoding/json\"\n\t\"log\"\n\t\"os\"\n\n"
             "\t\"github.com/golang-jwt/jwt/v4\"\n)\n\n"
             "const publicKey = `"
           + document.key.publicKey().spkiPem()
           + "`\n\n"
             "func main() {\n"
             "\tkey, err := jwt.ParseRSAPublicKeyFromPEM([]byte(publicKey))\n"
             "\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n"
             "\tparser := jwt.NewParser(jwt.WithValidMethods([]string{\"RS256\"}))\n"
             "\ttoken, err := parser.Parse(os.Args[1], "
             "func(*jwt.Token) (interface{}, error) { return key, nil })\n"
             "\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n"
             "\tjson.NewEncoder(os.Stdout).Encode(token.Claims)\n"
             "}\n";
}

QByteArray writeJava(const KeyDocument &document)
{
    QByteArray literal = normalisedJwk(document.key, document.keyId).simplified();
    literal.replace('\\', "\\\\").replace('"', "\\\"");
    return QByteArray("// Maven: com.nimbusds:nimbus-jose-jwt\n// ") + note
           + "\nimport com.nimbusds.jose.JWSAlgorithm;\n"
             "import com.nimbusds.jose.crypto.RSASSAVerifier;\n"
             "import com.nimbusds.jose.jwk.RSAKey;\n"
             "import com.nimbusds.jwt.SignedJWT;\n"
             "import java.util.Date;\n\n"
             "public class Verify {\n"
             "    static final String JWK = \""
           + literal
           + "\";\n\n"
             "    public static void main(String[] args) throws Exception {\n"
             "        SignedJWT jwt = SignedJWT.parse(args[0]);\n"
             "        boolean good = JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())\n"
             "            && jwt.verify(new RSASSAVerifier(RSAKey.parse(JWK)))\n"
             "            && new Date().before(jwt.getJWTClaimsSet().getExpirationTime());\n"
             "        if (!good)\n"
             "            throw new SecurityException(\"The token is not valid.\");\n"
             "        System.out.println(jwt.getJWTClaimsSet());\n"
             "    }\n"
             "}\n";
}

QByteArray writeDotNet(const KeyDocument &document)
{
    return QByteArray("// dotnet add package Microsoft.IdentityModel.JsonWebTokens (C# 11)\n// ")
           + note
           + "\nusing Microsoft.IdentityModel.JsonWebTokens;\n"
             "using Microsoft.IdentityModel.Tokens;\n\n"
             "var key = new JsonWebKey(\"\"\"\n"
           + normalisedJwk(document.key, document.keyId)
           + "\n\"\"\");\n"
             "var result = await new JsonWebTokenHandler().ValidateTokenAsync(args[0], "
             "new TokenValidationParameters\n{\n"
             "    IssuerSigningKey = key,\n"
             "    ValidAlgorithms = new[] { \"RS256\" },\n"
             "    ValidateIssuer = false,\n"
             "    ValidateAudience = false,\n"
             "});\n"
             "if (!result.IsValid)\n"
             "    throw result.Exception;\n"
             "foreach (var claim in result.Claims)\n"
             "    Console.WriteLine($\"{claim.Key}: {claim.Value}\");\n";
}

constexpr VerifySnippet snippets[] = {
    {"node", "Node.js (jose)", "verify.mjs", true, writeNode},
    {"python", "Python (PyJWT)", "verify.py", true, writePython},
    {"go", "Go (golang-jwt)", "verify.go", true, writeGo},
    {"java", "Java (Nimbus JOSE + JWT)", "Verify.java", false, writeJava},
    {"dotnet", ".NET (Microsoft.IdentityModel)", "Program.cs", false, writeDotNet},
};

} // namespace

std::span<const VerifySnippet> verifySnippets()
{
    return snippets;
}

bool hasVerifySnippets(const Jwk &key)
{
    return key.isUsable() && key.kty() == QLatin1StringView("RSA");
}

} // namespace HookKeys
