import { canonicalPhone } from '@munshi/channels';
import { UnitOfWork } from '@munshi/database';
import { type Id, ok, type Result } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type BadCsvRow, readPhones, type UnreadableCsv } from '@munshi/spreadsheets';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { holdNumbers, keepAhead, note } from '../conversations/consents.sql.js';

export interface ConsentsNoted {
  readonly noted: number;
  /** It was known already. */
  readonly already: number;
  /** They have opted out, and only they themselves take that back. */
  readonly optedOut: number;
  /** They have never written to us, so nobody writes to them either; it is kept, and counts when they do. */
  readonly strangers: number;
  /** Rows that are left out, and why; the first thousand of them. */
  readonly bad: readonly BadCsvRow[];
  readonly badCount: number;
}

type Outcome = Result<ConsentsNoted, UnreadableCsv>;

/** What customers have said of offers and reminders elsewhere than in chat: on paper, at the counter, on a page. */
export class NoteConsentsCommand extends Command<Outcome> {
  constructor(
    readonly organizationId: Id,
    readonly decision: 'in' | 'out',
    /** Where they said so: kept with each of them, as evidence. */
    readonly where: string,
    /** CSV with a column `phone`; others are left alone. */
    readonly csv: string,
  ) {
    super();
  }
}

@CommandHandler(NoteConsentsCommand)
export class NoteConsentsHandler implements ICommandHandler<NoteConsentsCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: Organizations,
  ) {}

  async execute({ organizationId, decision, where, csv }: NoteConsentsCommand): Promise<Outcome> {
    const { phoneRegion } = await this.organizations.find(organizationId);
    const read = await readPhones(csv, canonicalPhone(phoneRegion));
    if (!read.ok) return read;
    const { phones, bad, badCount } = read.value;
    return this.unitOfWork.run(organizationId, async () => {
      const [, counted] = await Promise.all([
        this.unitOfWork.execute(holdNumbers, [organizationId, phones]),
        this.unitOfWork.one(note, [organizationId, phones, decision, where]),
        this.unitOfWork.execute(keepAhead, [organizationId, phones, decision, where]),
      ]);
      const { known, noted, optedOut } = counted ?? { known: 0, noted: 0, optedOut: 0 };
      const already = known - noted - optedOut;
      return ok({ noted, already, optedOut, strangers: phones.length - known, bad, badCount });
    });
  }
}
