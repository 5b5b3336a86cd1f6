import { limitsOf, splitText } from '@munshi/channels';
import type { Category } from '@munshi/rate-card';
import type { ChannelRoute } from '../accounts/channel-route.js';
import type { Allowance } from './allowance.js';
import type { FilledTemplate, KnownFacts } from './facts.js';
import { type GivenBack, givenBack } from './given-back.js';
import type { BucketRow, DueRow } from './outbound.sql.js';
import type { PriceList } from './prices.js';
import { decideSend, isOpen, isText, isUnasked, type SendFacts, type Verdict } from './send-policy.js';

export interface Decided {
  readonly row: DueRow;
  readonly verdict: Verdict;
  /** Null where it goes out as free text, or not at all. */
  readonly template: FilledTemplate | null;
  /** The first part where the text is too long for one message. */
  readonly text: string;
  /** Null where it does not start. */
  readonly cost: Cost | null;
  /** Null where it is not made anew. */
  readonly givenBack: GivenBack | null;
}

export interface Cost {
  /** Null where no rate card tells. */
  readonly micros: number | null;
  readonly category: Category;
  /** Whose budget counts it; null for none. */
  readonly month: string | null;
}

/** What all messages of a claim are decided by. */
export interface Decision {
  readonly route: ChannelRoute;
  readonly bucket: BucketRow;
  readonly allowance: Allowance;
  readonly prices: PriceList;
}

export const STATE_AFTER: Readonly<Record<Verdict['kind'], string>> = {
  send: 'started',
  wait: 'queued',
  template: 'started',
  park: 'parked',
  refuse: 'refused',
};

/** Takes from the allowance what it uses of it. */
export const decided = (row: DueRow, known: KnownFacts | undefined, decision: Decision): Decided => {
  if (known === undefined) throw new Error(`nothing is known of message ${row.id}`);
  const { route, bucket, allowance, prices } = decision;
  const { template } = known;
  const open = isOpen(known.facts);
  const category = isText(known.facts) ? 'service' : (template?.category ?? 'service');
  const micros = prices.micros(route.channel, row.toAddress, category, bucket.now);
  const verdict = decideSend(withAllowance(known.facts, row, micros, open, decision));
  const back = givenBack(row, verdict, bucket.now);
  const sent = { row, verdict, cost: null, givenBack: back };
  if (back !== null)
    return { ...sent, verdict: { kind: 'refuse', reason: 'given-back' }, template: null, text: row.text };
  const started = STATE_AFTER[verdict.kind] === 'started';
  const unasked = isUnasked(row.purpose);
  if (!started) return { ...sent, template: null, text: row.text };
  const { batch, contactId } = row;
  allowance.take({ batch, contactId, micros, unasked, template: !open && verdict.kind === 'template' });
  const cost: Cost = { micros, category, month: unasked ? (allowance.month?.name ?? null) : null };
  if (verdict.kind === 'template' && template !== null)
    return { ...sent, cost, template, text: template.rendered.text };
  const { text, caption } = limitsOf(route.channel);
  // A document goes with the first part.
  const [first = ''] = splitText(row.text, row.document === null ? text : caption);
  return { ...sent, cost, template: null, text: first };
};

const withAllowance = (
  facts: KnownFacts['facts'],
  { batch, contactId }: DueRow,
  price: number | null,
  open: boolean,
  { bucket, allowance }: Decision,
): SendFacts => ({
  ...facts,
  price,
  monthLeft: allowance.monthLeft(),
  batchLeft: allowance.batchLeft(batch),
  portfolioUntil: open ? null : allowance.portfolioUntil(contactId),
  standingUntil: bucket.trouble === 'standing' ? bucket.stoppedUntil : null,
});
