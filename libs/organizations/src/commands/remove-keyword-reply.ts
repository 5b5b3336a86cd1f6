import { done, type Id, plainPhrase, refuse, type Result } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { KeywordReplies } from '../domain/keyword-replies.js';

export interface KeywordNotFound {
  readonly kind: 'keyword-not-found';
}

type Outcome = Result<void, KeywordNotFound>;

/** The keyword is a word like any other again. */
export class RemoveKeywordReplyCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly keyword: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveKeywordReplyCommand)
export class RemoveKeywordReplyHandler implements ICommandHandler<RemoveKeywordReplyCommand> {
  constructor(private readonly replies: KeywordReplies) {}

  async execute({ organizationId, keyword }: RemoveKeywordReplyCommand): Promise<Outcome> {
    const removed = await this.replies.remove(organizationId, plainPhrase(keyword));
    return removed ? done : refuse({ kind: 'keyword-not-found' });
  }
}
