import { readGroundFiles } from '../eval/ground-files.ts';
import { findEvidence, toPool } from '../src/ground/find-evidence.ts';
import { sentencesOf } from './ground-sentences.ts';

/** Builds and searches one pool: the folder and the number of sentences as arguments, peak memory in MB on stdout. */
const [dir = '', size = ''] = process.argv.slice(2);
const { claims, lines } = await readGroundFiles(dir);
const pool = toPool([sentencesOf([...lines.values()].flat(), Number(size))]);
for (const { claim } of claims.slice(0, 100)) findEvidence(claim, pool);
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
