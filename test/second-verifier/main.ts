import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reasonOf } from './findings.ts';
import { verifyBundle } from './verify-bundle.ts';

const usage = 'node test/second-verifier/main.ts <bundle.zip> [--key <key>]';

async function main(): Promise<boolean> {
  const options = { key: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Error(usage);
  const findings = await verifyBundle(readFileSync(path), values.key ?? null);
  for (const finding of findings) console.log(finding);
  if (findings.length === 0)
    console.log(values.key === undefined ? 'intact, signer unknown' : 'intact');
  return findings.length === 0;
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
