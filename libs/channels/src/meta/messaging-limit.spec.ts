import { messagingLimitIn } from './messaging-limit.js';

const told = (value: unknown, field = 'business_capability_update') =>
  messagingLimitIn(Buffer.from(JSON.stringify({ entry: [{ id: '1', changes: [{ field, value }] }] })));

describe('what Meta tells of the messaging limit', () => {
  it.each([
    [{ max_daily_conversations_per_business: 'TIER_2K' }, 2_000],
    [{ max_daily_conversations_per_business: 'TIER_UNLIMITED' }, null],
    [{ max_daily_conversations_per_business: 2_000, max_phone_numbers_per_waba: 25 }, 2_000],
    [{ max_daily_conversation_per_phone: 250 }, 250],
    [{ max_daily_conversation_per_phone: -1 }, null],
    [{ max_daily_conversations_per_business: 'TIER_NEW' }, undefined],
    [{ max_daily_conversations_per_business: -2 }, undefined],
    [{ max_daily_conversations_per_business: 9e12 }, undefined],
    [{}, undefined],
    [null, undefined],
  ])('in %p is %p', (value, people) => {
    expect(told(value)).toBe(people);
  });

  it('is nothing in another field, or in what is no notification', () => {
    expect(told({ max_daily_conversations_per_business: 250 }, 'account_update')).toBeUndefined();
    for (const text of ['', '[]', '{"entry":{}}', '\0'])
      expect(messagingLimitIn(Buffer.from(text))).toBeUndefined();
  });
});
