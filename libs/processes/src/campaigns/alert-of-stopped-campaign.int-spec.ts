import { Campaigning } from '../../testing/campaigning.js';

const STAFF = '919811111111';

describe('a campaign that stops by itself', () => {
  let house: Campaigning;
  beforeEach(async () => {
    house = await Campaigning.open();
    await house.query('UPDATE organizations SET alert_number = $1', [`+${STAFF}`]);
    await house.shops(30);
    await house.rate(10);
  });
  afterEach(() => house.messaging.close());

  const alerts = () =>
    house.query<{ text: string }>('SELECT text FROM outbound_messages WHERE to_address = $1', [STAFF]);

  const waiting = (queue = 'campaigns-for-staff') =>
    house.query('SELECT depth::int, oldest IS NOT NULL AS since FROM backlog() WHERE queue = $1', [queue]);

  it('is told to staff once, with why and how it goes on', async () => {
    const id = await house.create();
    await house.start(id);
    await house.round();
    await house.query(`UPDATE template_registrations SET state = 'rejected', reason = 'quality'`);
    for (let nth = 0; nth < 3; nth += 1) await house.round();
    expect((await alerts()).map(({ text }) => text.split('\n'))).toEqual([
      [
        'The campaign Monsoon has stopped by itself.',
        '"offer/en is rejected: quality."',
        '',
        'Nobody else is told until you have looked, and let it go on:',
        `POST /api/v1/campaigns/${id}/resume`,
      ],
    ]);
    expect(await waiting()).toEqual([{ depth: 1, since: true }]);
  });

  it('is no news where staff have paused it', async () => {
    const id = await house.create();
    await house.start(id);
    await house.round();
    await house.pause(id);
    await house.round();
    expect(await alerts()).toEqual([]);
    expect(await waiting()).toEqual([{ depth: 0, since: false }]);
  });

  it('is no backlog of messages either: what is held is due when it goes on', async () => {
    const id = await house.create();
    await house.start(id);
    await house.round();
    expect(await waiting('outbound-messages')).toEqual([{ depth: 20, since: true }]);
    await house.pause(id);
    expect(await waiting('outbound-messages')).toEqual([{ depth: 0, since: false }]);
    await house.resume(id);
    expect(await waiting('outbound-messages')).toEqual([{ depth: 20, since: true }]);
  });
});
