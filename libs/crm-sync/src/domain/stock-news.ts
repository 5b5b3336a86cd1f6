import type { Quantity } from '@munshi/kernel';

export interface LastLook {
  /** Null for what was not counted there. */
  readonly stock: Quantity | null;
  /** What our own invoices have taken off since. */
  readonly taken: Quantity;
}

/**
 * Whether a count tells us something: it is neither what we saw last nor what our own invoices have made of that. Those
 * who count without taking our orders off (CRM does) would otherwise bring back every day what has long left.
 */
export function isNews(known: LastLook | null, stock: Quantity | null): stock is Quantity {
  if (stock === null) return false;
  if (known?.stock == null) return true;
  return !stock.equals(known.stock) && !stock.equals(known.stock.minus(known.taken));
}

/** What is kept of a look. */
export const lookedAt = (known: LastLook | null, stock: Quantity | null, none: Quantity): LastLook => {
  const unchanged = stock !== null && known?.stock != null && stock.equals(known.stock);
  return { stock, taken: unchanged ? known.taken : none };
};

/**
 * Whether our invoices take goods off there, as this count shows it: Inventory takes them off with the invoice or with
 * the shipment, as the merchant has set it, and does not tell which. Null where it shows nothing.
 */
export function takingSeen(known: LastLook | null, stock: Quantity | null): boolean | null {
  if (stock === null || known?.stock == null || known.taken.thousandths === 0) return null;
  if (stock.equals(known.stock)) return false;
  return stock.equals(known.stock.minus(known.taken)) ? true : null;
}
