import { marketingPreferencesIn } from './marketing-preferences.js';

const PREFERENCE = {
  wa_id: '16505551234',
  detail: 'User requested to stop marketing messages',
  category: 'marketing_messages',
  value: 'stop',
  timestamp: 1_739_321_024,
};

const notified = (preferences: unknown, contacts: unknown = [], field = 'user_preferences'): Buffer =>
  Buffer.from(
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '102290129340398',
          changes: [
            {
              field,
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
                contacts,
                user_preferences: preferences,
              },
            },
          ],
        },
      ],
    }),
  );

describe('marketing preferences', () => {
  it('tell who stopped marketing messages, and when', () => {
    const contact = { profile: { name: 'Sheena Nelson' }, wa_id: '16505551234' };
    expect(marketingPreferencesIn(notified([PREFERENCE], [contact]))).toEqual([
      {
        address: '16505551234',
        phone: '16505551234',
        userId: null,
        profileName: 'Sheena Nelson',
        decision: 'out',
        at: new Date(1_739_321_024_000),
      },
    ]);
  });

  it('come several at once, each with the contact that is theirs', () => {
    const other = { ...PREFERENCE, wa_id: '919800000001', value: 'resume', timestamp: '1739321025' };
    const contacts = [
      { wa_id: '919800000001', user_id: 'IN.1349', profile: { name: 'Asha' } },
      { wa_id: '16505551234', profile: { name: 'Sheena' } },
    ];
    expect(marketingPreferencesIn(notified([PREFERENCE, other], contacts))).toMatchObject([
      { address: '16505551234', profileName: 'Sheena', userId: null, decision: 'out' },
      { address: '919800000001', profileName: 'Asha', userId: 'IN.1349', decision: 'in' },
    ]);
  });

  it('may be of somebody whose number is not told', () => {
    const { wa_id: _, ...hidden } = { ...PREFERENCE, user_id: 'IN.1349' };
    expect(marketingPreferencesIn(notified([hidden], [{ user_id: 'IN.1349' }]))).toMatchObject([
      { address: 'IN.1349', phone: null, userId: 'IN.1349' },
    ]);
  });

  it.each([
    ['another category', [{ ...PREFERENCE, category: 'calls' }]],
    ['a word that nobody knows', [{ ...PREFERENCE, value: 'maybe' }]],
    ['nobody', [{ ...PREFERENCE, wa_id: undefined }]],
    ['an address that is none', [{ ...PREFERENCE, wa_id: 'x'.repeat(5_000) }]],
    ['no list', { stop: true }],
    ['no object in it', [null, 7, 'stop', [PREFERENCE]]],
  ])('are none where there is %s', (_, preferences) => {
    expect(marketingPreferencesIn(notified(preferences, null))).toEqual([]);
  });

  it('are none in another field, nor in what is no JSON', () => {
    expect(marketingPreferencesIn(notified([PREFERENCE], [], 'messages'))).toEqual([]);
    expect(marketingPreferencesIn(Buffer.from('{'))).toEqual([]);
    expect(marketingPreferencesIn(Buffer.from('null'))).toEqual([]);
  });
});
