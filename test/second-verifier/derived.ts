import { canonicalText, utf8 } from './canonical-json.ts';
import { crateOf } from './crate.ts';
import { type Findings, reasonOf } from './findings.ts';
import { statedRoot } from './log-proof.ts';
import { readmeOf } from './readme.ts';
import { type Bundle, type Manifest, type Span } from './types.ts';

/** Makes each derived file again and holds it against the one in the bundle, byte for byte. */
export function checkDerived(bundle: Bundle, findings: Findings): void {
  const { index, manifest } = bundle;
  const files: [string, () => string][] = [
    ['quotes.json', () => canonicalText(quotesOf(manifest))],
    ['statement.intoto.json', () => canonicalText(statementOf(bundle))],
    ['library.pub', () => `${index.key}\n`],
    ['README.txt', () => readmeOf(index.record, index.key)],
    ['ro-crate-metadata.json', () => canonicalText(crateOf(bundle))],
  ];
  for (const [path, make] of files) checkText(bundle, path, make, findings);
  if (JSON.stringify(index.withheld.map(sortedPair)) !== JSON.stringify(withheldOf(manifest)))
    findings.add('bundle.json', 'what it withholds does not follow from the manifest');
}

function checkText(bundle: Bundle, path: string, make: () => string, findings: Findings): void {
  const bytes = bundle.files.get(path);
  if (!bytes) return;
  let expected: string;
  try {
    expected = make();
  } catch (error) {
    findings.add(path, `cannot be derived from the manifest: ${reasonOf(error)}`);
    return;
  }
  findings.guard(path, () => {
    if (utf8(bytes) !== expected) throw new Error('does not follow from the manifest');
  });
}

function quotesOf(manifest: Manifest): object[] {
  return manifest.claims.flatMap((claim) => {
    const spans: (Span | null)[] = [
      claim.span,
      ...claim.checks.flatMap(({ inputs }) => inputs.map(({ span }) => span)),
      ...claim.evidence.flatMap(({ span, leanings = [] }) => [
        span,
        ...leanings.map((leaning) => leaning.span),
      ]),
    ];
    return spans.filter((span) => span !== null).map((span) => ({ ...span, claim: claim.id }));
  });
}

function statementOf({ files, index, manifest }: Bundle): object {
  const subject = (name: string, sha256: string) => ({ name, digest: { sha256 } });
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      subject('manifest.json', index.manifest),
      ...manifest.public_artifacts.map(({ kind, sha256 }) => subject(kind, sha256)),
      ...manifest.provenance.sources.map(({ url, file_name, sha256 }) =>
        subject(url ?? file_name ?? 'source', sha256),
      ),
    ],
    predicateType: 'https://truth-engine.org/verification/v1',
    predicate: {
      record: manifest.work.id,
      engine: manifest.engine,
      gate: manifest.quality_assessment.gate.status,
      tier: manifest.quality_assessment.tier.tier,
      coverage: manifest.coverage,
      coverage_line: manifest.coverage_line,
      log: {
        origin: index.origin,
        index: index.entry.index,
        tree_size: index.entry.tree_size,
        root: statedRoot(utf8(files.get('checkpoint') ?? new Uint8Array())),
      },
    },
  };
}

function sortedPair(item: unknown): [string, unknown][] {
  return Object.entries(item as object).sort(([a], [b]) => (a < b ? -1 : 1));
}

function withheldOf(manifest: Manifest): [string, unknown][][] {
  const papers = manifest.synthesis?.papers ?? [];
  return manifest.provenance.sources.map(({ text_sha256: sha256, file_name, url }) => {
    const title = papers.find((paper) => paper.text_sha256 === sha256)?.title;
    const what = `text of ${title ?? file_name ?? url ?? 'a source'}`.slice(0, 400);
    return sortedPair({ sha256, what, where: url });
  });
}
