import { randomUUID } from 'node:crypto';
import { type CampaignNotFound, Campaigns, type Plan, type PlanProblem } from '@munshi/campaigns';
import { statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id, ok, refuse, type Result } from '@munshi/kernel';
import {
  ChannelRoutes,
  Conversations,
  isWindowOpen,
  Outbound,
  type TransactionalMessage,
} from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { Templates } from '@munshi/templates';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audience } from './audience.js';
import { CampaignWords, SENDER_GONE, type Worded } from './campaign-words.js';
import type { CampaignNotReady } from './start-campaign.js';

const readers = statement<{ contactId: Id; lastInboundAt: Date | null }, [Id]>(
  'campaigns.reader-of-test',
  'SELECT contact_id AS "contactId", last_inbound_at AS "lastInboundAt" FROM conversations WHERE id = $1',
);

/** There is no number of staff's to send it to. */
export interface NoAlertNumber {
  readonly kind: 'no-alert-number';
}

/** What becomes of one text in one of its languages. */
export interface TestedText {
  readonly variant: string;
  readonly language: string;
  /** Null where it cannot be said. */
  readonly text: string | null;
  /** As what it waits to be sent: free text, without header and buttons, where staff have written within 24 h. */
  readonly sentAs: 'text' | 'template' | null;
  /** Why it is not sent; empty where it is. */
  readonly problems: readonly string[];
}

export interface TestedCampaign {
  /** Where staff read them, and see what becomes of them. */
  readonly conversationId: Id;
  readonly texts: readonly TestedText[];
}

type Outcome = Result<TestedCampaign, CampaignNotFound | NoAlertNumber | CampaignNotReady>;

/**
 * Each of its texts in each of its languages, as the first of its audience would read it (or staff themselves, where it has
 * none as yet), to the number that staff are told at, and to nobody else: a test is no way around anybody's consent.
 */
export class TestCampaignCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly campaignId: Id,
  ) {
    super();
  }
}

@CommandHandler(TestCampaignCommand)
export class TestCampaignHandler implements ICommandHandler<TestCampaignCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly organizations: Organizations,
    private readonly routes: ChannelRoutes,
    private readonly conversations: Conversations,
    private readonly audience: Audience,
    private readonly words: CampaignWords,
    private readonly templates: Templates,
    private readonly outbound: Outbound,
    private readonly clock: Clock,
  ) {}

  execute({ organizationId, campaignId }: TestCampaignCommand): Promise<Outcome> {
    return this.unitOfWork.attempt(organizationId, async (): Promise<Outcome> => {
      const campaign = await this.campaigns.find(campaignId);
      if (campaign === null) return refuse({ kind: 'campaign-not-found' });
      const { alertNumber } = await this.organizations.find(organizationId);
      if (alertNumber === null) return refuse({ kind: 'no-alert-number' });
      const { plan } = campaign.snapshot();
      const route = this.routes.byId(plan.channelAccountId);
      if (route?.organizationId !== organizationId)
        return notReady([{ path: SENDER_GONE.path, message: SENDER_GONE.detail }]);
      const conversationId = await this.conversations.withNumber(route, alertNumber);
      const now = this.clock.now();
      const [staff, [first]] = await Promise.all([
        this.unitOfWork.one(readers, [conversationId]),
        this.audience.sample(campaignId, plan, now, 1),
      ]);
      const reader = first ?? { contactId: staff?.contactId ?? '', conversationId, shopId: null, variant: 0 };
      const isOpen = isWindowOpen({ lastInboundAt: staff?.lastInboundAt ?? null, now });
      const worded = await this.words.every(plan, reader);
      const texts = await Promise.all(worded.map((one) => this.tested(route.id, one, isOpen)));
      const sent = worded.filter((_, nth) => texts[nth]?.sentAs !== null);
      if (sent.length === 0)
        return notReady(
          texts.flatMap(({ problems }, nth) =>
            problems.map((message) => ({ path: placeOf(plan, worded[nth]), message })),
          ),
        );
      await this.outbound.tellAll(sent.flatMap((one) => messageOf(conversationId, one)));
      return ok({ conversationId, texts });
    });
  }

  /** As the send policy will decide: whatever staff are told waits for nothing. */
  private async tested(
    channelAccountId: Id,
    { variant, use, text, problems }: Worded,
    isOpen: boolean,
  ): Promise<TestedText> {
    const what = { variant: variant.name, language: use?.language ?? '', text };
    if (text === null || use === null)
      return { ...what, sentAs: null, problems: named(variant.name, problems) };
    if (isOpen) return { ...what, sentAs: 'text', problems: [] };
    if ((await this.templates.approvedAt(channelAccountId, use)) !== null)
      return { ...what, sentAs: 'template', problems: [] };
    const standing = await this.templates.standingAt(channelAccountId, use);
    const stands = `${use.name}/${use.language} is ${standing?.state ?? 'missing'}`;
    return { ...what, sentAs: null, problems: [`${stands}, and ${CLOSED}`] };
  }
}

const CLOSED =
  'free text reaches your number only within 24 h after it has written to the one that the campaign speaks from.';

const placeOf = ({ variants }: Plan, one: Worded | undefined): string =>
  `variants.${variants.findIndex((variant) => variant === one?.variant)}`;

const notReady = (problems: readonly PlanProblem[]) =>
  refuse({ kind: 'campaign-not-ready', problems } as const);

const named = (variant: string, problems: readonly string[]): readonly string[] =>
  problems.map((problem) => `${variant}: ${problem}.`);

const messageOf = (conversationId: Id, { text, use }: Worded): TransactionalMessage[] =>
  text === null || use === null
    ? []
    : [
        {
          conversationId,
          identity: `campaign-test:${randomUUID()}`,
          said: { text, choices: [] },
          template: use,
        },
      ];
