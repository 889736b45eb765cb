import tseslint from 'typescript-eslint';

const world = 'Only io/, cli/ and the entry files touch the world: take it as an argument.';
const globalsOfTheWorld = ['fetch', 'process', 'setTimeout', 'setInterval', 'performance'];

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      'src/core/records/generated',
      'sandbox/prelude.js',
      'sandbox/survival.js',
      'sandbox/math.js',
      'sandbox/numeric.js',
      'templates/run.js',
      'templates/run-numeric.js',
      'templates/prove.js',
      'templates/prove-kernel.js',
      'eval/scripts',
      'examples',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  { files: ['*.js', '*.mjs', '.*.mjs', '.*.mts'], rules: { 'no-restricted-exports': 'off' } },
  {
    // It takes the context apart from inside; that is what it is for.
    files: ['sandbox/harness.js'],
    rules: {
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/io/**', 'src/cli/**', 'src/cli.ts', 'src/parse-child.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...globalsOfTheWorld.map((name) => ({ name, message: world })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: world },
        { object: 'Math', property: 'random', message: world },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: world },
        {
          selector: 'CallExpression[callee.property.name=/^toLocale/]',
          message: 'Locales move with the machine.',
        },
        {
          selector: 'MemberExpression[object.name="Intl"][property.name!="Segmenter"]',
          message: 'Locales move with the machine.',
        },
      ],
    },
  },
);
