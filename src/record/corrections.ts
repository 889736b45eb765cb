import type { PaperManifest } from '../core/records/generated/types.ts';

/** The correction record of a work that was never corrected. */
export function noCorrections(work: string): PaperManifest['corrections'] {
  return {
    schema: 'correction-record-v1',
    schema_version: '1.0',
    contract_version: 'correction-record-v1',
    work,
    manifest: {
      schema: 'paper-manifest-v1.1',
      contract_version: 'paper-manifest-v1.1',
      current_manifest_url: null,
      correction_record_url: null,
    },
    correction_state: 'CURRENT',
    correction_count: 0,
    last_corrected_at: null,
    correction_events: [],
    known_superseded_manifest_urls: [],
    policy: { corrections_are_additive: true, no_silent_public_rewrites: true },
    limitations: ['A record without corrections is not thereby free of errors.'],
  };
}
