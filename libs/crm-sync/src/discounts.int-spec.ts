import { BooksToTry } from '../testing/books-to-try.js';
import { confirmed, issued } from '../testing/told-to-try.js';
import { PushInvoiceWhenIssued } from './reactions/push-invoice-when-issued.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';

describe('the books of Zoho Inventory, of discounts', () => {
  const books = new BooksToTry();

  it('have what was taken off an order on its line there and on that of its invoice, before the tax', async () => {
    const cheaper = confirmed('ORD-2', { shop: 'Verma Stores', discounts: { CEM: 190_25 } });
    await books.hears(PushOrderWhenConfirmed, cheaper);
    await books.hears(PushInvoiceWhenIssued, issued(cheaper, 'INV/26-27/000002', 0));
    await books.settled();
    const discounted = {
      discount_type: 'item_level',
      is_discount_before_tax: true,
      line_items: [{ quantity: 10, rate: 375, discount: 190.25 }],
    };
    expect(books.inventory.records('salesorders')).toMatchObject([discounted]);
    expect(books.inventory.records('invoices')).toMatchObject([discounted]);
  });
});
