import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const readonly = (names) => Object.fromEntries(names.split(/\s+/).map((name) => [name, 'readonly']));
const nodeGlobals = readonly(
  `process console Buffer URL URLSearchParams fetch Response Request Headers AbortSignal AbortController TextDecoder
   TextEncoder setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask performance structuredClone
   globalThis crypto WebSocket`,
);
const jestGlobals = readonly('describe it test expect beforeAll beforeEach afterAll afterEach');
const browserGlobals = readonly(
  `window document navigator location history localStorage sessionStorage matchMedia requestAnimationFrame alert io
   customElements HTMLElement Node Event CustomEvent KeyboardEvent EventSource FormData DOMParser MutationObserver
   ResizeObserver IntersectionObserver`,
);

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/generated/', '.node/', '.data/', 'coverage/'] },
  js.configs.recommended,
  {
    rules: {
      // Everything counts, comments and blank lines too: a file is read as a whole.
      'max-lines': ['error', 250],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'off', // hostile input is full of control characters
      'no-console': 'error',
      'no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['prisma.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Nest declares its options as classes, and takes plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/consistent-type-imports': 'off', // decorator metadata needs the imported values
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // A Nest module is a class that only carries its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNullish: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // With noUncheckedIndexedAccess `rows[0]!` says "the statement above returns one row".
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
    },
  },
  {
    files: ['**/*spec.ts', '**/testing/**/*.ts', '**/*.contract.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    languageOptions: { globals: jestGlobals },
    rules: {
      'no-console': 'off',
      '@typescript-eslint/require-await': 'off', // a fake of an asynchronous port
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      'no-loss-of-precision': 'off', // a spec shows what a float would lose
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { ...nodeGlobals, ...jestGlobals } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
  { files: ['apps/**/public/**/*.{js,mjs}'], languageOptions: { globals: browserGlobals } },
);
