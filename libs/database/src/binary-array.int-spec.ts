import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { byteaArray, textArray, timestamptzArray, uuidArray } from './binary-array.js';

const client = new pg.Client(process.env['MUNSHI_TEST_PG_URL']);
beforeAll(() => client.connect());
afterAll(() => client.end());

/** What PostgreSQL understood. */
const received = async (type: string, array: Buffer): Promise<unknown> =>
  (await client.query<{ items: unknown }>(`SELECT $1::${type}[] AS items`, [array])).rows[0]?.items;

const orNull = <Item>(item: fc.Arbitrary<Item>) => fc.array(fc.option(item), { maxLength: 40 });

describe('an array in binary format', () => {
  it('brings every text', () =>
    fc.assert(
      fc.asyncProperty(orNull(fc.string({ unit: 'binary' })), async (given) => {
        const texts = given.map((text) => text?.replaceAll('\0', '') ?? null);
        expect(await received('text', textArray(texts))).toEqual(texts);
      }),
      { numRuns: 50 },
    ));

  it('brings half a character as the character that stands for what cannot be read', async () => {
    expect(await received('text', textArray(['a\ud800b']))).toEqual(['a\ufffdb']);
  });

  it('is refused as a fault of the data when a text holds a NUL', async () => {
    await expect(received('text', textArray(['a\0b']))).rejects.toMatchObject({ code: '22021' });
  });

  it('brings all bytes', () =>
    fc.assert(
      fc.asyncProperty(orNull(fc.uint8Array({ maxLength: 300 })), async (given) => {
        const bytes = given.map((one) => one && Buffer.from(one));
        expect(await received('bytea', byteaArray(bytes))).toEqual(bytes);
      }),
      { numRuns: 50 },
    ));

  it('brings ids', async () => {
    const ids = [randomUUID(), null, randomUUID(), '00000000-0000-0000-0000-000000000000'];
    expect(await received('uuid', uuidArray(ids))).toEqual(ids);
  });

  it('brings moments, to the millisecond', () =>
    fc.assert(
      fc.asyncProperty(
        orNull(
          fc.date({
            noInvalidDate: true,
            min: new Date('0001-01-01Z'),
            max: new Date('9999-12-31T23:59:59Z'),
          }),
        ),
        async (moments) => {
          expect(await received('timestamptz', timestamptzArray(moments))).toEqual(moments);
        },
      ),
      { numRuns: 50 },
    ));

  it('may be empty', async () => {
    expect(await received('text', textArray([]))).toEqual([]);
  });
});
