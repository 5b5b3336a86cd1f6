import { randomUUID } from 'node:crypto';
import { ChannelFault } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import fc from 'fast-check';
import { setsInWhatsApp } from '../../testing/in-whatsapp.js';
import { type MessagingFixture, openMessaging } from '../../testing/messaging-fixture.js';
import { Outreach } from '../../testing/outreach.js';
import { newPhone } from '../../testing/sending.js';
import { Conversations } from '../conversations/conversation.js';
import { conversationIdOf } from '../conversations/conversation-id.js';
import { Inbox } from '../inbox/inbox.js';

/** One person whom we know by a number and, until a message shows both, as somebody else by a user id. */
interface Somebody {
  readonly phone: string;
  readonly userId: string;
  readonly out: Set<string>;
  joined: boolean;
  /** By the database's clock; null before. */
  joinedAt: Date | null;
}

const events = fc.oneof(
  fc.record({
    what: fc.constantFrom('opts out', 'opts in', 'writes', 'opts out while we send'),
    as: fc.nat(1),
  }),
  fc.record({ what: fc.constantFrom('opts out in WhatsApp', 'opts in in WhatsApp') }),
  {
    weight: 3, // so that there is nearly always something which might be sent
    arbitrary: fc.record({
      what: fc.constant('is told'),
      as: fc.nat(1),
      purpose: fc.constantFrom('reminder', 'marketing'),
    }),
  },
  fc.record({ what: fc.constantFrom('is found to be one person', 'we send', 'opts out at the provider') }),
  fc.record({ what: fc.constant('time passes'), hours: fc.constantFrom(1, 23, 25, 200) }),
);

/** A whole second that is over after everything that has been said: what is told of the future counts as of now. */
const aheadOfNow = (): number => Math.ceil(Date.now() / 1_000) * 1_000 + 1_000;

