import { ordered, product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue([
  ...[
    product('VEST-85', 'Lux Vest 85 cm', 'piece', 'lux banian 85', { box: 10 }),
    product('VEST-90', 'Lux Vest 90 cm', 'piece', 'lux banian 90', { box: 10 }),
    product('BRIEF-85', 'Lux Brief 85 cm', 'piece', '', { box: 10 }),
    product('BRIEF-90', 'Lux Brief 90 cm', 'piece', '', { box: 10 }),
  ].map((each) => ({ ...each, category: 'hosiery' })),
  ...[
    product('SIDE', 'Side Stand', 'piece', '', { dozen: 12 }),
    product('DOUBLE', 'Double Stand', 'piece', '', { dozen: 12 }),
    product('LOCK', 'Key Lock', 'piece', '', { dozen: 12 }),
    product('BOBBIN', 'Bobbin', 'piece', 'babin', { dozen: 12 }),
    product('BOBBIN-CASE', 'Bobbin Case', 'piece', '', { dozen: 12 }),
    product('SEAT', 'Cycle Seat', 'piece', 'gaddi'),
    product('SEAT-GEL', 'Gel Seat Cover', 'piece', 'gel gaddi'),
    product('PUMP', 'Hand Pump', 'piece'),
    product('BALL', 'Football', 'piece'),
    product('FOOT', 'Foot Pump', 'piece'),
    product('TUBE', 'Cycle Tube', 'piece'),
  ].map((each) => ({ ...each, category: 'cycle' })),
  { ...product('GLOVE-M', 'Latex Gloves Medium', 'box'), category: 'gloves' },
  { ...product('GLOVE-L', 'Latex Gloves Large', 'box'), category: 'gloves' },
  { ...product('SYR-5', 'Syringe 5 ml', 'box'), category: 'syringes' },
  { ...product('SYR-2', 'Syringe 2 ml', 'box'), category: 'syringes' },
  { ...product('HEAVY', 'Heavy Ball', 'box'), category: 'balls' },
  { ...product('LIGHT', 'Light Ball', 'box'), category: 'balls' },
]);
const read = (text: string, draft: readonly ReturnType<typeof ordered>[] = [], language = 'en'): string =>
  summaryIn(shelf, text, { draft, language });

describe('what an item takes from the ones before it', () => {
  it('is no unit of goods further up, once something was counted without one', () => {
    expect(read('key lock 2 dozen, side stand 15, double stand 5')).toBe(
      'order, LOCK 2 dozen, SIDE 15 piece, DOUBLE 5 piece',
    );
    expect(read('babin 5 dz bobbin case 6')).toBe('order, BOBBIN 5 dozen, BOBBIN-CASE 6 piece');
  });
});

describe('a number in a word that is also "give"', () => {
  it.each([
    ['bhaiya do gel gaddi aur paanch hand pump', 'order, SEAT-GEL 2 piece, PUMP 5 piece'],
    ['ek foot pump, do hand pump', 'order, FOOT 1 piece, PUMP 2 piece'],
    ['bhaiya do hand pump 5 aur', 'order, PUMP 5 piece'],
  ])('counts where nothing else does: %j', (text, reading) => {
    expect(read(text)).toBe(reading);
  });
});

describe('a name that is typed apart', () => {
  it('is one name, though both words are found in others', () => {
    expect(read('foot ball 4 pcs')).toBe('order, BALL 4 piece');
  });
});

describe('a line of the draft beside other clauses', () => {
  const vests = [ordered('VEST-85', 20, 'piece'), ordered('VEST-90', 20, 'piece')];
  it.each([
    ['90 wali banian 40 kar do aur 85 ki cancel', 'edit, -VEST-85, =VEST-90 40 piece'],
    ['vest 90 ki jagah 85 wali 10', 'edit, -VEST-90, =VEST-85 10 piece'],
  ])('is told by its size: %j', (text, reading) => {
    expect(read(text, vests)).toContain(reading.slice(0, 5));
    expect(read(text, vests)).not.toContain('which');
  });

  it('does not stand for the same goods in another size', () => {
    expect(read('add lux vest 90 1 box, and brief 85 - 10 pc', [ordered('BRIEF-90', 10, 'piece')])).toBe(
      'edit, +VEST-90 1 box, +BRIEF-85 10 piece',
    );
  });

  it('is taken off by its size alone', () => {
    const draft = [ordered('SYR-5', 6, 'box'), ordered('SYR-2', 4, 'box')];
    expect(read('5ml wali 3 dabba aur chahiye, 2ml mat bhejna', draft)).toBe('edit, -SYR-2, +SYR-5 3 box');
  });

  it('gets as much more as what it takes the place of', () => {
    const draft = [ordered('LIGHT', 2, 'box'), ordered('HEAVY', 1, 'box')];
    expect(read('heavy ki jagah light kar do', draft)).toBe('edit, -HEAVY, +LIGHT 1 box');
  });

  it('is changed in a clause that names it by what mostly says nothing', () => {
    const draft = [ordered('GLOVE-M', 10, 'box'), ordered('GLOVE-L', 5, 'box')];
    expect(read('latex medium 10 ki jagah 8, large hata do', draft)).toBe('edit, -GLOVE-L, =GLOVE-M 8 box');
  });
});

describe('the last order again', () => {
  it('leaves out what is called by a unit', () => {
    const lastOrder = [ordered('SEAT', 20, 'piece'), ordered('TUBE', 1, 'piece')];
    expect(summaryIn(shelf, 'repeat last order without tubes', { lastOrder })).toBe('reorder, SEAT 20 piece');
  });

  it('is not meant where it is paid as usual', () => {
    expect(read('hand pump 2, cash on delivery as usual')).toBe('order, PUMP 2 piece');
  });
});

describe('talk that orders nothing', () => {
  it.each([
    ['115 for hand pump is too much bro, market is 108', 'price'],
    ['my son took 2 hand pump from the shop', 'other'],
    ['no sir this week nothing required, my godown is full till 15th', 'other'],
    ['abhi kuch nahi chahiye bhai, 2 hafte baad bolta hu', 'other'],
    ['gst bill banake bhej dena pichle mahine ka', 'invoice'],
    ['spoken english classes, sirf 999 me, join karo', 'other'],
  ])('%j', (text, intent) => {
    expect(read(text)).toBe(intent);
  });

  it.each([
    ['meu pedido saiu?', 'status'],
    ['RIFA beneficente! 10 reais o número, concorra a uma moto', 'other'],
  ])('%j', (text, intent) => {
    expect(read(text, [], 'pt')).toBe(intent);
  });
});
