import type { Brand } from './brand.ts';
import { UserError } from './errors.ts';

/** An arXiv id with its version, such as `2401.01234v2` or `hep-th/9108004v1`. */
export type ArxivId = Brand<string, 'ArxivId'>;
/** An arXiv id without a version: the newest one is meant. */
export type ArxivWork = Brand<string, 'ArxivWork'>;

export interface ArxivRequest {
  readonly work: ArxivWork;
  /** Null: the newest version. */
  readonly version: number | null;
}

const modern = /^(\d{2})(\d{2})\.(\d{4,5})(?:v([1-9]\d{0,2}))?$/;
const old = /^([a-z-]+(?:\.[A-Z]{2})?)\/(\d{2})(\d{2})(\d{3})(?:v([1-9]\d{0,2}))?$/;

/** Reads an arXiv id or a link to one. Throws a UserError that shows the wanted form. */
export function parseArxivRequest(value: string): ArxivRequest {
  const text = value
    .trim()
    .replace(/^arxiv:/i, '')
    .replace(linkPrefix, '')
    .replace(/\.pdf$/, '');
  const match = modern.exec(text) ?? old.exec(text);
  const month = Number(modern.test(text) ? match?.[2] : match?.[3]);
  if (!match || month < 1 || month > 12) throw notAnId(value);
  const version = match[match.length - 1];
  const work = (version ? text.slice(0, -version.length - 1) : text) as ArxivWork;
  return { work, version: version ? Number(version) : null };
}

/** True for what looks like an arXiv id or link, right or wrong, rather than a file. */
export function isArxivLike(value: string): boolean {
  return (
    /^arxiv:/i.test(value) ||
    linkPrefix.test(value) ||
    /^\d{4}\.\d+(v\d*)?$/.test(value) ||
    old.test(value)
  );
}

/** The id of one version of a work. */
export function toArxivId(work: ArxivWork, version: number): ArxivId {
  return `${work}v${version}` as ArxivId;
}

const linkPrefix = /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html|e-print)\//i;

function notAnId(value: string): UserError {
  return new UserError({
    code: 'not-an-arxiv-id',
    message: `Cannot read ${JSON.stringify(value)} as an arXiv id.`,
    seen: JSON.stringify(value),
    wanted: 'four digits (year, month), a point, five digits, a version, such as 2401.01234v2',
    next: 'truth-engine verify 2401.01234v2, or give a file',
  });
}
