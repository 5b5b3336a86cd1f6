import type { Id } from '@munshi/kernel';
import type { Invoice } from './invoice.js';

/** Where invoices live. Joins the open unit of work, or runs in one of its own. */
export abstract class InvoiceRepository {
  /**
   * Issues the order's one invoice under the next number of its series. The series is locked until the transaction
   * ends, so a number that is rolled back is given again: no gap, no repeat.
   * @returns false, without a number spent, when the order has its invoice already.
   */
  abstract issue(
    organizationId: Id,
    orderId: Id,
    series: { readonly series: string; readonly financialYear: string },
    write: (serial: number) => Invoice,
  ): Promise<boolean>;
}
