import { UserError } from '../core/errors.ts';
import type { ServiceName } from '../core/io.ts';

/** How one service is asked. Nothing else tells a replayed run from a live one than `base`. */
export interface Service {
  readonly name: ServiceName;
  /** Where its paths begin, without a slash at its end. */
  readonly base: string;
  /** Services of one operator share their turns. */
  readonly turns: string;
  /** Milliseconds between the starts of two requests, as the operator publishes it. */
  readonly apartMs: number;
  /** True where the operator asks for one request at a time, over all processes. */
  readonly oneAtATime: boolean;
  /** Sent to this service and to nobody else, a redirect included. */
  readonly headers: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Published {
  readonly variable: string;
  readonly base: string;
  readonly turns: string;
  readonly apartMs: number;
  readonly oneAtATime?: true;
  /** Variable of a key and the header that carries it. */
  readonly key?: readonly [variable: string, header: string];
}

/** The one list of addresses and intervals; docs/sources.md says where each was published. */
export const published: Readonly<Record<ServiceName, Published>> = {
  'arxiv-api': {
    variable: 'TRUTH_ENGINE_ARXIV_API',
    base: 'https://export.arxiv.org/api/query',
    turns: 'arxiv',
    apartMs: 3000,
    oneAtATime: true,
  },
  arxiv: {
    variable: 'TRUTH_ENGINE_ARXIV',
    base: 'https://arxiv.org',
    turns: 'arxiv',
    apartMs: 3000,
    oneAtATime: true,
  },
  'arxiv-oai': {
    variable: 'TRUTH_ENGINE_ARXIV_OAI',
    base: 'https://oaipmh.arxiv.org/oai',
    turns: 'arxiv',
    apartMs: 3000,
    oneAtATime: true,
  },
  openalex: {
    variable: 'TRUTH_ENGINE_OPENALEX',
    base: 'https://api.openalex.org',
    turns: 'openalex',
    apartMs: 100,
  },
  crossref: {
    variable: 'TRUTH_ENGINE_CROSSREF',
    base: 'https://api.crossref.org',
    turns: 'crossref',
    apartMs: 100,
  },
  'semantic-scholar': {
    variable: 'TRUTH_ENGINE_SEMANTIC_SCHOLAR',
    base: 'https://api.semanticscholar.org/graph/v1',
    turns: 'semantic-scholar',
    apartMs: 1000,
    oneAtATime: true,
    key: ['TRUTH_ENGINE_SEMANTIC_SCHOLAR_KEY', 'x-api-key'],
  },
  datacite: {
    variable: 'TRUTH_ENGINE_DATACITE',
    base: 'https://api.datacite.org',
    turns: 'datacite',
    apartMs: 200,
  },
};

/** A service as the environment sets it; without variables, the public one. */
export function serviceOf(name: ServiceName, env: Environment): Service {
  const { variable, base, turns, apartMs, oneAtATime, key } = published[name];
  const given = env[variable] ?? base;
  if (!URL.canParse(given)) throw wrongAddress(variable, given);
  const secret = key && env[key[0]];
  return {
    name,
    base: given.replace(/\/+$/, ''),
    turns,
    apartMs,
    oneAtATime: oneAtATime === true,
    headers: key && secret ? { [key[1]]: secret } : {},
  };
}

/**
 * How the engine names itself: what it is, where it comes from and, where given, who runs it. The address opens the
 * polite pools of Crossref and OpenAlex; it stands in this header alone, so that no stored URL carries it.
 */
export function userAgentOf(env: Environment): string {
  const mailto = env['TRUTH_ENGINE_MAILTO'];
  return (
    env['TRUTH_ENGINE_USER_AGENT'] ??
    `truth-engine/0.1 (https://www.npmjs.com/package/truth-engine${mailto ? `; mailto:${mailto}` : ''})`
  );
}

/** True where the operator lets the engine ask this very machine. */
export function allowsLoopback(env: Environment): boolean {
  return env['TRUTH_ENGINE_ALLOW_LOOPBACK'] === '1';
}

function wrongAddress(variable: string, seen: string): UserError {
  return new UserError({
    code: 'bad-argument',
    message: `Cannot use ${variable} as the address of a service.`,
    seen,
    wanted: 'a URL, such as https://api.crossref.org',
    next: `mend ${variable} or unset it`,
  });
}

/** Where records are deposited: Zenodo, or its sandbox, whose DOIs name nothing. */
export function depositBase(isSandbox: boolean, env: Environment): string {
  const [variable, base] = isSandbox
    ? (['TRUTH_ENGINE_ZENODO_SANDBOX', 'https://sandbox.zenodo.org'] as const)
    : (['TRUTH_ENGINE_ZENODO', 'https://zenodo.org'] as const);
  const given = env[variable] ?? base;
  if (!URL.canParse(given)) throw wrongAddress(variable, given);
  return given.replace(/\/+$/, '');
}
