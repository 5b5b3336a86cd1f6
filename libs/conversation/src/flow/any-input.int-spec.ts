import fc from 'fast-check';
import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { readSession } from './state.js';

/** What people write, and what machines make of it. */
const WORDS = [
  ...[
    'cement x 100',
    'sugar 5 kg',
    'tmt 8 mm x 60',
    'tmt bar 7',
    'tmt',
    'nutella 5',
    'cement',
    'cement 2, tmt 3',
  ],
  ...['1', '2', '3', '4', '9', '0', 'yes', 'ok', 'haan', 'no', 'skip', '20', '2.5', '-3', '1e309'],
  ...['hello', 'help', 'status', 'price of cement?', 'cement hai kya', 'change', 'cancel', 'add 5 sugar'],
  ...[
    'cement hata do',
    'make cement 80',
    'double the sugar',
    'same as last time',
    'clear everything',
    '__proto__ 5',
  ],
  ...['start', '🙂', '\u202e', 'tmt 12 mm', '12 mm wala', '1 3', 'skip tmt', 'cement 5 bori, tmt 2, chini 3'],
  ...[
    'swap sugar for cement',
    'sirf cement rehne do',
    'remove everything except sugar',
    'cement nahi, sugar',
  ],
  ...['cement hai kya? 5 bag bhej do', 'सीमेंट 5 बोरी', 'cement 10, nahi 8'],
  ...[
    '1 confirm',
    '2 change',
    '1 cancel',
    'option 1',
    'the second one',
    'दूसरा वाला',
    '1, sugar 4',
    '2 aur cement 3',
  ],
  ...['skip 1', 'skip 2', 'skip 3', 'skip all', 'skip the rest', 'sab chhod do', 'skip tmt and sugar'],
  ...['undo', 'wapas karo', 'make it 7', 'bas 2 hi bhejo', '4, 5', 'put it back', 'remove all', 'tmt rate?'],
  ...[
    'send what you have',
    'ok send 6',
    'dono chhodo',
    'the bigger one',
    '5 cement, where is my last order?',
  ],
  ...['send 5 cement, what is the rate of sugar?', '12 mm, sugar ka rate?', 'tmt 4 and what is my balance'],
  ...[
    'tmt\ntmt bar 3\ntmt 8\nsugar\ncement',
    'make sugar 3 and tmt 5',
    'not 2, 7',
    'tmt 12 mm x 2, skip sugar',
  ],
  ...[
    'cancel the cement of my order',
    'cancel my order',
    'thanks',
    '👍',
    'ok thanks',
    'obrigado',
    'message band karo',
  ],
];

/** What is no text, as Twilio tells of it. */
const SHOWN = {
  voice: { NumMedia: '1', MediaContentType0: 'audio/ogg', MediaUrl0: 'https://media.example/1' },
  sticker: { NumMedia: '1', MediaContentType0: 'image/webp', MediaUrl0: 'https://media.example/2' },
  place: { Latitude: '18.52', Longitude: '73.85' },
} as const;

type Step =
  | { readonly do: 'write'; readonly text: string }
  /** One of the buttons that were ever sent, however old. */
  | { readonly do: 'press'; readonly which: number }
  /** Before any of them is answered. */
  | { readonly do: 'burst'; readonly texts: readonly string[] }
  | { readonly do: 'show'; readonly what: keyof typeof SHOWN }
  | { readonly do: 'stock'; readonly onHand: number }
  | { readonly do: 'wait'; readonly hours: number };

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ do: fc.constant('write' as const), text: fc.constantFrom('1', 'yes') }),
    },
    {
      weight: 12,
      arbitrary: fc.record({ do: fc.constant('write' as const), text: fc.constantFrom(...WORDS) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('press' as const), which: fc.nat(50) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('burst' as const),
        texts: fc.array(fc.constantFrom(...WORDS, '1', 'yes'), { minLength: 2, maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('show' as const),
        what: fc.constantFrom('voice' as const, 'sticker' as const, 'place' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('stock' as const), onHand: fc.constantFrom(0, 3, 40) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 25) }) },
  ),
  { minLength: 4, maxLength: 14 },
);

