import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Beside the sources: `npm start` and the image run from the project's folder, a bundle lies three below it. */
const folder = (): string => {
  const bundled = path.join(path.dirname(process.argv[1] ?? ''), '../../../prisma/migrations');
  return existsSync(bundled) ? bundled : path.resolve('prisma/migrations');
};

/** DI token of the names of the migrations that this program was written for. */
export const EXPECTED_MIGRATIONS = Symbol('ExpectedMigrations');

/** Read once: what lies in the folder later is of another version. */
export const expectedMigrations = (from = folder()): readonly string[] =>
  readdirSync(from)
    .filter((name) => existsSync(path.join(from, name, 'migration.sql')))
    .sort();
