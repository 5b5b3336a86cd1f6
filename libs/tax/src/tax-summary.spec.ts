import { CurrencyMismatch, money } from '@munshi/kernel';
import { BRAZIL, INDIA_GST, NO_TAX_LAW, taxProfileOf } from './tax-profile.js';
import { lineTax } from './tax.js';
import { type ClassifiedLine, type TaxSummary, taxSummary } from './tax-summary.js';

const PUNE = { taxId: '27AAPFU0939F1ZV' };
const BENGALURU = { taxId: '29AAGCB7383J1Z4' };
const CHANDIGARH = { taxId: null, state: '04' };
const UNREGISTERED = { taxId: null };

const line = (hsn: string | null, net: number, taxRate: number, tax?: number): ClassifiedLine => {
  const base = money(net, 'INR');
  return { hsn, net: base, taxRate, tax: tax === undefined ? lineTax(base, taxRate) : money(tax, 'INR') };
};
const brief = ({ components }: TaxSummary) =>
  components.map(({ name, rate, base, amount }) => [name, rate, base.minor, amount.minor]);
const gst = (seller: object, buyer: object, lines: ClassifiedLine[]) =>
  taxSummary(INDIA_GST, { taxId: null, ...seller }, { taxId: null, ...buyer }, lines, 'INR');

describe('GST', () => {
  const cement = line('2523', 37_500_00, 2800);
  const sand = line('2505', 1_000_05, 500);

  it('is halved within a state', () => {
    const summary = gst(PUNE, { taxId: '27AAACR5055K1Z7' }, [cement, sand]);
    expect(brief(summary)).toEqual([
      ['CGST', 250, 1_000_05, 25_00],
      ['SGST', 250, 1_000_05, 25_00],
      ['CGST', 1400, 37_500_00, 5_250_00],
      ['SGST', 1400, 37_500_00, 5_250_00],
    ]);
    expect(summary.placeOfSupply).toMatchObject({ code: '27', name: 'Maharashtra' });
  });

  it.each([
    ['across states', PUNE, BENGALURU, 'IGST', '29'],
    ['where the goods go to another state than the buyer’s', PUNE, { ...PUNE, state: '29' }, 'IGST', '29'],
    ['undivided where nobody’s state is known', UNREGISTERED, UNREGISTERED, 'GST', null],
  ])('is one amount %s', (_, seller, buyer, name, place) => {
    const summary = gst(seller, buyer, [cement]);
    expect(brief(summary)).toEqual([[name, 2800, 37_500_00, 10_500_00]]);
    expect(summary.placeOfSupply?.code ?? null).toBe(place);
  });

  it('of an unregistered buyer of no known address is that of the seller’s state', () => {
    expect(gst(PUNE, UNREGISTERED, [cement]).components.map(({ name }) => name)).toEqual(['CGST', 'SGST']);
  });

  it.each([
    ['22 Demo Bazaar, Lucknow 226001, Uttar Pradesh', ['IGST'], '09'],
    ['MG Road, Nagpur 440001', ['CGST', 'SGST'], '27'],
    ['MG Road', ['CGST', 'SGST'], '27'],
  ])('of an unregistered buyer at %j is %j', (address, names, place) => {
    const { components, placeOfSupply } = gst(PUNE, { address }, [cement]);
    expect([components.map(({ name }) => name), placeOfSupply?.code]).toEqual([names, place]);
    expect(INDIA_GST.lacksState({ taxId: null, address })).toBe(address === 'MG Road');
  });

  it('is where the goods are handed over, or the buyer is registered, whatever address it has', () => {
    const address = 'Lucknow 226001';
    expect(gst(PUNE, { ...BENGALURU, address }, [cement]).placeOfSupply?.code).toBe('29');
    expect(gst(PUNE, { address, state: '27' }, [cement]).placeOfSupply?.code).toBe('27');
  });

  it('is the Union’s and the territory’s where there is no legislature', () => {
    const names = gst(CHANDIGARH, CHANDIGARH, [cement]).components.map(({ name }) => name);
    expect(names).toEqual(['CGST', 'UTGST']);
  });

  it('gives the odd paisa of a halved tax to the Union once, and to the state the next time', () => {
    const odd = (hsn: string) => line(hsn, 100, 500, 5);
    const { byCode, components } = gst(PUNE, PUNE, [odd('1001'), odd('1002')]);
    expect(byCode.map((code) => code.components.map(({ amount }) => amount.minor))).toEqual([
      [3, 2],
      [2, 3],
    ]);
    expect(components.map(({ amount }) => amount.minor)).toEqual([5, 5]);
  });

  it('halves a quarter of a percent', () => {
    expect(brief(gst(PUNE, PUNE, [line('7102', 1_000_00, 25)])).map(([, rate]) => rate)).toEqual([
      12.5, 12.5,
    ]);
  });

  it('sums up by rate and code, untaxed goods too, those without a code last', () => {
    const lines = [line(null, 100, 500), line('2523', 100, 500), line('1001', 100, 0), line('2523', 50, 500)];
    const { byCode } = gst(PUNE, PUNE, lines);
    expect(byCode.map(({ hsn, taxRate, net }) => [hsn, taxRate, net.minor])).toEqual([
      ['1001', 0, 100],
      ['2523', 500, 150],
      [null, 500, 100],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(gst(PUNE, PUNE, [])).toMatchObject({ components: [], byCode: [], total: money(0, 'INR') });
  });

  it('refuses a second currency', () => {
    const foreign = { hsn: null, taxRate: 0, net: money(1, 'BRL'), tax: money(0, 'BRL') };
    expect(() => gst(PUNE, PUNE, [foreign])).toThrow(CurrencyMismatch);
  });
});

describe('a tax without shares', () => {
  it.each([BRAZIL, NO_TAX_LAW])('of $key is one amount a rate, and has no name', (profile) => {
    const summary = taxSummary(profile, PUNE, BENGALURU, [line('2523', 1_000, 1800)], 'INR');
    expect(brief(summary)).toEqual([[null, 1800, 1_000, 180]]);
    expect(summary.placeOfSupply).toBeNull();
  });

  it('is informative in Brazil', () => {
    expect([taxProfileOf('BR'), taxProfileOf('IN'), taxProfileOf('NL')]).toEqual([
      BRAZIL,
      INDIA_GST,
      NO_TAX_LAW,
    ]);
    const { law } = taxSummary(BRAZIL, UNREGISTERED, UNREGISTERED, [], 'BRL');
    expect(law).toEqual({ key: 'brazil', goodsCode: 'NCM', isInformative: true });
  });
});
