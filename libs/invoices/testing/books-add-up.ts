import type { Books } from './books.js';

/** What is wrong with the books, each sum taken apart from how it was made: in SQL, over everything that was written. */
export const booksAddUp = async (books: Books): Promise<readonly unknown[]> => [
  ...(await wrongInBooks(books)),
  ...untold(books, await statuses(books)),
];

/** As above, whoever was told of it. */
export const wrongInBooks = async (books: Books): Promise<readonly unknown[]> => {
  const { owner } = books.database;
  const found = [];
  for (const [what, sql] of Object.entries(CHECKS)) {
    const { rows } = await owner.query<object>(sql, [books.organizationId]);
    found.push(...rows.map((row) => ({ what, ...row })));
  }
  return found;
};

/** Each finds the rows that should not be, in the organization $1. */
const CHECKS = {
  'the balance is what was posted': `
    SELECT a.shop_id FROM shop_accounts a WHERE organization_id = $1 AND balance_minor <>
      (SELECT coalesce(sum(debit_minor - credit_minor), 0) FROM ledger_entries e WHERE e.shop_id = a.shop_id)`,
  'what is held is what orders hold': `
    SELECT a.shop_id FROM shop_accounts a WHERE organization_id = $1 AND held_minor <>
      (SELECT coalesce(sum(amount_minor), 0) FROM credit_holds h WHERE h.shop_id = a.shop_id)`,
  'entries are numbered without a gap': `
    SELECT shop_id FROM ledger_entries WHERE organization_id = $1
    GROUP BY shop_id HAVING max(entry_no) <> count(*)`,
  'the balance is what the documents come to': `
    SELECT a.shop_id FROM shop_accounts a WHERE a.organization_id = $1 AND a.balance_minor IS DISTINCT FROM
      (SELECT coalesce(sum(payable_minor), 0) FROM invoices i WHERE i.shop_id = a.shop_id)
      - (SELECT coalesce(sum(payable_minor), 0) FROM credit_notes n WHERE n.shop_id = a.shop_id)
      - (SELECT coalesce(sum(amount_minor), 0) FROM payments p WHERE p.shop_id = a.shop_id AND status = 'recorded')`,
  'the balance is what is open less what is free': `
    SELECT a.shop_id FROM shop_accounts a WHERE a.organization_id = $1 AND a.balance_minor IS DISTINCT FROM
      (SELECT coalesce(sum(payable_minor - paid_minor - credited_minor), 0) FROM invoices i WHERE i.shop_id = a.shop_id)
      - (SELECT coalesce(sum(free_minor), 0) FROM payments p WHERE p.shop_id = a.shop_id)`,
  'an invoice has been paid and credited what is allocated to it': `
    SELECT i.number FROM invoices i LEFT JOIN allocations a ON a.invoice_id = i.id WHERE i.organization_id = $1
    GROUP BY i.id HAVING coalesce(sum(amount_minor) FILTER (WHERE by = 'payment'), 0) <> i.paid_minor
      OR coalesce(sum(amount_minor) FILTER (WHERE by = 'credit-note'), 0) <> i.credited_minor`,
  'no part of a payment is used twice': `
    SELECT p.id FROM payments p LEFT JOIN allocations a ON a.credit_id = p.id WHERE p.organization_id = $1
    GROUP BY p.id HAVING coalesce(sum(a.amount_minor), 0) + p.free_minor
      <> CASE p.status WHEN 'recorded' THEN p.amount_minor ELSE 0 END`,
  'a payment never has less than nothing of an invoice': `
    SELECT credit_id FROM allocations WHERE organization_id = $1
    GROUP BY credit_id, invoice_id HAVING sum(amount_minor) < 0`,
  'a credit note is all its invoice’s': `
    SELECT n.number FROM credit_notes n LEFT JOIN allocations a ON a.credit_id = n.id WHERE n.organization_id = $1
    GROUP BY n.id HAVING coalesce(sum(a.amount_minor), 0) <> n.payable_minor OR bool_or(a.invoice_id <> n.invoice_id)`,
  'nothing is open while something is free': `
    SELECT i.number FROM invoices i JOIN payments p ON p.shop_id = i.shop_id AND p.free_minor > 0
    WHERE i.organization_id = $1 AND i.status = 'issued'`,
  'the status says what is open': `
    SELECT number FROM invoices WHERE organization_id = $1 AND status <> CASE
      WHEN id IN (SELECT invoice_id FROM credit_notes n JOIN credit_note_lines l ON l.credit_note_id = n.id
        GROUP BY invoice_id HAVING sum(l.quantity) = (
          SELECT sum(quantity) FROM invoice_lines b WHERE b.invoice_id = n.invoice_id)) THEN 'cancelled'
      WHEN payable_minor = paid_minor + credited_minor THEN 'paid' ELSE 'issued' END`,
  'no line is credited beyond what was billed': `
    SELECT i.number FROM invoices i JOIN invoice_lines b ON b.invoice_id = i.id
    JOIN credit_notes n ON n.invoice_id = i.id
    JOIN credit_note_lines l ON l.credit_note_id = n.id AND l.line_no = b.line_no
    WHERE i.organization_id = $1
    GROUP BY i.id, b.invoice_id, b.line_no
    HAVING sum(l.quantity) > b.quantity OR sum(l.net_minor) > b.net_minor OR sum(l.tax_minor) > b.tax_minor
      OR (sum(l.quantity) = b.quantity AND (sum(l.net_minor) <> b.net_minor OR sum(l.tax_minor) <> b.tax_minor))`,
};

const statuses = async ({ reading }: Books): Promise<ReadonlyMap<string, string>> => {
  const invoices = await reading.invoice.findMany({ select: { id: true, status: true } });
  return new Map(invoices.map(({ id, status }) => [id, status]));
};

const BECOMES: Readonly<Record<string, string>> = {
  'invoices.invoice-issued.v1': 'issued',
  'invoices.invoice-paid.v1': 'paid',
  'invoices.invoice-reopened.v1': 'issued',
  'invoices.invoice-cancelled.v1': 'cancelled',
};

/** Whoever follows what is announced has to end where the invoices are, and is never told what they know already. */
const untold = ({ outbox }: Books, reached: ReadonlyMap<string, string>): readonly unknown[] => {
  const heard = new Map<string, string>();
  const wrong: unknown[] = [];
  for (const { name, body } of outbox.announced) {
    const status = BECOMES[name];
    if (status === undefined) continue;
    const { invoiceId } = body as { readonly invoiceId: string };
    if (heard.get(invoiceId) === status) wrong.push({ what: 'is told twice', invoiceId, name });
    heard.set(invoiceId, status);
  }
  const differs = [...reached].filter(([id, status]) => heard.get(id) !== status);
  return [...wrong, ...differs.map(([id, status]) => ({ what: 'is not told', id, status }))];
};
