import { randomUUID } from 'node:crypto';
import type {
  BodyOf,
  InvoiceIssued,
  OrderCancelled,
  OrderConfirmed,
  OrderDispatched,
  PaymentRecorded,
} from '@munshi/contracts';
import type { Id } from '@munshi/kernel';

const AT = '2026-11-20T06:00:00.000Z';

type Order = BodyOf<typeof OrderConfirmed>;

export interface OrderToTry {
  readonly orderId?: Id;
  readonly shopId?: Id;
  readonly shop?: string;
  readonly taxId?: string | null;
  /** Taken off all of one SKU, in minor units. */
  readonly discounts?: Readonly<Record<string, number>>;
  /** Bags, or pallets of forty where it is said. */
  readonly goods?: readonly (readonly [sku: string, quantity: string, unit?: 'pallet'])[];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0);

/** What other contexts tell, as far as it matters to whoever keeps books elsewhere. */
export const confirmed = (number: string, given: OrderToTry = {}): Order => {
  const { orderId = randomUUID(), shopId = randomUUID(), shop = `Shop of ${number}`, taxId = null } = given;
  const { goods = [['CEM', '10']], discounts = {} } = given;
  const lines = goods.map(([sku, quantity, unit]) => {
    const line = {
      ...{ sku, name: sku.toLowerCase(), hsn: null, unit: unit ?? 'bag', quantity, taxRate: 1800 },
      baseQuantity: unit === 'pallet' ? String(Number(quantity) * 40) : quantity,
      unitPriceMinor: unit === 'pallet' ? 1_500_000 : 37_500,
      discountRate: 0,
      discountMinor: discounts[sku] ?? 0,
    };
    const netMinor = line.unitPriceMinor * Number(quantity) - line.discountMinor;
    return { ...line, netMinor, taxMinor: Math.round((netMinor * line.taxRate) / 10_000) };
  });
  return {
    ...{ orderId, number, shopId, conversationId: null, language: 'en', at: AT, currency: 'INR' },
    lines,
    netMinor: sum(lines.map((line) => line.netMinor)),
    taxMinor: sum(lines.map((line) => line.taxMinor)),
    totalMinor: sum(lines.map((line) => line.netMinor + line.taxMinor)),
    buyer: { name: shop, address: null, taxId, state: null, termsDays: null },
  };
};

const audienceOf = ({ orderId, number, shopId }: Order) => ({
  ...{ orderId, number, shopId, conversationId: null },
  language: 'en' as const,
  at: AT,
});

export const cancelled = (order: Order): BodyOf<typeof OrderCancelled> => ({
  ...audienceOf(order),
  by: 'staff',
});

export const dispatched = (order: Order): BodyOf<typeof OrderDispatched> => ({
  ...audienceOf(order),
  dispatch: 1,
  partly: false,
  items: [],
});

export const issued = (order: Order, number: string, roundingMinor = 0): BodyOf<typeof InvoiceIssued> => ({
  ...audienceOf(order),
  ...{ invoiceId: randomUUID(), number, orderNumber: order.number, currency: 'INR' },
  ...{ issuedOn: '2026-11-20', dueOn: '2026-12-05' },
  seller: { name: 'Sharma Traders', taxId: null },
  buyer: order.buyer,
  lines: [],
  ...{ netMinor: order.netMinor, taxMinor: order.taxMinor, totalMinor: order.totalMinor },
  roundingMinor,
  supply: 'within',
});

export const paid = (
  invoice: BodyOf<typeof InvoiceIssued>,
  amountMinor: number,
): BodyOf<typeof PaymentRecorded> => ({
  ...{ paymentId: randomUUID(), shopId: invoice.shopId, method: 'upi', reference: 'UTR 7', currency: 'INR' },
  ...{ receivedOn: '2026-11-21', at: AT, amountMinor, balanceMinor: 0, freeMinor: 0 },
  invoices: [{ invoiceId: invoice.invoiceId, amountMinor }],
});
