import {
  type CampaignReason,
  type CampaignRecipient,
  type Fact,
  type Facts,
  languageFor,
  languagesOf,
  missingFacts,
  type Plan,
  valuesFor,
  type Variant,
} from '@munshi/campaigns';
import { isUserId, phoneOf } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import { type Id, money } from '@munshi/kernel';
import { capOf, ChannelRoutes } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { dayIn } from '@munshi/tax';
import {
  type RegistrationState,
  render,
  type Template,
  type TemplateUse,
  Templates,
} from '@munshi/templates';
import { formatsOf, isLanguage, type Language } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import * as sql from './audience.sql.js';

/** What is counted against a frequency cap: campaigns, whichever they are. */
export const CAMPAIGN_KIND = 'campaign';

/** What one of the audience would read. */
export interface Worded {
  readonly recipient: CampaignRecipient;
  readonly facts: sql.FactRow;
  readonly variant: Variant;
  /** Null where there is no text for them in any language that they are told in. */
  readonly use: TemplateUse | null;
  /** Null where it cannot be said to them; `problems` tell why. */
  readonly text: string | null;
  readonly problems: readonly string[];
  /** Facts that are not known of them. */
  readonly missing: readonly Fact[];
}

/** Enough that what is wrong with one in a hundred is seen. */
export const LOOKED_AT = 1_000;

/** Why these cannot be told, of so many who were looked at. */
export const unsayable = (unsaid: readonly Worded[], looked: number): string => {
  const why = new Set(unsaid.flatMap(({ problems }) => problems));
  return `${unsaid.length} of ${looked} cannot be told: ${[...why].join('; ')}.`;
};

/** Why it can be said to nobody now. */
export interface Trouble {
  readonly reason: CampaignReason;
  readonly detail: string;
  /** Where in the plan; empty where it is no matter of the plan. */
  readonly path: string;
}

export const SENDER_GONE: Trouble = {
  reason: 'sender-gone',
  path: 'channelAccountId',
  detail: 'The number that it speaks from is not in use.',
};

const NEVER: Trouble = {
  reason: 'frequency-cap',
  path: '',
  detail: `The frequency cap of \`${CAMPAIGN_KIND}\` is 0: nobody may hear of one.`,
};

const TROUBLES: Readonly<Record<RegistrationState, CampaignReason | null>> = {
  approved: null,
  draft: 'template-pending',
  submitting: 'template-pending',
  pending: 'template-pending',
  paused: 'template-paused',
  rejected: 'template-rejected',
  disabled: 'template-disabled',
  recategorised: 'template-recategorised',
};

