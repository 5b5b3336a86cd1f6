import { money, Quantity } from '@munshi/kernel';
import fc from 'fast-check';
import { line, paper } from '../../testing/bills-to-try.js';
import { type CreditableInvoice, type CreditItem, type CreditNote, writeCreditNote } from './credit-note.js';

const issue = {
  id: 'a-note',
  series: 'CN' as const,
  financialYear: '26-27',
  serial: 4,
  cause: 'short-delivery:1',
  reason: null,
  asked: 'all',
  issuedOn: { year: 2026, month: 11, day: 22 },
  issuedAt: new Date('2026-11-22T06:30:00Z'),
};

/** The invoice after these notes. */
const after = (given: CreditableInvoice['paper'], notes: readonly CreditNote[]): CreditableInvoice => {
  const lineNos = [...new Set(notes.flatMap(({ lines }) => lines.map(({ lineNo }) => lineNo)))];
  const lines = lineNos.map((lineNo) => {
    const credited = notes.flatMap((note) => note.lines.filter((one) => one.lineNo === lineNo));
    const summed = (of: 'discount' | 'net' | 'tax') =>
      money(
        credited.reduce((sum, one) => sum + one[of].minor, 0),
        'INR',
      );
    const quantity = credited.reduce((sum, one) => sum.plus(one.quantity), Quantity.zero);
    const [discount, net, tax] = [summed('discount'), summed('net'), summed('tax')];
    return { lineNo, quantity, discount, net, tax };
  });
  return {
    paper: given,
    lines,
    payable: money(
      notes.reduce((sum, note) => sum + note.payable.minor, 0),
      'INR',
    ),
  };
};

const credited = (invoice: CreditableInvoice, items: readonly CreditItem[] | 'all') =>
  writeCreditNote(invoice, items, issue);

describe('a credit note', () => {
  const invoice = after(paper(), []);

  it('taxes as its invoice did, though by now it is known that the buyer is elsewhere', () => {
    const { buyer } = invoice.paper;
    const moved = { ...buyer, taxId: null, state: null, address: 'Lucknow 226001, Uttar Pradesh' };
    const note = credited({ ...invoice, paper: { ...invoice.paper, buyer: moved } }, 'all');
    expect(note).toMatchObject({ value: { summary: invoice.paper.summary } });
  });

  it('of all of an invoice is the invoice once more, under a number of its own', () => {
    const note = credited(invoice, 'all');
    const { summary, payable, rounding } = invoice.paper;
    expect(note).toMatchObject({
      value: {
        number: 'CN/26-27/000004',
        invoiceNumber: 'INV/26-27/000123',
        summary,
        payable,
        rounding,
        isLast: true,
      },
    });
  });

  it.each<[string, CreditItem[], object]>([
    ['of nothing', [], { kind: 'nothing-to-credit' }],
    ['of no quantity', [{ lineNo: 1, quantity: Quantity.zero }], { kind: 'nothing-to-credit' }],
    [
      'of a line that is not there',
      [{ lineNo: 3, quantity: Quantity.of(1) }],
      { kind: 'no-such-invoice-line', lineNo: 3 },
    ],
    [
      'of one line twice',
      [
        { lineNo: 1, quantity: Quantity.of(1) },
        { lineNo: 1, quantity: Quantity.of(1) },
      ],
      { kind: 'line-named-twice', lineNo: 1 },
    ],
    [
      'of more than was billed',
      [{ lineNo: 2, quantity: Quantity.of(3) }],
      { kind: 'more-than-billed', lineNo: 2, left: Quantity.of('2.5') },
    ],
  ])('%s is refused', (_, items, refusal) => {
    expect(credited(invoice, items)).toEqual({ ok: false, refusal });
  });

  it('and those after it give back what was billed, to the paisa and line by line', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    const goods = fc.record({
      net: amount,
      tax: amount,
      discount: amount,
      rate: fc.constantFrom(0, 500, 1800),
    });
    const share = fc.record({ lineNo: fc.nat(3), thousandths: fc.integer({ min: 1, max: 2500 }) });
    fc.assert(
      fc.property(fc.array(goods, { minLength: 1, maxLength: 4 }), fc.array(share), (billed, shares) => {
        const lines = billed.map(({ net, tax, discount, rate }, nth) =>
          line(`goods ${nth}`, net, rate, tax, discount),
        );
        const given = paper({ lines });
        const notes: CreditNote[] = [];
        for (const { lineNo, thousandths } of shares) {
          const quantity = Quantity.ofThousandths(thousandths);
          const note = credited(after(given, notes), [{ lineNo: lineNo + 1, quantity }]);
          if (note.ok) notes.push(note.value);
        }
        const last = credited(after(given, notes), 'all');
        if (last.ok) notes.push(last.value);
        const { lines: sums, payable } = after(given, notes);
        expect(payable).toEqual(given.payable);
        for (const { lineNo, ...sum } of sums) expect(lines[lineNo - 1]).toMatchObject(sum);
        expect(notes.filter(({ isLast }) => isLast)).toEqual(notes.slice(-1));
        for (const note of notes) expect(note.payable.minor).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
