import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Catalogue } from '@munshi/catalog';
import type { Config } from '@munshi/config';
import { FindShops } from '@munshi/customers';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { registerChannelAccounts } from '@munshi/messaging';
import { FindKeywordReplies, PutKeywordReplyCommand, registerAlertNumber } from '@munshi/organizations';
import { BeginTemplatesCommand } from '@munshi/templates';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { withCliModule } from '../cli.module.js';
import type { CliCommand, Invocation } from '../command.js';
import { demoFile } from '../files/demo-file.js';
import { counted, importFile } from '../files/import-files.js';
import { firstOrganization } from '../organizations.js';

/**
 * Makes what the first start needs: an organization with the demo's products, shops and keywords where there is none, its
 * channel accounts and alert number from the environment, and the standard templates that it has not. Run again, it changes nothing but those.
 * Making the organization takes the database's owner: DATABASE_OWNER_URL.
 */
export const seedCommand: CliCommand = ({ config, say }) =>
  seed({
    config,
    say,
    ownerUrl: process.env['DATABASE_OWNER_URL'] || config.DATABASE_URL,
    demo: demoFolder(),
  });

export interface Seeding extends Pick<Invocation, 'config' | 'say'> {
  readonly ownerUrl: string;
  /** Holds products.csv, shops.csv and keyword-replies.csv. */
  readonly demo: string;
}

export const seed = async ({ config, say, ownerUrl, demo }: Seeding): Promise<number> => {
  const { id, isDemo } = await firstOrganization(ownerUrl);
  return withCliModule(config, async (nest) => {
    if (isDemo) {
      await fill(nest, id, demo, say);
      await exemplify(nest, id, demo);
    }
    await registerAlertNumber(nest.get(UnitOfWork), id, config);
    say(`channels: ${(await register(nest, id, config)).join(', ') || 'none'}`);
    // A worker submits them where nobody has to be asked; here they are at once, to be read and submitted.
    await nest.get(CommandBus).execute(new BeginTemplatesCommand(id, []));
    return 0;
  });
};

/** A start that was killed half-way finds what it had not got to. Products first: they bring the price lists. */
const fill = async (
  nest: INestApplicationContext,
  organizationId: Id,
  demo: string,
  say: Invocation['say'],
) => {
  const { version } = await nest.get(Catalogue).current(organizationId);
  const { items } = await nest.get(QueryBus).execute(new FindShops(organizationId, '', null, 1));
  const missing = [...(version === 0 ? ['products.csv'] : []), ...(items.length === 0 ? ['shops.csv'] : [])];
  for (const name of missing) {
    const file = await demoFile(join(demo, name));
    const imported = await importFile(nest, organizationId, file, false);
    if (!imported.ok) throw new Error(`${name} of the demo is bad: ${JSON.stringify(imported.refusal)}`);
    say(`${counted(imported.value)} imported`);
  }
};

/** Keywords to begin with, where there are none: nobody hears them until staff switch them on. */
const exemplify = async (nest: INestApplicationContext, organizationId: Id, demo: string): Promise<void> => {
  const { items } = await nest.get(QueryBus).execute(new FindKeywordReplies(organizationId, null, 1));
  if (items.length > 0) return;
  const { rows } = await demoFile(join(demo, 'keyword-replies.csv'));
  for (const { values } of rows) {
    const { keyword = '', reply = '' } = values;
    const put = new PutKeywordReplyCommand(organizationId, { keyword, reply, active: false });
    const stored = await nest.get(CommandBus).execute(put);
    if (!stored.ok) throw new Error(`${keyword} of the demo is bad: ${stored.refusal.problems.join('; ')}`);
  }
};

const register = (nest: INestApplicationContext, organizationId: Id, config: Config) =>
  registerChannelAccounts(nest.get(UnitOfWork), organizationId, config);

/** Beside the sources, whether we run from them or from the build. */
const demoFolder = (): string => {
  for (let folder = dirname(process.argv[1] ?? ''); ; folder = dirname(folder)) {
    const demo = join(folder, 'apps', 'cli', 'demo');
    if (existsSync(demo)) return demo;
    if (folder === dirname(folder))
      throw new Error('apps/cli/demo is not there: this copy of Munshi is incomplete');
  }
};
