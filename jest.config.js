/**
 * Tests are told apart by their suffix: .spec touches nothing, .int-spec talks to PostgreSQL (and Redis),
 * .e2e-spec holds conversations over HTTP, .browser-spec drives Chromium.
 */
const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const kind = (displayName, suffix, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/{apps,libs,test,bench,scripts,corpus}/**/*.${suffix}.{ts,mjs}`],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@munshi/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    // Not `metadata.min.json.js` and the like, which some packages really have.
    '^(\\.{1,2}/(?!.*\\.json\\.js$).*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.node', '<rootDir>/.data'],
  ...more,
});

const withServers = {
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
};

export default {
  testTimeout: 60_000, // a busy machine is no failure
  // Modules of a spec that is over are never collected (Node's vm modules); at its heap's end a worker only collects.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    kind('unit', 'spec'),
    kind('int', 'int-spec', withServers),
    kind('e2e', 'e2e-spec', withServers),
    kind('browser', 'browser-spec', withServers),
  ],
};
