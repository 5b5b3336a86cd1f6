import { ordered, summary } from '../testing/shop.js';
import { givenIn, moneyTalkIn, paidClausesIn } from './money-talk.js';

const told = (text: string, currency = 'INR'): string => {
  const talk = moneyTalkIn(text, currency);
  return talk.kind === 'paid' ? `paid ${talk.amount?.toString() ?? '?'}` : talk.kind;
};

describe('an amount that was handed over, beside a draft', () => {
  const draft = [ordered('SUGAR', 5, 'kg')];
  it.each([
    ['5000 de diye', 'balance'],
    ['maine 5000 diye', 'balance'],
    ['upi se 5000 bhej diya', 'balance'],
    ['8000 sent', 'balance'],
    ['dei 5000', 'balance'],
    ['200 kg de do', 'edit, =SUGAR 200 kg'],
  ])('is no count: %s', (text, reading) => {
    expect(summary(text, { draft })).toBe(reading);
  });
});

describe('what is said about an account', () => {
  it.each([
    ['I paid 5000', 'paid 5000'],
    ['100 bag cement ke paise de diye', 'paid ?'],
    ['paid ₹5,000.50 by upi', 'paid 5000.5'],
    ['have paid 1,25,000 today', 'paid 125000'],
    ['payment done 2 lakh', 'paid 200000'],
    ['Rs 5000 paid', 'paid 5000'],
    ['5k paid', 'paid 5000'],
    ['paid 5000 for ORD-1042 on 20/11', 'paid 5000'],
    ['transferred 12500 utr 412345678901', 'paid 12500'],
    ['paid Rs 5000 for 12 bags', 'paid 5000'],
    ['paid 5000 and 3000', 'paid ?'],
    ['I paid -500', 'paid ?'],
    ['I paid ₹-500', 'paid ?'],
    ['paid -Rs500', 'paid ?'],
    ['payment - 500 paid', 'paid 500'],
    ['payment done', 'paid ?'],
    ['5000 ka payment kar diya', 'paid 5000'],
    ['paanch hazaar bhej diye hain', 'paid 5000'],
    ['maine 5000 rupaye bhej diye', 'paid 5000'],
    ['kal 2500 gpay kiya', 'paid 2500'],
    ['5000 जमा कर दिया', 'paid 5000'],
    ['मैंने ५००० का पेमेंट कर दिया', 'paid 5000'],
    ['पैसे भेज दिए', 'paid ?'],
  ])('%s: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['paguei 1.500,50', 'paid 1500.5'],
    ['já fiz o pix de R$ 1.500', 'paid 1500'],
    ['Transferi 300 reais', 'paid 300'],
    ['pagamento feito', 'paid ?'],
    ['ainda não paguei', 'balance'],
    ['recebeu o pix?', 'payments'],
    ['me manda o extrato', 'statement'],
  ])('in Brazil, %s: %s', (text, expected) => {
    expect(told(text, 'BRL')).toBe(expected);
  });

  it.each([
    ['I have not paid yet', 'balance'],
    ['I will pay 5000 tomorrow', 'balance'],
    ['how much have I paid?', 'balance'],
    ['did you receive my payment?', 'payments'],
    ['payment mila kya', 'payments'],
    ['last payments', 'payments'],
    ['statement bhejo', 'statement'],
    ['स्टेटमेंट', 'statement'],
    ['pura hisab bhejo', 'statement'],
    ['hisab kitna hai', 'balance'],
    ['balance', 'balance'],
    ['mera khata', 'balance'],
    ['', 'balance'],
  ])('%s: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['20 cement, paid 5000 yesterday', ['paid 5000 yesterday: 5000']],
    ['paid ₹1,25,000.50 by upi. send 20 cement', ['paid ₹1,25,000.50 by upi: 125000.5']],
    ['20 cement bhejo\n5000 ka payment kar diya', ['5000 ka payment kar diya: 5000']],
    ['20 सीमेंट भेजो और 5000 का भुगतान कर दिया', ['5000 का भुगतान कर दिया: 5000']],
    ['20 cement, will pay 5000 tomorrow', []],
    ['20 cement, paid 5000?', []],
    ['20 cement, payment done', []],
  ])('beside an order, %s', (text, clauses) => {
    expect(paidClausesIn(text, 'INR').map(({ words, amount }) => `${words}: ${amount.toString()}`)).toEqual(
      clauses,
    );
  });

  it('beside an order in Brazil', () => {
    expect(
      paidClausesIn('20 cimento, paguei 1.500,50 ontem', 'BRL').map(({ amount }) => amount.toString()),
    ).toEqual(['1500.5']);
  });

  it.each([
    ['maine 5000 diye', '5000'],
    ['maine 5000 bheje', '5000'],
    ['maine 3000 bhej diye', '3000'],
    ['मैंने 5000 भेजे', '5000'],
    ['aapne 200 bheje', undefined],
    ['200 bhejo', undefined],
    ['200 bhej do', undefined],
    ['maine -500 diye', undefined],
    ['मैंने 5000 दिए', '5000'],
    ['5000 de diye hain kal', '5000'],
    ['dei 300 reais', '300', 'BRL'],
    ['maine 5000 diye?', undefined],
    ['5000 nahi diye', undefined],
    ['kal 2 diye', undefined],
    ['kal wale jo diye the unme se bahut saare 5000 kharab nikle', undefined],
  ])('%s hands over %p', (text, amount, currency = 'INR') => {
    expect(givenIn(text, currency)?.toString()).toBe(amount);
  });

  it('takes long and strange texts', () => {
    for (const text of [
      'paid '.repeat(50_000),
      '₹'.repeat(10_000),
      'paid ' + '9'.repeat(5_000),
      '\ud800 paid 5',
    ])
      expect(typeof told(text)).toBe('string');
  });
});
