// What lint refuses. The import table is data in dev/tools/import-table.mjs; sizes are those of the house.
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { house } from './dev/tools/eslint-house.mjs';

const typescript = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const everything = [...typescript, '**/*.mjs', '**/*.cjs'];
const product = ['src/**/*.ts', 'static/gantt/src/**/*.{ts,tsx}'];
const tools = ['dev/**/*.ts', 'test/**/*.ts'];
const projects = ['tsconfig.json', 'static/gantt/tsconfig.json', 'dev/tsconfig.json'];
const toolConfigs = ['**/*.config.{ts,mts,mjs,cjs}'];

/** Syntax nobody may write anywhere. */
const nowhere = [
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrels: import from the file that has it.',
  },
  {
    selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
    message: 'A cast through unknown hides a wrong type: parse or narrow the value.',
  },
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: a thing has one name everywhere.',
};

/** A warm function serves many tenants one after another, so nothing may stay behind in a module. */
const noModuleState = [
  {
    selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
    message: 'No module-level state in src: a warm function serves many tenants.',
  },
  {
    selector:
      ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > ' +
      'NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/][arguments.length=0]',
    message: 'An empty collection in a module can only be state: make it where it is used.',
  },
];

const syntax = (...more) => ['error', ...nowhere, ...more];

const impure = [
  'Date',
  'Intl',
  'crypto',
  'fetch',
  'performance',
  'process',
  'setInterval',
  'setTimeout',
  'window',
  'document',
];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '.cache/',
    '.data/',
    'test/forge-host/fixture-app/**/*.js',
    'test/bench/chart/harness/*.mjs',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    name: 'sizes and shapes',
    files: everything,
    extends: [tseslint.configs.base],
    plugins: { house },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-param-reassign': 'error',
      'no-constant-binary-expression': 'error',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-template-curly-in-string': 'error',
      complexity: ['error', 12],
      'max-lines': ['error', 400],
      'max-params': ['error', 4],
      'house/max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'house/import-table': 'error',
      'no-restricted-syntax': syntax(noDefaultExport),
    },
  },
  {
    name: 'types',
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // There are no enums here, and asking every assignment for one takes a third of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'what runs in people’s Jira',
    files: product,
    rules: { 'no-console': 'error' },
  },
  {
    name: 'functions',
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': syntax(noDefaultExport, ...noModuleState) },
  },
  {
    name: 'log adapters',
    files: ['src/forge/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'the pure core',
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...impure.map((name) => ({
          name,
          message: 'The domain is pure: take what you need as an argument.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain is pure: take a seed.' },
      ],
    },
  },
  {
    name: 'the page',
    files: ['static/gantt/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    name: 'host and tests read JSON of unknown make',
    files: tools,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    name: 'tests',
    files: ['test/**/*.ts'],
    rules: {
      'no-template-curly-in-string': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it', 'test'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    name: 'tool configs',
    files: toolConfigs,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: null } },
    rules: { 'no-restricted-syntax': syntax() },
  },
);
