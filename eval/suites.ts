import type { Suite } from './suite.ts';

/** A suite is one file; each is loaded only when it is called. */
export const suites: Readonly<Record<string, () => Promise<Suite>>> = {
  apa: async () => (await import('./apa.ts')).apa,
  claims: async () => (await import('./claims.ts')).claims,
  'claim-detection': async () => (await import('./claim-detection.ts')).claimDetection,
  'cited-pairs': async () => (await import('./cited-pairs.ts')).citedPairs,
  corpus: async () => (await import('./corpus.ts')).corpus,
  debit: async () => (await import('./debit.ts')).debit,
  derive: async () => (await import('./derive.ts')).derive,
  grim: async () => (await import('./grim.ts')).grim,
  grimmer: async () => (await import('./grimmer.ts')).grimmer,
  'ground-arxiv': async () => (await import('./ground-arxiv.ts')).groundArxiv,
  hostile: async () => (await import('./hostile.ts')).hostile,
  lean: async () => (await import('./lean.ts')).lean,
  metadata: async () => (await import('./metadata.ts')).metadata,
  metamath: async () => (await import('./metamath.ts')).metamath,
  mutation: async () => (await import('./mutation.ts')).mutation,
  planted: async () => (await import('./planted.ts')).planted,
  percent: async () => (await import('./percent.ts')).percent,
  repeat: async () => (await import('./repeat.ts')).repeat,
  scifact: async () => (await import('./scifact.ts')).scifact,
  site: async () => (await import('./site.ts')).site,
  scitab: async () => (await import('./scitab.ts')).scitab,
  scripts: async () => (await import('./scripts.ts')).scripts,
  identities: async () => (await import('./identities.ts')).identities,
  tables: async () => (await import('./tables.ts')).tables,
};

/** Folders of our own for suites that may be called without one. */
export const ownFolders: Readonly<Record<string, string>> = {
  scripts: 'eval/scripts',
  claims: 'eval/claims',
};
