import type { OrderView } from '@munshi/orders';
import { dispatchRequest, itemsToDispatch } from './dispatch-request.js';

const order = {
  lines: [
    { sku: 'CEM', unit: 'bag' },
    { sku: 'CEM', unit: 'pallet' },
    { sku: 'SAND', unit: 'kg' },
  ],
} as unknown as OrderView;

const items = (...asked: { sku: string; quantity: number; unit?: string }[]) =>
  itemsToDispatch(dispatchRequest.parse({ items: asked }), order);

describe('what is asked to be dispatched', () => {
  it.each([undefined, null, {}])('is all that is left for %j', (request) => {
    expect(itemsToDispatch(dispatchRequest.parse(request), order)).toEqual({ ok: true, value: 'all' });
  });

  it('takes the unit from the order where it knows only one', () => {
    const outcome = items({ sku: 'SAND', quantity: 2.5 }, { sku: 'CEM', quantity: 1, unit: 'pallet' });
    const read = outcome.ok && outcome.value !== 'all' ? outcome.value : [];
    expect(read.map(({ sku, unit, quantity }) => `${sku} ${quantity.toString()} ${unit}`)).toEqual([
      'SAND 2.5 kg',
      'CEM 1 pallet',
    ]);
  });

  it('asks for the unit where the order knows several', () => {
    expect(items({ sku: 'CEM', quantity: 1 })).toMatchObject({
      refusal: { kind: 'unit-missing', units: ['bag', 'pallet'] },
    });
  });

  it('knows what is not in the order', () => {
    expect(items({ sku: 'LIME', quantity: 1 })).toMatchObject({ refusal: { kind: 'no-such-line' } });
  });

  it.each([0, -1, 0.0001, Infinity, NaN, 1_000_001])('does not read %d as a quantity', (quantity) => {
    expect(dispatchRequest.safeParse({ items: [{ sku: 'CEM', quantity }] }).success).toBe(false);
  });

  it.each([0.001, 2.5, 33.333, 999_999.999, 1_000_000])('reads %d as a quantity', (quantity) => {
    expect(dispatchRequest.safeParse({ items: [{ sku: 'CEM', quantity }] }).success).toBe(true);
  });
});
