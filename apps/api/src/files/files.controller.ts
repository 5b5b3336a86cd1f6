import { SAMPLE_DOCUMENT, SAMPLE_PATH } from '@munshi/channels';
import { FileLinks, FileStore } from '@munshi/files';
import { Controller, ForbiddenException, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { replyWithPdf } from './pdf-reply.js';

/** Papers, for whoever was given a link to one: a provider that carries it, or the phone simulator. */
@ApiExcludeController()
@Controller('files')
export class FilesController {
  constructor(
    private readonly links: FileLinks,
    private readonly files: FileStore,
  ) {}

  /** What providers are shown of templates with a document; it is nobody's, and looked at for days. */
  @Get(SAMPLE_PATH)
  async sample(@Res() reply: FastifyReply): Promise<void> {
    const { name, text } = SAMPLE_DOCUMENT;
    await replyWithPdf(reply, name, Buffer.from(text, 'latin1'));
  }

  @Get(':token/:name')
  async fetch(
    @Param('token') token: string,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = this.links.open(token, name);
    // One answer to all that is wrong: it tells nobody what there is.
    if (file === null) throw new ForbiddenException('This link leads nowhere, or not any more.');
    const bytes = await this.files.read(file);
    if (bytes === null) throw new NotFoundException('The file is not here.');
    await replyWithPdf(reply, file.name, bytes);
  }
}
