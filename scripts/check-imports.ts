import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.mjs';

/**
 * The import rules, run over `src/` and `sandbox/` of the folder given (default: this one).
 * Fails too when fewer modules were seen than files lie there: a cruiser that reads nothing passes.
 */
const folder = process.argv[2] ?? '.';
process.chdir(folder);
const roots = ['src', 'sandbox'];
const files = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')),
);
const { output } = await cruise(
  roots,
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
  {},
  { tsConfig: extractTSConfig('tsconfig.json') },
);
if (typeof output === 'string') throw new Error('dependency-cruiser gave text, wanted its result');
const seen = output.modules.filter(({ source }) => /^(src|sandbox)\/.*\.ts$/.test(source)).length;
for (const { from, to, rule } of output.summary.violations) {
  const comment = config.forbidden.find(({ name }) => name === rule.name)?.comment;
  console.error(`${from} → ${to}\n  ${rule.name}: ${comment}`);
}
if (seen < files.length) console.error(`Only ${seen} of ${files.length} modules were checked.`);
process.exitCode = output.summary.violations.length > 0 || seen < files.length ? 1 : 0;