/** What a campaign says to whom, in the open unit of work: its texts with the facts of each of them. */
@Injectable()
export class CampaignWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly templates: Templates,
    private readonly routes: ChannelRoutes,
  ) {}

  /** Everything that keeps it from being said at all; empty where nothing does. */
  async troubles({ channelAccountId, variants }: Plan): Promise<readonly Trouble[]> {
    const route = this.routes.byId(channelAccountId);
    if (route?.organizationId !== this.unitOfWork.organizationId) return [SENDER_GONE];
    const asked = variants.flatMap((variant, nth) =>
      languagesOf(variant).map(async (language) => {
        const trouble = await this.troubleOf(channelAccountId, variant, inWords(language));
        return trouble && { ...trouble, path: `variants.${nth}.${trouble.path}` };
      }),
    );
    const { most } = capOf(await this.organizations.find(route.organizationId), CAMPAIGN_KIND);
    return [
      ...(most === 0 ? [NEVER] : []),
      ...(await Promise.all(asked)).filter((trouble) => trouble !== null),
    ];
  }

  /** Each text as its recipient would read it, in the language that it is said to them in. */
  of(plan: Plan, recipients: readonly CampaignRecipient[]): Promise<readonly Worded[]> {
    return this.worded(plan, recipients, (variant, speaks) => [languageFor(variant, speaks)]);
  }

  /** All texts in all their languages, as this one would read them. */
  every(plan: Plan, recipient: CampaignRecipient): Promise<readonly Worded[]> {
    const texts = plan.variants.map((_, variant) => ({ ...recipient, variant }));
    return this.worded(plan, texts, languagesOf);
  }

  private async worded(
    plan: Plan,
    recipients: readonly CampaignRecipient[],
    languages: (variant: Variant, speaks: string | null) => readonly (string | null)[],
  ): Promise<readonly Worded[]> {
    if (recipients.length === 0) return [];
    const [{ currency, timeZone }, rows, texts] = await Promise.all([
      this.organizations.find(this.unitOfWork.organizationId),
      this.unitOfWork.rows(sql.facts, [
        recipients.map(({ contactId }) => contactId),
        recipients.map(({ shopId }) => shopId),
      ]),
      this.textsOf(plan),
    ]);
    const known = new Map(rows.map((row) => [row.contactId, row]));
    return recipients.flatMap((recipient) => {
      const [row, variant] = [known.get(recipient.contactId), plan.variants[recipient.variant]];
      if (row === undefined || variant === undefined) return [];
      return languages(variant, row.speaks).map((language) => {
        if (language === null) return unworded(recipient, row, variant);
        const facts = factsOf(row, inWords(language), { currency, timeZone });
        const text = texts.get(keyOf(variant, language)) ?? null;
        return worded({ recipient, facts: row, variant }, inWords(language), facts, text);
      });
    });
  }

  private async textsOf({ variants }: Plan): Promise<ReadonlyMap<string, Template | null>> {
    const found = variants.flatMap((variant) =>
      languagesOf(variant).map(async (language) => {
        const template = await this.templates.find(variant.template, inWords(language));
        return [keyOf(variant, language), template] as const;
      }),
    );
    return new Map(await Promise.all(found));
  }

  /** Its path is within the text. */
  private async troubleOf(
    channelAccountId: Id,
    variant: Variant,
    language: Language,
  ): Promise<Trouble | null> {
    const { template: name } = variant;
    const standing = await this.templates.standingAt(channelAccountId, { name, language });
    const what = `${name}/${language}`;
    const path = 'template';
    if (standing === null)
      return { reason: 'template-missing', detail: `There is no template ${what}.`, path };
    const reason = TROUBLES[standing.state];
    if (reason !== null)
      return {
        reason,
        detail: `${what} is ${standing.state}${standing.reason ? `: ${standing.reason}` : ''}.`,
        path,
      };
    return unfitness(variant, what, standing.template);
  }
}

/** Why a template that is approved is none for this text; null where it is. */
const unfitness = (
  { name, values }: Variant,
  what: string,
  { document, category, examples }: Template,
): Trouble | null => {
  const unfit = (path: string, why: string) =>
    ({ reason: 'template-missing', detail: `${what} ${why}.`, path }) as const;
  if (document) return unfit('template', 'needs a paper, and a campaign brings none');
  // Priced and consented to as marketing, which Meta would take it for sooner or later.
  if (category !== 'marketing')
    return unfit('template', `is a ${category} template, and a campaign is marketing`);
  return examples.length === values.length
    ? null
    : unfit('values', `has ${examples.length} variables, and ${name} has ${values.length} values`);
};

const inWords = (language: string): Language => (isLanguage(language) ? language : 'en');

const keyOf = ({ template }: Variant, language: string): string => `${template}/${language}`;

const unworded = (recipient: CampaignRecipient, facts: sql.FactRow, variant: Variant): Worded => ({
  recipient,
  facts,
  variant,
  use: null,
  text: null,
  problems: ['there is no text in their language'],
  missing: [],
});

const worded = (
  whose: Pick<Worded, 'recipient' | 'facts' | 'variant'>,
  language: Language,
  known: Facts,
  template: Template | null,
): Worded => {
  const { template: name, values } = whose.variant;
  const parameters = valuesFor(values, known);
  const of = { ...whose, use: { name, language, parameters }, missing: missingFacts(values, known) };
  if (template === null) return { ...of, text: null, problems: ['there is no such template'] };
  const rendered = render(template, parameters);
  if (!rendered.ok) return { ...of, text: null, problems: rendered.refusal.problems };
  return { ...of, text: rendered.value.text, problems: [] };
};

/** Whoever is known by their number or user id alone has no name: nobody is greeted as +91 98290 12345. */
const named = (name: string | null): string | null =>
  name === null || phoneOf(name) !== undefined || isUserId(name) ? null : name;

const factsOf = (
  { name, shop, city, balance, lastOrderAt }: sql.FactRow,
  language: Language,
  { currency, timeZone }: { readonly currency: string; readonly timeZone: string },
): Facts => {
  const formats = formatsOf(language);
  return {
    name: named(name),
    shop: named(shop),
    city,
    // Nobody is told that they owe nothing, or less.
    balance: balance === null || balance <= 0 ? null : formats.money(money(balance, currency)),
    lastOrder: lastOrderAt && formats.day(dayIn(lastOrderAt, timeZone)),
  };
};
