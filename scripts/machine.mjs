import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of these programs that the machine has, as a full path. */
export function findProgram(names, environment = process.env) {
  const folders = (environment.PATH ?? '').split(path.delimiter);
  const usual = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/snap/bin'];
  const candidates = names.flatMap((name) =>
    path.isAbsolute(name) ? [name] : [...folders, ...usual].map((folder) => path.join(folder, name)),
  );
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const onMac = (app) => `/Applications/${app}.app/Contents/MacOS/${app}`;

/** What only some machines have, and the tests can use. */
export const machine = (environment = process.env) => ({
  redisServer: environment.REDIS_SERVER_PATH || findProgram(['redis-server', 'valkey-server'], environment),
  redisUrl: environment.REDIS_URL || undefined,
  chromium:
    environment.CHROMIUM_PATH ||
    findProgram(
      [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        onMac('Google Chrome'),
        onMac('Chromium'),
      ],
      environment,
    ),
});
