import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../project-folder.js';

/** DI token of the names of the migrations that this program was written for. */
export const EXPECTED_MIGRATIONS = Symbol('ExpectedMigrations');

/** Read once: what lies in the folder later is of another version. */
export const expectedMigrations = (from = projectFolder('prisma/migrations')): readonly string[] =>
  readdirSync(from)
    .filter((name) => existsSync(path.join(from, name, 'migration.sql')))
    .sort();
