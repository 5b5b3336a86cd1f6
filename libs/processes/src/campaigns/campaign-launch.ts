import { type CampaignReason, neverOpens, type Plan } from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { type Id, money, ok, refuse, type Result } from '@munshi/kernel';
import { Budgets, MessageBatches } from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { Injectable } from '@nestjs/common';
import { Audience } from './audience.js';
import { CampaignCosts } from './campaign-costs.js';
import { CampaignWords, LOOKED_AT, type Trouble, unsayable } from './campaign-words.js';

export interface NotLaunched {
  readonly kind: 'not-launched';
  readonly troubles: readonly Trouble[];
}

const trouble = (reason: CampaignReason, detail: string): Trouble => ({ reason, detail });

/** What a start is: the audience frozen, and a budget put on what it is told. In the open unit of work. */
@Injectable()
export class CampaignLaunch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
    private readonly audience: Audience,
    private readonly words: CampaignWords,
    private readonly costs: CampaignCosts,
    private readonly batches: MessageBatches,
    private readonly budgets: Budgets,
  ) {}

  /** @returns how many are its audience */
  async launch(id: Id, plan: Plan, now: Date): Promise<Result<number, NotLaunched>> {
    const overspent = plan.budgetMinor === null ? null : await this.overspent(id, plan, now);
    const troubles = [
      ...(await this.words.troubles(plan)),
      ...(overspent === null ? [] : [trouble('budget', overspent)]),
      ...(plan.endsAt !== null && plan.endsAt <= now ? [trouble('ended', 'Its end has passed.')] : []),
      ...(neverOpens(plan, now) ? [trouble('ended', 'None of its windows opens before its end.')] : []),
    ];
    if (troubles.length === 0) troubles.push(...(await this.sayable(id, plan, now)));
    const recipients = troubles.length > 0 ? 0 : await this.audience.freeze(id, plan, now);
    if (recipients === 0) {
      const nobody = trouble('empty-audience', 'Nobody is meant who may be told.');
      return refuse({ kind: 'not-launched', troubles: troubles.length > 0 ? troubles : [nobody] });
    }
    const { currency } = await this.organizations.find(this.unitOfWork.organizationId);
    await this.budgets.put(id, plan.budgetMinor === null ? null : money(plan.budgetMinor, currency));
    await this.batches.release(id, plan.channelAccountId);
    return ok(recipients);
  }

  private async overspent(id: Id, plan: Plan, now: Date): Promise<string | null> {
    return (await this.costs.forecast(plan, await this.audience.groups(id, plan, now), now)).overspent;
  }

  /** Whoever is skipped is not told later: what can be said to nobody is seen before it starts. */
  private async sayable(id: Id, plan: Plan, now: Date): Promise<readonly Trouble[]> {
    const worded = await this.words.of(plan, await this.audience.sample(id, plan, now, LOOKED_AT));
    const unsaid = worded.filter(({ text }) => text === null);
    if (unsaid.length === 0 || unsaid.length < worded.length) return [];
    return [trouble('empty-audience', unsayable(unsaid, worded.length))];
  }
}
