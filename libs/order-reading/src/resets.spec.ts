import { ordered, product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue(
  [
    product('BLUE', 'Cello Pen Blue', 'piece', '', { box: 10 }),
    product('RED', 'Cello Pen Red', 'piece', '', { box: 10 }),
    product('BUTTER-100', 'Amul Butter 100 g', 'piece'),
    product('BUTTER-500', 'Amul Butter 500 g', 'piece'),
    product('MILK', 'Amul Taaza Milk 500 ml', 'packet'),
    product('GOLD', 'Amul Gold Milk 500 ml', 'packet'),
    product('GOLD-1', 'Amul Gold Milk 1 L', 'packet'),
  ].map((each) => ({ ...each, category: /Pen/.test(each.name) ? 'pens' : 'dairy' })),
);
const draft = [
  ordered('BLUE', 10, 'piece'),
  ordered('BUTTER-100', 5, 'piece'),
  ordered('MILK', 24, 'packet'),
];

describe('a line that becomes what only it can become', () => {
  it.each([
    ['red wala karo', 'edit, -BLUE, +RED 10 piece'],
    ['make it red', 'edit, -BLUE, +RED 10 piece'],
    ['butter 500 wala kar do', 'edit, -BUTTER-100, +BUTTER-500 5 piece'],
    ['gold wala kar do', 'edit, -MILK, +GOLD 24 packet'],
  ])('keeps its quantity: %j', (text, reading) => {
    expect(summaryIn(shelf, text, { draft })).toBe(reading);
  });

  it.each([
    ['red pen kar do', 'edit, -BLUE, +RED 10 piece'],
    ['butter 500g kar do', 'edit, -BUTTER-100, +BUTTER-500 5 piece'],
  ])('is named with what it becomes: %j', (text, reading) => {
    expect(summaryIn(shelf, text, { draft })).toBe(reading);
  });

  it.each([
    ['a manteiga pode ser a de 500', 'edit, -BUTTER-100, +BUTTER-500 5 piece'],
    ['a manteiga 100 muda pra 8', 'edit, =BUTTER-100 8 piece'],
  ])('is told in Portuguese: %j', (text, reading) => {
    const manteiga = indexCatalogue([
      product('BUTTER-100', 'Manteiga 100 g', 'piece'),
      product('BUTTER-500', 'Manteiga 500 g', 'piece'),
    ]);
    const only = [ordered('BUTTER-100', 5, 'piece')];
    expect(summaryIn(manteiga, text, { draft: only, language: 'pt' })).toBe(reading);
  });

  it('is counted anew by its size alone', () => {
    const butter = [ordered('BUTTER-100', 5, 'piece'), ordered('BUTTER-500', 5, 'piece')];
    expect(summaryIn(shelf, '100 make 20 and 500 make 8', { draft: butter })).toBe(
      'edit, =BUTTER-100 20 piece, =BUTTER-500 8 piece',
    );
  });

  it('is another line where goods are named that no line is like', () => {
    const pens = [ordered('BLUE', 10, 'piece')];
    expect(summaryIn(shelf, 'butter 500 wala kar do', { draft: pens })).not.toContain('-BLUE');
  });
});

describe('what is done to the only line, or to one that mostly says nothing', () => {
  const pens = [ordered('BLUE', 20, 'piece')];
  it.each(['minus 5', 'remove 5', '5 minus karo', 'tira 5'])('takes some off it: %j', (text) => {
    const language = text === 'tira 5' ? 'pt' : 'en';
    expect(summaryIn(shelf, text, { draft: pens, language })).toBe('edit, =BLUE 15 piece');
  });

  it('asks which of several lines loses some', () => {
    expect(summaryIn(shelf, 'minus 5', { draft })).toBe('edit, which BLUE|BUTTER-100|MILK');
  });

  it('knows a line by a word of its name that is also a courtesy', () => {
    expect(summaryIn(shelf, 'taaza 10 kar do', { draft })).toBe('edit, =MILK 10 packet');
  });

  it.each(['change 10 to 60', 'change from 10 to 60', '10 ki jagah 60'])(
    'finds the line by the number that was wrong: %j',
    (text) => {
      expect(summaryIn(shelf, text, { draft })).toBe('edit, =BLUE 60 piece');
    },
  );

  it('doubles everything', () => {
    expect(summaryIn(shelf, 'sabka double kar do', { draft: pens })).toBe('edit, =BLUE 40 piece');
  });
});
