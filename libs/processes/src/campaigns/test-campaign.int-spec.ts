import { settled } from '../../../messaging/testing/sending.js';
import { Campaigning } from '../../testing/campaigning.js';
import { TestCampaignCommand } from './test-campaign.js';

const STAFF = '919811112222';

describe('the test of a campaign', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
    await house.query('UPDATE organizations SET alert_number = $1', [`+${STAFF}`]);
  });
  afterEach(() => house.messaging.close());

  const test = async (id: string) => {
    const tested = await house.commands.execute(new TestCampaignCommand(house.organizationId, id));
    await settled(house.messaging);
    return tested.ok ? tested.value.texts : tested.refusal;
  };
  const staffWrite = async (): Promise<void> => {
    const id = await house.messaging.meet(STAFF);
    await house.messaging.reply(id, 'hello');
    await settled(house.messaging);
  };

  it('goes as its templates to staff alone, as its first recipient would read it', async () => {
    await house.shops(2);
    const id = await house.create();
    expect(await test(id)).toEqual([
      {
        variant: 'A',
        language: 'en',
        text: expect.stringMatching(/^Dear Shop \d, cement/) as string,
        sentAs: 'template',
        problems: [],
      },
    ]);
    expect(house.written()).toEqual([STAFF]);
  });

  it('needs no audience, and no approved template where staff have just written', async () => {
    await house.query(`UPDATE template_registrations SET state = 'pending'`);
    const id = await house.create();
    expect(await test(id)).toEqual({
      kind: 'campaign-not-ready',
      problems: [
        {
          path: 'variants.0',
          message:
            'offer/en is pending, and free text reaches your number only within 24 h after it has written to the one that the campaign speaks from.',
        },
      ],
    });
    await staffWrite();
    expect(await test(id)).toMatchObject([{ text: 'Dear customer, cement is cheap today.', sentAs: 'text' }]);
    const texts = house.messaging.channel.requests.map(({ text }) => text);
    expect(texts.at(-1)).toBe('Dear customer, cement is cheap today.');
  });

  it('says of each text what becomes of it', async () => {
    await house.template('later', 'Come {{1}}.', ['soon'], 'pending');
    const [text] = house.plan().variants;
    const id = await house.create({
      variants: [
        text!,
        { ...text!, name: 'B', template: 'later' },
        { ...text!, name: 'C', template: 'none' },
      ],
    });
    expect(await test(id)).toMatchObject([
      { variant: 'A', sentAs: 'template', problems: [] },
      { variant: 'B', sentAs: null, problems: [expect.stringMatching(/^later\/en is pending/)] },
      { variant: 'C', sentAs: null, text: null, problems: ['C: there is no such template.'] },
    ]);
    expect(house.written()).toEqual([STAFF]);
  });
});
