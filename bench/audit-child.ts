import { performance } from 'node:perf_hooks';
import { audit } from '../src/audit/audit.ts';
import { openAuditFiles } from '../src/io/audit-files.ts';

/** Audits the library in the folder given: seconds and peak memory in MB on stdout. Fails when anything differs. */
const [folder = ''] = process.argv.slice(2);
const started = performance.now();
const options = { key: null, atLeast: null, sandbox: null };
const { findings } = await audit(await openAuditFiles(folder), options);
const seconds = (performance.now() - started) / 1000;
if (findings[0]) throw new Error(`The audit found ${findings[0].message}`);
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ seconds, peakMb }));
