import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileStoreContract } from '../testing/file-store.contract.js';
import { LocalFiles } from './local-files.js';

describe('files in a folder', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'munshi-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  fileStoreContract(() => new LocalFiles(path.join(folder, 'files')));

  it('leaves nothing else behind, and is for its owner alone', async () => {
    const organizationId = randomUUID();
    const files = new LocalFiles(folder);
    await files.keep({ organizationId, path: 'invoices/one.pdf' }, Buffer.from('x'));
    await files.keep({ organizationId, path: 'invoices/one.pdf' }, Buffer.from('y'));
    const home = path.join(folder, organizationId, 'invoices');
    expect(readdirSync(home)).toEqual(['one.pdf']);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(home, 'one.pdf')).mode & 0o777).toBe(0o600);
  });

  it('fails where nothing can be kept', async () => {
    const files = new LocalFiles('/dev/null/nowhere');
    const place = { organizationId: randomUUID(), path: 'invoices/one.pdf' };
    await expect(files.keep(place, Buffer.from('x'))).rejects.toThrow(/ENOTDIR/);
  });
});
