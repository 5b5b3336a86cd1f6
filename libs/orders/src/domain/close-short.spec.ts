import { Quantity } from '@munshi/kernel';
import { audience, confirmed, draft, item, noon } from '../../testing/orders-to-try.js';

const part = (sku: string, quantity: number | string, unit = 'bag') => ({
  sku,
  unit,
  quantity: Quantity.of(quantity),
});

describe('goods that will not come', () => {
  it('leave an order of which the rest has gone as dispatched, and it can be delivered', () => {
    const order = confirmed(item('CEM', 4));
    order.dispatch([part('CEM', 1)], audience, noon);
    expect(order.closeShort([part('CEM', 3)], audience, noon)).toMatchObject({ value: [part('CEM', 3)] });
    expect(order.snapshot()).toMatchObject({
      status: 'dispatched',
      lines: [{ dispatched: Quantity.of(1), closed: Quantity.of(3) }],
    });
    expect(order.deliver(audience, noon).ok).toBe(true);
    expect(order.takeEvents().map(({ type }) => type)).toEqual(['order-dispatched', 'order-delivered']);
  });

  it('are not dispatched, and what is left is', () => {
    const order = confirmed(item('CEM', 4), item('SAND', 2));
    order.closeShort([part('CEM', 3)], audience, noon);
    expect(order.snapshot().status).toBe('confirmed');
    expect(order.dispatch([part('CEM', 2)], audience, noon)).toMatchObject({
      refusal: { kind: 'more-than-ordered', left: Quantity.of(1) },
    });
    expect(order.dispatch('all', audience, noon)).toMatchObject({ value: [part('CEM', 1), part('SAND', 2)] });
    expect(order.snapshot().status).toBe('dispatched');
  });

  it('cancel an order of which nothing went and nothing is left', () => {
    const order = confirmed(item('CEM', 4), item('SAND', 2));
    order.closeShort([part('CEM', 4)], audience, noon);
    order.closeShort([part('SAND', 2)], audience, noon);
    expect(order.snapshot()).toMatchObject({ status: 'cancelled', cancelledAt: noon });
    expect(order.takeEvents()).toMatchObject([{ type: 'order-cancelled', by: 'staff' }]);
  });

  it('add up with what went to the stock units of the whole', () => {
    const order = confirmed(item('OIL', 3, { unit: 'can', perUnit: Quantity.of('0.333') }));
    const sent = order.dispatch([part('OIL', '0.5', 'can')], audience, noon);
    const closed = order.closeShort([part('OIL', 1, 'can')], audience, noon);
    const rest = order.dispatch('all', audience, noon);
    const units = [sent, closed, rest].map((moved) => (moved.ok ? moved.value[0]?.baseQuantity : undefined));
    expect(units.reduce((sum, each) => sum + (each?.thousandths ?? NaN), 0)).toBe(999);
  });

  it.each([
    ['more than is left', [part('CEM', 4)], { kind: 'more-than-ordered', left: Quantity.of(3) }],
    ['what was not ordered', [part('PIPE', 1)], { kind: 'no-such-line' }],
    ['nothing', [], { kind: 'nothing-to-dispatch' }],
  ])('are not %s', (_, wanted, refusal) => {
    const order = confirmed(item('CEM', 4));
    order.dispatch([part('CEM', 1)], audience, noon);
    expect(order.closeShort(wanted, audience, noon)).toMatchObject({ refusal });
  });

  it('are of an order that is confirmed and not all dispatched', () => {
    const gone = confirmed(item('CEM', 1));
    gone.dispatch('all', audience, noon);
    for (const order of [draft(item('CEM', 1)), gone])
      expect(order.closeShort([part('CEM', 1)], audience, noon)).toMatchObject({
        refusal: { kind: 'wrong-status' },
      });
  });
});
