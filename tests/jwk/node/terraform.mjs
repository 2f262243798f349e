// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Usage: node terraform.mjs < CONFIGURATION
// Prints what Terraform's own parser (hashicorp/hcl, compiled for npm's hcl2json) reads, as JSON in
// Terraform's syntax: there, too, ${ is written as $${.

import { readFileSync } from 'node:fs';

import { parse } from '@cdktf/hcl2json';

console.log(JSON.stringify(await parse('keys.tf', readFileSync(0, 'utf8'))));