/** However a language parts thousands and hundredths. */
const plain = (figures: string): string => figures.replace(/[.,]/g, '');

interface Placed {
  readonly id: string;
  readonly total: string;
  readonly lines: readonly string[];
}

describe('whatever a customer does', () => {
  let counter: CounterFixture;

  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const rows = async <Row extends object>(text: string, { conversationId }: Customer): Promise<Row[]> =>
    (await counter.database.owner.query<Row>(text, [conversationId])).rows;

  const placedBy = (customer: Customer): Promise<Placed[]> =>
    rows<Placed>(
      `SELECT o.id, to_char(o.total_minor / 100.0, 'FM999999999990.00') AS total,
         array_agg(l.name || ': ' || trim_scale(l.quantity) ORDER BY l.line_no) AS lines
       FROM orders o JOIN order_lines l ON l.order_id = o.id
       WHERE o.conversation_id = $1 AND o.status = 'confirmed' GROUP BY o.id ORDER BY o.number`,
      customer,
    );

  const isSound = async (customer: Customer): Promise<void> => {
    const sessions = await rows<{ state: unknown }>(
      'SELECT state FROM conversation_sessions WHERE conversation_id = $1',
      customer,
    );
    for (const { state } of sessions) expect(readSession(state)).toEqual(state);
    expect(
      await rows(
        `SELECT outcome, fault FROM inbound_messages
         WHERE conversation_id = $1 AND (fault IS NOT NULL OR processed_at IS NULL OR outcome NOT IN ('handled', 'ignored'))`,
        customer,
      ),
    ).toEqual([]);
    const open = await rows(
      `SELECT id FROM orders WHERE conversation_id = $1 AND status = 'draft'`,
      customer,
    );
    expect(open.length).toBeLessThanOrEqual(1);
  };

  /** Confirmed is what the last summary showed that offered to confirm just this. */
  const wasShown = ({ id, total, lines }: Placed, heard: Customer['said']): void => {
    const offer = heard.findLast(({ choices = [] }) =>
      choices.some((choice) => choice.id.startsWith(`confirm:${id}`)),
    );
    const text = plain(offer?.text ?? '');
    for (const line of lines) expect(text).toContain(plain(line));
    expect(text).toContain(plain(total));
  };

  /** What happened so far is this much older: the database has a clock of its own, which nobody turns. */
  const age = async (customer: Customer, hours: number): Promise<void> => {
    const since = `interval '${hours} hours'`;
    await rows(
      `WITH sent AS (UPDATE outbound_messages SET started_at = started_at - ${since} WHERE conversation_id = $1)
       UPDATE conversation_sessions SET expires_at = expires_at - ${since} WHERE conversation_id = $1`,
      customer,
    );
  };

  const take = async (customer: Customer, step: Step): Promise<void> => {
    switch (step.do) {
      case 'write':
        return customer.writes(step.text);
      case 'press': {
        const buttons = customer.said.flatMap(({ choices = [] }) => choices);
        const button = buttons[step.which % Math.max(1, buttons.length)];
        if (!button) return;
        const form = { ButtonPayload: button.id, ButtonText: button.title };
        return customer.writes(button.title, { form });
      }
      case 'burst':
        for (const text of step.texts) await customer.types(text);
        await counter.drain(customer);
        return counter.send();
      case 'show':
        return customer.writes('', { form: { ...SHOWN[step.what] } });
      case 'stock':
        return counter.stock('TMT8', step.onHand);
      case 'wait':
        return age(customer, step.hours);
    }
  };

  it('books nothing but what was shown, asks on, and never gets stuck', async () => {
    let booked = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const customer = counter.customer();
        await counter.stock('TMT8', 40);
        let placed = 0;
        for (const step of taken) {
          const heard = customer.said;
          await take(customer, step);
          await isSound(customer);
          const now = await placedBy(customer);
          for (const order of now.slice(placed)) wasShown(order, heard);
          booked += now.length - placed;
          placed = now.length;
        }
      }),
      { numRuns: 40, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: false },
    );
    expect(booked).toBeGreaterThan(0);
  }, 180_000);
});
