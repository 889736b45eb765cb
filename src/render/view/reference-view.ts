import type { PaperManifest } from '../../core/records/generated/types.ts';
import { counted } from '../words.ts';

export interface ReferenceView {
  readonly label: string;
  readonly text: string;
  readonly state: string;
  /** The work that it names; null where no database was found to know it. */
  readonly href: string | null;
}

/** The entries of a paper's list of references, each with its state. */
export function referenceViews({ references }: PaperManifest): ReferenceView[] {
  return references.map(({ label, text, state, work, note, doi, arxiv_id: arxiv }) => ({
    label: label ?? '–',
    text,
    state: [stateWord(state), work && `${work.id} (${work.by})`, note].filter(Boolean).join(', '),
    href: doi
      ? `https://doi.org/${encodeURI(doi)}`
      : arxiv
        ? `https://arxiv.org/abs/${encodeURI(arxiv)}`
        : null,
  }));
}

/** "24 references: 20 resolved, 4 not found." */
export function referenceWords({ references }: PaperManifest): string {
  if (references.length === 0) return 'No reference was read.';
  const states = [...Map.groupBy(references, ({ state }) => stateWord(state))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return `${counted(references.length, 'reference')}: ${states.map(([state, all]) => `${all.length} ${state}`).join(', ')}.`;
}

function stateWord(state: PaperManifest['references'][number]['state']): string {
  return state.replace('_', ' ');
}
