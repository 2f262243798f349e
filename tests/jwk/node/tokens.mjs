// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Usage: node tokens.mjs < REQUEST
// Verifies signed tokens with npm's jose, each with the JWK given beside it or else with the one in
// its own header, and signs some with PKCS #8 keys:
// { "verify": [{ "token", "jwk" }], "sign": [{ "pkcs8" (DER in base64), "alg", "payload" }] }
// → { "verified": [{ "header", "payload", "thumbprint" }], "signed": [token] }

import { readFileSync } from 'node:fs';

import * as jose from 'jose';

const request = JSON.parse(readFileSync(0, 'utf8'));
const verified = (request.verify ?? []).map(async ({ token, jwk }) => {
  const key = jwk ? await jose.importJWK(jwk) : jose.EmbeddedJWK;
  const { payload, protectedHeader } = await jose.compactVerify(token, key, {
    algorithms: ['RS256', 'ES256'],
  });
  return {
    header: protectedHeader,
    payload: JSON.parse(new TextDecoder().decode(payload)),
    thumbprint: await jose.calculateJwkThumbprint(jwk ?? protectedHeader.jwk),
  };
});
const signed = (request.sign ?? []).map(async ({ pkcs8, alg, payload }) => {
  const pem = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----`;
  return new jose.CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg })
    .sign(await jose.importPKCS8(pem, alg));
});
console.log(
  JSON.stringify({ verified: await Promise.all(verified), signed: await Promise.all(signed) }),
);
