import {
  type Campaign,
  type CampaignNotFound,
  Campaigns,
  type Fact,
  durationInWords,
  neverOpens,
  type Plan,
  timeToTell,
} from '@munshi/campaigns';
import { UnitOfWork } from '@munshi/database';
import { Clock, type Id, ok, refuse, type Result } from '@munshi/kernel';
import { ChannelRoutes } from '@munshi/messaging';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { AudienceCount } from './audience.sql.js';
import { Audience, languagesIn, type LanguageShare } from './audience.js';
import { type CampaignCost, CampaignCosts } from './campaign-costs.js';
import { type CampaignTimes, CampaignTiming } from './campaign-timing.js';
import { CampaignWords, LOOKED_AT, unsayable, type Worded } from './campaign-words.js';
import { portfolio } from './portfolio.sql.js';

export interface CampaignPreview {
  readonly audience: AudienceCount & {
    readonly textless: number;
    /** The same person, or somebody of the same shop, is told instead. */
    readonly toldElsewhere: number;
  };
  /** Everything that keeps it from being started, or some from being told, in words. */
  readonly problems: readonly string[];
  /** Of whom so many were looked at, facts that are not known, and of how many. */
  readonly looked: number;
  readonly missing: readonly { readonly fact: Fact; readonly recipients: number }[];
  readonly cost: CampaignCost;
  /** In which language they are told it, most frequent first; null for those who have none and are not told. */
  readonly languages: readonly LanguageShare[];
  /** How long telling takes at the rate of the number, and with as many people a day as it may write to, in seconds. */
  readonly seconds: number;
  /** When it would tell them, and when it would stand still. */
  readonly when: CampaignTimes;
  readonly recipients: readonly Worded[];
}

type Outcome = Result<CampaignPreview, CampaignNotFound>;

const SHOWN = 10;
const A_DAY = 86_400_000;

/** What would happen if it started now: real recipients, every problem, and what it would cost. */
export class PreviewCampaign extends Query<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@QueryHandler(PreviewCampaign)
export class PreviewCampaignHandler implements IQueryHandler<PreviewCampaign> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly audience: Audience,
    private readonly words: CampaignWords,
    private readonly costs: CampaignCosts,
    private readonly timing: CampaignTiming,
    private readonly routes: ChannelRoutes,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId }: PreviewCampaign): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      const campaign = await this.campaigns.find(campaignId);
      if (campaign === null) return refuse({ kind: 'campaign-not-found' });
      return ok(await this.preview(campaign));
    });
  }

  private async preview(campaign: Campaign): Promise<CampaignPreview> {
    const { id, plan } = campaign.snapshot();
    const now = this.clock.now();
    const [counted, sample, troubles, strangers, groups, people] = await Promise.all([
      this.audience.count(id, plan, now),
      this.audience.sample(id, plan, now, LOOKED_AT),
      this.words.troubles(plan),
      this.audience.strangers(id, plan),
      this.audience.groups(id, plan, now),
      this.unitOfWork.one(portfolio, [plan.channelAccountId, new Date(now.getTime() - A_DAY)]),
    ]);
    const languages = languagesIn(groups);
    const [worded, cost] = await Promise.all([
      this.words.of(plan, sample),
      this.costs.forecast(plan, groups, now),
    ]);
    const unsaid = worded.filter(({ text, use }) => text === null && use !== null);
    const textless = languages.find(({ language }) => language === null)?.recipients ?? 0;
    const perSecond = Math.min(
      this.routes.byId(plan.channelAccountId)?.ratePerSecond ?? 1,
      plan.ratePerSecond ?? Infinity,
    );
    const { meant, optedOut, notConsented } = counted;
    const audience = {
      ...counted,
      reachable: counted.reachable - textless,
      textless,
      toldElsewhere: meant - optedOut - notConsented - counted.reachable,
    };
    const recipients = Math.ceil((audience.reachable * (100 - plan.holdOut)) / 100);
    const { peopleADay, people: written } = people ?? { peopleADay: null, people: 0 };
    const { seconds, problems } = timeToTell(recipients, { perSecond, peopleADay, people: written });
    const when = await this.timing.of(id, plan, now, { groups, cost, perSecond, peopleADay, written });
    return {
      audience,
      problems: [
        ...troubles.map(({ detail }) => detail),
        ...(audience.reachable === 0 ? ['Nobody is meant who may be told.'] : []),
        ...problems,
        ...timeProblems(plan, seconds, now, when),
        ...(strangers > 0 ? [`${strangers} numbers of the list have never written to this number.`] : []),
        ...(textless > 0 ? [`${textless} have no text in their language, and are not told.`] : []),
        ...(unsaid.length > 0 ? [unsayable(unsaid, worded.length)] : []),
        ...cost.problems,
      ],
      looked: worded.length,
      missing: missingIn(worded),
      cost,
      languages,
      seconds,
      when,
      recipients: worded.slice(0, SHOWN),
    };
  }
}

const timeProblems = (
  plan: Plan,
  seconds: number,
  now: Date,
  { from, untold, neverTold }: CampaignTimes,
): readonly string[] => {
  const { endsAt } = plan;
  if (endsAt !== null && endsAt <= now) return ['Its end has passed.'];
  if (neverOpens(plan, from)) return ['None of its windows opens before its end.'];
  const late = untold - (neverTold?.recipients ?? 0);
  return [...(neverTold === null ? [] : [neverTold.words]), ...tooLate(endsAt, seconds, from, late)];
};

/** Of those for whom there is a time at all. */
const tooLate = (endsAt: Date | null, seconds: number, from: Date, untold: number): readonly string[] => {
  if (endsAt === null) return untold > 0 ? [`${untold} would not be told within two months.`] : [];
  const left = (endsAt.getTime() - from.getTime()) / 1_000;
  if (seconds > left)
    return [
      `Telling everybody takes ${durationInWords(seconds)}, and it ends after ${durationInWords(Math.floor(left))}.`,
    ];
  return untold > 0 ? [`${untold} would not be told before its end.`] : [];
};

const missingIn = (worded: readonly Worded[]): CampaignPreview['missing'] => {
  const counts = new Map<Fact, number>();
  for (const { missing } of worded)
    for (const fact of new Set(missing)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].map(([fact, recipients]) => ({ fact, recipients }));
};
