// Every test that needs no browser. Journeys run by `node dev/test.mjs journeys`.
const esmOnly = [
  'temporal-polyfill',
  'temporal-utils',
  'jira.js',
  'hono',
  '@hono',
  '@atlaskit/jql-ast',
  '@atlaskit/jql-parser',
];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/journeys/.*\\.journey\\.ts$'],
  setupFilesAfterEnv: ['<rootDir>/test/support/fast-check-settings.ts'],
  cacheDirectory: '<rootDir>/.cache/jest',
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};
