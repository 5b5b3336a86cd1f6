import { ordered, product, summaryIn } from '../testing/shop.js';
import { indexCatalogue } from './index.js';

const shelf = indexCatalogue([
  product('CEM', 'UltraTech OPC 53 Cement 50 kg', 'bag'),
  product('PPC', 'UltraTech PPC Cement 50 kg', 'bag'),
  product('MILK', 'Leite Integral Italac 1 L', 'caixa'),
  product('STILL', 'Água Mineral Crystal sem Gás 500 ml', 'fardo'),
  product('FIZZY', 'Água Mineral Crystal com Gás 500 ml', 'fardo'),
  product('CREAM', 'Glow & Lovely Cream 25 g', 'piece'),
  product('SPIRIT', 'Álcool 70% 1 L', 'garrafa'),
]);

const onDraft = (sku: string, unit: string) => ({
  draft: [ordered(sku, 13, unit), ordered('PPC', 5, 'bag')],
});

describe('a line of the draft named with its size', () => {
  it.each([
    ['remove UltraTech OPC 53 Cement 50 kg', '-CEM'],
    ['UltraTech OPC 53 Cement 50 kg hata do', '-CEM'],
    ['ultratech opc 53 cement 50 kg mat bhejna', '-CEM'],
    ['opc 53 50 kg nahi chahiye', '-CEM'],
    ['double the ultratech opc 53 cement 50 kg', '=CEM 26 bag'],
    ['change ultratech opc 53 cement 50 kg to 26', '=CEM 26 bag'],
    ['opc cement 50 kg ko 24 kar dijiye', '=CEM 24 bag'],
    ['reduce opc cement 50 kg by 2', '=CEM 11 bag'],
  ])('%j', (text, reading) => {
    expect(summaryIn(shelf, text, onDraft('CEM', 'bag'))).toBe(`edit, ${reading}`);
  });

  it.each([
    ['remove Leite Integral Italac 1 L', '-MILK'],
    ['sem leite integral italac 1 L', '-MILK'],
    ['não quero mais leite integral 1 L', '-MILK'],
    ['aumenta leite integral 1 L em 4', '+MILK 4 caixa'],
    ['muda leite integral 1 L pra 9', '=MILK 9 caixa'],
  ])('%j', (text, reading) => {
    expect(summaryIn(shelf, text, { ...onDraft('MILK', 'caixa'), language: 'pt' })).toBe(`edit, ${reading}`);
  });

  it('is not turned into other goods by the "without" of its name', () => {
    const draft = { ...onDraft('STILL', 'fardo'), language: 'pt' as const };
    expect(summaryIn(shelf, 'muda água mineral crystal sem gás 500 ml pra 19', draft)).toBe(
      'edit, =STILL 19 fardo',
    );
  });
});

describe('a sign within a name', () => {
  it('parts nothing', () => {
    expect(summaryIn(shelf, 'glow & lovely cream 25 g 8')).toBe('order, CREAM 8 piece');
    expect(summaryIn(shelf, 'remove glow & lovely cream 25 g', onDraft('CREAM', 'piece'))).toBe(
      'edit, -CREAM',
    );
  });

  it('makes a share no count', () => {
    expect(summaryIn(shelf, '6 álcool 70% 1 L', { language: 'pt' })).toBe('order, SPIRIT 6 garrafa');
    expect(summaryIn(shelf, 'ppc cement 20 bag gst 18%')).toBe('order, PPC 20 bag');
  });
});
