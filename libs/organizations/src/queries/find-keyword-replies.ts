import { type Page, pageOf, Reading } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { KeywordReply } from '../domain/keyword-reply.js';

/** In the order of their keywords, those that are switched off too. */
export class FindKeywordReplies extends Query<Page<KeywordReply>> {
  constructor(
    readonly organizationId: Id,
    readonly after: string | null = null,
    readonly limit = 50,
  ) {
    super();
  }
}

@QueryHandler(FindKeywordReplies)
export class FindKeywordRepliesHandler implements IQueryHandler<FindKeywordReplies> {
  constructor(private readonly reading: Reading) {}

  async execute({ organizationId, after, limit }: FindKeywordReplies): Promise<Page<KeywordReply>> {
    const found = await this.reading.of(organizationId).keywordReply.findMany({
      where: { organizationId, ...(after !== null && { keyword: { gt: after } }) },
      orderBy: { keyword: 'asc' },
      take: limit + 1,
      select: { keyword: true, reply: true, active: true },
    });
    return pageOf(
      found,
      limit,
      (reply) => reply,
      ({ keyword }) => keyword,
    );
  }
}