describe('whoever has opted out', () => {
  let messaging: MessagingFixture;
  let outreach: Outreach;
  const people = new Map<string, Somebody>();
  const violations: string[] = [];
  let refuses = false;
  let racing: Somebody | null = null;
  let sent = 0;

  beforeAll(async () => {
    messaging = await openMessaging();
    outreach = await Outreach.open(messaging);
    messaging.channel.answer = ({ to, text }) => {
      const somebody = people.get(to.replace(/^\+/, ''));
      if (somebody !== undefined && /^(reminder|marketing)/.test(text)) {
        sent += 1;
        // What is under way to their other address while the provider refuses is held to the times below.
        if (isOut(somebody, to.replace(/^\+/, '')) && somebody !== racing && !refuses)
          violations.push(`${text} to ${to}`);
        if (refuses) {
          optOut(somebody, to.replace(/^\+/, ''));
          const details = {
            upstream: 'twilio',
            outcome: 'refused',
            status: 400,
            code: 21610,
            retryable: false,
          } as const;
          return Promise.reject(new ChannelFault(details, 'suppress'));
        }
      }
      return Promise.resolve({ providerMessageId: `SM${randomUUID()}` });
    };
  });
  afterAll(() => messaging.close());

  const isOut = ({ out, joined }: Somebody, address: string): boolean =>
    joined ? out.size > 0 : out.has(address);
  const optOut = ({ out }: Somebody, address: string): void => void out.add(address);
  const addressOf = ({ phone, userId }: Somebody, as: number): string => (as === 0 ? phone : userId);
  const conversationOf = (somebody: Somebody, as: number): Id =>
    conversationIdOf(messaging.route, addressOf(somebody, as));

  const writes = async (
    who: { address: string; phone?: string; userId?: string },
    consent: 'in' | 'out' | null,
  ): Promise<void> => {
    const { module, route, organizationId } = messaging;
    const item = { accountKey: route.accountKey, providerMessageId: `SM${randomUUID()}`, sentAt: null };
    await module
      .get(Inbox)
      .keepMessages(route, [{ ...item, ...who, raw: Buffer.from('hello') }], randomUUID());
    const conversations = module.get(Conversations);
    const message = await conversations.next(conversationIdOf(route, who.phone ?? who.address));
    if (message === null) throw new Error('nothing waits');
    const turn = async () => {
      const conversation = await conversations.take(message);
      if (typeof conversation === 'string') throw new Error(conversation);
      await conversations.finish({
        message,
        conversation,
        outcome: 'handled',
        kind: 'text',
        text: 'hello',
        session: { state: {}, expiresAt: new Date(Date.now() + 86_400_000) },
        reply: [],
        humanUntil: null,
        flag: null,
        followUpAt: null,
        opensWindow: true,
        consent,
        language: null,
      });
    };
    await module.get(UnitOfWork).run(organizationId, turn);
  };
  const says = (somebody: Somebody, as: number, consent: 'in' | 'out' | null) => {
    const { phone, userId } = somebody;
    return writes(as === 0 ? { address: phone, phone } : { address: userId, userId }, consent);
  };

  type Event = typeof events extends fc.Arbitrary<infer T> ? T : never;

  const happens = async (somebody: Somebody, event: Event): Promise<void> => {
    const as = 'as' in event ? event.as : 0;
    switch (event.what) {
      case 'opts out':
        await says(somebody, as, 'out');
        optOut(somebody, addressOf(somebody, as));
        return;
      case 'opts out while we send':
        racing = somebody;
        await Promise.all([says(somebody, as, 'out'), outreach.sent()]);
        racing = null;
        optOut(somebody, addressOf(somebody, as));
        return;
      case 'opts in':
        await says(somebody, as, 'in');
        if (somebody.joined) somebody.out.clear();
        else somebody.out.delete(addressOf(somebody, as));
        return;
      case 'opts out in WhatsApp':
        await setsInWhatsApp(messaging, somebody.phone, 'stop', aheadOfNow());
        optOut(somebody, somebody.phone);
        return;
      case 'opts in in WhatsApp':
        await setsInWhatsApp(messaging, somebody.phone, 'resume', aheadOfNow());
        if (somebody.joined) somebody.out.clear();
        else somebody.out.delete(somebody.phone);
        return;
      case 'writes':
        return says(somebody, as, null);
      case 'is found to be one person':
        await writes({ address: somebody.phone, phone: somebody.phone, userId: somebody.userId }, null);
        somebody.joined = true;
        somebody.joinedAt ??= (await outreach.sql<{ now: Date }>('SELECT clock_timestamp() AS now'))[0]!.now;
        return;
      case 'is told':
        return outreach.tell(conversationOf(somebody, as), {
          purpose: 'purpose' in event && event.purpose === 'reminder' ? 'reminder' : 'marketing',
          said: { text: `${'purpose' in event ? event.purpose : ''} ${somebody.phone}`, choices: [] },
        });
      case 'opts out at the provider':
        refuses = true;
        await outreach.sent();
        refuses = false;
        return;
      case 'time passes':
        await outreach.sql(
          `WITH earlier AS (
             UPDATE conversations SET last_inbound_at = last_inbound_at - $1 * interval '1 hour'
           ) UPDATE outbound_messages SET send_after = send_after - $1 * interval '1 hour',
             started_at = started_at - $1 * interval '1 hour' WHERE state <> 'started'`,
          ['hours' in event ? event.hours : 0],
        );
        return;
      default:
        await outreach.sent();
    }
  };

  it('is sent no reminder and no marketing, whatever happened in whatever order', async () => {
    let users = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 4, maxLength: 14 }), async (given) => {
        const somebody: Somebody = {
          phone: newPhone(),
          userId: `IN.${(users += 1)}`,
          out: new Set(),
          joined: false,
          joinedAt: null,
        };
        people.set(somebody.phone, somebody).set(somebody.userId, somebody);
        for (const as of [0, 1]) await says(somebody, as, 'in');
        for (const event of given) await happens(somebody, event);
        await outreach.sent();
        expect(violations).toEqual([]);
        // Where both happened at once, what was started had been started first. Of two who are found to be one
        // person each is out since the other was, but nobody knew before they were found to be one.
        const late = await outreach.sql(
          `SELECT o.text FROM outbound_messages o JOIN conversations c ON c.id = o.conversation_id
           JOIN contacts t ON t.id = c.contact_id
           WHERE o.purpose IN ('reminder', 'marketing') AND o.error_code IS NULL AND t.id = ANY (
               SELECT unnest(k.id || k.also) FROM contacts k WHERE k.phone = $1 OR k.user_id = $2)
             AND o.started_at > t.opted_out_at AND o.started_at > coalesce($3::timestamptz, t.opted_out_at)`,
          [somebody.phone, somebody.userId, somebody.joinedAt],
        );
        expect(late).toEqual([]);
      }),
      { numRuns: 60 },
    );
    // It would hold, too, if nothing were ever sent.
    expect(sent).toBeGreaterThan(20);
  });
});
