/** A parameter of a path or a query. */
export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly words: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** One address of the API as its description tells it; `schema` names the form of its JSON answer. */
export interface ApiRoute {
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly ApiParameter[];
  readonly schema: string;
  /** Other forms than JSON that an Accept header may ask for. */
  readonly also: readonly string[];
}

const text = (most: number) => ({ type: 'string', maxLength: most });
const whole = { type: 'integer', minimum: 0 };

const id: ApiParameter = {
  name: 'id',
  in: 'path',
  words: 'A record id, with a colon or a hyphen.',
  schema: { type: 'string', pattern: '^[A-Za-z]{4}[:-](?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{16})$' },
};
const claim: ApiParameter = {
  name: 'n',
  in: 'path',
  words: 'The number of a claim in the newest manifest.',
  schema: { type: 'integer', minimum: 1 },
};
const filters: readonly ApiParameter[] = [
  {
    name: 'area',
    in: 'query',
    words: 'Four capitals.',
    schema: { type: 'string', pattern: '^[A-Z]{4}$' },
  },
  {
    name: 'gate',
    in: 'query',
    words: 'The gate’s status.',
    schema: { type: 'string', enum: ['VERIFIED', 'FALSIFIED', 'UNVERIFIED'] },
  },
];
const limit: ApiParameter = {
  name: 'limit',
  in: 'query',
  words: 'Rows of one answer, at most 100; default 50.',
  schema: { type: 'integer', minimum: 1, maximum: 100 },
};
const cursor: ApiParameter = {
  name: 'cursor',
  in: 'query',
  words: 'Where the next page begins, as the answer before said.',
  schema: text(200),
};
const words: ApiParameter = {
  name: 'q',
  in: 'query',
  words: 'Words that all stand in the record or its claims.',
  schema: text(400),
};
const linked = ['application/ld+json', 'text/markdown'];

/** Every address below /api/, in the order of its description. */
export const apiRoutes = [
  {
    path: '/records',
    summary: 'Published records, last changed first; withdrawn ones stand in no list.',
    parameters: [words, ...filters, limit, cursor],
    schema: 'RecordList',
    also: [],
  },
  {
    path: '/search',
    summary: 'Records that hold every word of q.',
    parameters: [words, ...filters, limit, cursor],
    schema: 'RecordList',
    also: [],
  },
  {
    path: '/records/{id}',
    summary: 'The newest manifest of a record: everything that is said of it.',
    parameters: [id],
    schema: 'paper-manifest-v1.1',
    also: linked,
  },
  {
    path: '/records/{id}/history',
    summary: 'What happened to a record, oldest first, and its manifests.',
    parameters: [id],
    schema: 'History',
    also: [],
  },
  {
    path: '/records/{id}/claims',
    summary: 'The claims of a record.',
    parameters: [
      id,
      {
        name: 'outcome',
        in: 'query',
        words: 'Only claims with this outcome.',
        schema: {
          type: 'string',
          enum: ['CONTRADICTED', 'CHECKER_FAILED', 'UNVERIFIABLE', 'VERIFIED', 'NOT_ATTEMPTED'],
        },
      },
    ],
    schema: 'ClaimList',
    also: [],
  },
  {
    path: '/records/{id}/claims/{n}',
    summary: 'One claim with its evidence and its checks.',
    parameters: [id, claim],
    schema: 'Claim',
    also: linked,
  },
  {
    path: '/records/{id}/checks',
    summary: 'The checks of a record’s claims.',
    parameters: [id],
    schema: 'CheckList',
    also: [],
  },
  {
    path: '/records/{id}/benchmark-evidence',
    summary: 'Scores of several papers under one protocol, and why others are not put together.',
    parameters: [id],
    schema: 'benchmark-evidence-v1',
    also: [],
  },
  {
    path: '/records/{id}/math-result',
    summary: 'A record’s theorems with what became of their registered proofs.',
    parameters: [id],
    schema: 'math-result-v1',
    also: [],
  },
  {
    path: '/records/{id}/review-monitor',
    summary: 'What would make a record worth looking at again, and which of it is so.',
    parameters: [id],
    schema: 'review-monitor-v1',
    also: [],
  },
  {
    path: '/artifacts/{sha256}',
    summary: 'A check’s script, what it was given and what it gave.',
    parameters: [
      {
        name: 'sha256',
        in: 'path',
        words: 'The hash of the artifact.',
        schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      },
    ],
    schema: 'artifact-v1',
    also: [],
  },
  {
    path: '/papers',
    summary: 'Papers that published records rest on, by name.',
    parameters: [limit, cursor],
    schema: 'PaperList',
    also: [],
  },
  {
    path: '/papers/{key}',
    summary: 'A paper, its standing, and the records that rest on it.',
    parameters: [
      {
        name: 'key',
        in: 'path',
        words: 'Its slug, arXiv id, DOI, or the SHA-256 of a source.',
        schema: text(300),
      },
    ],
    schema: 'Paper',
    also: [],
  },
  {
    path: '/events',
    summary: 'Status events in the order of the log, for whoever keeps a copy.',
    parameters: [
      {
        name: 'after',
        in: 'query',
        words: 'Events of entries after this one; default: from the first.',
        schema: whole,
      },
      limit,
    ],
    schema: 'EventList',
    also: [],
  },
  {
    path: '/log/checkpoint',
    summary: 'The signed checkpoint of the log.',
    parameters: [],
    schema: 'Checkpoint',
    also: [],
  },
  {
    path: '/log/entries/{n}',
    summary: 'An entry with the proof that the checkpoint’s tree holds it.',
    parameters: [{ name: 'n', in: 'path', words: 'The entry’s place, from 0.', schema: whole }],
    schema: 'LogEntryProof',
    also: [],
  },
  {
    path: '/log/consistency',
    summary: 'Proof that the tree of one size is a beginning of that of another.',
    parameters: [
      { name: 'from', in: 'query', words: 'The smaller size.', schema: whole },
      {
        name: 'to',
        in: 'query',
        words: 'The larger size; default: the checkpoint’s.',
        schema: whole,
      },
    ],
    schema: 'Consistency',
    also: [],
  },
] as const satisfies readonly ApiRoute[];

export type ApiPath = (typeof apiRoutes)[number]['path'];
