import {
  Controller,
  Get,
  Header,
  Inject,
  Injectable,
  NotFoundException,
  Param,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoopbackOnly } from '../access/loopback-only.js';
import { PAGE_HEADERS, PageFiles } from './page-files.js';

@Injectable()
class Pages {
  constructor(@Inject(PageFiles) private readonly files: PageFiles) {}

  /** 304 where the browser has it already. */
  answer(name: string, request: FastifyRequest, reply: FastifyReply): void {
    const file = this.files.find(name);
    if (file === undefined) throw new NotFoundException('There is no such page.');
    void reply.headers({ ...PAGE_HEADERS, etag: file.etag });
    if (request.headers['if-none-match'] === file.etag) void reply.status(304).send();
    else void reply.header('content-type', file.type).send(file.body);
  }
}

/** The start page. It tells nothing that only staff may know. */
@Controller()
export class StartPageController {
  constructor(private readonly pages: Pages) {}

  @Get()
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.answer('index.html', request, reply);
  }

  @Get('assets/:file')
  asset(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.answer(`assets/${file}`, request, reply);
  }

  @Get('favicon.ico')
  @Header('cache-control', 'max-age=86400')
  favicon(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.answer('assets/munshi.svg', request, reply);
  }
}

/** The phone in the browser. */
@Controller('simulator')
@UseGuards(LoopbackOnly)
export class SimulatorPageController {
  constructor(private readonly pages: Pages) {}

  @Get()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.answer('simulator/index.html', request, reply);
  }

  @Get(':file')
  file(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.answer(`simulator/${file === '' ? 'index.html' : file}`, request, reply);
  }
}

export { Pages };
