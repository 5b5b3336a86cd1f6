import { type CampaignReason, CampaignRecipients, neverOpens, type Plan } from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { type Id, money, ok, refuse, type Result } from '@munshi/kernel';
import { Budgets, MessageBatches } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { Injectable } from '@nestjs/common';
import { Audience } from './audience.js';
import { CampaignCosts } from './campaign-costs.js';
import { FrozenCrowds } from './frozen-crowds.js';
import { CampaignWords, LOOKED_AT, type Trouble, unsayable } from './campaign-words.js';

export interface NotLaunched {
  readonly kind: 'not-launched';
  readonly troubles: readonly Trouble[];
}

export interface Launched {
  /** Of whom some may be held out. */
  readonly recipients: number;
  /** What staff should know of them; null for nothing. */
  readonly remark: string | null;
}

type Outcome = Result<Launched, NotLaunched>;

const trouble = (reason: CampaignReason, path: string, detail: string): Trouble => ({ reason, path, detail });

/** What a start is: the audience frozen, and a budget put on what it is told. In the open unit of work. */
@Injectable()
export class CampaignLaunch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly audience: Audience,
    private readonly recipients: CampaignRecipients,
    private readonly frozen: FrozenCrowds,
    private readonly words: CampaignWords,
    private readonly costs: CampaignCosts,
    private readonly batches: MessageBatches,
    private readonly budgets: Budgets,
  ) {}

  async launch(id: Id, plan: Plan, now: Date): Promise<Outcome> {
    const overspent = plan.budgetMinor === null ? null : await this.overspent(id, plan, now);
    const troubles = [
      ...(await this.words.troubles(plan)),
      ...(overspent === null ? [] : [trouble('budget', 'budgetMinor', overspent)]),
      ...(plan.endsAt !== null && plan.endsAt <= now
        ? [trouble('ended', 'endsAt', 'Its end has passed.')]
        : []),
      ...(neverOpens(plan, now)
        ? [trouble('ended', 'windows', 'None of its windows opens before its end.')]
        : []),
    ];
    if (troubles.length > 0) return refuse({ kind: 'not-launched', troubles });
    const frozen = await this.freeze(id, plan, now);
    if (!frozen.ok) return frozen;
    const { currency } = await this.organizations.find(this.unitOfWork.organizationId);
    await this.budgets.put(id, plan.budgetMinor === null ? null : money(plan.budgetMinor, currency));
    await this.batches.release(id, plan.channelAccountId);
    return frozen;
  }

  private async overspent(id: Id, plan: Plan, now: Date): Promise<string | null> {
    return (await this.costs.forecast(plan, await this.audience.groups(id, plan, now), now)).overspent;
  }

  /** Whoever is skipped is not told later: what can be said to nobody is seen before it starts, and nobody is frozen then. */
  private freeze(id: Id, plan: Plan, now: Date): Promise<Outcome> {
    return this.unitOfWork.attempt<Launched, NotLaunched>(this.unitOfWork.organizationId, async () => {
      const recipients = await this.audience.freeze(id, plan, now);
      if (recipients === 0) return not('empty-audience', 'segment', 'Nobody is meant who may be told.');
      const worded = await this.words.of(plan, await this.recipients.first(id, LOOKED_AT));
      const unsaid = worded.filter(({ text }) => text === null);
      if (worded.length > 0 && unsaid.length === worded.length)
        return not('empty-audience', 'variants', unsayable(unsaid, worded.length));
      const neverTold = await this.frozen.neverTold(id, plan, now);
      const when = plan.windows.length > 0 ? 'windows' : 'endsAt';
      if (neverTold?.isEverybody === true) return not('quiet-hours', when, neverTold.words);
      return ok({ recipients, remark: neverTold?.words ?? null });
    });
  }
}

const not = (reason: CampaignReason, path: string, detail: string) =>
  refuse({ kind: 'not-launched', troubles: [trouble(reason, path, detail)] } as const);
