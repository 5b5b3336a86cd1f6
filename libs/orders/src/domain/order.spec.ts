import { money, Quantity, unreachable } from '@munshi/kernel';
import { audience, confirmed, draft, item, noon, versionOf } from '../../testing/orders-to-try.js';
import { MOST_LINES } from './draft-lines.js';
import { Order } from './order.js';
import { ORDER_STATUSES, ORDER_TRANSITIONS } from './order-status.js';

const lines = (order: Order) =>
  order.snapshot().lines.map(({ lineNo, sku, unit, quantity }) => `${lineNo} ${sku} ${quantity} ${unit}`);
const refusal = (kind: string, more = {}) => ({ ok: false, refusal: { kind, ...more } });

describe('ORDER_TRANSITIONS', () => {
  it('leads to every status', () => {
    expect(unreachable(ORDER_TRANSITIONS, 'draft')).toEqual([]);
    expect(Object.keys(ORDER_TRANSITIONS)).toEqual([...ORDER_STATUSES]);
  });
});

describe('a draft', () => {
  it('adds more of the same to its line, and keeps another unit apart', () => {
    const carton = item('CEM', 2, { unit: 'carton', perUnit: Quantity.of(24) });
    const order = draft(item('CEM', 100), item('SAND', '2.5'), item('CEM', 20), carton);
    expect(lines(order)).toEqual(['1 CEM 120 bag', '2 SAND 2.5 bag', '3 CEM 2 carton']);
    expect(order.snapshot().lines[2]?.baseQuantity.toString()).toBe('48');
  });

  it('prices and taxes each line by itself, and adds up the lines', () => {
    const order = draft(
      item('A', 3, { unitPrice: money(333, 'INR') }),
      item('B', 1, { unitPrice: money(5, 'INR') }),
    );
    expect(order.snapshot().lines.map(({ net, tax }) => [net.minor, tax.minor])).toEqual([
      [999, 180],
      [5, 1],
    ]);
    expect([order.net.minor, order.tax.minor, order.total.minor]).toEqual([1004, 181, 1185]);
  });

  it('sets a quantity in the place where the product stood, in one unit', () => {
    const order = draft(item('CEM', 5), item('SAND', 1), item('CEM', 1, { unit: 'carton' }));
    order.setQuantity(item('CEM', 80));
    expect(lines(order)).toEqual(['1 CEM 80 bag', '2 SAND 1 bag']);
    expect(order.setQuantity(item('PIPE', 1))).toEqual(refusal('no-such-line', { sku: 'PIPE' }));
  });

  it('numbers its lines anew when one goes', () => {
    const order = draft(item('A', 1), item('B', 1), item('C', 1));
    order.removeItem('A');
    expect(lines(order)).toEqual(['1 B 1 bag', '2 C 1 bag']);
    expect(order.removeItem('A')).toEqual(refusal('no-such-line', { sku: 'A' }));
    order.clear();
    expect(lines(order)).toEqual([]);
  });

  it('gets a new version with every change of what it holds, and none where nothing changes', () => {
    const order = draft(item('A', 1));
    const before = versionOf(order);
    order.setQuantity(item('A', 1));
    order.reprice([item('A', 7)]);
    expect(versionOf(order)).toBe(before);
    order.setQuantity(item('A', 2));
    order.reprice([item('A', 7, { unitPrice: money(1, 'INR') })]);
    expect(versionOf(order)).toBe(before + 2);
  });

  it('drops what is not sold any more when it is repriced, and names it', () => {
    const order = draft(item('A', 2), item('B', 1));
    expect(order.reprice([item('A', 1, { unitPrice: money(100, 'INR') })])).toEqual({
      ok: true,
      value: ['b'],
    });
    expect(order.total.minor).toBe(236);
  });

  it('takes what is available: whole packs, parts of the own unit, and nothing of what is not there', () => {
    const carton = item('CEM', 3, { unit: 'carton', perUnit: Quantity.of(24) });
    const order = draft(item('SAND', 9), carton, item('CEM', 20), item('PIPE', 2), item('AIR', 5));
    const available = { SAND: '7.5', CEM: '55', PIPE: '0' };
    const before = order.snapshot().lines;
    order.takeAvailable(
      new Map(Object.entries(available).map(([sku, amount]) => [sku, Quantity.of(amount)])),
    );
    expect(lines(order)).toEqual(['1 SAND 7.5 bag', '2 CEM 2 carton', '3 CEM 7 bag', '4 AIR 5 bag']);
    expect(order.snapshot().lines[1]?.baseQuantity.toString()).toBe('48');
    expect(before[4]?.net).toEqual(order.snapshot().lines[3]?.net);
  });

  it('takes no more than two hundred lines', () => {
    const order = draft(...Array.from({ length: MOST_LINES }, (_, nth) => item(`P${nth}`, 1)));
    expect(order.addItem(item('ONE-MORE', 1))).toEqual(refusal('too-many-lines', { most: MOST_LINES }));
    expect(order.addItem(item('P0', 1)).ok).toBe(true);
  });

  it.each([
    ['nothing', item('A', 0), 'wrong-quantity'],
    ['less than nothing', item('A', -1), 'wrong-quantity'],
    ['more than a million', item('A', 1_000_001), 'wrong-quantity'],
    [
      'a million packs of a million',
      item('A', 1_000_000, { perUnit: Quantity.of(1_000_000) }),
      'wrong-quantity',
    ],
    ['a fraction no scale shows', item('A', '0.001', { perUnit: Quantity.of('0.5') }), 'wrong-quantity'],
    [
      'what money cannot hold',
      item('A', 1_000_000, { unitPrice: money(2 ** 53 - 1, 'INR') }),
      'too-expensive',
    ],
    ['another currency', item('A', 1, { unitPrice: money(1, 'BRL') }), 'wrong-currency'],
  ])('refuses %s and stays as it was', (_, wrong, kind) => {
    const order = draft(item('A', 1));
    expect(order.addItem(wrong)).toEqual(refusal(kind, { sku: 'A' }));
    expect(lines(order)).toEqual(['1 A 1 bag']);
  });

  it('refuses a sum beyond a million although both parts are below', () => {
    const order = draft(item('A', 999_999));
    expect(order.addItem(item('A', 2))).toEqual(refusal('wrong-quantity', { sku: 'A' }));
  });

  it('still adds up when two hundred lines are as dear as can be', () => {
    const dear = { unitPrice: money(10_000_000_000_000, 'INR'), taxRate: 10_000 };
    const order = draft(...Array.from({ length: MOST_LINES }, (_, nth) => item(`P${nth}`, 1, dear)));
    expect(order.total.minor).toBe(4_000_000_000_000_000);
  });

  it('is cancelled without a word to the other contexts', () => {
    const order = draft(item('A', 1));
    expect(order.cancel('customer', audience, noon).ok).toBe(true);
    expect(order.takeEvents()).toEqual([]);
    expect(order.addItem(item('A', 1))).toEqual(
      refusal('wrong-status', { status: 'cancelled', wanted: 'draft' }),
    );
  });
});

