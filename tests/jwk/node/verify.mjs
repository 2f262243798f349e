// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Usage: node verify.mjs FOLDER
// Reads what tst_interop wrote for each key in FOLDER with npm's jose and jwks-rsa and with Node's
// own crypto, and verifies a token that the key's private half signed. Prints one thumbprint a key.

import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as jose from 'jose';
import jwksRsa from 'jwks-rsa';

const folder = process.argv[2];
const text = (name) => readFileSync(join(folder, name), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.jwt'))
  .map((name) => name.slice(0, -'.jwt'.length))
  .sort();

const client = (jwks) =>
  jwksRsa({ jwksUri: 'https://nowhere.invalid', fetcher: async () => jwks, cache: false });
const verified = async (token, key) => {
  const { payload } = await jose.jwtVerify(token, key, { algorithms: ['RS256'] });
  return payload.sub;
};

const all = JSON.parse(text('all.jwks'));
assert.equal(all.keys.length, names.length);
const allKeys = jose.createLocalJWKSet(all);
const allClient = client(all);
const signingKeys = new Map((await allClient.getSigningKeys()).map((key) => [key.kid, key]));

for (const name of names) {
  const token = text(`${name}.jwt`);
  const forged = token.replace(/\.[^.]+\./, `.${jose.base64url.encode('{"sub":"forged"}')}.`);
  const jwk = JSON.parse(text(`${name}.jwk`));
  const jwks = JSON.parse(text(`${name}.jwks`));
  const pem = text(`${name}.spki-pem`);

  const accepted = {
    'jose, JWK': await jose.importJWK(jwk),
    'jose, JWK Set': jose.createLocalJWKSet(jwks),
    'jose, JWK Set of all': allKeys,
    'jose, SPKI': await jose.importSPKI(pem, 'RS256'),
    'jwks-rsa': createPublicKey((await client(jwks).getSigningKey(jwk.kid)).getPublicKey()),
    'jwks-rsa, all': createPublicKey(signingKeys.get(jwk.kid).getPublicKey()),
    'node, PKCS #1': createPublicKey(text(`${name}.pkcs1-pem`)),
    'node, SPKI DER': createPublicKey({
      key: readFileSync(join(folder, `${name}.spki-der`)),
      format: 'der',
      type: 'spki',
    }),
    'node, base64': createPublicKey({
      key: Buffer.from(text(`${name}.der-base64`), 'base64'),
      format: 'der',
      type: 'spki',
    }),
  };
  for (const [how, key] of Object.entries(accepted)) {
    assert.equal(await verified(token, key), name, how);
    await assert.rejects(verified(forged, key), jose.errors.JWSSignatureVerificationFailed, how);
  }

  // What Okta sends is refused, which is why there is a JWK for verifiers.
  const received = { keys: [JSON.parse(text(`${name}.jwk-received`))] };
  await assert.rejects(verified(token, jose.createLocalJWKSet(received)));

  const thumbprint = await jose.calculateJwkThumbprint(jwk);
  assert.equal(
    await jose.calculateJwkThumbprintUri(jwk),
    `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${thumbprint}`,
  );
  console.log(thumbprint);
}
