import { Quantity } from '@munshi/kernel';
import { audience, confirmed, draft, item, noon } from '../../testing/orders-to-try.js';

const part = (sku: string, quantity: number | string, unit = 'bag') => ({
  sku,
  unit,
  quantity: Quantity.of(quantity),
});

describe('dispatching', () => {
  it('sends everything at once', () => {
    const order = confirmed(item('CEM', 5), item('SAND', 2));
    expect(order.dispatch('all', audience, noon)).toMatchObject({
      ok: true,
      value: [{ sku: 'CEM' }, { sku: 'SAND' }],
    });
    expect(order.snapshot()).toMatchObject({ status: 'dispatched', dispatchedAt: noon });
    expect(order.takeEvents()).toMatchObject([{ type: 'order-dispatched', partly: false }]);
  });

  it('sends a part, then another, then the rest, and tells each apart', () => {
    const order = confirmed(item('CEM', 5), item('SAND', 2));
    order.dispatch([part('CEM', 2)], audience, noon);
    order.dispatch([part('CEM', 2)], audience, noon);
    expect(order.snapshot().status).toBe('partly-dispatched');
    expect(order.dispatch('all', audience, noon)).toMatchObject({
      value: [part('CEM', 1), part('SAND', 2)],
    });
    const events = order.takeEvents();
    expect(events.map((event) => 'partly' in event && event.partly)).toEqual([true, true, false]);
    expect(new Set(events.map((event) => 'dispatch' in event && event.dispatch)).size).toBe(3);
  });

  it('counts the stock units of every part so that they add up to the whole', () => {
    const order = confirmed(item('OIL', 3, { unit: 'can', perUnit: Quantity.of('0.333') }));
    const sent = ['0.5', '1', '1.5'].map((quantity) => {
      const result = order.dispatch([part('OIL', quantity, 'can')], audience, noon);
      return result.ok ? (result.value[0]?.baseQuantity.thousandths ?? 0) : NaN;
    });
    expect(sent.reduce((sum, each) => sum + each)).toBe(999);
  });

  it.each([
    ['more than is left', [part('CEM', 6)], { kind: 'more-than-ordered', sku: 'CEM', left: Quantity.of(5) }],
    ['more than is left in two bites', [part('CEM', 3), part('CEM', 3)], { kind: 'more-than-ordered' }],
    ['what was not ordered', [part('PIPE', 1)], { kind: 'no-such-line', sku: 'PIPE' }],
    ['another unit than was ordered', [part('CEM', 1, 'carton')], { kind: 'no-such-line', sku: 'CEM' }],
    ['nothing of something', [part('CEM', 0)], { kind: 'wrong-quantity', sku: 'CEM' }],
    ['nothing', [], { kind: 'nothing-to-dispatch' }],
  ])('refuses to send %s, and says nothing', (_, wanted, refusal) => {
    const order = confirmed(item('CEM', 5));
    expect(order.dispatch(wanted, audience, noon)).toMatchObject({ ok: false, refusal });
    expect(order.snapshot().status).toBe('confirmed');
    expect(order.takeEvents()).toEqual([]);
  });

  it('refuses what is not confirmed, or is gone already', () => {
    expect(draft(item('CEM', 5)).dispatch('all', audience, noon)).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
    const order = confirmed(item('CEM', 5));
    order.dispatch('all', audience, noon);
    expect(order.dispatch('all', audience, noon)).toMatchObject({ refusal: { status: 'dispatched' } });
  });

  it('is followed by delivery, not by cancelling', () => {
    const order = confirmed(item('CEM', 5));
    expect(order.deliver(audience, noon)).toMatchObject({
      refusal: { kind: 'wrong-status', wanted: 'delivered' },
    });
    order.dispatch('all', audience, noon);
    expect(order.cancel('staff', audience, noon)).toMatchObject({ refusal: { wanted: 'cancelled' } });
    order.takeEvents();
    expect(order.deliver(audience, noon).ok).toBe(true);
    expect(order.takeEvents()).toMatchObject([{ type: 'order-delivered', number: 'ORD-1042' }]);
  });
});

describe('cancelling a confirmed order', () => {
  it('tells who did it', () => {
    const order = confirmed(item('CEM', 5));
    order.cancel('staff', audience, noon);
    expect(order.takeEvents()).toMatchObject([{ type: 'order-cancelled', by: 'staff' }]);
    expect(order.snapshot()).toMatchObject({ status: 'cancelled', cancelledAt: noon, number: 1042 });
  });
});
