import { providerName } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { LOGGER, type Logger } from '@munshi/observability';
import type { Organization } from '@munshi/organizations';
import {
  type ApprovedTemplate,
  render,
  type Rendered,
  type TemplateCategory,
  Templates,
  type TemplateUse,
} from '@munshi/templates';
import { Inject, Injectable } from '@nestjs/common';
import type { ChannelRoute } from '../accounts/channel-route.js';
import { capOf } from './caps.js';
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

const HOUR = 3_600_000;
/** A campaign is stopped for its template by then. */
const TEMPLATE_MS = 60_000;
/** Another claim, or a message of theirs that is being handled, is over by then. */
const HELD_MS = 100;

/** What the send policy is told of messages that are due. Replies, of which there are most, cost no further question. */
@Injectable()
export class Facts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: Templates,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async of(
    route: ChannelRoute,
    organization: Organization,
    rows: readonly DueRow[],
    now: Date,
  ): Promise<readonly KnownFacts[]> {
    const [unasked, approved] = await Promise.all([
      this.unasked(organization, rows, now),
      this.approved(route, rows),
    ]);
    return rows.map((row) => {
      const template = this.filled(route, row, approved);
      const templateUntil = isAwaited(row, approved) ? new Date(now.getTime() + TEMPLATE_MS) : null;
      const asTemplate = isWhole(row, approved);
      const said = { now, hasTemplate: template !== null, templateUntil, asTemplate };
      return { facts: { ...row, ...ASKED, ...unasked.get(row.id), ...said }, template };
    });
  }

  private async unasked(
    organization: Organization,
    rows: readonly DueRow[],
    now: Date,
  ): Promise<ReadonlyMap<Id, Unasked>> {
    const asking = rows.filter(({ purpose }) => isUnasked(purpose));
    if (asking.length === 0) return new Map();
    const [held, rules, found] = await Promise.all([
      this.unitOfWork.rows(sql.holdPeople, [[...new Set(asking.map(({ contactId }) => contactId))]]),
      this.unitOfWork.one(sql.rules, [organization.id]),
      this.unitOfWork.rows(sql.unasked, [
        asking.map(({ id }) => id),
        asking.map(({ contactId }) => contactId),
        asking.map(({ kind }) => kind),
      ]),
    ]);
    const free = firstOfEach(asking, held);
    const asked = new Map(asking.map((row) => [row.id, row]));
    const current = { ...organization, ...rules };
    const quiet = quietNow(now, current);
    return new Map(
      found.map((row) => {
        const heldUntil = free.has(row.id) ? null : new Date(now.getTime() + HELD_MS);
        const facts = factsOf(row, asked.get(row.id)?.kind ?? '', current, quiet);
        return [row.id, { ...facts, heldUntil }];
      }),
    );
  }

  /** Messages of a campaign are worded by the same few. */
  private async approved(route: ChannelRoute, rows: readonly DueRow[]): Promise<Approved> {
    const uses = new Map(
      rows.flatMap(({ template }) => (template === null ? [] : [[keyOf(template), template] as const])),
    );
    const found = [...uses].map(
      async ([key, use]) => [key, await this.templates.approvedAt(route.id, use)] as const,
    );
    return new Map(await Promise.all(found));
  }

  /** Null where the provider has not approved it, or its values do not fit. */
  private filled(
    route: ChannelRoute,
    { id, template: use, document }: DueRow,
    approvals: Approved,
  ): FilledTemplate | null {
    const approved = use && approvals.get(keyOf(use));
    if (use === null || !approved) return null;
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

/** By name and language; null where the provider has not approved it. */
type Approved = ReadonlyMap<string, ApprovedTemplate | null>;

const keyOf = ({ name, language }: TemplateUse): string => `${name}/${language}`;

/** Of a campaign, which stops while its template is not approved: one that waits is told when it goes on. */
const isAwaited = ({ batch, template }: DueRow, approvals: Approved): boolean =>
  batch !== null && template !== null && !approvals.get(keyOf(template));

/** All of a campaign are told the same, with its buttons and its header, whether or not they have written of late. */
const isWhole = ({ batch, template: use }: DueRow, approvals: Approved): boolean => {
  if (batch === null || use === null) return false;
  const approved = approvals.get(keyOf(use));
  return !approved || approved.template.header !== null || approved.template.buttons.length > 0;
};

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

/** Until when it is quiet in a zone: told once for each, since the calendar is slow to ask. */
const quietNow = (now: Date, organization: Organization): ((zone: string) => Date | null) => {
  const known = new Map<string, Date | null>();
  return (zone) => {
    const until = known.get(zone);
    if (until !== undefined) return until;
    const found = quietUntil(now, zone, organization);
    known.set(zone, found);
    return found;
  };
};

const factsOf = (
  { optedOutAt, optedInAt, sentBefore, ...recipient }: sql.UnaskedRow,
  kind: string,
  organization: Organization,
  quiet: (zone: string) => Date | null,
): Omit<Unasked, 'heldUntil'> => {
  const { most, hours } = capOf(organization, kind);
  return {
    optedOutAt,
    optedInAt,
    sentBefore,
    quietUntil: quiet(recipientZone(recipient, organization.timeZone)),
    cap: { most, withinMs: hours * HOUR },
  };
};
