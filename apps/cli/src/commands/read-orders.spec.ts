import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { readOrders } from './read-orders.js';

const CATALOGUE = [
  { sku: 'CEM', name: 'PPC Cement 50 kg', aliases: ['cement'], category: 'cement', unit: 'bag', packs: {} },
  { sku: 'SUG', name: 'Sugar', aliases: ['chini'], category: 'grocery', unit: 'kg', packs: { bag: 50 } },
];

describe('read-orders', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'read-orders-'));
    await writeFile(path.join(folder, 'catalogue.json'), JSON.stringify(CATALOGUE));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = async (messages: readonly (object | string)[], args?: string[]) => {
    const printed: unknown[] = [];
    const complaints: string[] = [];
    const code = await readOrders({
      args: args ?? ['--catalogue', path.join(folder, 'catalogue.json')],
      input: Readable.from(
        messages.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join(''),
      ),
      print: (line) => void printed.push(JSON.parse(line)),
      complain: (line) => void complaints.push(line),
    });
    return { code, printed, complaints };
  };

  it('gives a line for each message, in order, without the keys that do not apply', async () => {
    const { code, printed } = await run([
      { id: 'a', lang: 'en', text: 'Cement x 100' },
      '',
      { id: 2, text: 'good morning' },
      { id: 'c', lang: 'hinglish', text: 'chini 2 bori' },
      { id: 'd', lang: 'hi-Latn', text: 'chini 2 bori' },
    ]);
    expect(printed).toEqual([
      { id: 'a', intent: 'order', lines: [{ sku: 'CEM', quantity: 100, unit: 'bag' }] },
      { id: 2, intent: 'greeting' },
      { id: 'c', intent: 'order', lines: [{ sku: 'SUG', quantity: 2, unit: 'bag' }] },
      { id: 'd', intent: 'order', lines: [{ sku: 'SUG', quantity: 2, unit: 'bag' }] },
    ]);
    expect(code).toBe(0);
  });

  it('reads edits against the draft that stands beside the message', async () => {
    const draft = [{ sku: 'CEM', quantity: 100, unit: 'bag' }];
    const { printed } = await run([{ id: 1, text: 'make cement 80', context: { draft } }]);
    expect(printed).toEqual([{ id: 1, intent: 'edit', set: [{ sku: 'CEM', quantity: 80, unit: 'bag' }] }]);
  });

  it('takes no id that would come back as another', async () => {
    const { code, printed, complaints } = await run([
      '{"id": 9007199254740993, "text": "cement 5"}',
      '{"id": "9007199254740993", "text": "cement 5"}',
    ]);
    expect([code, printed]).toMatchObject([1, [{ id: '9007199254740993' }]]);
    expect(complaints).toEqual([expect.stringMatching(/^line 1: [^]*write it in quotes/)]);
  });

  it('names a line that is none and goes on', async () => {
    const { code, printed, complaints } = await run(['{"id":', { id: 2, text: 'cement 5' }]);
    expect([code, printed.length, complaints.length]).toEqual([1, 1, 1]);
    expect(complaints[0]).toMatch(/^line 1: /);
  });

  it('takes a separator of lines inside a text for what it is', async () => {
    const { code, printed } = await run([JSON.stringify({ id: 1, text: 'cement 5\u2028chini 2 bori' })]);
    expect(code).toBe(0);
    expect(printed).toEqual([
      expect.objectContaining({ id: 1, lines: [expect.anything(), expect.anything()] }),
    ]);
  });

  it('reads files that an editor saved with a mark of the byte order', async () => {
    await writeFile(path.join(folder, 'catalogue.json'), `\uFEFF${JSON.stringify(CATALOGUE)}`);
    const { code, printed } = await run([`\uFEFF${JSON.stringify({ id: 1, text: 'cement 5' })}`]);
    expect(code).toBe(0);
    expect(printed).toEqual([expect.objectContaining({ id: 1, intent: 'order' })]);
  });

  it('takes its options in any order, with an equals sign too', async () => {
    const { code, printed } = await run(
      [{ id: 1, text: 'cement 5' }],
      ['--confidence', `--catalogue=${path.join(folder, 'catalogue.json')}`],
    );
    expect(code).toBe(0);
    expect(printed).toMatchObject([{ lines: [expect.objectContaining({ sku: 'CEM', confidence: 0.999 })] }]);
  });

  it('refuses a catalogue that has a SKU twice', async () => {
    await writeFile(path.join(folder, 'catalogue.json'), JSON.stringify([...CATALOGUE, CATALOGUE[0]]));
    const { code, printed, complaints } = await run([{ id: 1, text: 'cement 5' }]);
    expect([code, printed]).toEqual([1, []]);
    expect(complaints.join()).toContain('CEM stands there twice');
  });

  it('says what is missing', async () => {
    expect(await run([], [])).toMatchObject({ code: 1, complaints: [expect.stringContaining('usage')] });
    expect(await run([], ['--catalog', 'x'])).toMatchObject({
      code: 1,
      complaints: [expect.stringContaining('usage')],
    });
    const absent = await run([], ['--catalogue', path.join(folder, 'absent.json')]);
    expect(absent).toMatchObject({ code: 1, complaints: [expect.stringContaining('absent.json')] });
  });
});
