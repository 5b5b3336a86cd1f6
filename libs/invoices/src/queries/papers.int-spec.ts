import { randomUUID } from 'node:crypto';
import { renderInvoice } from '@munshi/documents';
import { Quantity } from '@munshi/kernel';
import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { textsOf } from '../../../documents/testing/read-pdf.js';
import { Books, goodsFor } from '../../testing/books.js';
import { FindCreditNotePaper, FindCreditNotePaperHandler } from './find-credit-note-paper.js';
import { FindInvoicePaper, FindInvoicePaperHandler } from './find-invoice-paper.js';

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

  it('of a credit note name the invoice, and what was taken off it', async () => {
    const { id } = await books.invoiceOf(await books.bill({ shopId, ...goodsFor(100_00) }));
    await books.credit(id, [{ lineNo: 1, quantity: Quantity.of(5) }]);
    const note = await books.reading.creditNote.findFirstOrThrow({ where: { invoiceId: id } });
    const paper = await creditNote(note.id, shopId);
    expect(paper).toMatchObject({ payable: { payable: { minor: 59_00 } }, dueOn: null });
    const text = await drawn(paper);
    for (const part of ['Credit Note', 'CN/26-27/000001', 'INV/26-27/000002', '59.00'])
      expect(text).toContain(part);
    expect(await creditNote(note.id, randomUUID())).toBeNull();
    expect(await creditNote(randomUUID())).toBeNull();
  });

  it('are shown to nobody else', async () => {
    const { id } = await books.invoiceOf(await books.bill({ shopId }));
    expect(await invoice(id, randomUUID())).toBeNull();
    expect(await invoice(randomUUID())).toBeNull();
    const others = new Books(database, await database.addOrganization());
    expect(await invoice(id, null, others)).toBeNull();
  });
});
