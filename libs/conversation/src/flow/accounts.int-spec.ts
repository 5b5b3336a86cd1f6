import { FileLinks, FileStore } from '@munshi/files';
import { FindPaymentClaims, RecordPaymentCommand } from '@munshi/invoices';
import { type ClaimVerdict, SettlePaymentClaimCommand } from '@munshi/processes';
import { dayIn } from '@munshi/tax';
import { QueryBus } from '@nestjs/cqrs';
import { textsOf } from '../../../documents/testing/read-pdf.js';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('questions about the account', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  /** Owes ₹9,086.00 for twenty bags. */
  const buyer = async (): Promise<Customer> => {
    const shop = counter.customer();
    await shop.writes('Cement x 20');
    await shop.writes('1');
    await counter.react();
    return shop;
  };
  const shopOf = async ({ conversationId }: Customer): Promise<string> => {
    const found = 'SELECT shop_id FROM orders WHERE conversation_id = $1';
    const { rows } = await counter.database.owner.query<{ shop_id: string }>(found, [conversationId]);
    return rows[0]?.shop_id ?? '';
  };
  const pay = async (shop: Customer, amountMinor: number): Promise<void> => {
    const payment = { shopId: await shopOf(shop), amountMinor, method: 'upi' as const, reference: null };
    const receivedOn = dayIn(counter.clock.now(), 'Asia/Kolkata');
    const given = { ...payment, receivedOn, key: `key ${shop.phone} ${amountMinor}`, invoices: [] };
    await counter.commands.execute(new RecordPaymentCommand(counter.organizationId, given, 'asha'));
  };
  /** What the paper that came last says. */
  const paper = async (shop: Customer): Promise<string> => {
    const { document } = shop.said.at(-1) ?? {};
    const [, , token = '', name = ''] = new URL(document?.link ?? 'http://x/files/none/none').pathname.split(
      '/',
    );
    const file = counter.get(FileLinks).open(token, name);
    const bytes = file && (await counter.get(FileStore).read(file));
    return bytes ? (await textsOf(bytes)).flat().join('\n') : '';
  };

  it('brings the bill by itself, as a PDF with what it comes to', async () => {
    const shop = await buyer();
    expect(shop.last).toMatch(/Invoice INV\/\d\d-\d\d\/\d{6}[^]*Total ₹9,086\.00/);
    expect(shop.said.at(-1)?.document?.name).toMatch(/^INV-\d\d-\d\d-\d{6}\.pdf$/);
    expect(await paper(shop)).toContain('Ultra Cement 50 kg');
  });

  it.each(['hisab kitna hai', 'balance', 'mera kitna baki hai', 'how much do I owe?'])(
    '%s',
    async (asked) => {
      const shop = await buyer();
      await shop.writes(asked);
      expect(shop.last).toMatch(/(You owe|Aapka bakaya) \*₹9,086\.00\*[^]*: ₹9,086\.00\n[^]*statement/);
      await pay(shop, 5_000_00);
      await shop.writes(asked);
      expect(shop.last).toMatch(/ \*₹4,086\.00\*[^]*₹5,000\.00 \(UPI\)/);
    },
  );

  it('tells how late it is, and of money that was paid ahead', async () => {
    const shop = await buyer();
    await counter.database.owner.query(`UPDATE invoices SET due_on = due_on - 60 WHERE shop_id = $1`, [
      await shopOf(shop),
    ]);
    await shop.writes('how much do I owe?');
    expect(shop.last).toMatch(/Overdue:\n- 31 to 60 days: \*₹9,086\.00\*/);
    await pay(shop, 10_000_00);
    await shop.writes('balance');
    expect(shop.last).toMatch(/You owe nothing, and have \*₹914\.00\* to your credit/);
  });

  it('owes nothing before the first order', async () => {
    const shop = counter.customer();
    await shop.writes('balance?');
    expect(shop.last).toMatch(/You owe nothing\./);
  });

  it('tells the last payments', async () => {
    const shop = await buyer();
    await shop.writes('did you receive my payment?');
    expect(shop.last).toMatch(/received no payment/);
    await pay(shop, 700_00);
    await shop.writes('did you receive my payment?');
    expect(shop.last).toMatch(/Your last payments:\n.*₹700\.00 \(UPI\)/);
  });

  it.each([
    ['I paid 5000', 500_000, /\*₹5,000\.00\*.*team will check/],
    ['5000 ka payment kar diya', 500_000, /\*₹5,000\.00\*/],
    ['मैंने 5000 दिए', 500_000, /\*₹5,000\.00\*/],
    ['maine 5000 bheje', 500_000, /\*₹5,000\.00\*/],
    ['maine 3000 bhej diye', 300_000, /\*₹3,000\.00\*/],
    ['I paid -500', null, /noted that you paid\./],
    ['payment done', null, /noted that you paid\./],
  ])('notes "%s" for staff, and moves no money', async (text, minor, said) => {
    const shop = await buyer();
    await shop.writes(text);
    expect(shop.last).toMatch(said);
    const claims = await counter.get(QueryBus).execute(new FindPaymentClaims(counter.organizationId));
    const own = claims.items.filter(({ conversationId }) => conversationId === shop.conversationId);
    expect(own.map(({ amount }) => amount?.minor ?? null)).toEqual([minor]);
    await shop.writes('balance');
    expect(shop.last).toMatch(/^(You owe|Aapka bakaya|आपका बकाया) \*₹9,086\.00\*/);
  });

  it.each([
    ['20 cement, paid 5000 yesterday', [500_000], /\*₹5,000\.00\*[^]*Ultra Cement 50 kg: 20 bags/],
    ['paid Rs 5000 by upi. send 20 cement', [500_000], /\*₹5,000\.00\*[^]*Ultra Cement 50 kg: 20 bags/],
    ['20 cement paid', [], /Ultra Cement 50 kg: 20 bags/],
    ['20 cement, will pay 5000 tomorrow', [], /Ultra Cement 50 kg: 20 bags/],
  ])('hears what was paid beside an order: "%s"', async (text, minor, said) => {
    const shop = counter.customer();
    await shop.writes(text);
    expect(shop.last).toMatch(said);
    const claims = await counter.get(QueryBus).execute(new FindPaymentClaims(counter.organizationId));
    const own = claims.items.filter(({ conversationId }) => conversationId === shop.conversationId);
    expect(own.map(({ amount }) => amount?.minor ?? null)).toEqual(minor);
  });

  it('says what became of a claim, in the conversation that made it', async () => {
    const shop = await buyer();
    const { commands, organizationId, clock } = counter;
    const claims = new FindPaymentClaims(organizationId);
    const settle = async (verdict: ClaimVerdict) => {
      const { items } = await counter.get(QueryBus).execute(claims);
      const own = items.find(({ conversationId }) => conversationId === shop.conversationId);
      const command = new SettlePaymentClaimCommand(organizationId, own?.id ?? '', verdict, 'asha');
      expect(await commands.execute(command)).toMatchObject({ ok: true });
      await counter.send();
    };
    const receivedOn = dayIn(clock.now(), 'Asia/Kolkata');
    await shop.writes('paid 5000');
    await settle({
      received: { amountMinor: 450_000, method: 'upi', reference: null, receivedOn, invoices: [] },
    });
    expect(shop.last).toMatch(/received your payment of \*₹4,500\.00\*/);
    await shop.writes('paid 700');
    await settle({ refused: 'not in the bank' });
    expect(shop.last).toMatch(/could not find your payment of \*₹700\.00\*/);
    await shop.writes('balance');
    expect(shop.last).toMatch(/You owe \*₹4,586\.00\*/);
  });

  it.each(['I paid 5000', '5000 de diye', 'maine 5000 diye', 'upi se 5000 bhej diya', 'sent 5000 on gpay'])(
    'books nothing for an amount that was paid, while an order is open: %s',
    async (paid) => {
      const shop = counter.customer();
      await shop.writes('Cement x 20');
      await shop.writes(paid);
      expect(shop.last).toMatch(/\*₹5,000\.00\*/);
      expect(await ordersOf(counter, shop)).toEqual(['draft CEM 20']);
    },
  );

  it('takes what is said of a bill to a person, while an order is open', async () => {
    const shop = counter.customer();
    await shop.writes('Cement x 20');
    await shop.writes('this invoice is wrong, I only got 20 bags');
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 20']);
    expect(shop.last).not.toMatch(/could not find/i);
  });

  it('confirms an order after an amount was paid', async () => {
    const shop = counter.customer();
    await shop.writes('Cement x 20');
    await shop.writes('I paid 5000');
    await shop.writes('1');
    expect(shop.last).toMatch(/ORD-\d+.* is confirmed/);
  });

  it('sends the last bill again, that of an order, and one by its number', async () => {
    const shop = await buyer();
    const [, number = ''] = /Invoice (\S+)\*/.exec(shop.last) ?? [];
    const [order = ''] = /ORD-\d+/.exec(shop.last) ?? [];
    const digits = order.slice('ORD-'.length);
    const alone = [number, number.replaceAll('/', '-'), `bill of order ${digits}`, `${digits} ka bill bhejo`];
    for (const asked of [
      'send me my last invoice',
      `invoice of ${order}`,
      `bill ${number} bhejo`,
      ...alone,
    ]) {
      const before = shop.said.length;
      await shop.writes(asked);
      await counter.react();
      expect(shop.said.length).toBe(before + 1);
      expect(shop.last).toContain(number);
      expect(await paper(shop)).toContain(number);
    }
  });

  it('asks which bill is meant by a number that is none, and sends no other', async () => {
    const shop = await buyer();
    const [, number = ''] = /Invoice (\S+)\*/.exec(shop.last) ?? [];
    await shop.writes('bill 2');
    await counter.react();
    expect(shop.last).toMatch(/\*2\*/);
    expect(shop.last).toContain(`${number}, `);
    expect(shop.said.at(-1)?.document).toBeUndefined();
  });

  it('sends nobody another shop’s bill', async () => {
    const [shop, other] = [await buyer(), await buyer()];
    const [, number = ''] = /Invoice (\S+)\*/.exec(shop.last) ?? [];
    await other.writes(`send invoice ${number}`);
    await counter.react();
    expect(other.last).toBe(`We know of no invoice *${number}* of yours.`);
    for (const unknown of ['INV/26-27/999999', 'INV/26-27/4294967296']) {
      await other.writes(`invoice ${unknown}`);
      expect(other.last).toContain(`no invoice *${unknown}*`);
    }
  });

  it('sends a statement of as long as it is asked for', async () => {
    const shop = await buyer();
    const daysOf = async (asked: string): Promise<number> => {
      await shop.writes(asked);
      await counter.react();
      const [from = '', to = ''] = shop.last.match(/\d{1,2} \w{3} \d{4}/g) ?? [];
      return Math.round((Date.parse(`${to} UTC`) - Date.parse(`${from} UTC`)) / 86_400_000);
    };
    expect(await daysOf('statement')).toBe(92);
    expect(await daysOf('statement of last year')).toBe(365);
    expect(await daysOf('statement of 6 months')).toBe(183);
    const { year, month } = dayIn(counter.clock.now(), 'Asia/Kolkata');
    expect(await daysOf('last month statement')).toBe(
      new Date(Date.UTC(year, month - 1, 0)).getUTCDate() - 1,
    );
  });

  it('sends the statement as a PDF, with what is owed', async () => {
    const shop = await buyer();
    await pay(shop, 1_000_00);
    await shop.writes('statement bhejo');
    expect(shop.last).toMatch(/Invoice/);
    await counter.react();
    expect(shop.last).toMatch(/Khate ka statement[^]*Aapka bakaya \*₹8,086\.00\*/);
    const text = await paper(shop);
    for (const part of ['Statement of Account', 'INV/', '9,086.00', '1,000.00', '8,086.00'])
      expect(text).toContain(part);
  });
});
