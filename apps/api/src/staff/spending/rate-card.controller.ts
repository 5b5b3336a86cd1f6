import { Organizations, PutRateCardCommand } from '@munshi/organizations';
import { CATEGORIES, type RateCard, STANDARD_CARD } from '@munshi/rate-card';
import { Body, Get, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { Answers, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';

const sourced = {
  from: z.iso.date().describe('holds from this day on (UTC), until a later row'),
  source: z.string().max(200).describe('who says so'),
};
const amount = z.string().max(20).describe('a decimal: `0.8631`');
const currency = z.string().length(3);

const rateCard = z
  .strictObject({
    rates: z
      .array(
        z.strictObject({
          country: z.string().max(2).describe("of the recipient's number, `IN`; `*` for everywhere else"),
          category: z.enum(CATEGORIES),
          amount,
          currency,
          ...sourced,
        }),
      )
      .describe('what Meta takes for a delivered message'),
    fees: z
      .array(z.strictObject({ biller: z.literal('twilio'), amount, currency, ...sourced }))
      .describe('what Twilio adds to each'),
    exchanges: z
      .array(z.strictObject({ currency, perDollar: amount, ...sourced }))
      .describe('how much of a currency a dollar is'),
  })
  .meta({ id: 'RateCard' });
const rateCards = z
  .object({
    own: rateCard
      .nullable()
      .describe('what the organization has said; its rows hold where they say anything'),
    standard: rateCard.describe('what holds otherwise'),
  })
  .meta({ id: 'RateCards' });
const toPut = z
  .strictObject({ own: rateCard.nullable().describe('null to go by what is known of everybody') })
  .meta({ id: 'RateCardToPut' });

@StaffController('rate-card')
export class RateCardController {
  constructor(
    private readonly commands: CommandBus,
    private readonly organizations: Organizations,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
  ) {}

  @Get()
  @Answers('What messages cost, by day, country and category', rateCards)
  async find(): Promise<z.output<typeof rateCards>> {
    const organization = await this.organizations.find(await this.organization.find());
    return toJson(organization.rateCard);
  }

  @Put()
  @Answers("Overwrites the organization's own prices; what was sent keeps its price", rateCards)
  @MayBeRefused()
  async put(@Body({ schema: toPut }) { own }: z.output<typeof toPut>): Promise<z.output<typeof rateCards>> {
    const action = { name: 'rate-card.put', subject: 'rate-card', ...(own && { detail: own }) };
    const put = await this.actions.perform(action, (organizationId) =>
      this.commands.execute(new PutRateCardCommand(organizationId, own)),
    );
    return toJson(put);
  }
}

const toJson = (own: RateCard | null): z.output<typeof rateCards> => ({
  own: own && written(own),
  standard: written(STANDARD_CARD),
});

const written = ({ rates, fees, exchanges }: RateCard): z.output<typeof rateCard> => ({
  rates: [...rates],
  fees: [...fees],
  exchanges: [...exchanges],
});
