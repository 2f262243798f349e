// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Usage: node curves.mjs
// Prints one random public key for each curve, as Node writes it:
// [{ "crv", "jwk", "spki" (DER in base64), "thumbprint" }]

import { generateKeyPairSync } from 'node:crypto';

import { calculateJwkThumbprint } from 'jose';

const pairs = [
  ...['P-256', 'P-384', 'P-521', 'secp256k1'].map((namedCurve) =>
    generateKeyPairSync('ec', { namedCurve }),
  ),
  ...['ed25519', 'ed448', 'x25519', 'x448'].map((type) => generateKeyPairSync(type)),
];
const keys = pairs.map(async ({ publicKey }) => {
  const jwk = publicKey.export({ format: 'jwk' });
  return {
    crv: jwk.crv,
    jwk: JSON.stringify(jwk),
    spki: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    thumbprint: await calculateJwkThumbprint(jwk),
  };
});
console.log(JSON.stringify(await Promise.all(keys)));
