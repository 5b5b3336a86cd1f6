import { providerName } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import { type FrequencyCap, type Organization, Organizations } from '@munshi/organizations';
import { render, type Rendered, type TemplateCategory, Templates } from '@munshi/templates';
import { Inject, Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import type { DueRow } from './outbound.sql.js';
import { quietUntil, recipientZone } from './quiet-hours.js';
import { isUnasked, type SendFacts } from './send-policy.js';
import * as sql from './unasked.sql.js';

/** An approved template with its values, as its provider wants to be told. */
export interface FilledTemplate {
  /** Meta: its name. Twilio: its ContentSid. */
  readonly template: string;
  readonly language: string;
  /** As it is billed. */
  readonly category: TemplateCategory;
  readonly parameters: readonly string[];
  readonly rendered: Rendered;
}

/** What depends on what is sent before it in the same claim. */
type Shared = 'price' | 'monthLeft' | 'batchLeft' | 'portfolioUntil' | 'standingUntil';

export interface KnownFacts {
  readonly facts: Omit<SendFacts, Shared>;
  readonly template: FilledTemplate | null;
}

type Unasked = Pick<
  SendFacts,
  'optedOutAt' | 'optedInAt' | 'quietUntil' | 'cap' | 'sentBefore' | 'heldUntil'
>;

const ASKED: Omit<Unasked, 'optedOutAt'> = {
  optedInAt: null,
  quietUntil: null,
  cap: null,
  sentBefore: [],
  heldUntil: null,
};

/** Of organizations that have said nothing else of a kind. */
const CAPS: Readonly<Record<string, FrequencyCap>> = {
  payment: { most: 10, hours: 24 },
  'order-nudge': { most: 1, hours: 6 * 24 },
  'daily-summary': { most: 1, hours: 12 },
};
const OTHER_KINDS: FrequencyCap = { most: 2, hours: 7 * 24 };

const HOUR = 3_600_000;
/** Another claim, or a message of theirs that is being handled, is over by then. */
const HELD_MS = 100;

/** What the send policy is told of messages that are due. Replies, of which there are most, cost no further question. */
@Injectable()
export class Facts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly templates: Templates,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async of(route: ChannelRoute, rows: readonly DueRow[], now: Date): Promise<readonly KnownFacts[]> {
    const unasked = await this.unasked(route, rows, now);
    const known: KnownFacts[] = [];
    const approvals: Approvals = new Map();
    for (const row of rows) {
      const template = row.template === null ? null : await this.filled(route, row, approvals);
      const facts = { ...row, ...ASKED, ...unasked.get(row.id), now, hasTemplate: template !== null };
      known.push({ facts, template });
    }
    return known;
  }

  private async unasked(
    route: ChannelRoute,
    rows: readonly DueRow[],
    now: Date,
  ): Promise<ReadonlyMap<Id, Unasked>> {
    const asking = rows.filter(({ purpose }) => isUnasked(purpose));
    if (asking.length === 0) return new Map();
    const [organization, held, found] = await Promise.all([
      this.organizations.find(route.organizationId),
      this.unitOfWork.rows(sql.holdPeople, [[...new Set(asking.map(({ contactId }) => contactId))]]),
      this.unitOfWork.rows(sql.unasked, [asking.map(({ id }) => id)]),
    ]);
    const free = firstOfEach(asking, held);
    const asked = new Map(asking.map((row) => [row.id, row]));
    return new Map(
      found.map((row) => {
        const heldUntil = free.has(row.id) ? null : new Date(now.getTime() + HELD_MS);
        const facts = factsOf(row, asked.get(row.id)?.kind ?? '', organization, now);
        return [row.id, { ...facts, heldUntil }];
      }),
    );
  }

  /** Null where the provider has not approved it, or its values do not fit. */
  private async filled(
    route: ChannelRoute,
    { id, template: use, document }: DueRow,
    approvals: Approvals,
  ): Promise<FilledTemplate | null> {
    if (use === null) return null;
    const key = `${use.name}/${use.language}`;
    const found = approvals.get(key) ?? this.templates.approvedAt(route.id, use);
    approvals.set(key, found);
    const approved = await found;
    if (approved === null) return null;
    // A paper is never left behind, nor a place for one left empty.
    if (approved.template.document !== (document !== null)) {
      this.logger.error(
        { outbound: id, template: use.name },
        'a template has no place for the document, or lacks one',
      );
      return null;
    }
    const rendered = render(approved.template, use.parameters);
    if (!rendered.ok) {
      this.logger.error({ outbound: id, template: use.name, ...rendered.refusal }, 'a template does not fit');
      return null;
    }
    const { name, language } = providerName(approved.template);
    const template = route.channel === 'twilio' ? approved.providerId : name;
    const { category } = approved.template;
    return { template, language, category, parameters: use.parameters, rendered: rendered.value };
  }
}

/** Of one claim: messages of a campaign are worded by the same few. */
type Approvals = Map<string, ReturnType<Templates['approvedAt']>>;

/** Messages whose person is held here, under every contact, and one for each: what it counts against is known. */
const firstOfEach = (
  asking: readonly DueRow[],
  held: readonly { id: Id; also: readonly Id[] }[],
): ReadonlySet<Id> => {
  const people = new Map(held.map(({ id, also }) => [id, [id, ...also]]));
  const seen = new Set<Id>();
  const free = new Set<Id>();
  for (const { id, contactId } of asking) {
    const person = people.get(contactId);
    if (person === undefined || person.some((one) => !people.has(one) || seen.has(one))) continue;
    for (const one of person) seen.add(one);
    free.add(id);
  }
  return free;
};

const factsOf = (
  { optedOutAt, optedInAt, sentBefore, ...recipient }: sql.UnaskedRow,
  kind: string,
  organization: Organization,
  now: Date,
): Omit<Unasked, 'heldUntil'> => {
  const { most, hours } = organization.frequencyCaps[kind] ?? CAPS[kind] ?? OTHER_KINDS;
  return {
    optedOutAt,
    optedInAt,
    sentBefore,
    quietUntil: quietUntil(now, recipientZone(recipient, organization.timeZone), organization),
    cap: { most, withinMs: hours * HOUR },
  };
};
