import { saysUsual } from './repeats.js';
import { ordered, summary } from '../testing/shop.js';

describe('CatalogueOrderReader, hearing that the last order is wanted again', () => {
  const lastOrder = [ordered('CEM', 100, 'bag'), ordered('SUGAR', 50, 'kg')];
  const again = 'reorder, CEM 100 bag, SUGAR 50 kg';

  it.each([
    'ditto last time',
    'previous lot again please',
    'that order we placed last, want it again',
    'usual stuff again',
    'pichla wala hi bhej do',
    'jo last time mangaya tha wo sb',
    'वही सामान फिर से भेज दो',
    'manda o mesmo da última vez',
    'igualzinho ao último pedido',
  ])('repeats it for %j', (text) => {
    expect(summary(text, { lastOrder })).toBe(again);
  });

  it.each(['usual', 'same as usual', 'wahi jo hamesha', 'हमेशा वाला भेज दो', 'o de sempre'])(
    'hears in %j that it is what is always had',
    (text) => {
      expect(summary(text, { lastOrder })).toBe(again);
      expect(saysUsual(text)).toBe(true);
    },
  );

  it('takes what is usual of goods for no order', () => {
    expect(summary('usual cement 10', { lastOrder })).toBe('order, CEM 10 bag');
    expect(saysUsual('same as last time')).toBe(false);
  });

  it.each([
    ['previous list again, just 20 cement', 'reorder, CEM 20 bag, SUGAR 50 kg'],
    ['last order again but everything double', 'reorder, CEM 200 bag, SUGAR 100 kg'],
    ['pichla parcel mil gya shukriya. cement 5 bag de do', 'order, CEM 5 bag'],
    ['cement 5 bag. same address as last time', 'order, CEM 5 bag'],
    ['thanks for quick delivery last time! cement 5 bag', 'order, CEM 5 bag'],
  ])('reads %j', (text, reading) => {
    expect(summary(text, { lastOrder })).toBe(reading);
  });

  it.each([
    'same as last time but double',
    'same as last time x2',
    'same as last order twice',
    'pichla order double kar ke bhejo',
    'mesma coisa em dobro',
  ])('takes all of it twice for %j', (text) => {
    expect(summary(text, { lastOrder })).toBe('reorder, CEM 200 bag, SUGAR 100 kg');
  });

  it('takes half of it', () => {
    expect(summary('last order ka aadha', { lastOrder })).toBe('reorder, CEM 50 bag, SUGAR 25 kg');
  });

  it.each(['dobra tudo', 'duplica tudo', 'double everything'])('doubles an open order for %j', (text) => {
    expect(summary(text, { draft: lastOrder })).toBe('edit, =CEM 200 bag, =SUGAR 100 kg');
  });

  it('doubles only what is named', () => {
    expect(summary('cement ka double kar do', { draft: lastOrder })).toBe('edit, =CEM 200 bag');
    expect(summary('cement, double', { draft: lastOrder })).toBe('edit, =CEM 200 bag');
  });
});
