import type { AccountView, OpenInvoiceView, StatementView } from '@munshi/invoices';
import type { Money } from '@munshi/kernel';
import { z } from 'zod';
import { day, givenDay, givenMinor, minor, written } from './money-json.js';

/** All of it: a field that is left out would wipe what is stored. */
export const terms = z
  .strictObject({
    state: z.string().max(2).nullable().describe('code of the state that its goods go to'),
    termsDays: z.number().int().nullable().describe("days that it has to pay; null for the seller's"),
    creditLimit: givenMinor.nullable().describe("in minor units; null for the seller's"),
  })
  .meta({ id: 'ShopTerms' });

export const accountAnswer = z
  .object({
    currency: z.string(),
    balance: minor.describe('what it owes; below zero it is owed'),
    held: minor.describe('of orders that are confirmed and not billed'),
    exposure: minor.describe('balance and held: what the credit limit is compared with'),
    free: minor.describe('of its payments, what no invoice has used'),
    overdue: minor,
    ageing: z
      .object({ notDue: minor, upTo30: minor, upTo60: minor, upTo90: minor, over90: minor })
      .describe('what is open, by how many days it is late'),
    creditLeft: minor.nullable().describe('for how much more it may order; null without a limit'),
    openInvoices: z.array(
      z.object({
        number: z.string(),
        orderNumber: z.string(),
        issuedOn: day,
        dueOn: day,
        daysLate: z.number().int().describe('below zero while it is not due'),
        payable: minor,
        open: minor,
      }),
    ),
  })
  .meta({ id: 'Account' });
export type AccountAnswer = z.output<typeof accountAnswer>;

export const toAccountAnswer = (
  account: AccountView,
  open: readonly OpenInvoiceView[],
  left: Money | null,
): AccountAnswer => {
  const { balance, held, exposure, free, overdue, ageing } = account;
  const { notDue, upTo30, upTo60, upTo90, over90 } = ageing;
  return {
    currency: balance.currency,
    balance: balance.minor,
    held: held.minor,
    exposure: exposure.minor,
    free: free.minor,
    overdue: overdue.minor,
    ageing: {
      notDue: notDue.minor,
      upTo30: upTo30.minor,
      upTo60: upTo60.minor,
      upTo90: upTo90.minor,
      over90: over90.minor,
    },
    creditLeft: left?.minor ?? null,
    openInvoices: open.map(({ number, orderNumber, issuedOn, dueOn, daysLate, ...amounts }) => ({
      ...{ number, orderNumber, daysLate },
      issuedOn: written(issuedOn),
      dueOn: written(dueOn),
      payable: amounts.payable.minor,
      open: amounts.open.minor,
    })),
  };
};

export const statementQuery = z.object({
  from: givenDay.optional().describe('three months before `to` where it is left out'),
  to: givenDay.optional().describe('today where it is left out'),
});

export const statementAnswer = z
  .object({
    from: day,
    to: day,
    currency: z.string(),
    opening: minor.describe('what was owed before'),
    entries: z.array(
      z.object({
        on: day,
        kind: z.enum(['invoice', 'payment', 'credit-note', 'payment-reversal']),
        what: z.string().describe("the document's number, or what was paid by"),
        debit: minor.nullable(),
        credit: minor.nullable(),
      }),
    ),
    closing: minor,
  })
  .meta({ id: 'Statement' });
export type StatementAnswer = z.output<typeof statementAnswer>;

export const toStatementAnswer = ({ period, opening, entries, closing }: StatementView): StatementAnswer => ({
  from: written(period.from),
  to: written(period.to),
  currency: opening.currency,
  opening: opening.minor,
  entries: entries.map(({ on, kind, what, debit, credit }) => ({
    ...{ kind, what },
    on: written(on),
    debit: debit?.minor ?? null,
    credit: credit?.minor ?? null,
  })),
  closing: closing.minor,
});
