import { providerName } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { type FrequencyCap, type Organization, Organizations } from '@munshi/organizations';
import { render, type Rendered, Templates } from '@munshi/templates';
import { Inject, Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import * as sql from './outbound.sql.js';
import { quietUntil, recipientZone } from './quiet-hours.js';
import { isUnasked, type SendFacts } from './send-policy.js';

/** An approved template with its values, as its provider wants to be told. */
export interface FilledTemplate {
  /** Meta: its name. Twilio: its ContentSid. */
  readonly template: string;
  readonly language: string;
  readonly parameters: readonly string[];
  readonly rendered: Rendered;
}

export interface KnownFacts {
  readonly facts: SendFacts;
  readonly template: FilledTemplate | null;
}

type Unasked = Pick<SendFacts, 'optedInAt' | 'quietUntil' | 'cap' | 'sentBefore'>;

const ASKED: Unasked = { optedInAt: null, quietUntil: null, cap: null, sentBefore: [] };

/** Of organizations that have said nothing else of a kind. */
const CAPS: Readonly<Record<string, FrequencyCap>> = {
  payment: { most: 10, hours: 24 },
  'order-nudge': { most: 1, hours: 6 * 24 },
  'daily-summary': { most: 1, hours: 12 },
};
const OTHER_KINDS: FrequencyCap = { most: 2, hours: 7 * 24 };

const HOUR = 3_600_000;

/** What the send policy is told of messages that are due. Replies, of which there are most, cost no further question. */
@Injectable()
export class Facts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly templates: Templates,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async of(route: ChannelRoute, rows: readonly sql.DueRow[], now: Date): Promise<readonly KnownFacts[]> {
    const unasked = await this.unasked(route, rows, now);
    const known: KnownFacts[] = [];
    for (const row of rows) {
      const template = row.template === null ? null : await this.filled(route, row);
      const facts = { ...row, ...(unasked.get(row.id) ?? ASKED), now, hasTemplate: template !== null };
      known.push({ facts, template });
    }
    return known;
  }

  private async unasked(
    route: ChannelRoute,
    rows: readonly sql.DueRow[],
    now: Date,
  ): Promise<ReadonlyMap<Id, Unasked>> {
    const asking = rows.filter(({ purpose }) => isUnasked(purpose));
    if (asking.length === 0) return new Map();
    const ids = asking.map(({ id }) => id);
    const [organization, found] = await Promise.all([
      this.organizations.find(route.organizationId),
      this.unitOfWork.rows(sql.unasked, [ids]),
    ]);
    const kinds = new Map(asking.map(({ id, kind }) => [id, kind ?? '']));
    return new Map(found.map((row) => [row.id, factsOf(row, kinds.get(row.id) ?? '', organization, now)]));
  }

  /** Null where the provider has not approved it, or its values do not fit. */
  private async filled(
    route: ChannelRoute,
    { id, template: use }: sql.DueRow,
  ): Promise<FilledTemplate | null> {
    const approved = use && (await this.templates.approvedAt(route.id, use));
    if (!use || approved === null) return null;
    const rendered = render(approved.template, use.parameters);
    if (!rendered.ok) {
      this.logger.error({ outbound: id, template: use.name, ...rendered.refusal }, 'a template does not fit');
      return null;
    }
    const { name, language } = providerName(approved.template);
    const template = route.channel === 'twilio' ? approved.providerId : name;
    return { template, language, parameters: use.parameters, rendered: rendered.value };
  }
}

const factsOf = (
  { optedInAt, sentBefore, ...recipient }: sql.UnaskedRow,
  kind: string,
  organization: Organization,
  now: Date,
): Unasked => {
  const { most, hours } = organization.frequencyCaps[kind] ?? CAPS[kind] ?? OTHER_KINDS;
  return {
    optedInAt,
    sentBefore,
    quietUntil: quietUntil(now, recipientZone(recipient, organization.timeZone), organization),
    cap: { most, withinMs: hours * HOUR },
  };
};
