import { FindShop, FindShopTerms, SetShopTermsCommand, type ShopView } from '@munshi/customers';
import { FindAccount, FindOpenInvoices, FindStatement } from '@munshi/invoices';
import { type Id, isId } from '@munshi/kernel';
import { FindCreditLeft } from '@munshi/processes';
import { daysBetween, plusDays } from '@munshi/tax';
import { Body, Get, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { notUnderstood } from '../http/checked.js';
import { Refused } from '../http/refused.js';
import { Answers, MayBeMissing, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';
import { StaffOrganization } from '../staff-organization.js';
import {
  type AccountAnswer,
  accountAnswer,
  statementAnswer,
  type StatementAnswer,
  statementQuery,
  terms,
  toAccountAnswer,
  toStatementAnswer,
} from './account-json.js';
import { SellersDay } from './sellers-day.js';

type Terms = z.output<typeof terms>;

const STATEMENT_DAYS = 92;

/** On what terms a shop buys, and where it stands. */
@StaffController('shops')
export class AccountsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
    private readonly organization: StaffOrganization,
    private readonly today: SellersDay,
  ) {}

  @Get(':id/terms')
  @Answers("A shop's own terms", terms)
  @MayBeMissing()
  async terms(@Param('id') id: string): Promise<Terms> {
    const shop = await this.shop(await this.organization.find(), id);
    const own = await this.queries.execute(new FindShopTerms(await this.organization.find(), shop.id));
    return {
      state: own?.state ?? null,
      termsDays: own?.termsDays ?? null,
      creditLimit: own?.creditLimitMinor ?? null,
    };
  }

  @Put(':id/terms')
  @Answers('Overwrites them; what has been billed stays due when it was', terms)
  @MayBeMissing()
  @MayBeRefused()
  async putTerms(@Param('id') id: string, @Body({ schema: terms }) given: Terms): Promise<Terms> {
    const shop = await this.shop(await this.organization.find(), id);
    const { creditLimit: creditLimitMinor, ...own } = given;
    const action = { name: 'shop-terms.put', subject: shop.id, detail: given };
    await this.actions.perform(action, (organizationId) =>
      this.commands.execute(new SetShopTermsCommand(organizationId, shop.id, { ...own, creditLimitMinor })),
    );
    return this.terms(id);
  }

  @Get(':id/account')
  @Answers('What a shop owes, how late it is, and for how much more it may order', accountAnswer)
  @MayBeMissing()
  async account(@Param('id') id: string): Promise<AccountAnswer> {
    const organizationId = await this.organization.find();
    const shop = await this.shop(organizationId, id);
    const [account, open, left] = await Promise.all([
      this.queries.execute(new FindAccount(organizationId, shop.id)),
      this.queries.execute(new FindOpenInvoices(organizationId, shop.id)),
      this.queries.execute(new FindCreditLeft(organizationId, shop.id)),
    ]);
    return toAccountAnswer(account, open, left);
  }

  @Get(':id/statement')
  @Answers("A shop's ledger from one day to another, both included", statementAnswer)
  @MayBeMissing()
  async statement(
    @Param('id') id: string,
    @Query({ schema: statementQuery }) period: z.output<typeof statementQuery>,
  ): Promise<StatementAnswer> {
    const organizationId = await this.organization.find();
    const shop = await this.shop(organizationId, id);
    const to = period.to ?? (await this.today.of(organizationId));
    const from = period.from ?? plusDays(to, -STATEMENT_DAYS);
    if (daysBetween(from, to) < 0) throw notUnderstood({ path: 'from', message: 'is after `to`' });
    return toStatementAnswer(
      await this.queries.execute(new FindStatement(organizationId, shop.id, from, to)),
    );
  }

  private async shop(organizationId: Id, id: string): Promise<ShopView> {
    const found = isId(id) ? await this.queries.execute(new FindShop(organizationId, id)) : null;
    if (found === null) throw new Refused({ kind: 'shop-not-found' });
    return found;
  }
}
