import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '@munshi/config';
import {
  openTestDatabase,
  TEST_SECRET_KEY,
  type TestDatabase,
} from '../../../../libs/database/testing/test-database.js';
import { DEMO_ORGANIZATION } from '../organizations.js';
import { importCommand } from './import.js';
import { seed } from './seed.js';

const DEMO = join(import.meta.dirname, '..', '..', 'demo');

describe('the command line', () => {
  let database: TestDatabase;
  let config: Config;
  let folder: string;
  let said: string[];
  beforeEach(async () => {
    database = await openTestDatabase();
    await database.owner.query('DELETE FROM organizations');
    config = readConfig({ DATABASE_URL: database.url, SECRET_KEY: TEST_SECRET_KEY });
    folder = await mkdtemp(join(tmpdir(), 'munshi-cli-'));
    said = [];
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const say = (line: string): void => void said.push(line);
  const sow = () => seed({ config, say, ownerUrl: database.ownerUrl, demo: DEMO });
  const importing = async (text: string, ...args: string[]) => {
    const path = join(folder, 'file.csv');
    await writeFile(path, text);
    said = [];
    return importCommand({ config, say, args: [path, ...args] });
  };
  const count = async (table: string) => {
    const { rows } = await database.owner.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
    return Number(rows[0]?.count);
  };
  const counts = () => Promise.all(['organizations', 'products', 'shops', 'channel_accounts'].map(count));

  it('seeds a wholesaler, and changes nothing the second time', async () => {
    expect(await sow()).toBe(0);
    const first = await counts();
    expect(first[0]).toBe(1);
    expect(first[1]).toBeGreaterThanOrEqual(60);
    expect(first.slice(2)).toEqual([5, 1]);
    await database.owner.query(`UPDATE products SET name = 'Renamed by its owner'`);
    expect(await sow()).toBe(0);
    expect(await counts()).toEqual(first);
    expect((await database.owner.query('SELECT DISTINCT name FROM products')).rows).toHaveLength(1);
    expect(said.at(-1)).toBe('channels: simulator');
  });

  it('seeds the standard templates, and leaves those that staff changed', async () => {
    await sow();
    const languages = `SELECT name, count(*)::int AS languages FROM templates GROUP BY name ORDER BY name`;
    const { rows } = await database.owner.query<{ name: string; languages: number }>(languages);
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['credit_approved', 'invoice_issued', 'payment_overdue', 'statement_sent']),
    );
    expect(new Set(rows.map((row) => row.languages))).toEqual(new Set([4]));
    await database.owner.query(`UPDATE templates SET body = 'ours'`);
    await sow();
    const bodies = 'SELECT DISTINCT body FROM templates';
    expect((await database.owner.query(bodies)).rows).toEqual([{ body: 'ours' }]);
  });

  it('seeds keywords that nobody hears until they are switched on, and leaves those that staff changed', async () => {
    await sow();
    const keywords = async () => {
      const { rows } = await database.owner.query<{ line: string }>(
        `SELECT keyword || ' ' || active AS line FROM keyword_replies ORDER BY keyword`,
      );
      return rows.map(({ line }) => line);
    };
    expect(await keywords()).toEqual(['echo false', 'hello false', 'help false']);
    await database.owner.query(
      `DELETE FROM keyword_replies WHERE keyword = 'help'; UPDATE keyword_replies SET active = true`,
    );
    await sow();
    expect(await keywords()).toEqual(['echo true', 'hello true']);
  });

  it('takes the number of staff from the environment, and away with it', async () => {
    const alertNumber = async () =>
      (await database.owner.query<{ alert_number: string }>('SELECT alert_number FROM organizations')).rows;
    config = { ...config, STAFF_ALERT_NUMBER: '+919829012345' };
    await sow();
    expect(await alertNumber()).toEqual([{ alert_number: '+919829012345' }]);
    const { STAFF_ALERT_NUMBER: _, ...without } = config;
    config = without;
    await sow();
    expect(await alertNumber()).toEqual([{ alert_number: null }]);
  });

  it('goes on where a killed start had stopped', async () => {
    await sow();
    await database.owner.query('DELETE FROM shop_identities; DELETE FROM shops');
    await sow();
    expect((await counts())[2]).toBe(5);
  });

  it('puts no demo goods into an organization of somebody else', async () => {
    await database.addOrganization('Gupta & Sons');
    await sow();
    expect(await counts()).toEqual([1, 0, 0, 1]);
  });

  it('says that making an organization takes the owner', async () => {
    const plain = seed({ config, say, ownerUrl: database.url, demo: DEMO });
    await expect(plain).rejects.toThrow('set DATABASE_OWNER_URL');
  });

  it('imports products and shops, told apart by their first line', async () => {
    await sow();
    expect(
      await importing('sku,name,unit,price,price:silver,tax_rate\nNEW-1,New thing,piece,"₹1,000.50",9,18\n'),
    ).toBe(0);
    expect(said).toEqual(['1 product imported']);
    expect(await importing('name,phone,price_list\nNew Shop,98290 12345,silver\n')).toBe(0);
    expect(said).toEqual(['1 shop imported']);
    const { rows } = await database.owner.query(
      `SELECT s.price_list, i.address FROM shops s JOIN shop_identities i ON i.shop_id = s.id WHERE s.name = 'New Shop'`,
    );
    expect(rows).toEqual([{ price_list: 'silver', address: '919829012345' }]);
  });

  it('leaves alone what a file of products has no column for', async () => {
    await sow();
    const stored = async () => {
      const { rows } = await database.owner.query<object>(
        `SELECT p.name, packs, aliases, category, hsn, minor::integer AS minor FROM products p JOIN product_prices USING (organization_id, sku)
         WHERE sku = 'NEW-1'`,
      );
      return rows[0];
    };
    const all = 'sku,name,unit,price,tax_rate,packs,aliases,category,hsn';
    await importing(`${all}\nNEW-1,New,bag,10,18,carton=24,simento,Cement,2523\n`);
    const known = { packs: { carton: 24 }, aliases: ['simento'], category: 'Cement', hsn: '2523' };
    expect(await stored()).toEqual({ name: 'New', minor: 1_000, ...known });
    expect(await importing('sku,name,unit,price,tax_rate\nNEW-1,Newer,bag,12,18\n')).toBe(0);
    expect(await stored()).toEqual({ name: 'Newer', minor: 1_200, ...known });
    await importing('sku,name,unit,price,tax_rate,hsn\nNEW-1,Newer,kg,1,18,\n');
    expect(await stored()).toEqual({ name: 'Newer', minor: 100, ...known, packs: {}, hsn: null });
  });

  it('leaves alone what a file of shops has no column for', async () => {
    await sow();
    const stored = async () => {
      const { rows } = await database.owner.query<object>(
        `SELECT s.name, price_list, language, s.address, tax_id, tags FROM shops s
         JOIN shop_identities i ON i.shop_id = s.id WHERE i.address = '919829012345'`,
      );
      return rows[0];
    };
    await importing('sku,name,unit,price,price:silver,tax_rate\nNEW-1,New,bag,10,9,18\n');
    const phone = '98290 12345';
    await importing(
      `name,phone,price_list,language,address,gstin\nVerma,${phone},silver,hi,Pune,27AAAAA1111A1ZW\n`,
    );
    const known = { price_list: 'silver', language: 'hi', address: 'Pune', tax_id: '27AAAAA1111A1ZW' };
    expect(await stored()).toEqual({ name: 'Verma', ...known, tags: [] });
    expect(await importing(`name,phone,tags\nVerma Stores,${phone},vip\n`)).toBe(0);
    expect(await stored()).toEqual({ name: 'Verma Stores', ...known, tags: ['vip'] });
    await importing(`name,phone,address\nVerma Stores,${phone},\n`);
    expect(await stored()).toEqual({ name: 'Verma Stores', ...known, address: null, tags: ['vip'] });
  });

  it('imports the catalogue before any channel is on', async () => {
    config = { ...config, SIMULATOR: 'off' };
    await sow();
    expect((await counts())[3]).toBe(0);
    expect(await importing('sku,name,unit,price,tax_rate\nNEW-1,New thing,piece,10,18\n')).toBe(0);
    expect(said).toEqual(['1 product imported']);
  });

  it('reports every bad row by its line and changes nothing, in a dry run or not', async () => {
    await sow();
    const before = await counts();
    const bad =
      'sku,name,unit,price,tax_rate\nN-1,New,piece,10,18\nN-2,,piece,x,18\nN-3,New\nN-1,New,piece,1,18\n';
    for (const args of [[], ['--dry-run']]) {
      expect(await importing(bad, ...args)).toBe(1);
      expect(said).toEqual([
        'line 3: price x is no amount of INR; write it like 1234.50 or 1,234.50; name is missing',
        'line 4: has 2 values for 5 columns',
        'line 5: sku N-1 is on line 2 already',
        '3 bad rows; nothing was changed',
      ]);
    }
    expect(await importing('name,phone\nA,12\nB,98290 12345\n')).toBe(1);
    expect(said).toEqual(['line 2: phone 12 is no phone number', '1 bad row; nothing was changed']);
    expect(await counts()).toEqual(before);
  });

  it('changes nothing in a dry run that finds nothing bad', async () => {
    await sow();
    const before = await counts();
    expect(await importing('sku,name,unit,price,tax_rate\nN-1,New,piece,10,18\n', '--dry-run')).toBe(0);
    expect(said).toEqual(['1 product is good; nothing was changed']);
    expect(await counts()).toEqual(before);
  });

  it('explains what it was not given', async () => {
    const wrong = async (...args: string[]) => {
      said = [];
      expect(await importCommand({ config, say, args })).toBe(1);
      return said[0];
    };
    expect(await wrong()).toMatch(/^usage: import/);
    expect(await wrong('a.csv', '--organization', 'x')).toMatch(/^usage: import/);
    expect(await wrong(join(folder, 'none.csv'))).toMatch(/cannot be read: ENOENT/);
    expect(await importing('sku\nA\n')).toBe(1);
    expect(said).toEqual(['there is no organization yet: run seed first']);
    await sow();
    expect(await importing('colour\nred\n')).toBe(1);
    expect(said[0]).toMatch(/neither a sku column/);
    expect(await importing('sku,prise\nA,1\n')).toBe(1);
    expect(said).toEqual([
      'there is no column prise',
      'the file lacks the column name, unit, tax_rate, price',
    ]);
    expect(await importing('sku,name,unit,price\nA,a,piece,1\nB,b,piece,1\n')).toBe(1);
    expect(said).toEqual(['the file lacks the column tax_rate']);
  });

  it('asks which organization where there are several', async () => {
    await sow();
    const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM organizations');
    const other = await database.addOrganization('Gupta & Sons');
    expect(await importing('name,phone\nB,98290 12345\n')).toBe(1);
    expect(said).toEqual([
      `there are 2 organizations, name one: --organization ${rows[0]?.id ?? ''} | ${other}`,
    ]);
    expect(await importing('name,phone\nB,98290 12345\n', '--organization', other)).toBe(0);
    expect((await database.reading.of(other).shop.findMany()).map(({ name }) => name)).toEqual(['B']);
    expect(DEMO_ORGANIZATION.currency).toBe('INR');
  });
});
