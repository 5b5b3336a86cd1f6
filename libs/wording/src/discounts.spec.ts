import { holdingOf, lessRate, rupees, summaryOf } from '../testing/holdings.js';
import { samples } from '../testing/samples.js';
import { bodyOf } from './said.js';
import { LANGUAGES, say } from './say.js';

const lines = (text: string) => text.replaceAll('\u00a0', ' ').split('\n');

describe('a discount', () => {
  it('is in a summary where there is any: its rate on the line, its amount with the sums', () => {
    const cheaper = { ...summaryOf(1), ...lessRate(holdingOf(1), 1250), remark: null };
    expect(lines(bodyOf(say(cheaper, 'en')))).toEqual([
      '*Your order*',
      'UltraTech PPC Cement 50 kg: 100 bags × ₹375.00 = ₹37,500.00 (−12.5%)',
      '',
      'Before discount ₹37,500.00',
      'Discount −₹4,687.50',
      'Amount ₹32,812.50',
      'Tax ₹5,906.25',
      '*Total ₹38,718.75*',
    ]);
    const [hi, pt] = (['hi', 'pt'] as const).map((language) => say(cheaper, language).text);
    expect([hi, pt].join()).toMatch(/छूट से पहले.*छूट −₹4,687.50.*Antes do desconto.*Desconto −R?/s);
    expect(say({ ...cheaper, ...holdingOf(1) }, 'en').text).not.toMatch(/discount/i);
  });

  it('is on the line of an invoice, and with its sums', () => {
    const { invoice } = samples;
    const [line] = invoice.lines;
    const discount = rupees(500_00);
    const cheaper = {
      ...invoice,
      lines: [{ ...line!, discount, net: rupees(37_000_00), tax: rupees(6_660_00) }],
      ...{ discount, net: rupees(37_000_00), tax: rupees(6_660_00), total: rupees(43_660_00) },
    };
    const said = lines(say(cheaper, 'en').text);
    expect(said).toContain('100 bags × ₹375.00 −₹500.00 = ₹37,000.00; Tax 18% ₹6,660.00');
    expect(said.slice(said.indexOf('Before discount ₹37,500.00')).slice(0, 3)).toEqual([
      'Before discount ₹37,500.00',
      'Discount −₹500.00',
      'Amount ₹37,000.00',
    ]);
    expect(say(invoice, 'en').text).not.toMatch(/discount/i);
  });

  it.each(LANGUAGES)(
    'on nine lines fits beside buttons in %s, whatever the names and amounts',
    (language) => {
      const name = 'सीमेंट Extraordinarily Long Product Name With Every Brand And Size In It 50 kg';
      const held = lessRate(holdingOf(9, name, 99_99_999_00), 1225);
      expect(say({ ...summaryOf(9), ...held }, language).text.length).toBeLessThanOrEqual(1024);
    },
  );
});
