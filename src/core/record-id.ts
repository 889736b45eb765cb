import { sha256 } from './hash.ts';
import { canonicalJson } from './json.ts';
import type { PaperManifest } from './records/generated/types.ts';

/** Four capitals for an area, by the primary arXiv category; what is not listed takes its archive's, else GENL. */
const areas: Readonly<Record<string, string>> = {
  'cs.AI': 'ARTI',
  'cs.CL': 'LANG',
  'cs.CR': 'CRYP',
  'cs.CV': 'VISN',
  'cs.DB': 'DATA',
  'cs.DL': 'LIBR',
  'cs.HC': 'HUMC',
  'cs.IR': 'SRCH',
  'cs.LG': 'LERN',
  'cs.NE': 'NEUR',
  'cs.PL': 'PROG',
  'cs.RO': 'ROBO',
  'cs.SD': 'SOUN',
  'cs.SE': 'SOFT',
  'cs.SI': 'SOCI',
  'stat.ML': 'LERN',
  'stat.ME': 'STAT',
  cs: 'COMP',
  econ: 'ECON',
  eess: 'ELEC',
  math: 'MATH',
  physics: 'PHYS',
  'astro-ph': 'ASTR',
  'cond-mat': 'COND',
  'gr-qc': 'GRAV',
  'hep-ex': 'HEPX',
  'hep-lat': 'HEPL',
  'hep-ph': 'HEPP',
  'hep-th': 'HEPT',
  'math-ph': 'MATP',
  nlin: 'NLIN',
  'nucl-ex': 'NUCX',
  'nucl-th': 'NUCT',
  'q-bio': 'BIOL',
  'q-fin': 'FINA',
  'quant-ph': 'QUAN',
  stat: 'STAT',
};

/** The area of a category such as cs.IR: SRCH. */
export function areaOf(category: string | null): string {
  if (category === null) return 'GENL';
  return areas[category] ?? areas[category.split('.')[0] ?? ''] ?? 'GENL';
}

/**
 * The id of a work: its area and the first 32 bits of the SHA-256 of its first manifest with no id in it; 64 bits
 * where another work has the short one already.
 */
export function recordIdOf(
  manifest: PaperManifest,
  category: string | null,
  isTaken: (id: string) => boolean,
): string {
  const bare = { ...manifest, work: { ...manifest.work, id: null } };
  const digits = sha256(canonicalJson(bare)).toUpperCase();
  const short = `${areaOf(category)}:${digits.slice(0, 8)}`;
  return isTaken(short) ? `${areaOf(category)}:${digits.slice(0, 16)}` : short;
}

/** Reads a record id as people write it: any case, a colon or a hyphen; null when it is none. */
export function parseRecordId(text: string): string | null {
  const match = /^([A-Za-z]{4})[:-]([0-9A-Fa-f]{8}|[0-9A-Fa-f]{16})$/.exec(text.trim());
  return match ? `${match[1]}:${match[2]}`.toUpperCase() : null;
}

/** The id as part of a file name or address: a hyphen for the colon. */
export function recordFolder(id: string): string {
  return id.replace(':', '-');
}
