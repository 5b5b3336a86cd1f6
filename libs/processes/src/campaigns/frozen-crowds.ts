import type { Plan } from '@munshi/campaigns';
import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { recipientZone } from '@munshi/messaging';
import { type Organization, Organizations } from '@munshi/organizations';
import { Injectable } from '@nestjs/common';
import { LOOKED_AT } from './campaign-words.js';
import { mayLeaveSomeUntold, neverToldIn, neverToldWords } from './quiet-crowds.js';

/** Some of a frozen audience who would never be told. */
export interface NeverTold {
  readonly isEverybody: boolean;
  readonly words: string;
}

interface NumbersRow {
  readonly phone: string | null;
  readonly timeZone: string | null;
  readonly recipients: number;
}

/** Those who are to be told, by what says where they live; the first of them where there is a limit. */
const numbers = statement<NumbersRow, [Id, number | null]>(
  'campaigns.frozen-numbers',
  `SELECT max(t.phone) AS phone, t.time_zone AS "timeZone", count(*)::integer AS recipients
   FROM (SELECT contact_id FROM campaign_recipients WHERE campaign_id = $1 AND state = 'pending'
         ORDER BY place LIMIT $2) r
   JOIN contacts t ON t.id = r.contact_id
   GROUP BY left(t.phone, 7), t.time_zone`,
);

/** By which clocks a frozen audience lives, in the open unit of work. */
@Injectable()
export class FrozenCrowds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
  ) {}

  /** Who would wait from night to night; null where there is nobody. All are counted where there is one among the first. */
  async neverTold(campaignId: Id, plan: Plan, now: Date): Promise<NeverTold | null> {
    if (!mayLeaveSomeUntold(plan)) return null;
    const organization = await this.organizations.find(this.unitOfWork.organizationId);
    const among = async (most: number | null) => {
      const crowds = await this.crowds(campaignId, organization, most);
      const never = neverToldIn(crowds, plan, now, organization);
      return { never, all: crowds.reduce((sum, { recipients }) => sum + recipients, 0) };
    };
    if ((await among(LOOKED_AT)).never === 0) return null;
    const { never, all } = await among(null);
    return { isEverybody: never === all, words: neverToldWords(never, all, organization) };
  }

  private async crowds(campaignId: Id, { timeZone: sellers }: Organization, most: number | null) {
    const rows = await this.unitOfWork.rows(numbers, [campaignId, most]);
    return rows.map((row) => ({ zone: recipientZone(row, sellers), recipients: row.recipients }));
  }
}
