import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ensureGenerated } from './build.mjs';

/**
 * Wrong imports on purpose, at least one for each rule: [rule, file, what it imports].
 * canary-one and canary-two are two contexts.
 */
const canaries = [
  ['floors-lean-down', 'libs/kernel/src/canary-config.ts', '@munshi/config'],
  ['floors-lean-down', 'libs/database/src/canary-wording.ts', '@munshi/wording'],
  ['floors-lean-down', 'libs/contracts/src/canary-channels.ts', '@munshi/channels'],
  ['floors-lean-down', 'libs/channels/src/canary-messaging.ts', '@munshi/messaging'],
  ['floors-lean-down', 'libs/documents/src/canary-context.ts', '@munshi/canary-one'],
  ['floors-lean-down', 'libs/messaging/src/canary-context.ts', '@munshi/canary-one'],
  ['floors-lean-down', 'libs/canary-one/src/canary-process.ts', '@munshi/processes'],
  ['floors-lean-down', 'libs/processes/src/canary-conversation.ts', '@munshi/conversation'],
  ['floors-lean-down', 'libs/conversation/src/canary-app.ts', '../../../apps/api/src/canary-target.js'],
  ['contexts-are-strangers', 'libs/canary-one/src/commands/canary-neighbour.ts', '@munshi/canary-two'],
  ['apps-are-strangers', 'apps/worker/src/canary-app.ts', '../../api/src/canary-target.js'],
  [
    'a-lib-is-entered-by-its-index',
    'apps/api/src/canary-door.ts',
    '../../../libs/canary-one/src/domain/thing.js',
  ],
  [
    'a-lib-is-entered-by-its-index',
    'libs/conversation/src/canary-door.ts',
    '../../canary-one/src/domain/thing.js',
  ],
  [
    'tests-enter-by-index-or-testing',
    'libs/canary-one/src/canary.spec.ts',
    '../../canary-two/src/domain/thing.js',
  ],
  ['domain-is-pure', 'libs/canary-one/src/domain/canary-package.ts', '@nestjs/common'],
  ['domain-is-pure', 'libs/canary-one/src/domain/canary-type.ts', 'type:zod'],
  ['domain-is-pure', 'libs/canary-one/src/domain/canary-builtin.ts', 'node:crypto'],
  ['domain-is-pure', 'libs/canary-one/src/domain/canary-command.ts', '../commands/do.js'],
  ['domain-is-pure', 'libs/canary-one/src/domain/canary-contract.ts', '@munshi/contracts'],
  ['pure-libs-are-pure', 'libs/tax/src/canary-package.ts', 'zod'],
  ['pure-libs-are-pure', 'libs/rate-card/src/canary-contracts.ts', '@munshi/contracts'],
  ['pure-libs-are-pure', 'libs/order-reading/src/canary-builtin.ts', 'node:fs'],
  ['use-cases-know-ports', 'libs/canary-one/src/commands/canary-infra.ts', '../infra/repository.js'],
  ['use-cases-know-ports', 'libs/canary-one/src/reactions/canary-infra.ts', '../infra/repository.js'],
  ['no-cycles', 'libs/canary-one/src/canary-circle.ts', './canary-circle-back.js'],
  ['no-tests-in-the-product', 'libs/canary-one/src/canary-testing.ts', '../testing/fake.js'],
  ['no-development-packages-in-the-product', 'libs/canary-one/src/canary-dev.ts', 'fast-check'],
  ['everything-resolves', 'libs/canary-one/src/canary-nowhere.ts', './no-such-file.js'],
];

/** What the canaries import and the tree may not have. */
const targets = {
  'apps/api/src/canary-target.ts': 'export const target = 1;',
  'libs/canary-one/src/index.ts': 'export const one = 1;',
  'libs/canary-two/src/index.ts': 'export const two = 2;',
  'libs/canary-one/src/domain/thing.ts': 'export const thing = 1;',
  'libs/canary-two/src/domain/thing.ts': 'export const thing = 2;',
  'libs/canary-one/src/commands/do.ts': 'export const go = 1;',
  'libs/canary-one/src/infra/repository.ts': 'export const repository = 1;',
  'libs/canary-one/testing/fake.ts': 'export const fake = 1;',
  'libs/canary-one/src/canary-circle-back.ts': `import './canary-circle.js'; export const back = 1;`,
};

/** `npm run architecture`: the tree keeps the rules, and every rule still bites. It works on a copy. */
export async function architecture({ root }) {
  await ensureGenerated(root);
  const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  const copy = mkdtempSync(path.join(os.tmpdir(), 'munshi-architecture-'));
  const wasIn = process.cwd();
  try {
    plant(root, copy);
    process.chdir(copy);
    const found = await cruiseIn(copy, rules);
    return judge(found, rules);
  } finally {
    process.chdir(wasIn);
    rmSync(copy, { recursive: true, force: true });
  }
}

function plant(root, copy) {
  for (const name of ['libs', 'apps', 'test', 'scripts', 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const write = (file, text) => {
    const place = path.join(copy, file);
    if (existsSync(place)) return;
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, `${text}\n`);
  };
  for (const [file, text] of Object.entries(targets)) write(file, text);
  for (const [, file, imported] of canaries) {
    const [, type, name] = /^(type:)?(.*)$/.exec(imported);
    write(
      file,
      `import ${type ? 'type ' : ''}* as bait from '${name}';\nexport ${type ? 'type Bait = typeof bait' : 'const taken = bait'};`,
    );
    const [, lib] = /^@munshi\/(.*)$/.exec(name) ?? [];
    if (lib) write(`libs/${lib}/src/index.ts`, 'export {};');
  }
}

async function cruiseIn(copy, { forbidden, options }) {
  const { cruise } = await import('dependency-cruiser');
  const { default: extractTSConfig } = await import('dependency-cruiser/config-utl/extract-ts-config');
  const { output } = await cruise(
    ['libs', 'apps'],
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: copy },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(path.join(copy, 'tsconfig.json')) },
  );
  return output.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
  }));
}

function judge(found, { forbidden }) {
  const isPlanted = ({ from, to }) => /canary/.test(from) || /canary/.test(to);
  const broken = found.filter((violation) => !isPlanted(violation));
  for (const { rule, from, to } of broken) process.stdout.write(`${rule}: ${from} → ${to}\n`);

  const noticed = (rule, file) =>
    found.some(
      (one) => one.rule === rule && (one.from === file || (rule === 'no-cycles' && one.to.includes(file))),
    );
  const silent = canaries.filter(([rule, file]) => !noticed(rule, file));
  for (const [rule, file, imported] of silent)
    process.stdout.write(`the rule ${rule} did not notice ${file} importing ${imported}\n`);

  const tried = new Set(canaries.map(([rule]) => rule));
  const untried = [...new Set(forbidden.map(({ name }) => name))].filter((name) => !tried.has(name));
  for (const name of untried) process.stdout.write(`the rule ${name} has no canary\n`);

  const faults = broken.length + silent.length + untried.length;
  process.stdout.write(
    faults === 0
      ? `the architecture holds: ${tried.size} rules, ${canaries.length} canaries all noticed\n`
      : `${broken.length} wrong imports, ${silent.length} canaries unnoticed, ${untried.length} rules without a canary\n`,
  );
  return faults === 0 ? 0 : 1;
}
