import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isInstalled } from './install.mjs';

describe('node_modules counts as installed', () => {
  let root;
  const write = (file, content) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const locked = {
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/mac-only': { version: '1.0.0', optional: true },
  };
  const installed = { 'node_modules/pg': { version: '8.0.0' } };
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'munshi-install-'));
    write('package-lock.json', { packages: { '': {}, ...locked } });
    write('node_modules/.package-lock.json', { packages: installed });
    write('node_modules/pg/package.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('when it is what the lockfile says, other machines’ packages aside', () => {
    expect(isInstalled(root)).toBe(true);
    expect(isInstalled(root)).toBe(true); // now by its stamp
  });

  it('but not when an installation was broken off', () => {
    rmSync(path.join(root, 'node_modules/.package-lock.json'));
    expect(isInstalled(root)).toBe(false);
  });

  it('but not when a package’s folder is gone', () => {
    expect(isInstalled(root)).toBe(true);
    rmSync(path.join(root, 'node_modules/pg'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('but not when the lockfile has moved on', () => {
    expect(isInstalled(root)).toBe(true);
    write('package-lock.json', { packages: { '': {}, ...locked, 'node_modules/pg': { version: '8.1.0' } } });
    expect(isInstalled(root)).toBe(false);
    write('package-lock.json', { packages: { '': {}, ...locked, 'node_modules/zod': { version: '4.0.0' } } });
    expect(isInstalled(root)).toBe(false);
  });
});
