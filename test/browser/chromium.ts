import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const found = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== undefined && file !== '' && existsSync(file));

/** `describe`, or where there is no Chromium a skipped one whose name says so. */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (found === undefined) describe.skip(`${name} (skipped: no Chromium here; set CHROMIUM_PATH)`, tests);
  else describe(name, tests);
};

export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: found ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
