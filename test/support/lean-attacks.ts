import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExport } from '../../src/proof/lean/check-export.ts';
import type { LeanExport } from './lean-export.ts';

/** A file that lies, or looks as if it did, and what the kernel must say of it. */
export interface Attack {
  readonly name: string;
  /** Why the verdict is the right one. */
  readonly why: string;
  readonly file: () => LeanExport;
  readonly verdict: 'accept' | 'reject' | 'decline';
  /** The declaration that is refused. */
  readonly at?: string;
  /** In the message: the rule that catches it, not one that happens to come first. */
  readonly says?: RegExp;
}

/** One test for each attack. */
export function testAttacks(attacks: readonly Attack[]): void {
  for (const { name, why, file, verdict, at, says } of attacks)
    test(`${name}: ${why}`, () => {
      const got = checkExport(file().chunks());
      assert.equal(got.kind, verdict, JSON.stringify(got));
      if (at !== undefined) assert.equal(got.kind === 'reject' ? got.declaration : null, at);
      if (says) assert.match(got.kind === 'accept' ? '' : got.message, says);
    });
}
