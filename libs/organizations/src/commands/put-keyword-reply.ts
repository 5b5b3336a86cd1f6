import { type Id, ok, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { KeywordReplies } from '../domain/keyword-replies.js';
import {
  checkKeywordReply,
  type InvalidKeywordReply,
  type KeywordReply,
  type KeywordReplyToPut,
} from '../domain/keyword-reply.js';

type Outcome = Result<KeywordReply, InvalidKeywordReply>;

/** Adds a keyword's reply, or overwrites it. */
export class PutKeywordReplyCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly reply: KeywordReplyToPut,
  ) {
    super();
  }
}

@CommandHandler(PutKeywordReplyCommand)
export class PutKeywordReplyHandler implements ICommandHandler<PutKeywordReplyCommand> {
  constructor(private readonly replies: KeywordReplies) {}

  /** @returns the reply as it is stored. */
  async execute({ organizationId, reply }: PutKeywordReplyCommand): Promise<Outcome> {
    const checked = checkKeywordReply(reply);
    if (!checked.ok) return checked;
    return ok(await this.replies.put(organizationId, checked.value));
  }
}
