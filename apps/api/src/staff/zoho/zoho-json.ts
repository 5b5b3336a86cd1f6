import { type CrmConnectionView, type CrmRecordView, type Reason, RECORD_KINDS } from '@munshi/crm-sync';
import { unhandled } from '@munshi/kernel';
import { z } from 'zod';

const when = z.iso.datetime().nullable();
const count = z.number().int();

export const connectionAnswer = z
  .object({
    configured: z.boolean().describe('the ZOHO_ variables are set, and an organization is set up'),
    service: z.enum(['crm', 'inventory']).nullable(),
    warnings: z.array(z.string()).describe('what a person should look at, in words; empty when all is well'),
    grant: z
      .object({
        state: z.enum(['unproven', 'good', 'expiring', 'waiting', 'refused']),
        tokenExpiresAt: when,
        notBefore: when,
        refusedCode: z.string().nullable().describe("Zoho's word"),
      })
      .nullable(),
    calls: z
      .object({ lastMinute: count, perMinute: count, today: count, perDay: count, closedUntil: when })
      .nullable(),
    breaker: z.enum(['closed', 'halfOpen', 'open']).nullable(),
    pausedUntil: when,
    fault: z.object({ code: z.string(), action: z.string(), at: z.iso.datetime() }).nullable(),
    inventory: z
      .object({
        fetchedAt: when,
        ageSeconds: count.nullable().describe('of what is known of it'),
        items: count,
        nextAt: when,
      })
      .nullable(),
    records: z
      .object({ pending: count, synced: count, failed: count, conflict: count, ignored: count })
      .nullable(),
  })
  .meta({ id: 'ZohoConnection' });

export type ConnectionAnswer = z.output<typeof connectionAnswer>;

export const notConnected: ConnectionAnswer = {
  ...{ configured: false, service: null, warnings: [], grant: null, calls: null, breaker: null },
  ...{ pausedUntil: null, fault: null, inventory: null, records: null },
};

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function toConnectionAnswer(view: CrmConnectionView, now: Date): ConnectionAnswer {
  const { service, grant, calls, inventory, records, fault } = view;
  const age = inventory.fetchedAt === null ? null : now.getTime() - inventory.fetchedAt.getTime();
  return {
    configured: true,
    service: service === 'none' ? null : service,
    warnings: warningsOf(view),
    grant: { ...grant, tokenExpiresAt: iso(grant.tokenExpiresAt), notBefore: iso(grant.notBefore) },
    calls: { ...calls, closedUntil: iso(calls.closedUntil) },
    breaker: view.breaker,
    pausedUntil: iso(view.pausedUntil),
    fault,
    inventory: {
      fetchedAt: iso(inventory.fetchedAt),
      ageSeconds: age === null ? null : Math.max(Math.round(age / 1000), 0),
      items: inventory.items,
      nextAt: iso(inventory.nextAt),
    },
    records,
  };
}

function warningsOf({ grant, calls, breaker, fault, records }: CrmConnectionView): string[] {
  const warnings: string[] = [];
  if (grant.state === 'refused')
    warnings.push(`Zoho refuses the grant (${String(grant.refusedCode)}): make a new refresh token.`);
  if (grant.state === 'expiring')
    warnings.push(`The access token ends at ${String(iso(grant.tokenExpiresAt))}, and cannot be renewed.`);
  if (grant.state === 'waiting')
    warnings.push(`Zoho gives no access token before ${String(iso(grant.notBefore))}.`);
  if (fault?.action === 'fix-access')
    warnings.push(
      `Zoho does not allow this (${fault.code}): look at the scopes of the grant and at the plan.`,
    );
  if (calls.today >= calls.perDay * 0.9)
    warnings.push(`${calls.today} of today's ${calls.perDay} calls have been made.`);
  if (breaker !== 'closed') warnings.push('Zoho does not answer; it is tried again by itself.');
  if (records.conflict > 0) warnings.push(`Records that wait for a decision: ${records.conflict}.`);
  if (records.failed > 0) warnings.push(`Records that could not be brought to Zoho: ${records.failed}.`);
  return warnings;
}

export const recordAnswer = z
  .object({
    id: z.uuid(),
    kind: z.enum(RECORD_KINDS),
    number: z.string().nullable(),
    shopId: z.uuid().nullable(),
    standing: z.enum(['open', 'cancelled']),
    state: z.enum(['pending', 'synced', 'failed', 'conflict', 'ignored']),
    reason: z
      .object({ kind: z.string().describe('for programs'), words: z.string() })
      .nullable()
      .describe('why it is not there, or not as it is here'),
    attempts: count,
    dueAt: z.iso.datetime().describe('of a pending one: when it is tried next'),
    syncedAt: when,
    remoteId: z.string().nullable().describe("Zoho's id of it"),
  })
  .meta({ id: 'ZohoRecord' });

export type RecordAnswer = z.output<typeof recordAnswer>;

export const toRecordAnswer = ({
  reason,
  dueAt,
  syncedAt,
  conflict,
  ...view
}: CrmRecordView): RecordAnswer => ({
  ...view,
  remoteId: conflict === null ? view.remoteId : (conflict.remote?.remoteId ?? null),
  reason: reason === null ? null : { kind: reason.kind, words: wordsOf(reason) },
  dueAt: dueAt.toISOString(),
  syncedAt: iso(syncedAt),
});

const SUPPLIES = { within: ' within the state', across: ' across states', any: '' } as const;

function wordsOf(reason: Reason): string {
  switch (reason.kind) {
    case 'refused':
      return `Zoho refuses it (${reason.code})${reason.detail === null ? '' : `: ${reason.detail}`}`;
    case 'customer-refused':
      return `Zoho refuses the customer (${reason.code})${reason.detail === null ? '' : `: ${reason.detail}`}`;
    case 'unknown-outcome':
      return `Zoho did not say what became of it (${reason.code}); it is looked up before it is tried again.`;
    case 'fault':
      return `Something is wrong with Munshi (${reason.code}); the log says more.`;
    case 'unknown-items':
      return `Zoho has no item with the SKU ${reason.skus.join(', ')}; it goes on when it has.`;
    case 'price-not-divisible':
      return `The price of a pack of ${reason.sku} is no whole amount for each unit in it.`;
    case 'unknown-tax':
      return `Zoho has no tax of ${reason.rate / 100} %${SUPPLIES[reason.supply ?? 'any']}: add it there; it goes on when it has.`;
    case 'customer-asked':
      return 'Somebody in Zoho has the name of this shop: say whether it is the shop.';
    case 'waits-for-order':
      return 'Its order has to be there first.';
    case 'waits-for-invoice':
      return 'What it pays or credits has to be there first.';
    case 'reversed-here':
      return 'The payment was taken back here: take it out of Zoho, and say that theirs counts.';
    case 'not-there':
      return 'It was taken back here, and Zoho does not have it: nothing is to be done.';
    case 'enter-there':
      return `It takes ${reason.amount} off ${reason.invoiceNumber}: enter that in Zoho, and say that theirs counts.`;
    case 'changed':
      return 'Somebody has changed it in Zoho.';
    case 'cancelled':
      return 'Somebody has cancelled it in Zoho, and it can be opened again only there.';
    case 'deleted':
      return 'Somebody has deleted it in Zoho.';
    case 'total-differs':
      return `Zoho comes to another total (${reason.detail ?? 'unknown'}), and has it as a draft: put its taxes right there, and say that ours counts.`;
    case 'taken':
      return 'Zoho has something else under this number.';
    default:
      return unhandled(reason);
  }
}
