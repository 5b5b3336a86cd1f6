import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import { heldConversation, MemoryConversations, pendingMessage } from '../../testing/fakes.js';
import { contextOf } from './message-context.js';
import { session } from './session.js';

describe('session', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const run = async (
    held: MemoryConversations['held'],
    inside: () => Promise<void> = async () => undefined,
  ) => {
    const conversations = new MemoryConversations();
    conversations.held = held;
    const context = contextOf(pendingMessage({ organizationId: database.organizationId }));
    let open = false;
    await session(database.unitOfWork, conversations)(context, async () => {
      open = database.unitOfWork.isOpen;
      await inside();
    });
    return { context, open };
  };

  it('opens the unit of work in which everything else happens', async () => {
    const { open, context } = await run(heldConversation());
    expect(open).toBe(true);
    expect(context.conversation).not.toBeNull();
  });

  it('leaves a conversation that somebody else holds to its holder', async () => {
    const { open, context } = await run('held');
    expect(open).toBe(false);
    expect(context.outcome).toBe('held');
  });

  it('rolls back with what is thrown inside', async () => {
    const failing = run(heldConversation(), async () => {
      await database.unitOfWork.execute(
        {
          name: 'session-spec.insert',
          text: `INSERT INTO price_lists (organization_id, name) VALUES ($1, 'x')`,
        },
        [database.organizationId],
      );
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await database.owner.query(`SELECT FROM price_lists`)).rowCount).toBe(0);
  });
});
