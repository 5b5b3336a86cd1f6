import { IssueInvoiceCommand } from '@munshi/invoices';
import { money, Quantity } from '@munshi/kernel';
import type { ApiToTry } from './open-api.js';

/** Ten bags of a new shop for ₹1,180.00, ordered and billed as a worker would. */
export const billed = async (api: ApiToTry): Promise<{ shopId: string; number: string; id: string }> => {
  const order = await api.place({ CEM: [10, 'bag'] });
  const { shopId, currency } = order;
  const amount = (minor: number) => money(minor, currency);
  const goods = {
    sku: 'CEM',
    name: 'Cement',
    hsn: null,
    unit: 'bag',
    quantity: Quantity.of(10),
    discountRate: 0,
    taxRate: 1800,
  };
  const amounts = {
    unitPrice: amount(10_000),
    discount: amount(0),
    net: amount(100_000),
    tax: amount(18_000),
  };
  const buyer = { name: 'Verma Stores', address: null, taxId: null, state: null };
  const of = { orderId: order.id, orderNumber: order.number ?? '', shopId, conversationId: null };
  const bill = { ...of, currency, buyer, termsDays: null, lines: [{ ...goods, ...amounts }] };
  await api.commands.execute(new IssueInvoiceCommand(api.database.organizationId, bill, 'en'));
  const { body } = await api.get<{ items: { id: string; number: string }[] }>(
    `/api/v1/invoices?shop=${shopId}`,
  );
  const [invoice] = body.items;
  return { shopId, number: invoice?.number ?? '', id: invoice?.id ?? '' };
};
