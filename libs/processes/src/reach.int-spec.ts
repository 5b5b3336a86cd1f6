import { UnitOfWork } from '@munshi/database';
import { Reminding } from '../testing/reminding.js';
import { Reach } from './reach.js';

describe('reaching somebody who has a number', () => {
  let house: Reminding;
  beforeEach(async () => {
    house = await Reminding.open(new Date('2026-11-20T06:30:00Z'));
  });
  afterEach(() => house.messaging.close());

  const reach = (...numbers: string[]) =>
    house.messaging.module
      .get(UnitOfWork)
      .run(house.organizationId, () =>
        house.messaging.module.get(Reach, { strict: false }).of(house.organizationId, numbers),
      );

  it('makes their conversation once, and finds it by either spelling', async () => {
    const first = await reach('919829012345');
    expect(first?.route.id).toBe(house.messaging.route.id);
    expect((await reach('+919829012345'))?.recipient.conversationId).toBe(first?.recipient.conversationId);
    expect(await house.query('SELECT FROM conversations')).toHaveLength(1);
  });

  it('prefers the number that wrote last', async () => {
    const [written, silent] = ['919829011111', '919829022222'];
    const conversation = (await reach(written))?.recipient.conversationId;
    await house.query('UPDATE conversations SET last_inbound_at = now() WHERE id = $1', [conversation]);
    expect((await reach(silent, written))?.recipient.conversationId).toBe(conversation);
  });

  it('is nobody where there is no number', async () => {
    expect(await reach()).toBeNull();
    expect(await house.query('SELECT FROM conversations')).toEqual([]);
  });
});
