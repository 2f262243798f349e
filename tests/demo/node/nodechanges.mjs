// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Usage: node nodechanges.mjs URL TOKEN
// Changes three things at the demo org with Okta's own Node SDK: creates the key "sdk-key", renames
// the key "CRM webhook" to "sdk-renamed", and switches the hook "Token enrichment" off.

import okta from '@okta/okta-sdk-nodejs';

const [orgUrl, token] = process.argv.slice(2);
const client = new okta.Client({ orgUrl, token, testing: { disableHttpsCheck: true } });

const named = async (collection, name) => {
  for await (const item of await collection) if (item.name === name) return item.id;
  throw new Error(`There is no ${name}.`);
};

const { hookKeyApi, inlineHookApi } = client;
await hookKeyApi.createHookKey({ keyRequest: { name: 'sdk-key' } });
await hookKeyApi.replaceHookKey({
  hookKeyId: await named(hookKeyApi.listHookKeys(), 'CRM webhook'),
  keyRequest: { name: 'sdk-renamed' },
});
await inlineHookApi.deactivateInlineHook({
  inlineHookId: await named(inlineHookApi.listInlineHooks(), 'Token enrichment'),
});
