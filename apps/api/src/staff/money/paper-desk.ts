import { FileStore } from '@munshi/files';
import { fileName, paperPath, RequestPaperCommand } from '@munshi/invoices';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { replyWithPdf } from '../../files/pdf-reply.js';
import { Refused } from '../http/refused.js';

interface Paper {
  readonly kind: 'invoice' | 'credit-note';
  readonly id: Id;
  readonly number: string;
}

/** Papers for staff. Workers draw them, so one that nobody has wanted yet comes a moment later. */
@Injectable()
export class PaperDesk {
  constructor(
    private readonly files: FileStore,
    private readonly commands: CommandBus,
  ) {}

  /** @throws Refused when it has still to be drawn. */
  async give(organizationId: Id, { kind, id, number }: Paper, reply: FastifyReply): Promise<void> {
    const bytes = await this.files.read({ organizationId, path: paperPath(kind, id) });
    if (bytes === null) {
      const wish = { paper: { kind, id }, conversationId: null, language: 'en' as const };
      await this.commands.execute(new RequestPaperCommand(organizationId, wish));
      throw new Refused({ kind: 'paper-not-drawn' });
    }
    await replyWithPdf(reply, fileName(number), bytes);
  }
}
