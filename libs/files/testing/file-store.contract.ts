import { randomUUID } from 'node:crypto';
import type { FilePlace, FileStore } from '../src/file-store.js';

/** What every file store promises. */
export const fileStoreContract = (open: () => FileStore): void => {
  const somewhere = (): FilePlace => ({
    organizationId: randomUUID(),
    path: `invoices/${randomUUID()}.pdf`,
  });
  const bytes = Buffer.from([0, 255, 10, 13, 0]);

  it('gives back what it keeps, byte by byte', async () => {
    const [files, place] = [open(), somewhere()];
    expect(await files.has(place)).toBe(false);
    expect(await files.read(place)).toBeNull();
    await files.keep(place, bytes);
    expect(await files.has(place)).toBe(true);
    expect(await files.read(place)).toEqual(bytes);
  });

  it('keeps what came first, of eight at once too', async () => {
    const [files, place] = [open(), somewhere()];
    const given = Array.from({ length: 8 }, (_, nth) => Buffer.alloc(200_000, nth));
    await Promise.all(given.map((one) => files.keep(place, one)));
    const kept = await files.read(place);
    expect(given.some((one) => kept?.equals(one))).toBe(true);
    await files.keep(place, bytes);
    expect(await files.read(place)).toEqual(kept);
  });

  it('keeps organizations apart', async () => {
    const [files, place] = [open(), somewhere()];
    await files.keep(place, bytes);
    expect(await files.read({ ...place, organizationId: randomUUID() })).toBeNull();
  });

  it('lets go of what is old in a folder, and of nothing else', async () => {
    const [files, organizationId] = [open(), randomUUID()];
    const [statement, invoice] = ['statements/one.pdf', 'invoices/one.pdf'].map((path) => ({
      organizationId,
      path,
    })) as [FilePlace, FilePlace];
    for (const place of [statement, invoice]) await files.keep(place, bytes);
    expect(await files.clear('statements', new Date(Date.now() - 60_000))).toBe(0);
    expect(await files.has(statement)).toBe(true);
    expect(await files.clear('statements', new Date(Date.now() + 60_000))).toBeGreaterThan(0);
    expect(await Promise.all([statement, invoice].map((place) => files.has(place)))).toEqual([false, true]);
    await expect(files.clear('..', new Date())).rejects.toThrow(RangeError);
  });

  it.each([
    '../x.pdf',
    'a/../b.pdf',
    '/etc/passwd',
    '',
    'a//b.pdf',
    'a/.b',
    'a/b\0.pdf',
    'a\\b.pdf',
    'a/b/c/d.pdf',
  ])('has no place called %p', async (path) => {
    const place = { organizationId: randomUUID(), path };
    await expect(open().read(place)).rejects.toThrow(RangeError);
    await expect(open().keep(place, bytes)).rejects.toThrow(RangeError);
  });
};
