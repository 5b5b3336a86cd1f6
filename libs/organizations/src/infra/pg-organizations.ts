import { statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import type { RateCard } from '@munshi/rate-card';
import { Injectable } from '@nestjs/common';
import { type Organization, Organizations } from '../domain/organization.js';
import type { Outreach, OutreachChanges } from '../domain/outreach.js';
import type { SellerParticulars } from '../domain/seller-particulars.js';
import { KeptForAMinute } from './kept-for-a-minute.js';

const find = statement<Organization, [Id]>(
  'organizations.find',
  `SELECT id, name, currency, time_zone AS "timeZone", language, tax_id AS "taxId", phone_region AS "phoneRegion",
     require_approval AS "requireApproval", alert_number AS "alertNumber", back_orders AS "backOrders",
     legal_name AS "legalName", address, contact, state, tax_profile AS "taxProfile", bank,
     scan_to_pay AS "scanToPay", terms_days AS "termsDays", credit_limit_minor AS "creditLimitMinor",
     quiet_from AS "quietFrom", quiet_until AS "quietUntil", frequency_caps AS "frequencyCaps",
     reminders_at AS "remindersAt", payment_ladder AS "paymentLadder", order_nudges AS "orderNudges",
     daily_summary_at AS "dailySummaryAt", monthly_budget_minor AS "monthlyBudgetMinor", rate_card AS "rateCard"
   FROM organizations WHERE id = $1`,
);

type Text = string | null;

const putParticulars = statement<
  never,
  [Id, Text, Text, Text, Text, Text, Text, Text, Text, number, number | null]
>(
  'organizations.put-particulars',
  `UPDATE organizations SET legal_name = $2, address = $3, contact = $4, tax_id = $5, state = $6, tax_profile = $7,
     bank = $8::jsonb, scan_to_pay = $9::jsonb, terms_days = $10, credit_limit_minor = $11
   WHERE id = $1`,
);

/** Compared with what is stored, which another process may have kept as it was. */
const putOutreach = statement<
  OutreachChanges,
  [Id, number, number, string, number, readonly number[], boolean, number | null]
>(
  'organizations.put-outreach',
  `UPDATE organizations o SET quiet_from = $2, quiet_until = $3, frequency_caps = $4::jsonb, reminders_at = $5,
     payment_ladder = $6, order_nudges = $7, daily_summary_at = $8
   FROM (SELECT id, quiet_from, quiet_until, frequency_caps FROM organizations WHERE id = $1 FOR NO KEY UPDATE) was
   WHERE o.id = was.id
   RETURNING (was.quiet_from, was.quiet_until) <> (o.quiet_from, o.quiet_until) AS "quietHours",
     was.frequency_caps <> o.frequency_caps AS "frequencyCaps"`,
);

const putMonthlyBudget = statement<never, [Id, number | null]>(
  'organizations.put-monthly-budget',
  'UPDATE organizations SET monthly_budget_minor = $2 WHERE id = $1',
);

const putRateCard = statement<never, [Id, string | null]>(
  'organizations.put-rate-card',
  'UPDATE organizations SET rate_card = $2::jsonb WHERE id = $1',
);

@Injectable()
export class PgOrganizations extends Organizations {
  private readonly kept: KeptForAMinute<Organization>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    clock: Clock,
  ) {
    super();
    this.kept = new KeptForAMinute(clock, (organizationId) => this.load(organizationId));
  }

  find(organizationId: Id): Promise<Organization> {
    return this.kept.find(organizationId);
  }

  async putParticulars(organizationId: Id, particulars: SellerParticulars): Promise<void> {
    await this.change(organizationId, () =>
      this.unitOfWork.execute(putParticulars, [organizationId, ...columns(particulars)]),
    );
  }

  async putOutreach(organizationId: Id, outreach: Outreach): Promise<OutreachChanges> {
    const changed = await this.change(organizationId, () =>
      this.unitOfWork.one(putOutreach, [
        organizationId,
        outreach.quietFrom,
        outreach.quietUntil,
        JSON.stringify(outreach.frequencyCaps),
        outreach.remindersAt,
        outreach.paymentLadder,
        outreach.orderNudges,
        outreach.dailySummaryAt,
      ]),
    );
    return changed ?? { quietHours: false, frequencyCaps: false };
  }

  async putMonthlyBudget(organizationId: Id, minor: number | null): Promise<void> {
    await this.change(organizationId, () =>
      this.unitOfWork.execute(putMonthlyBudget, [organizationId, minor]),
    );
  }

  async putRateCard(organizationId: Id, card: RateCard | null): Promise<void> {
    await this.change(organizationId, () =>
      this.unitOfWork.execute(putRateCard, [organizationId, card && JSON.stringify(card)]),
    );
  }

  private change<Changed>(organizationId: Id, work: () => Promise<Changed>): Promise<Changed> {
    return this.unitOfWork.run(organizationId, async () => {
      const changed = await work();
      this.unitOfWork.afterCommit(() => {
        this.kept.forget(organizationId);
      });
      return changed;
    });
  }

  private async load(organizationId: Id): Promise<Organization> {
    const organization = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(find, [organizationId]),
    );
    if (organization === null) throw new Error(`there is no organization ${organizationId}`);
    return organization;
  }
}

const columns = (given: SellerParticulars) =>
  [
    given.legalName,
    given.address,
    given.contact,
    given.taxId,
    given.state,
    given.taxProfile,
    given.bank && JSON.stringify(given.bank),
    given.scanToPay && JSON.stringify(given.scanToPay),
    given.termsDays,
    given.creditLimitMinor,
  ] as const;
