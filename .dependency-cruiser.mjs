const stages = [
  'ingest',
  'parse',
  'claims',
  'ground',
  'gate',
  'proof',
  'across',
  'review',
  'record',
  'render',
];

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one file, or need a third in core/.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-imports-nothing-of-ours',
      severity: 'error',
      comment: 'core/ is the shared words. What it needs from a stage belongs into core/ itself.',
      from: { path: '^src/core/' },
      to: { path: '^(src|sandbox|test|eval|bench|train)/', pathNot: '^src/core/' },
    },
    ...stages.map((stage) => ({
      name: `stage-${stage}-stands-alone`,
      severity: 'error',
      comment: 'Stages never import each other: a type that two of them need lives in core/.',
      from: { path: `^src/${stage}/` },
      to: { path: '^src/', pathNot: `^src/(core|${stage})/` },
    })),
    {
      name: 'only-the-edge-touches-the-world',
      severity: 'error',
      comment:
        'Only io/, cli/ and entry files do I/O; everything else is handed an interface of core/io.ts.',
      from: { path: '^src/', pathNot: '^src/(io/|cli/|cli\\.ts|parse-child\\.ts)' },
      to: {
        dependencyTypes: ['core'],
        pathNot: '^(node:)?(crypto|buffer|url|path/posix|util|assert)$',
      },
    },
    {
      name: 'io-imports-only-core',
      severity: 'error',
      comment: 'io/ implements interfaces of core/; it knows no stage.',
      from: { path: '^src/io/' },
      to: { path: '^src/', pathNot: '^src/(core|io)/' },
    },
    {
      name: 'only-compositions-and-cli-use-io',
      severity: 'error',
      comment: 'The command line builds io and hands it in.',
      from: { path: '^src/', pathNot: '^src/(io|cli)/|^src/cli\\.ts' },
      to: { path: '^src/io/' },
    },
    {
      name: 'source-imports-no-tests-nor-sandbox',
      severity: 'error',
      comment: 'The sandbox is another process, tests are for us.',
      from: { path: '^src/' },
      to: { path: '^(test|test-machine|reports|sandbox|eval|bench|train|examples)/' },
    },
    {
      name: 'isolated-vm-behind-the-wall',
      severity: 'error',
      comment:
        'Only sandbox/worker.js may load isolated-vm: the engine never shares a process with a script.',
      from: { pathNot: '^(sandbox/worker\\.js|bench/)' },
      to: { path: 'isolated-vm' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
