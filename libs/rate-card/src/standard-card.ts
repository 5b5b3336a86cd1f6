import { type Category, EVERYWHERE_ELSE, type Exchange, type Rate, type RateCard } from './rate-card.js';

/** From here on Meta bills what is no template, too (Meta's announcement of 1 Jun 2026), as it bills utility. */
const SERVICE_IS_BILLED = '2026-10-01';
const PER_MESSAGE = '2025-07-01';

const OPEN_DATA = 'tobachat/whatsapp-api-rates, card of 1 Oct 2026, told there in AED at 3.6725 a dollar';
const MEMORY = "Meta's card in US dollars as generally known in Nov 2026, not checked";
const INDIA = "whats91.com/pricing and others, of Meta's card in rupees for 2025 and Jan 2026";

/** Country, marketing, utility and authentication in US dollars. */
type Market = readonly [country: string, marketing: string, utility: string, source: string];

const MARKETS: readonly Market[] = [
  ['AE', '0.0499', '0.0157', MEMORY],
  ['AR', '0.0618', '0.0260', OPEN_DATA],
  ['BD', '0.0732', '0.0037', OPEN_DATA],
  ['BR', '0.0625', '0.0068', OPEN_DATA],
  ['CA', '0.0250', '0.0034', MEMORY],
  ['CL', '0.0889', '0.0200', OPEN_DATA],
  ['CO', '0.0125', '0.0008', OPEN_DATA],
  ['DE', '0.1365', '0.0550', MEMORY],
  ['EG', '0.0644', '0.0036', OPEN_DATA],
  ['ES', '0.0615', '0.0200', MEMORY],
  ['FR', '0.0859', '0.0300', MEMORY],
  ['GB', '0.0529', '0.0220', MEMORY],
  ['ID', '0.0411', '0.0250', MEMORY],
  ['IL', '0.0353', '0.0053', MEMORY],
  ['IT', '0.0691', '0.0300', MEMORY],
  ['MX', '0.0305', '0.0085', MEMORY],
  ['MY', '0.0860', '0.0140', MEMORY],
  ['NG', '0.0516', '0.0067', MEMORY],
  ['NL', '0.1597', '0.0500', MEMORY],
  ['PE', '0.0703', '0.0200', MEMORY],
  ['PK', '0.0473', '0.0054', MEMORY],
  ['RU', '0.0802', '0.0400', MEMORY],
  ['SA', '0.0455', '0.0107', MEMORY],
  ['TR', '0.0109', '0.0053', MEMORY],
  ['US', '0.0250', '0.0034', MEMORY],
  ['ZA', '0.0379', '0.0076', MEMORY],
  // Meta has regions for the rest; the dearest of them, since a budget has to hold wherever it is spent. Since October 2026
  // Iraq, Kazakhstan, Kuwait, Morocco, Nepal, Oman, Sri Lanka and Ukraine have rates of their own, which none of these
  // sources tells: of some the utility rate has risen. What is priced by this row is named in a campaign's preview.
  [EVERYWHERE_ELSE, '0.0860', '0.0212', MEMORY],
];

const rate = (
  country: string,
  category: Category,
  from: string,
  amount: string,
  currency: string,
  source: string,
): Rate => ({ country, category, from, amount, currency, source });

const marketRates = ([country, marketing, utility, source]: Market): readonly Rate[] => [
  rate(country, 'marketing', PER_MESSAGE, marketing, 'USD', source),
  rate(country, 'utility', PER_MESSAGE, utility, 'USD', source),
  rate(country, 'authentication', PER_MESSAGE, utility, 'USD', source),
  rate(country, 'service', PER_MESSAGE, '0', 'USD', source),
  rate(country, 'service', SERVICE_IS_BILLED, utility, 'USD', source),
];

/** Base rates; utility is cheaper by volume, and so many replies a month are free: the provider's statuses tell. */
const INDIAN_RATES: readonly Rate[] = [
  rate('IN', 'marketing', PER_MESSAGE, '0.7846', 'INR', INDIA),
  rate('IN', 'marketing', '2026-01-01', '0.8631', 'INR', INDIA),
  rate('IN', 'utility', PER_MESSAGE, '0.1150', 'INR', INDIA),
  rate('IN', 'authentication', PER_MESSAGE, '0.1150', 'INR', INDIA),
  rate('IN', 'service', PER_MESSAGE, '0', 'INR', INDIA),
  rate('IN', 'service', SERVICE_IS_BILLED, '0.1150', 'INR', INDIA),
];

const exchange = (currency: string, perDollar: string): Exchange => ({
  currency,
  perDollar,
  from: PER_MESSAGE,
  source: 'a round figure of 2026, rather too high than too low: give your own',
});

/** What is known where an organization has not said otherwise. Dated data: look at it again when Meta's card changes. */
export const STANDARD_CARD: RateCard = {
  rates: [...INDIAN_RATES, ...MARKETS.flatMap(marketRates)],
  fees: [
    {
      biller: 'twilio',
      amount: '0.005',
      currency: 'USD',
      from: PER_MESSAGE,
      source: "Twilio's WhatsApp pricing as generally known in Nov 2026, not checked",
    },
  ],
  exchanges: [exchange('INR', '92'), exchange('BRL', '5.8'), exchange('EUR', '0.93'), exchange('GBP', '0.8')],
};
