import { setImmediate } from 'node:timers';
import { readPhones } from './read-phones.js';

const digits = (text: string): string | null => /\d{3,}/.exec(text.replace(/\D/g, ''))?.[0] ?? null;

describe('the numbers of a file', () => {
  it('are each there once, and every other row is named', async () => {
    const csv = 'Name;Phone\na;12 34\nb;x\nc;1-234\nd;5678;too much\ne;9876\n';
    expect(await readPhones(csv, digits)).toEqual({
      ok: true,
      value: {
        phones: ['1234', '9876'],
        bad: [
          { line: 3, problems: ['phone is no telephone number'] },
          { line: 4, problems: ['is the number of line 2 again'] },
          { line: 5, problems: [expect.any(String)] },
        ],
        badCount: 3,
      },
    });
  });

  it('are none without a column for them', async () => {
    expect(await readPhones('name\na\n', digits)).toMatchObject({ refusal: { kind: 'unreadable-csv' } });
  });

  it('are named no further where a thousand rows are bad, and counted all', async () => {
    const read = await readPhones(`phone\n${'x\n'.repeat(1_500)}12345\n`, digits);
    if (!read.ok) throw new Error(read.refusal.problem);
    const { phones, bad, badCount } = read.value;
    expect([phones, bad.length, bad.at(-1)?.line, badCount]).toEqual([['12345'], 1_000, 1_001, 1_500]);
  });

  it('are read while others have their turn', async () => {
    let turns = 0;
    const next = (): void => {
      turns += 1;
      if (turns < 1_000) setImmediate(next);
    };
    setImmediate(next);
    const csv = `phone\n${Array.from({ length: 2_000 }, (_, nth) => 10_000 + nth).join('\n')}\n`;
    expect(await readPhones(csv, digits)).toMatchObject({ value: { bad: [] } });
    expect(turns).toBeGreaterThanOrEqual(9);
  });
});
