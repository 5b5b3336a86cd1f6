import { type Addressee, FindAddressees } from '@munshi/customers';
import { FindOpenAmounts, type OpenAmount } from '@munshi/invoices';
import { type Id, unhandled } from '@munshi/kernel';
import { Outbound, type Recipient, Recipients, type UnaskedMessage } from '@munshi/messaging';
import { type Organization, Organizations } from '@munshi/organizations';
import {
  daysLate,
  type DueReminder,
  type Reminder,
  reminderMessage,
  Reminders,
  type ReminderState,
} from '@munshi/reminders';
import { dayFromIso } from '@munshi/tax';
import { type FilledTemplate, orderNudge, paymentReminder } from '@munshi/wording';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type KnownTemplates, TemplateTalk } from './template-talk.js';

/** What is known of everybody whom a batch is about. */
interface Known {
  readonly organization: Organization;
  readonly recipients: ReadonlyMap<Id, Recipient>;
  readonly addressees: ReadonlyMap<Id, Addressee>;
  readonly amounts: ReadonlyMap<Id, OpenAmount>;
  readonly templates: KnownTemplates;
}

/** Looks at reminders that are due: tells them, holds them, or lets them go. */
@Injectable()
export class ReminderDesk {
  constructor(
    private readonly queries: QueryBus,
    private readonly organizations: Organizations,
    private readonly recipients: Recipients,
    private readonly reminders: Reminders,
    private readonly outbound: Outbound,
    private readonly talk: TemplateTalk,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** In the open unit of work, which has locked them. */
  async deal(organizationId: Id, due: readonly DueReminder[], now: Date): Promise<void> {
    const known = await this.know(organizationId, due);
    const messages: UnaskedMessage[] = [];
    for (const { reminder, held } of due) {
      const message = await this.dealWith(reminder, held, known, now).catch((error: unknown) => {
        // It would take the whole batch along, and come first in the next.
        const { id } = reminder.snapshot();
        this.logger.error({ err: error, organization: organizationId, reminder: id }, 'a reminder failed');
        reminder.hold('failed', now);
        return null;
      });
      if (message !== null) messages.push(message);
    }
    await this.outbound.tellAll(messages);
    await this.reminders.save(due.map(({ reminder }) => reminder));
  }

  /** What is to be said of it; null where it waits, or is let go. */
  private async dealWith(
    reminder: Reminder,
    held: string | null,
    known: Known,
    now: Date,
  ): Promise<UnaskedMessage | null> {
    const state = reminder.snapshot();
    const recipient = known.recipients.get(state.conversationId);
    if (recipient === undefined) reminder.cancel('nobody-to-tell');
    else if (!reminder.isReadyToSend(now)) reminder.skip(state.reason ?? 'missed');
    else if (!letGoOrHeld(reminder, held, recipient, known, now)) {
      const wording = await this.talk.of(wordsOf(state, recipient, known, now), known.templates);
      if (wording !== null && reminder.markAsSent(now).ok)
        return {
          ...wording,
          conversationId: recipient.conversationId,
          identity: reminderMessage(state.identity),
          purpose: state.kind === 'order-nudge' ? 'marketing' : 'reminder',
          kind: state.kind,
          goodUntil: state.goodUntil,
          perishable: true,
        };
      reminder.skip('cannot-be-said');
    }
    return null;
  }

  private async know(organizationId: Id, due: readonly DueReminder[]): Promise<Known> {
    const states = due.map(({ reminder }) => reminder.snapshot());
    const invoices = states.filter(({ kind }) => kind === 'payment').map(({ subjectId }) => subjectId);
    const shops = [...new Set(states.map(({ shopId }) => shopId))];
    const [organization, recipients, addressees, amounts] = await Promise.all([
      this.organizations.find(organizationId),
      this.recipients.of([...new Set(states.map(({ conversationId }) => conversationId))]),
      this.queries.execute(new FindAddressees(organizationId, shops)),
      this.queries.execute(new FindOpenAmounts(organizationId, [...new Set(invoices)])),
    ]);
    return {
      organization,
      templates: new Map(),
      recipients: new Map(recipients.map((recipient) => [recipient.asked, recipient])),
      addressees: new Map(addressees.map((addressee) => [addressee.shopId, addressee])),
      amounts: new Map(amounts.map((amount) => [amount.invoiceId, amount])),
    };
  }
}

const letGoOrHeld = (
  reminder: Reminder,
  held: string | null,
  recipient: Recipient,
  known: Known,
  now: Date,
): boolean => {
  const state = reminder.snapshot();
  const settled = settledBy(state, known);
  const waits = held ?? withAPerson(recipient, now) ?? claimed(state, known);
  if (settled !== null) reminder.cancel(settled);
  else if (waits !== null) reminder.hold(waits, now);
  return settled !== null || waits !== null;
};

/** Flags stay until staff hand the conversation back, long after the bot has taken over again by itself. */
const withAPerson = ({ humanUntil }: Recipient, now: Date): string | null =>
  humanUntil !== null && humanUntil > now ? 'with-a-person' : null;

const claimed = ({ subjectId }: ReminderState, { amounts }: Known): string | null =>
  amounts.get(subjectId)?.claimed ? 'says-paid' : null;

/** What the books say counts, whatever has been heard of it. */
const settledBy = ({ kind, subjectId }: ReminderState, { amounts, organization }: Known): string | null => {
  if (kind === 'order-nudge') return organization.orderNudges ? null : 'switched-off';
  const amount = amounts.get(subjectId);
  if (amount === undefined) return 'no-such-invoice';
  if (amount.cancelled) return 'cancelled';
  return amount.open.minor > 0 ? null : 'paid';
};

const wordsOf = (
  state: ReminderState,
  { language: written, zone }: Recipient,
  { addressees, amounts, organization }: Known,
  now: Date,
): FilledTemplate => {
  const addressee = addressees.get(state.shopId);
  const language = addressee?.language ?? written ?? organization.language;
  const customer = addressee?.name ?? '';
  switch (state.kind) {
    case 'payment': {
      const amount = amounts.get(state.subjectId);
      if (amount === undefined) throw new Error(`reminder ${state.id} is about no invoice`);
      const { number, dueOn } = state.detail;
      const late = daysLate(String(dueOn), zone, now);
      return paymentReminder(
        {
          customer,
          open: amount.open,
          number: String(number),
          dueOn: dayFromIso(String(dueOn)),
          daysLate: late,
        },
        language,
      );
    }
    case 'order-nudge':
      return orderNudge(customer, String(state.detail['product']), language);
    default:
      return unhandled(state.kind);
  }
};
