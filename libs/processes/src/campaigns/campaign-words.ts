import {
  type CampaignReason,
  type CampaignRecipient,
  type Fact,
  type Facts,
  missingFacts,
  type Plan,
  valuesFor,
  type Variant,
} from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { type Id, money } from '@munshi/kernel';
import { ChannelRoutes } from '@munshi/messaging';
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

/** What one of the audience would read. */
export interface Worded {
  readonly recipient: CampaignRecipient;
  readonly facts: sql.FactRow;
  readonly variant: Variant;
  readonly use: TemplateUse;
  /** Null where it cannot be said to them; `problems` tell why. */
  readonly text: string | null;
  readonly problems: readonly string[];
  /** Facts that are not known of them. */
  readonly missing: readonly Fact[];
}

/** Why it can be said to nobody now. */
export interface Trouble {
  readonly reason: CampaignReason;
  readonly detail: string;
}

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
    if (route?.organizationId !== this.unitOfWork.organizationId)
      return [{ reason: 'sender-gone', detail: 'The number that it speaks from is not in use.' }];
    const found = await Promise.all(variants.map((variant) => this.troubleOf(channelAccountId, variant)));
    return found.filter((trouble) => trouble !== null);
  }

  async of(plan: Plan, recipients: readonly CampaignRecipient[]): Promise<readonly Worded[]> {
    if (recipients.length === 0) return [];
    const [{ currency, timeZone }, rows, texts] = await Promise.all([
      this.organizations.find(this.unitOfWork.organizationId),
      this.unitOfWork.rows(sql.facts, [
        recipients.map(({ contactId }) => contactId),
        recipients.map(({ shopId }) => shopId),
      ]),
      Promise.all(plan.variants.map((variant) => this.templates.find(variant.template, languageOf(variant)))),
    ]);
    const known = new Map(rows.map((row) => [row.contactId, row]));
    return recipients.flatMap((recipient) => {
      const [row, variant] = [known.get(recipient.contactId), plan.variants[recipient.variant]];
      if (row === undefined || variant === undefined) return [];
      const facts = factsOf(row, languageOf(variant), { currency, timeZone });
      return [worded(recipient, row, variant, facts, texts[recipient.variant] ?? null)];
    });
  }

  private async troubleOf(channelAccountId: Id, variant: Variant): Promise<Trouble | null> {
    const { template: name } = variant;
    const standing = await this.templates.standingAt(channelAccountId, {
      name,
      language: languageOf(variant),
    });
    const what = `${name}/${variant.language}`;
    if (standing === null) return { reason: 'template-missing', detail: `There is no template ${what}.` };
    const reason = TROUBLES[standing.state];
    if (reason !== null)
      return {
        reason,
        detail: `${what} is ${standing.state}${standing.reason ? `: ${standing.reason}` : ''}.`,
      };
    const wanted = standing.template.examples.length;
    if (wanted === variant.values.length) return null;
    const detail = `${variant.name} has ${variant.values.length} values for the ${wanted} variables of ${what}.`;
    return { reason: 'template-missing', detail };
  }
}

const languageOf = ({ language }: Variant): Language => (isLanguage(language) ? language : 'en');

const worded = (
  recipient: CampaignRecipient,
  facts: sql.FactRow,
  variant: Variant,
  known: Facts,
  template: Template | null,
): Worded => {
  const parameters = valuesFor(variant.values, known);
  const use = { name: variant.template, language: languageOf(variant), parameters };
  const of = { recipient, facts, variant, use, missing: missingFacts(variant.values, known) };
  if (template === null) return { ...of, text: null, problems: ['there is no such template'] };
  const rendered = render(template, parameters);
  if (!rendered.ok) return { ...of, text: null, problems: rendered.refusal.problems };
  return { ...of, text: rendered.value.text, problems: [] };
};

const factsOf = (
  { name, shop, city, balance, lastOrderAt }: sql.FactRow,
  language: Language,
  { currency, timeZone }: { readonly currency: string; readonly timeZone: string },
): Facts => {
  const formats = formatsOf(language);
  return {
    name,
    shop,
    city,
    // Nobody is told that they owe nothing, or less.
    balance: balance === null || balance <= 0 ? null : formats.money(money(balance, currency)),
    lastOrder: lastOrderAt && formats.day(dayIn(lastOrderAt, timeZone)),
  };
};
