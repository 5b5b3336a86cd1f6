import type { ChannelName, RawRequest } from '@munshi/channels';
import { Webhooks } from '@munshi/messaging';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WebhookIntake } from './webhook-intake.js';

const EMPTY_TWIML = '<Response/>';

/** What the providers call. */
@ApiExcludeController()
@Controller()
export class WebhooksController {
  constructor(
    private readonly intake: WebhookIntake,
    private readonly webhooks: Webhooks,
  ) {}

  @Post('whatsapp/webhook')
  twilioMessage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.twilio(request, reply);
  }

  @Post('whatsapp/status')
  twilioStatus(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.twilio(request, reply);
  }

  @Get('webhook')
  async verifyMeta(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const verified = this.webhooks.meta.verify(request.raw.url ?? '');
    // Echoed as text, character by character: it may have more digits than a number holds.
    void reply.type('text/plain; charset=utf-8').header('x-content-type-options', 'nosniff');
    if (verified.ok) await reply.status(200).send(verified.value);
    else await reply.status(403).send('not verified');
  }

  @Post('webhook')
  async meta(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.status(await this.receive('meta', request)).send();
  }

  private async twilio(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const status = await this.receive('twilio', request);
    if (status === 200) void reply.type('text/xml');
    void reply.status(status).send(status === 200 ? EMPTY_TWIML : undefined);
  }

  private receive(channel: ChannelName, request: FastifyRequest) {
    const raw: RawRequest = {
      url: request.raw.url ?? '',
      headers: request.raw.headers,
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    };
    return this.intake.receive(channel, raw, { peer: request.ip, traceId: request.id });
  }
}
