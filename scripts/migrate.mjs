import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from './migrations.mjs';
import { Trouble, report, say } from './progress.mjs';

/** The one-shot of the container image: migrates the database in DATABASE_URL and makes the application's role. */
try {
  const { DATABASE_OWNER_URL, DATABASE_URL, SECRET_KEY } = process.env;
  const url = DATABASE_OWNER_URL || DATABASE_URL;
  if (!url || !SECRET_KEY)
    throw new Trouble('DATABASE_URL or SECRET_KEY is not set', 'Both are needed: see .env.example.');
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const applied = await migrate({
    url,
    secretKey: SECRET_KEY,
    directory: path.join(root, 'prisma', 'migrations'),
  });
  say(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the database is up to date');
} catch (error) {
  report(error);
  process.exitCode = 1;
}
