/**
 * The house's rules. Each is proved to bite by a planted wrong import in scripts/architecture.mjs.
 * From the ground up; a lib that is named nowhere is a context.
 */
const floors = [
  ['kernel'],
  ['config', 'database', 'resilience', 'observability'],
  ['contracts', 'order-reading', 'rate-card', 'spreadsheets', 'tax', 'wording'],
  ['channels', 'documents', 'files', 'payment-providers', 'simulator', 'zoho'],
  ['messaging', 'organizations', 'templates'],
  ['(contexts)'],
  ['processes'],
  ['conversation'],
];
const pure = 'kernel|order-reading|rate-card|tax';
const named = floors.flat().filter((name) => !name.startsWith('('));
const context = `(?!(?:${named.join('|')})/)[^/]+`;
const libsOf = (some) => some.flat().map((name) => (name === '(contexts)' ? context : name));

const tests = '(spec\\.ts$|\\.contract\\.ts$|/testing/|^(test|bench)/)';

const leanDown = floors.map((floor, index) => ({
  name: `floors-lean-down`,
  comment: 'A lib knows only its own floor and those below; apps are above all.',
  severity: 'error',
  from: { path: `^libs/(?:${libsOf(floor).join('|')})/`, pathNot: tests },
  to: { path: ['^apps/', ...libsOf(floors.slice(index + 1)).map((name) => `^libs/${name}/`)] },
}));

module.exports = {
  forbidden: [
    ...leanDown,
    {
      name: 'contexts-are-strangers',
      comment: 'What two contexts do together is a process; what one tells another is a contract.',
      severity: 'error',
      from: { path: `^libs/(${context})/`, pathNot: tests },
      to: { path: `^libs/${context}/`, pathNot: '^libs/$1/' },
    },
    {
      name: 'apps-are-strangers',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'a-lib-is-entered-by-its-index',
      severity: 'error',
      from: { path: '^(?:libs|apps)/([^/]+)/', pathNot: tests },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'tests-enter-by-index-or-testing',
      severity: 'error',
      from: { path: '^(?:libs|apps)/([^/]+)/.*(spec\\.ts$|\\.contract\\.ts$|/testing/)' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$', '^libs/[^/]+/testing/'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'A domain imports itself, the kernel and the pure libs: no package, no Node built-in, not even a type.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: tests },
      to: { pathNot: ['^libs/$1/src/domain/', `^libs/(?:${pure})/src/index\\.ts$`] },
    },
    {
      name: 'pure-libs-are-pure',
      severity: 'error',
      from: { path: `^libs/(${pure})/`, pathNot: tests },
      to: { pathNot: ['^libs/$1/', `^libs/kernel/src/index\\.ts$`] },
    },
    {
      name: 'use-cases-know-ports',
      comment: 'Commands and reactions never import infra/; the module binds them.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/(?:commands|reactions)/', pathNot: tests },
      to: { path: '^libs/[^/]+/src/infra/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'What ships imports neither test support nor a package of devDependencies.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/', pathNot: [tests, '^apps/cli/demo/'] },
      to: { path: ['/testing/', 'spec\\.ts$'] },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^(?:apps|libs)/[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^(?:apps|libs)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/generated/'] },
    exclude: { path: ['(^|/)dist/', '^apps/[^/]+/public/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true, // a type is a dependency too
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
      extensionAlias: { '.js': ['.ts', '.js'] },
    },
  },
};
