import { statement, UnitOfWork } from '@munshi/database';
import { done, type Id, isId, isZone, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ConversationNotFound } from './hand-back-conversation.js';

export interface UnknownZone {
  readonly kind: 'unknown-zone';
}

type Outcome = Result<void, ConversationNotFound | UnknownZone>;

/** Whose clock the customer of a conversation lives by (IANA); null for that of their number's country again. */
export class SetTimeZoneCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly conversationId: string,
    readonly timeZone: string | null,
  ) {
    super();
  }
}

const setZone = statement<{ id: Id }, [Id, string | null]>(
  'contacts.set-zone',
  `UPDATE contacts SET time_zone = $2 WHERE id = (
     SELECT contact_id FROM conversations
     WHERE id = (SELECT coalesce(merged_into, id) FROM conversations WHERE id = $1)) RETURNING id`,
);

@CommandHandler(SetTimeZoneCommand)
export class SetTimeZoneHandler implements ICommandHandler<SetTimeZoneCommand> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ organizationId, conversationId, timeZone }: SetTimeZoneCommand): Promise<Outcome> {
    return this.unitOfWork.run<Outcome>(organizationId, async () => {
      if (timeZone !== null && !isZone(timeZone)) return refuse({ kind: 'unknown-zone' });
      const set = isId(conversationId)
        ? await this.unitOfWork.one(setZone, [conversationId, timeZone])
        : null;
      return set === null ? refuse({ kind: 'conversation-not-found' }) : done;
    });
  }
}
