import { statement, UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import type { Language } from '@munshi/wording';
import { Injectable } from '@nestjs/common';

const spoken = statement<{ language: Language | null }, [Id]>(
  'contacts.spoken',
  'SELECT t.language FROM conversations c JOIN contacts t ON t.id = c.contact_id WHERE c.id = $1',
);

/** What customers write in, for what is said to them outside of a turn. */
export abstract class SpokenLanguages {
  /** Null where nothing they wrote has told. Joins the open unit of work. */
  abstract of(conversationId: Id): Promise<Language | null>;
}

@Injectable()
export class PgSpokenLanguages extends SpokenLanguages {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async of(conversationId: Id): Promise<Language | null> {
    const known = await this.unitOfWork.one(spoken, [conversationId]);
    return known?.language ?? null;
  }
}
