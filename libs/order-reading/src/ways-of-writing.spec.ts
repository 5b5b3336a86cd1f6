import { ordered, product, summary, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const cloth = indexCatalogue([
  product('THREAD', 'Sewing Thread White', 'reel'),
  product('SHEET-2', 'Bedsheet Double', 'piece'),
  product('SHEET-1', 'Bedsheet Single', 'piece'),
]);

describe('a word that is another in some other place', () => {
  it.each([
    ['white thread 5 reel', 'order, THREAD 5 reel'],
    ['bedsheet double 5', 'order, SHEET-2 5 piece'],
  ])('is what these goods make of it: %j', (text, reading) => {
    expect(summaryIn(cloth, text)).toBe(reading);
  });
});

describe('CatalogueOrderReader, however it is written', () => {
  it.each([
    [
      '[11/03/25, 9:42:17 AM] Raju Store: cement 10 bag\n[11/03/25, 9:43:02 AM] Raju Store: sugar 5 kg',
      'order, CEM 10 bag, SUGAR 5 kg',
    ],
    ['S.No | Item | Qty\n01 | cement | 10 bag\n02 | sugar | 5 kg', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['Sr\tItem\tQty\n1\tcement\t10\n2\tsugar\t5', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['Item\tQty\tRate\ncement\t10\t380\nsugar\t5\t44', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['| Item | Rate | Qty |\n| cement | 380 | 10 |\n| sugar | 44 | 5 |', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['tata salt 10 ya parle g 10', 'order, which SALT|BISCUIT 10'],
    ['cement 50 bag, white 25 kg 5', 'order, CEM 50 bag, WHITE-25 5 bag'],
    ['cement....10\nsugar -- 5 kg', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['cement 10 bag before 4 pm, shop no 14, 98000 11223', 'order, CEM 10 bag'],
    ['cement 10 bag\nCNPJ 12.345.678/0001-90', 'order, CEM 10 bag'],
    ['cement 10 bag, tempo no KA05 MH 4421', 'order, CEM 10 bag'],
    ['cement 10 bag near water tank 5', 'order, CEM 10 bag'],
    ['cement 10 bag, paisa shaam ko ladka dega 4000', 'order, CEM 10 bag'],
    ['snd cement 10 bag', 'order, CEM 10 bag'],
    ['Tower B 4th floor\ncement 10 bag\nsugar 5 kg', 'order, CEM 10 bag, SUGAR 5 kg'],
    ['cement 10 bag, aur kuch nahi', 'order, CEM 10 bag'],
    ['parachute oil 350 ml 2 bottle', 'order, which PAR-200'],
    ['cement 10 bag, 98xxxx4410', 'order, CEM 10 bag'],
    ['उनतीस बोरी सीमेंट', 'order, CEM 29 bag'],
    ['thekedar ramesh yadav bol raha hu kal tak cement 70 bori', 'order, CEM 70 bag'],
    ['cement 5 bag today or not doesnt matter', 'order, CEM 5 bag'],
    ['parachute 200-24', 'order, PAR-200 24 bottle'],
    ['12 oil 1 l', 'order, OIL-1 12 pouch'],
    ['fortune sunflower oil 1 l 5 pouch 15 l 2 tin', 'order, OIL-1 5 pouch, OIL-15 2 tin'],
    ['2 carton parle g aur 3 tata salt', 'order, BISCUIT 2 carton, SALT 3 packet'],
    ['parle g 10, tata salt 1 carton each', 'order, BISCUIT 10 packet, SALT 1 carton'],
    ['some bags of cement', 'order, CEM?'],
    ['cement das pandrah bag', 'order, CEM?'],
    ['sugar kabhi bhi, abhi nahi chahiye', 'other'],
    ['cement 10 bag rs 352/- per bag as told', 'order, CEM 10 bag'],
    ['sugar bhi 1 bag', 'order, SUGAR 1 bag'],
    ['paid 5000 by upi, also need 6 bag cement', 'order, CEM 6 bag'],
    ['cement 10 bag bhej do. kal wala bill bhi bhejna', 'order, CEM 10 bag'],
  ])('reads %j', (text, reading) => {
    expect(summary(text)).toBe(reading);
  });

  it("takes a unit that only the goods' own catalogue has", () => {
    const index = indexCatalogue([
      { ...product('POM', 'Molho Pomarola 300 g', 'sachê', 'pomarola', { caixa: 24 }), currency: 'BRL' },
      { ...product('GELO', 'Tinta Gelo 3,6 L', 'galão', 'tinta gelo'), currency: 'BRL' },
    ]);
    const said = (text: string): string => summaryIn(index, text, { language: 'pt' });
    expect(said('2 sachês de pomarola')).toBe('order, POM 2 sachê');
    expect(said('tinta gelo 3,6....4')).toBe('order, GELO 4 galão');
  });

  it('says of a text that no chat carries what it has not read', () => {
    const text = 'sugar 5 kg\n' + '\n'.repeat(9000) + 'cement 10 bag';
    expect(summary(text)).toBe('order, SUGAR 5 kg, !cement 10 bag');
  });

  it('adds the half that is said behind a unit', () => {
    expect(summary('parle g dúzia e meia', { language: 'pt' })).toBe('order, BISCUIT 18 packet');
    expect(summary('duas caixas e meia de parle g', { language: 'pt' })).toBe('order, BISCUIT 2.5 carton');
    expect(summary('2 sacos e meio de açúcar', { language: 'pt' })).toBe('order, SUGAR 2.5 bag');
  });

  it.each([
    'other fellow quoted 2950 for cement, can you go under that',
    '3 ghante ho gye, 10 bag cement ka customer sar pe khada hai',
    'kal jo 10 bag cement diya tha usme 2 phata nikla',
  ])('books nothing from the story %j', (text) => {
    expect(summary(text)).not.toMatch(/CEM \d/);
  });

  const draft = [ordered('CEM', 100, 'bag'), ordered('SUGAR', 50, 'kg')];
  it.each([
    ['cement 10 bag kam', 'edit, =CEM 90 bag'],
    ['sugar 5 kg aur badha do', 'edit, +SUGAR 5 kg'],
    ['cement aur sugar dono hata do', 'edit, -CEM, -SUGAR'],
    ['cut the sugar to half', 'edit, =SUGAR 25 kg'],
    ['clear the list', 'edit, -CEM, -SUGAR'],
    ['rehne do abhi', 'cancel'],
    ['sab sahi hai, final karo', 'confirm'],
    ['cement 5-6 bag extra', 'edit, CEM?'],
    ['1', 'other'],
  ])('reads %j against a draft', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });

  it.each(['jo last time mangaya tha wahi', 'same stuff as last week', 'पिछला वाला ही दोहराओ'])(
    'repeats the last order for %j',
    (text) => {
      expect(summary(text, { lastOrder: [ordered('CEM', 5, 'bag')] })).toBe('reorder, CEM 5 bag');
    },
  );
});
