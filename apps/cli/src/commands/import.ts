import { readFile } from 'node:fs/promises';
import { isId } from '@munshi/kernel';
import { type CsvFile, readCsv } from '@munshi/spreadsheets';
import { withCliModule } from '../cli.module.js';
import type { CliCommand } from '../command.js';
import { counted, importFile, type ImportRefusal } from '../files/import-files.js';
import { organizationsIn } from '../organizations.js';

const USAGE = 'usage: import <products.csv | shops.csv> [--dry-run] [--organization <id>]';

/** Imports a file, or says what is wrong with every bad row of it and changes nothing. */
export const importCommand: CliCommand = async ({ config, args, say }) => {
  const given = read(args);
  if (given === null) return failed(say, USAGE);
  const { path, dryRun, organization } = given;
  const file = await open(path);
  if (typeof file === 'string') return failed(say, file);
  const known = await organizationsIn(config.DATABASE_URL);
  const organizationId = organization ?? known[0];
  if (organizationId === undefined) return failed(say, 'there is no organization yet: run seed first');
  if (organization === undefined && known.length > 1)
    return failed(
      say,
      `there are ${known.length} organizations, name one: --organization ${known.join(' | ')}`,
    );

  return withCliModule(config, async (nest) => {
    const imported = await importFile(nest, organizationId, file, dryRun);
    if (!imported.ok) return failed(say, ...describe(imported.refusal));
    const what = counted(imported.value);
    const are = imported.value.count === 1 ? 'is' : 'are';
    say(dryRun ? `${what} ${are} good; nothing was changed` : `${what} imported`);
    return 0;
  });
};

const read = (args: readonly string[]) => {
  const dryRun = args.includes('--dry-run');
  const at = args.indexOf('--organization');
  const organization = at < 0 ? undefined : args[at + 1];
  const rest = args.filter(
    (arg, index) => arg !== '--dry-run' && (at < 0 || (index !== at && index !== at + 1)),
  );
  const [path] = rest;
  const wrong =
    rest.length !== 1 ||
    path === undefined ||
    path.startsWith('--') ||
    (at >= 0 && !isId(organization ?? ''));
  return wrong ? null : { path, dryRun, organization };
};

const open = async (path: string): Promise<CsvFile | string> => {
  try {
    const file = readCsv(await readFile(path));
    return file.ok ? file.value : `${path}: ${file.refusal.problem}`;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error)
      return `${path} cannot be read: ${String(error.code)}`;
    throw error;
  }
};

const describe = (refusal: ImportRefusal): string[] => {
  switch (refusal.kind) {
    case 'unknown-file':
      return ['the first line names neither a sku column (products) nor a phone column (shops)'];
    case 'wrong-columns':
      return [
        ...(refusal.unknown.length > 0 ? [`there is no column ${refusal.unknown.join(', ')}`] : []),
        ...(refusal.missing.length > 0 ? [`the file lacks the column ${refusal.missing.join(', ')}`] : []),
      ];
    case 'bad-rows':
      return [
        ...refusal.rows.map(({ line, problems }) => `line ${line}: ${problems.join('; ')}`),
        `${refusal.rows.length} bad ${refusal.rows.length === 1 ? 'row' : 'rows'}; nothing was changed`,
      ];
  }
};

const failed = (say: (line: string) => void, ...lines: string[]): number => {
  for (const line of lines) say(line);
  return 1;
};
