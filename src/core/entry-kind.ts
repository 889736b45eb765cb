import type { LogEntry } from './records/generated/types.ts';

const withRecord: readonly LogEntry['kind'][] = [
  'verification',
  'synthesis',
  'publication',
  'correction',
  'withdrawal',
];

/** True for an entry that names the manifest of a work. */
export function hasRecord({ kind }: Pick<LogEntry, 'kind'>): boolean {
  return withRecord.includes(kind);
}
