import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { secretIn } from './state-dir.mjs';

/** The environment with what `.env` adds; the environment wins, and an empty variable counts as unset. */
export function readEnvironment(root, environment = process.env) {
  const file = path.join(root, '.env');
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const given = Object.entries(environment).filter(
    ([name, value]) => value !== '' || name === 'FOLLOW_UP_TEXT',
  );
  return { ...written, ...Object.fromEntries(given) };
}

/** Where the API is to listen, and the address to reach it from here. */
export function addressOf({ PORT, HOST }) {
  const everywhere = { '0.0.0.0': '127.0.0.1', '::': '::1' }[HOST] ?? HOST;
  const host = everywhere.includes(':') ? `[${everywhere}]` : everywhere;
  return { port: PORT, host: HOST, base: `http://${host}:${PORT}` };
}

/** SECRET_KEY as given, else the one that was generated into the state folder. */
export const secretKey = (environment, stateDir) =>
  environment.SECRET_KEY || secretIn(stateDir, 'secret-key');
