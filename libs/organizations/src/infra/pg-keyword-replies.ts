import { statement, UnitOfWork } from '@munshi/database';
import { Clock, type Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { KeywordReplies } from '../domain/keyword-replies.js';
import type { KeywordReply, KeywordReplyToPut } from '../domain/keyword-reply.js';
import { Phrasebook } from '../domain/phrasebook.js';
import { KeptForAMinute } from './kept-for-a-minute.js';

const find = statement<KeywordReply, [Id]>(
  'keyword-replies.active',
  'SELECT keyword, reply, active FROM keyword_replies WHERE organization_id = $1 AND active',
);

const put = statement<KeywordReply, [Id, string, string, boolean | null]>(
  'keyword-replies.put',
  `INSERT INTO keyword_replies (organization_id, keyword, reply, active) VALUES ($1, $2, $3, coalesce($4, true))
   ON CONFLICT (organization_id, keyword) DO UPDATE
     SET reply = excluded.reply, active = coalesce($4, keyword_replies.active), updated_at = clock_timestamp()
   RETURNING keyword, reply, active`,
);

const remove = statement<never, [Id, string]>(
  'keyword-replies.remove',
  'DELETE FROM keyword_replies WHERE organization_id = $1 AND keyword = $2',
);

@Injectable()
export class PgKeywordReplies extends KeywordReplies {
  private readonly kept: KeptForAMinute<Phrasebook>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    clock: Clock,
  ) {
    super();
    this.kept = new KeptForAMinute(clock, (organizationId) => this.load(organizationId));
  }

  phrasebook(organizationId: Id): Promise<Phrasebook> {
    return this.kept.find(organizationId);
  }

  put(organizationId: Id, { keyword, reply, active }: KeywordReplyToPut): Promise<KeywordReply> {
    return this.unitOfWork.run(organizationId, async () => {
      const stored = await this.unitOfWork.one(put, [organizationId, keyword, reply, active ?? null]);
      if (stored === null) throw new Error(`${keyword} was not stored`);
      this.forgetAfterCommit(organizationId);
      return stored;
    });
  }

  remove(organizationId: Id, keyword: string): Promise<boolean> {
    return this.unitOfWork.run(organizationId, async () => {
      const removed = await this.unitOfWork.execute(remove, [organizationId, keyword]);
      this.forgetAfterCommit(organizationId);
      return removed > 0;
    });
  }

  private async load(organizationId: Id): Promise<Phrasebook> {
    return new Phrasebook(
      await this.unitOfWork.run(organizationId, () => this.unitOfWork.rows(find, [organizationId])),
    );
  }

  private forgetAfterCommit(organizationId: Id): void {
    this.unitOfWork.afterCommit(() => {
      this.kept.forget(organizationId);
    });
  }
}
