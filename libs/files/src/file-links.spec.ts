import { randomUUID } from 'node:crypto';
import { TestClock } from '@munshi/kernel';
import fc from 'fast-check';
import { FileLinks } from './file-links.js';

const organizationId = randomUUID();
const file = { organizationId, path: `invoices/${randomUUID()}.pdf`, name: 'INV/26-27/000123.pdf' };
const SECRET = 's'.repeat(32);

describe('links to files', () => {
  const clock = new TestClock();
  const links = new FileLinks(SECRET, 'https://orders.example.com', clock);
  const partsOf = (link: string): [token: string, name: string] => {
    const [token = '', name = ''] = new URL(link).pathname.split('/').slice(2);
    return [token, name];
  };
  const [token, name] = partsOf(links.to(file));

  it('lead to their file, under a name that a device can keep', () => {
    expect(links.to(file)).toMatch(/^https:\/\/orders\.example\.com\/files\/[\w.-]+\/INV-26-27-000123\.pdf$/);
    expect(links.open(token, name)).toEqual({ ...file, name: 'INV-26-27-000123.pdf' });
    expect(token.length).toBeLessThan(500);
  });

  it('lead nowhere once they have ended', () => {
    const later = new TestClock(clock.now());
    const own = new FileLinks(SECRET, 'https://orders.example.com', later);
    later.turn(6 * 3_600_000 - 1_000);
    expect(own.open(token, name)).not.toBeNull();
    later.turn(1_000);
    expect(own.open(token, name)).toBeNull();
  });

  it('lead nowhere when any character of them is another', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=';
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...Array.from(alphabet)), (at, character) => {
        if (token[at] === character) return;
        expect(links.open(token.slice(0, at) + character + token.slice(at + 1), name)).toBeNull();
      }),
      { numRuns: 2000 },
    );
    for (const changed of ['', '.', token + '=', token + '.', token.slice(0, -1), ` ${token}`])
      expect(links.open(changed, name)).toBeNull();
    expect(links.open(token, 'INV-26-27-000124.pdf')).toBeNull();
  });

  it('are of no use for another file, or another organization’s', () => {
    const [, signature = ''] = token.split('.');
    const end = Math.floor(clock.now().getTime() / 1000) + 3_600;
    for (const [owner, path] of [
      [organizationId, `invoices/${randomUUID()}.pdf`],
      [randomUUID(), file.path],
      [organizationId, '../secret-key'],
    ]) {
      const wish = Buffer.from([end, owner, path, name].join('\n')).toString('base64url');
      expect(links.open(`${wish}.${signature}`, name)).toBeNull();
    }
  });

  it('of another installation lead nowhere here', () => {
    const theirs = new FileLinks('t'.repeat(32), 'https://orders.example.com', clock);
    expect(links.open(...partsOf(theirs.to(file)))).toBeNull();
  });

  it('take any text for what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(links.open(one, other)).toBeNull();
      }),
    );
  });
});
