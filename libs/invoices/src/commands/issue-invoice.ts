import { randomUUID } from 'node:crypto';
import { Clock, done, type Id, type Result } from '@munshi/kernel';
import { Organizations, taxProfileOfSeller } from '@munshi/organizations';
import { dayIn } from '@munshi/tax';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AccountRepository, type AlreadyBilled } from '../domain/account.repository.js';
import { type Bill, type Language, writeInvoice } from '../domain/invoice-paper.js';
import { seriesOn } from '../domain/numbering.js';
import { sellerOf } from './seller-of.js';

/** Bills a confirmed order, today, and posts it to the shop's ledger; an order that has its invoice keeps that one. */
export class IssueInvoiceCommand extends Command<Result<void, AlreadyBilled>> {
  constructor(
    readonly organizationId: Id,
    readonly bill: Bill,
    /** The shop's, to tell it in. */
    readonly language: Language,
  ) {
    super();
  }
}

@CommandHandler(IssueInvoiceCommand)
export class IssueInvoiceHandler implements ICommandHandler<IssueInvoiceCommand> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async execute({
    organizationId,
    bill,
    language,
  }: IssueInvoiceCommand): Promise<Result<void, AlreadyBilled>> {
    const organization = await this.organizations.find(organizationId);
    const issuedAt = this.clock.now();
    const issuedOn = dayIn(issuedAt, organization.timeZone);
    const series = seriesOn('INV', issuedOn, organization.phoneRegion);
    const law = taxProfileOfSeller(organization).key;
    const issue = { id: randomUUID(), language, seller: sellerOf(organization), law, issuedOn, issuedAt };
    return this.accounts.bill<AlreadyBilled>(organizationId, bill, series, (account, serial) => {
      account.bill(writeInvoice(bill, { ...issue, ...series, serial }, organization.termsDays));
      return done;
    });
  }
}
