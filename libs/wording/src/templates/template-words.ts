/** What is said to customers unasked, also where only approved words may be said. */
export type TemplateName =
  | 'payment_due_soon'
  | 'payment_due_today'
  | 'payment_overdue'
  | 'order_nudge'
  | 'daily_summary'
  | 'invoice_issued'
  | 'credit_note_issued'
  | 'order_dispatched'
  | 'order_partly_dispatched'
  | 'order_delivered'
  | 'order_cancelled'
  | 'back_order_confirmed'
  | 'payment_received'
  | 'payment_not_seen'
  | 'invoice_settled'
  | 'credit_approved'
  | 'credit_refused'
  | 'statement_sent';

/** How one language says it: `{{1}}`, `{{2}}` … are put in later, and neither begin nor end it. */
export interface TemplateWords {
  readonly body: string;
  /** One for each variable: what the provider is shown when it is asked to approve it. */
  readonly examples: readonly string[];
}

/**
 * - `payment_due_…`, `payment_overdue`: customer, what is open, the invoice's number, and its due day but for `today`
 * - `order_nudge`: customer, what they usually order
 * - `daily_summary`: day, seller, orders, money in, overdue, parked messages
 * - `invoice_issued`: number, order, what is open, due day; `invoice_settled`: number, order. `credit_note_issued`: number, invoice, total
 * - `credit_…`: what the order comes to. `statement_sent`: its first and its last day
 * - `order_…`: its number; `back_order_confirmed`: what it comes to as well
 * - `payment_received`, `payment_not_seen`: the amount, or a dash where none was said
 */
export type TemplatesOfLanguage = Readonly<Record<TemplateName, TemplateWords>>;
