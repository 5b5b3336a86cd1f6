import { money, type Refusal, type Result, TestClock } from '@munshi/kernel';
import type { Organization } from '@munshi/organizations';
import { bill } from '../../testing/bills-to-try.js';
import { OneKindOfOrganization } from '../../../organizations/testing/one-kind-of-organization.js';
import { Account } from '../domain/account.js';
import { AccountRepository } from '../domain/account.repository.js';
import type { InvoicePaper } from '../domain/invoice-paper.js';
import { IssueInvoiceCommand, IssueInvoiceHandler } from './issue-invoice.js';

const nobody = async (): Promise<never> => {
  throw new Error('nobody asks for that here');
};

/** The next invoice of any series is its seventh; nothing else is done. */
class SeventhInvoice extends AccountRepository {
  issued: InvoicePaper | undefined;

  override async bill<R extends Refusal>(
    ...[, about, , decide]: Parameters<typeof AccountRepository.prototype.bill<R>>
  ): Promise<Result<void, R>> {
    const nothing = { balance: money(0, 'INR'), invoices: [], payments: [], paid: [] };
    const account = Account.restore({ ...about, ...nothing });
    const decided = decide(account, 7);
    const [event] = account.snapshot().invoices.flatMap((invoice) => invoice.takeEvents());
    if (event?.type === 'invoice-issued') this.issued = event.paper;
    return decided;
  }

  override credit = nobody;
  override hold = nobody;
  override receive = nobody;
  override reverse = nobody;
  override invoiceOf = nobody;
}

class OrganizationLike extends OneKindOfOrganization {
  constructor(private readonly more: Partial<Organization>) {
    super();
  }

  override async find(id: string): Promise<Organization> {
    return { ...(await super.find(id)), ...this.more };
  }
}

const india = { phoneRegion: 'IN', timeZone: 'Asia/Kolkata' };
const brazil = { phoneRegion: 'BR', timeZone: 'America/Sao_Paulo', taxId: null };

describe('issuing an invoice', () => {
  it.each([
    [
      'in India before April',
      india,
      '2027-03-31T18:29:59Z',
      'INV/26-27/000007',
      { year: 2027, month: 3, day: 31 },
    ],
    [
      'in India in April, though it is March in London',
      india,
      '2027-03-31T18:30:00Z',
      'INV/27-28/000007',
      { year: 2027, month: 4, day: 1 },
    ],
    [
      'in Brazil, where the year is the calendar’s',
      brazil,
      '2027-01-01T02:59:59Z',
      'INV/26/000007',
      { year: 2026, month: 12, day: 31 },
    ],
  ])('numbers it %s', async (_, organization, now, number, issuedOn) => {
    const invoices = new SeventhInvoice();
    const clock = new TestClock(new Date(now));
    const handler = new IssueInvoiceHandler(invoices, new OrganizationLike(organization), clock);
    await handler.execute(new IssueInvoiceCommand('any', bill(), 'pt'));
    const seller = { name: 'Sharma Traders' };
    expect(invoices.issued).toMatchObject({ number, issuedOn, seller, language: 'pt' });
  });
});