describe('back-ordering', () => {
  const left = new Map([
    ['CEM', Quantity.of(40)],
    ['SAND', Quantity.zero],
  ]);
  const shorted = () => draft(item('CEM', 100), item('AIR', 1), item('SAND', 3));

  it('keeps what is missing under a number, and gives away what is there', () => {
    const order = shorted();
    const version = versionOf(order);
    const there = order.backOrder(version, left, 1042, noon);
    expect(lines(order)).toEqual(['1 CEM 60 bag', '2 SAND 3 bag']);
    expect(order.snapshot()).toMatchObject({
      status: 'back-ordered',
      number: 1042,
      version: version + 1,
      backOrderedAt: noon,
      confirmedAt: null,
    });
    expect(order.takeEvents()).toEqual([]);
    const rest = Order.draft(order.snapshot(), noon, there.ok ? there.value : []);
    expect(lines(rest)).toEqual(['1 CEM 40 bag', '2 AIR 1 bag']);
    expect(rest.snapshot()).toMatchObject({ status: 'draft', number: null, version: 1, backOrderedAt: null });
  });

  it('happens once to a version, and only where something is missing', () => {
    const order = shorted();
    const version = versionOf(order);
    expect(order.backOrder(version, new Map(), 1042, noon)).toEqual(refusal('nothing-missing'));
    expect(order.backOrder(version - 1, left, 1042, noon)).toMatchObject({
      refusal: { kind: 'draft-changed' },
    });
    order.backOrder(version, left, 1042, noon);
    for (const again of [version, version + 1])
      expect(order.backOrder(again, left, 1043, noon)).toEqual(
        refusal('already-back-ordered', { number: 'ORD-1042' }),
      );
    expect(order.confirm(version, 1043, audience, noon)).toEqual(
      refusal('already-back-ordered', { number: 'ORD-1042' }),
    );
  });

  it('ends in a confirmation under the same number, with the whole bill', () => {
    const order = shorted();
    order.backOrder(versionOf(order), left, 1042, noon);
    order.noteChangedPrices(7);
    expect(order.snapshot().pricesChangedIn).toBe(7);
    expect(order.fill(audience, noon).ok).toBe(true);
    expect(order.snapshot()).toMatchObject({ status: 'confirmed', confirmedAt: noon, pricesChangedIn: null });
    expect(order.takeEvents()).toMatchObject([
      { type: 'order-confirmed', number: 'ORD-1042', lines: [{ sku: 'CEM' }, { sku: 'SAND' }] },
    ]);
    expect(order.fill(audience, noon)).toEqual(
      refusal('wrong-status', { status: 'confirmed', wanted: 'confirmed' }),
    );
  });
});

describe('confirming', () => {
  it('gives the number and tells the whole bill', () => {
    const order = draft(item('CEM', 100));
    expect(order.confirm(versionOf(order), 1042, audience, noon).ok).toBe(true);
    const [event] = order.takeEvents();
    expect(event).toMatchObject({ type: 'order-confirmed', number: 'ORD-1042', audience, at: noon });
    expect(event).toMatchObject({ total: money(4_489_900, 'INR'), lines: [{ sku: 'CEM' }] });
  });

  it('refuses to confirm twice, and says nothing the second time', () => {
    const order = confirmed(item('CEM', 1));
    expect(order.confirm(versionOf(order), 1043, audience, noon)).toEqual(
      refusal('already-confirmed', { number: 'ORD-1042' }),
    );
    expect(order.takeEvents()).toEqual([]);
    expect(order.snapshot().number).toBe(1042);
  });

  it('refuses another version than the one that was shown', () => {
    const order = draft(item('CEM', 1));
    const shown = versionOf(order);
    order.addItem(item('CEM', 1));
    expect(order.confirm(shown, 1042, audience, noon)).toEqual(
      refusal('draft-changed', { version: shown + 1 }),
    );
  });

  it('refuses what is empty, and what was cancelled', () => {
    const order = draft(item('CEM', 1));
    order.clear();
    expect(order.confirm(versionOf(order), 1042, audience, noon)).toEqual(refusal('empty-order'));
    const gone = confirmed(item('CEM', 1));
    gone.cancel('staff', audience, noon);
    expect(gone.mayConfirm(versionOf(gone))).toEqual(
      refusal('wrong-status', { status: 'cancelled', wanted: 'confirmed' }),
    );
  });
});
