import { randomUUID } from 'node:crypto';
import { renderInvoice } from '@munshi/documents';
import { money, Quantity } from '@munshi/kernel';
import type { Organization } from '@munshi/organizations';
import { say } from '@munshi/wording';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { textsOf } from '../../../documents/testing/read-pdf.js';
import { MemoryFiles } from '../../../files/testing/memory-files.js';
import { OneKindOfOrganization } from '../../../organizations/testing/one-kind-of-organization.js';
import { Books, goodsFor } from '../../testing/books.js';
import { KeptPapers } from '../infra/kept-papers.js';
import { FindCreditNotePaper, FindCreditNotePaperHandler } from './find-credit-note-paper.js';
import { FindInvoicePaper, FindInvoicePaperHandler } from './find-invoice-paper.js';
import { FindInvoiceStandingHandler } from './find-invoice-standing.js';
import { FindStatementHandler } from './find-statement.js';

/** The seller's code to scan sends money to another account now. */
class ElsewhereByNow extends OneKindOfOrganization {
  override async find(id: string): Promise<Organization> {
    const scanToPay = { scheme: 'UPI', address: 'elsewhere@okbank', name: 'Sharma' } as const;
    return { ...(await super.find(id)), bank: null, scanToPay };
  }
}

describe('papers as they are drawn', () => {
  let database: TestDatabase;
  let books: Books;
  const shopId = randomUUID();
  beforeAll(async () => {
    database = await openTestDatabase();
    books = new Books(database, database.organizationId);
  });
  afterAll(() => database.close());

  const invoice = (id: string, askedBy: string | null = null, { organizationId } = books) =>
    new FindInvoicePaperHandler(database.unitOfWork, books.organizations).execute(
      new FindInvoicePaper(organizationId, id, askedBy),
    );
  const creditNote = (id: string, askedBy: string | null = null) =>
    new FindCreditNotePaperHandler(database.unitOfWork, books.organizations).execute(
      new FindCreditNotePaper(books.organizationId, id, askedBy),
    );
  const drawn = async (paper: Awaited<ReturnType<typeof invoice>>) =>
    paper === null ? '' : (await textsOf(await renderInvoice(paper))).flat().join('\n');

  it('have what was issued, and where to pay', async () => {
    const { id } = await books.invoiceOf(await books.bill({ shopId, ...goodsFor(100_01) }));
    const text = await drawn(await invoice(id, shopId));
    for (const part of ['Tax Invoice', 'INV/26-27/000001', '27AAPFU0939F1ZV', '5 Dec 2026', 'CGST', '118.00'])
      expect(text).toContain(part);
    expect(text).toContain('sharmatraders@okbank');
  });

  it('are drawn again as they were issued, though the seller’s bank has changed', async () => {
    const { id } = await books.invoiceOf(await books.bill({ shopId, ...goodsFor(100_00) }));
    const paperNow = () =>
      new FindInvoicePaperHandler(database.unitOfWork, new ElsewhereByNow()).execute(
        new FindInvoicePaper(books.organizationId, id, null),
      );
    const before = await drawn(await invoice(id));
    expect(await drawn(await paperNow())).toBe(before);
    await database.owner.query(`UPDATE invoices SET seller = seller - 'payTo' WHERE id = $1`, [id]);
    expect(await drawn(await paperNow())).toContain('elsewhere@okbank');
  });

  it('of a credit note name the invoice, and what was taken off it', async () => {
    const { id } = await books.invoiceOf(await books.bill({ shopId, ...goodsFor(100_00) }));
    await books.credit(id, [{ lineNo: 1, quantity: Quantity.of(5) }]);
    const note = await books.reading.creditNote.findFirstOrThrow({ where: { invoiceId: id } });
    const paper = await creditNote(note.id, shopId);
    expect(paper).toMatchObject({ payable: { payable: { minor: 59_00 } }, dueOn: null });
    const text = await drawn(paper);
    for (const part of ['Credit Note', 'CN/26-27/000001', 'INV/26-27/000003', '59.00'])
      expect(text).toContain(part);
    expect(await creditNote(note.id, randomUUID())).toBeNull();
    expect(await creditNote(randomUUID())).toBeNull();
  });

  const papersIn = (files: MemoryFiles): KeptPapers =>
    new KeptPapers(
      files,
      new FindInvoicePaperHandler(database.unitOfWork, books.organizations),
      new FindInvoiceStandingHandler(database.reading),
      new FindCreditNotePaperHandler(database.unitOfWork, books.organizations),
      new FindStatementHandler(database.unitOfWork, books.organizations),
      books.organizations,
      books.clock,
    );

  it('are kept once, and stay as they were given out', async () => {
    const files = new MemoryFiles();
    const papers = papersIn(files);
    const { organizationId } = books;
    const { id } = await books.invoiceOf(await books.bill({ shopId, ...goodsFor(100_00) }));
    const kept = await papers.invoice(organizationId, id);
    expect(kept).toMatchObject({
      document: { path: `invoices/${id}.pdf`, name: 'INV-26-27-000004.pdf' },
      matter: { kind: 'invoice', number: 'INV/26-27/000004', total: { minor: 118_00 } },
    });
    const [before] = [...files.kept.values()];
    expect(await papers.invoice(organizationId, id)).toEqual(kept);
    expect([...files.kept.values()]).toEqual([before]);
    expect((await textsOf(before ?? Buffer.of())).flat().join()).toContain('INV/26-27/000004');
    await expect(papers.invoice(organizationId, randomUUID())).rejects.toThrow(/there is no invoice/);

    const day = { year: 2026, month: 11, day: 20 };
    const buyer = { name: 'Verma Stores', address: null, taxId: null };
    const wish = { shopId, from: { ...day, month: 9 }, to: day, buyer, language: 'hi' as const };
    await books.pay(shopId, 50_00, { reference: 'UTR 42' });
    const statement = await papers.statement(organizationId, wish);
    const [, pdf] = [...files.kept.values()];
    const text = (await textsOf(pdf ?? Buffer.of())).flat().join('\n');
    for (const part of ['खाताधारक', 'Verma Stores', 'INV/26-27/000004', 'UPI UTR 42'])
      expect(text).toContain(part);
    const { balance } = await books.account(shopId);
    expect(statement.matter).toMatchObject({ kind: 'statement', closing: balance });
  });

  it('say what is open when they are sent again, whatever stands on them', async () => {
    const own = randomUUID();
    const { id, number } = await books.invoiceOf(await books.bill({ shopId: own, ...goodsFor(100_00) }));
    const papers = papersIn(new MemoryFiles());
    const told = async () => {
      const { matter } = await papers.invoice(books.organizationId, id);
      return say(matter, 'en').text.split(/Total ₹118\.00\*\n/)[1];
    };
    expect(await told()).toBe('To be paid by 5 Dec 2026');
    await books.pay(own, 50_00);
    expect(await told()).toBe('*Still open: ₹68.00.* Please pay this.\nTo be paid by 5 Dec 2026');
    await books.credit(id, [{ lineNo: 1, quantity: Quantity.of(1) }]);
    expect(await told()).toMatch(/^Less credit note CN\S+\n\*Still open: ₹56\.00\.\*/);
    await books.pay(own, 56_00, { invoices: [number] });
    expect(await told()).toMatch(/^Less credit note CN\S+\nIt is paid: nothing is open\.$/);
    await books.credit(id, 'all');
    expect(await told()).toMatch(/^It was cancelled by credit note CN\S+, CN\S+: nothing is to be paid\.$/);
  });

  it('of which something is paid go out as a copy that says so and asks for the rest, and stay as they were issued', async () => {
    const own = randomUUID();
    const files = new MemoryFiles();
    const papers = papersIn(files);
    const { id, number } = await books.invoiceOf(await books.bill({ shopId: own, ...goodsFor(100_00) }));
    const sent = async () => {
      const { document } = await papers.invoice(books.organizationId, id);
      const pdf = files.kept.get(`${books.organizationId}/${document.path}`);
      return { ...document, text: (await textsOf(pdf ?? Buffer.of())).flat() };
    };
    const asked = (text: readonly string[]) => text.filter((part) => part.startsWith('Scan to pay'));
    const tail = (text: readonly string[]) => {
      const total = text.indexOf('Invoice total');
      return text.slice(total + 2, text.indexOf('Still to pay') + 2);
    };
    const issued = await sent();
    expect(asked(issued.text)).toEqual(['Scan to pay by UPI: ₹118.00']);
    await books.pay(own, 50_00);
    const rest = await sent();
    expect(asked(rest.text)).toEqual(['Scan to pay by UPI: ₹68.00']);
    expect(rest.name).toBe(issued.name);
    expect(tail(rest.text)).toEqual(['Paid so far', '−50.00', 'Still to pay', '₹68.00']);
    await books.pay(own, 68_00, { invoices: [number] });
    const paid = await sent();
    expect(asked(paid.text)).toEqual([]);
    expect(paid.text).toContain('Paid: nothing of it is open.');
    await books.credit(id, 'all');
    const { creditNotes } = await books.reading.invoice.findUniqueOrThrow({ where: { id }, include: { creditNotes: true } }); // prettier-ignore
    const note = creditNotes[0]?.number ?? '';
    const { text: cancelled } = await sent();
    expect(cancelled.join(' ')).toContain(`Cancelled by credit note ${note}: nothing is to be paid.`);
    expect(tail(cancelled)).toEqual([`Credit note ${note}`, '−118.00', 'Still to pay', '₹0.00']);
    expect(cancelled.join(' ')).not.toMatch(/Bank account|Scan to pay|Total to pay/);
    const original = files.kept.get(`${books.organizationId}/${issued.path}`);
    expect(asked((await textsOf(original ?? Buffer.of())).flat())).toEqual(['Scan to pay by UPI: ₹118.00']);
  });

  it('are shown to nobody else', async () => {
    const { id } = await books.invoiceOf(await books.bill({ shopId }));
    expect(await invoice(id, randomUUID())).toBeNull();
    expect(await invoice(randomUUID())).toBeNull();
    const others = new Books(database, await database.addOrganization());
    expect(await invoice(id, null, others)).toBeNull();
  });

  it('credit less what was taken off, and of three notes nothing is lost', async () => {
    const [line] = goodsFor(854_99, 7).lines;
    const discount = money(45_01, 'INR');
    const lines = [{ ...line!, unitPrice: money(128_57, 'INR'), discountRate: 500, discount }];
    const { id } = await books.invoiceOf(await books.bill({ shopId, lines }));
    const offs: number[] = [];
    for (const wish of [
      [{ lineNo: 1, quantity: Quantity.of('2.333') }],
      [{ lineNo: 1, quantity: Quantity.of(1) }],
      'all',
    ] as const) {
      // prettier-ignore
      const noted = await books.credit(id, wish);
      const number = noted.ok ? noted.value.number : '';
      const note = await books.reading.creditNote.findFirstOrThrow({ where: { number, invoiceId: id } });
      const paper = await creditNote(note.id);
      expect(await drawn(paper)).toContain('Discount');
      offs.push(...(paper?.lines ?? []).map((credited) => credited.discount.minor));
    }
    expect(offs).toEqual([15_00, 6_43, 23_58]);
    const { _sum: sums } = await books.reading.creditNoteLine.aggregate({
      where: { creditNote: { invoiceId: id } },
      _sum: { discountMinor: true, netMinor: true, taxMinor: true },
    });
    expect(sums).toEqual({ discountMinor: 45_01n, netMinor: 854_99n, taxMinor: 153_90n });
    expect(await books.reading.invoice.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'cancelled',
      creditedMinor: 1_009_00n,
    });
  });
});
