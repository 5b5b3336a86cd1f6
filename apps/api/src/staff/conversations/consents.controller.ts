import { NoteConsentsCommand } from '@munshi/messaging';
import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { Answers, MayBeRefused, StaffController } from '../http/staff-controller.js';
import { StaffActions } from '../staff-actions.js';

const toNote = z
  .strictObject({
    decision: z.enum(['in', 'out']).describe('`in`: wants offers; `out`: neither offers nor reminders'),
    where: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .describe('where they said so, as evidence: `order form of May 2026, folder 12`'),
    csv: z.string().min(1).describe('with a column `phone`, as spreadsheets write it'),
  })
  .meta({ id: 'ConsentsToNote' });
const noted = z.object({
  noted: z.number().int(),
  already: z.number().int().describe('it was known'),
  optedOut: z.number().int().describe('they have opted out, which only they themselves take back'),
  strangers: z
    .number()
    .int()
    .describe('numbers that have never written to us: kept, and counts from their first message on'),
  badCount: z.number().int(),
  bad: z
    .array(z.object({ line: z.number().int(), problems: z.array(z.string()) }))
    .describe('rows that are left out; the first thousand'),
});

/** Consents that customers have given, or taken back, elsewhere than in chat. */
@StaffController('consents')
export class ConsentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly actions: StaffActions,
  ) {}

  @Post()
  @Answers('Noted for each of them who has written to us, and kept for the others until they do', noted)
  @MayBeRefused()
  async note(@Body({ schema: toNote }) given: z.output<typeof toNote>): Promise<z.output<typeof noted>> {
    const { decision, where, csv } = given;
    const action = { name: 'consents.note', subject: decision, detail: { where } };
    const { bad, ...counts } = await this.actions.perform(action, (organizationId) =>
      this.commands.execute(new NoteConsentsCommand(organizationId, decision, where, csv)),
    );
    return { ...counts, bad: bad.map(({ line, problems }) => ({ line, problems: [...problems] })) };
  }
}
