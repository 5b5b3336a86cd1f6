import { BooksToTry } from '../testing/books-to-try.js';
import { confirmed, issued } from '../testing/told-to-try.js';
import { PushInvoiceWhenIssued } from './reactions/push-invoice-when-issued.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';

const IN_GUJARAT = { shop: 'Patel Traders', taxId: '24AAACC1206D1ZM' };

describe('taxes in the books of Zoho Inventory', () => {
  const books = new BooksToTry();

  const totals = (kind: 'salesorders' | 'invoices') =>
    books.inventory.records(kind).map(({ total }) => total);
  /** By name, line for line. */
  const taxes = (kind: 'salesorders' | 'invoices') =>
    books.inventory
      .records(kind)
      .flatMap(({ line_items: lines }) => lines as readonly { tax_id?: string }[])
      .map((line) => books.inventory.taxes.find((tax) => tax.tax_id === line.tax_id)?.tax_name);

  it.each([
    ['within the state', { goods: [['CEM', '3']] }, 'GST18', 1_328],
    ['across states', { goods: [['CEM', '3']], ...IN_GUJARAT }, 'IGST18', 1_328],
    ['of odd paise, whose halves Zoho rounds each', { discounts: { CEM: 5 } }, 'GST18', 4_425],
  ] as const)(
    '%s are the same on an order and on its invoice, which come to the same',
    async (_, given, tax, total) => {
      const order = confirmed('ORD-1', given);
      const rounding = total * 100 - order.totalMinor;
      const supply = tax === 'GST18' ? 'within' : 'across';
      await books.hears(PushOrderWhenConfirmed, order);
      await books.hears(PushInvoiceWhenIssued, { ...issued(order, 'INV/26-27/000001', rounding), supply });
      await books.settled();
      expect(await books.records()).toEqual(['INV/26-27/000001 synced', 'ORD-1 synced']);
      expect([taxes('salesorders'), taxes('invoices')]).toEqual([[tax], [tax]]);
      expect([totals('salesorders'), totals('invoices')]).toEqual([[total], [total]]);
      expect(books.inventory.records('salesorders')).toMatchObject([
        { status: 'confirmed', invoiced_status: 'invoiced' },
      ]);
    },
  );

  it('are waited for by an order where Zoho has none of its rate', async () => {
    const { taxes: all } = books.inventory;
    books.inventory.taxes = all.filter(({ tax_name: name }) => name !== 'GST18');
    await books.hears(PushOrderWhenConfirmed, confirmed('ORD-1'));
    await books.round();
    expect(await books.records()).toEqual(['ORD-1 failed unknown-tax']);
    expect(books.inventory.records('salesorders')).toEqual([]);
    books.inventory.taxes = all;
    books.house.clock.turn(16 * 60_000);
    await books.round();
    expect(totals('salesorders')).toEqual([4_425]);
  });

  it('that come to something else for an order leave it a draft, and staff are told', async () => {
    const order = confirmed('ORD-1');
    await books.hears(PushOrderWhenConfirmed, { ...order, totalMinor: order.totalMinor + 5_000 });
    await books.round();
    expect(await books.records()).toEqual(['ORD-1 conflict total-differs']);
    expect(books.inventory.records('salesorders')).toMatchObject([{ status: 'draft' }]);
    const reason = { kind: 'total-differs', detail: '4425 there, 4475 here' };
    expect((await books.recordOf('order')).reason).toEqual(reason);
  });

  it('are not told of an order that was heard before orders had any', async () => {
    await books.hears(PushOrderWhenConfirmed, confirmed('ORD-1'));
    const { id, body } = await books.recordOf('order');
    const { bill: _, ...before } = body as Readonly<Record<string, object>>;
    await books.rewrite(id, before);
    await books.round();
    expect(await books.records()).toEqual(['ORD-1 synced']);
    expect(taxes('salesorders')).toEqual([undefined]);
  });
});
