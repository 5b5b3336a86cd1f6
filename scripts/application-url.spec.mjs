import { applicationRole, applicationUrl } from './application-url.mjs';

describe('the application’s address of a database', () => {
  it('names the same server and database, but a role and a password of its own', () => {
    const url = new URL(
      applicationUrl('postgresql://owner:secret@db.example:5433/munshi?sslmode=require', 'key'),
    );
    expect(url.host + url.pathname + url.search).toBe('db.example:5433/munshi?sslmode=require');
    expect(url.username).toBe('munshi_app_munshi');
    expect(url.password).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has another password for another key and for another database', () => {
    const passwords = [
      ['munshi', 'key'],
      ['munshi', 'other'],
      ['munshi2', 'key'],
    ].map(([database, key]) => new URL(applicationUrl(`postgresql://o@h/${database}`, key)).password);
    expect(new Set(passwords).size).toBe(3);
  });

  it('stays when it already is the application’s', () => {
    const url = applicationUrl('postgresql://owner@h/munshi', 'key');
    expect(applicationUrl(url, 'key')).toBe(url);
  });

  it('is refused where the role’s name would be cut off', () => {
    expect(() => applicationRole('x'.repeat(60))).toThrow(RangeError);
  });
});
