import type { SendAction } from '@munshi/channels';
import { SendingTroubled } from '@munshi/contracts';
import { statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { Templates, type TemplateUse } from '@munshi/templates';
import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '../outbox/outbox.js';
import { Troubles } from './troubles.js';

/** What a provider answered about one message, at once or by a status, that is more than this message's fate. */
export interface Answer {
  readonly outbound: Id;
  readonly channelAccountId: Id;
  readonly conversationId: Id;
  /** What it was sent as; null for free text. */
  readonly template: TemplateUse | null;
  readonly action: SendAction;
  readonly code: string | null;
  readonly detail: string | null;
  readonly toldBy: 'answer' | 'status';
}

/** Consents come before budgets in the order of locks, and people in theirs. */
const suppress = statement<never, [readonly Id[], readonly Id[], readonly (string | null)[]]>(
  'feedback.suppress',
  `WITH told AS MATERIALIZED (
     SELECT k.outbound, k.code, c.id AS conversation_id, t.id AS contact_id, t.organization_id, t.also
     FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS k (outbound, conversation, code)
     CROSS JOIN LATERAL (SELECT * FROM conversations WHERE id = k.conversation LIMIT 1) c
     CROSS JOIN LATERAL (SELECT * FROM contacts WHERE id = c.contact_id LIMIT 1) t
   ), held AS MATERIALIZED (
     SELECT id FROM contacts WHERE id = ANY (ARRAY(SELECT unnest(contact_id || also) FROM told))
     ORDER BY id FOR NO KEY UPDATE
   ), decided AS (
     UPDATE contacts t SET opted_out_at = coalesce(t.opted_out_at, clock_timestamp())
     FROM held h WHERE t.id = h.id
   )
   INSERT INTO consent_events (organization_id, contact_id, conversation_id, outbound_message_id, decision, code)
   SELECT organization_id, contact_id, conversation_id, outbound, 'out', code FROM told
   ON CONFLICT (outbound_message_id) DO NOTHING`,
);

const HOUR = 3_600_000;
/** Meta's pacing has paused it, and will say when it is over; or has disabled it for good. */
const PAUSED_BY_PROVIDER = '132015';
const DISABLED_BY_PROVIDER = '132016';

/** Feeds back what providers answer: who wants no more, which template is wrong, which number is in trouble. */
@Injectable()
export class Feedback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: Templates,
    private readonly troubles: Troubles,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** People who want no more. In the transaction that writes down the outcomes, before any budget is touched. */
  async suppress(answers: readonly Answer[]): Promise<void> {
    const told = answers.filter(({ action }) => action === 'suppress');
    if (told.length === 0) return;
    await this.unitOfWork.execute(suppress, [
      told.map(({ outbound }) => outbound),
      told.map(({ conversationId }) => conversationId),
      told.map(({ code }) => code),
    ]);
  }

  /** What is wrong with templates and numbers. In the same transaction, after budgets. */
  async trouble(answers: readonly Answer[]): Promise<void> {
    for (const answer of answers) {
      const { action, template, channelAccountId } = answer;
      if (action === 'fix-template' || action === 'slow-down') await this.pause(answer);
      if (action === 'slow-down')
        await this.troubles.begin(channelAccountId, { ...answer, template, cause: 'standing' });
      if (action === 'call-human')
        await this.troubles.begin(channelAccountId, { ...answer, template: null, cause: 'credentials' });
    }
  }

  /** At once, without asking the provider: each further message with it would make matters worse. */
  private async pause({ channelAccountId, template, code, detail, action }: Answer): Promise<void> {
    if (template === null) return;
    const now = this.clock.now();
    const stopped = await this.templates.stop(channelAccountId, template, {
      state: code === DISABLED_BY_PROVIDER ? 'disabled' : 'paused',
      reason: [code, detail].filter((part) => part !== null).join(': '),
      // Whatever else is wrong with it, the provider still calls it approved: a person has to look.
      lookAt: code === PAUSED_BY_PROVIDER ? new Date(now.getTime() + HOUR) : null,
    });
    if (!stopped) return;
    const { name, language } = template;
    this.logger.warn({ template: name, language, account: channelAccountId, code }, 'a template is paused');
    if (action !== 'fix-template') return;
    const at = now.toISOString();
    const told = {
      at,
      channelAccountId,
      cause: 'template',
      template: { name, language },
      code,
      detail,
    } as const;
    await this.outbox.announce(SendingTroubled, told);
  }
}
