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

  it.each([
    ['previous list again, just 20 cement', 'reorder, CEM 20 bag, SUGAR 50 kg'],
    ['last order again but everything double', 'reorder, CEM 200 bag, SUGAR 100 kg'],
    ['pichla parcel mil gya shukriya. cement 5 bag de do', 'order, CEM 5 bag'],
    ['cement 5 bag. same address as last time', 'order, CEM 5 bag'],
    ['thanks for quick delivery last time! cement 5 bag', 'order, CEM 5 bag'],
  ])('reads %j', (text, reading) => {
    expect(summary(text, { lastOrder })).toBe(reading);
  });
});
