import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SAMPLE_DOCUMENT, SAMPLE_PATH } from '@munshi/channels';
import { FileLinks, FileStore } from '@munshi/files';
import { TestClock } from '@munshi/kernel';
import { TEST_SECRET_KEY } from '../../../../libs/database/testing/test-database.js';
import { ApiToTry } from '../../testing/open-api.js';

describe('papers behind links', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'munshi-api-files-'));
  let api: ApiToTry;
  let file: { organizationId: string; path: string; name: string };
  let neighbour: typeof file;
  const bytes = Buffer.from('%PDF-1.7 one');
  beforeAll(async () => {
    api = await ApiToTry.open({ STATE_DIR: folder });
    const { organizationId } = api.database;
    file = { organizationId, path: `invoices/${randomUUID()}.pdf`, name: 'INV-26-27-000123.pdf' };
    neighbour = { ...file, organizationId: randomUUID() };
    await api.resolve(FileStore).keep(file, bytes);
    await api.resolve(FileStore).keep(neighbour, Buffer.from('%PDF-1.7 another'));
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  const linkTo = (given: typeof file, clock = new TestClock(new Date())) =>
    new URL(new FileLinks(TEST_SECRET_KEY, api.url, clock).to(given)).pathname;
  const statusOf = async (link: string) => (await fetch(api.url + link)).status;

  it('are given to who has the link, as a PDF of their name', async () => {
    const answer = await fetch(api.url + linkTo(file));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain('INV-26-27-000123.pdf');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });

  it('are nobody’s where it is the sample that providers are shown of templates', async () => {
    const answer = await fetch(`${api.url}/files/${SAMPLE_PATH}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(await answer.text()).toBe(SAMPLE_DOCUMENT.text);
  });

  it('are given to a provider, from elsewhere and under another name of ours', async () => {
    const { port } = new URL(api.url);
    const headers = { host: 'orders.example.com', 'x-forwarded-for': '54.1.2.3' };
    const status = await new Promise((resolve, reject) => {
      const asking = request({ port, host: '127.0.0.1', path: linkTo(file), headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asking.on('error', reject).end();
    });
    expect(status).toBe(200);
  });

  it('are given to nobody whose link has ended, is another’s, or was changed anywhere', async () => {
    const link = linkTo(file);
    const [, , token = '', name = ''] = link.split('/');
    const [sealed = '', signature = ''] = token.split('.');
    const otherId = (text: string) => text.replace(/.(?=\.pdf)/, (last) => (last === '0' ? '1' : '0'));
    const forged = (parts: string[]) => `${Buffer.from(parts.join('\n')).toString('base64url')}.${signature}`;
    const parts = Buffer.from(sealed, 'base64url').toString().split('\n');
    const wrong = [
      linkTo(file, new TestClock(new Date(Date.now() - 7 * 3_600_000))),
      `/files/${token}/INV-26-27-000124.pdf`,
      `/files/${forged(parts.map(otherId))}/${name}`,
      `/files/${forged(parts.with(1, neighbour.organizationId))}/${name}`,
      `/files/${forged(parts.with(0, '99999999999'))}/${name}`,
      `/files/${sealed}/${name}`,
      `/files/${sealed}.${linkTo(neighbour).split('/')[2]?.split('.')[1] ?? ''}/${name}`,
      `/files/x/${name}`,
    ];
    for (const one of wrong) expect(await statusOf(one)).toBe(403);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(await statusOf(`/files/${token.slice(0, at)}${other}${token.slice(at + 1)}/${name}`)).toBe(403);
    }
    for (const one of ['/files', '/files/', `/files/${file.path}`, `/files/../${file.path}`])
      expect([403, 404]).toContain(await statusOf(one));
  });

  it('are 404 where nothing has been kept', async () => {
    expect(await statusOf(linkTo({ ...file, path: `invoices/${randomUUID()}.pdf` }))).toBe(404);
  });
});
