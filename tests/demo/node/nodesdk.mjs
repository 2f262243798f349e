// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Usage: node nodesdk.mjs URL TOKEN
// Does at the demo org with Okta's own Node SDK what a rotation needs. (Its listJwk() is left out:
// that of 8.1.0 reads nothing but {"keys":[…]}, and Okta's documentation has two other forms.)

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';

import okta from '@okta/okta-sdk-nodejs';

const [orgUrl, token] = process.argv.slice(2);
const client = new okta.Client({ orgUrl, token, testing: { disableHttpsCheck: true } });

const all = async (collection) => {
  const items = [];
  for await (const item of await collection) items.push(item);
  return items;
};

// Hooks and the keys with which they sign.
const keys = await all(client.hookKeyApi.listHookKeys());
assert.equal(keys.length, 12);
const hooks = await all(client.inlineHookApi.listInlineHooks());
const signing = hooks.filter((hook) => hook.channel.config.hookKeyId);
assert.ok(signing.length > 3);
for (const hook of signing) {
  assert.equal(hook.channel.config.authType, 'private_key_jwt');
  const key = keys.find((each) => each.id === hook.channel.config.hookKeyId);
  assert.equal(key.isUsed, true);
}
const hook = hooks.find((each) => each.name === 'Token enrichment');
const inlineHookId = hook.id;

// The app on the other side holds that key.
const appId = hook.channel.config.clientId;
const keysOf = async () => {
  const app = await client.applicationApi.getApplication({ appId });
  assert.equal(app.credentials.oauthClient.client_id, appId);
  return app.settings.oauthClient.jwks.keys;
};
const oldKey = keys.find((each) => each.id === hook.channel.config.hookKeyId);
const [oldAppKey, ...others] = await keysOf();
assert.equal(oldAppKey.kid, oldKey.keyId);
assert.deepEqual(others, []);

// The app itself, off and on again.
const appStatus = async () => (await client.applicationApi.getApplication({ appId })).status;
await client.applicationApi.deactivateApplication({ appId });
assert.equal(await appStatus(), 'INACTIVE');
await client.applicationApi.activateApplication({ appId });
assert.equal(await appStatus(), 'ACTIVE');

// A new key for it, and away with it again.
const appKeys = client.applicationSSOPublicKeysApi;
const refused = async (promise, status, words) => {
  await assert.rejects(promise, (error) => {
    assert.equal(error.status, status);
    assert.match(error.message, words);
    return true;
  });
};
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'sdk', alg: 'RS256', use: 'sig' };
const add = () => appKeys.addJwk({ appId, addJwkRequest: { ...jwk, status: 'ACTIVE' } });
const added = await add();
assert.equal(added.kid, 'sdk');
assert.equal(added.n, jwk.n);
const keyId = added.id;
await refused(add(), 400, /unique `kid`/);
assert.equal((await keysOf()).length, 2);
await refused(appKeys.deletejwk({ appId, keyId }), 400, /can't delete an active/);
const off = await appKeys.deactivateOAuth2ClientJsonWebKey({ appId, keyId });
assert.equal(off.status, 'INACTIVE');
await refused(
  appKeys.deactivateOAuth2ClientJsonWebKey({ appId, keyId: oldAppKey.id }),
  400,
  /only active JSON Web Key/,
);
assert.equal((await appKeys.activateOAuth2ClientJsonWebKey({ appId, keyId })).status, 'ACTIVE');
await appKeys.deactivateOAuth2ClientJsonWebKey({ appId, keyId });
await appKeys.deletejwk({ appId, keyId });
await refused(appKeys.getJwk({ appId, keyId }), 404, /E0000007/);
assert.equal((await keysOf()).length, 1);

// Off and on again.
const { inlineHookApi } = client;
assert.equal((await inlineHookApi.deactivateInlineHook({ inlineHookId })).status, 'INACTIVE');
assert.equal((await inlineHookApi.activateInlineHook({ inlineHookId })).status, 'ACTIVE');

// Another key for it, and the old one again.
const third = keys.find((each) => each.name === 'qa-sandbox');
const repoint = async (hookKeyId) => {
  const { name, version, channel } = await inlineHookApi.getInlineHook({ inlineHookId });
  const config = { ...channel.config, hookKeyId };
  const inlineHook = { name, version, channel: { ...channel, config } };
  return inlineHookApi.replaceInlineHook({ inlineHookId, inlineHook });
};
for (const key of [third, oldKey]) {
  assert.equal((await repoint(key.id)).channel.config.hookKeyId, key.id);
  const read = await inlineHookApi.getInlineHook({ inlineHookId });
  assert.equal(read.channel.config.hookKeyId, key.id);
  assert.equal(read.channel.config.tokenUrl, hook.channel.config.tokenUrl);
  assert.equal((await client.hookKeyApi.getHookKey({ hookKeyId: key.id })).isUsed, true);
}

// All of it is in the System Log, the newest first, page by page.
const log = await all(client.systemLogApi.listLogEvents({ sortOrder: 'DESCENDING', limit: 3 }));
const written = log.slice(0, 9).map((event) => event.eventType);
assert.deepEqual(written, [
  'inline_hook.updated',
  'inline_hook.updated',
  'inline_hook.activated',
  'inline_hook.deactivated',
  'app.oauth2.credentials.lifecycle.delete',
  'app.oauth2.credentials.lifecycle.deactivate',
  'app.oauth2.credentials.lifecycle.activate',
  'app.oauth2.credentials.lifecycle.deactivate',
  'app.oauth2.credentials.lifecycle.create',
]);
assert.equal(log[0].target[0].id, inlineHookId);
assert.equal(log[4].target[1].id, keyId);
for (const event of log.slice(0, 9)) {
  assert.match(event.transaction.id, /^[0-9a-f]{32}$/);
  assert.equal(event.debugContext.debugData.requestId, event.transaction.id);
  assert.match(event.client.userAgent.rawUserAgent, /okta-sdk-nodejs/);
}
const failures = await all(
  client.systemLogApi.listLogEvents({
    filter: 'eventType eq "inline_hook.executed"',
    sortOrder: 'DESCENDING',
  }),
);
assert.equal(failures.length, 1);
assert.equal(failures[0].outcome.result, 'FAILURE');
