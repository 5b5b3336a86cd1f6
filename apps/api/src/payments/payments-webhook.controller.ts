import { randomUUID } from 'node:crypto';
import { withTrace } from '@munshi/messaging';
import { LOGGER, type Logger } from '@munshi/observability';
import { PaymentProvider } from '@munshi/payment-providers';
import { ReceiveProviderPaymentCommand } from '@munshi/processes';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffOrganization } from '../staff/staff-organization.js';
import { BadCallers } from '../webhooks/bad-callers.js';
import { SetupHints } from '../webhooks/setup-hints.js';

/** What payment providers call. 200 once it is committed; 503 when it cannot be, and they come again. */
@ApiExcludeController()
@Controller('payments')
export class PaymentsWebhookController {
  constructor(
    private readonly provider: PaymentProvider,
    private readonly commands: CommandBus,
    private readonly organization: StaffOrganization,
    private readonly badCallers: BadCallers,
    private readonly hints: SetupHints,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Post('webhook')
  async tell(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await reply.status(await this.receive(request)).send();
  }

  private async receive(request: FastifyRequest): Promise<200 | 400 | 401 | 503> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!this.provider.authentic({ headers: request.raw.headers, body })) {
      if (request.headers['x-signature-256'] !== undefined) this.hints.wrongSignature('payments');
      await this.badCallers.slowDown(request.ip);
      return 401;
    }
    const read = this.provider.read(body);
    if (!read.ok) return 400;
    if (read.value === null) return 200;
    const { name: provider } = this.provider;
    const trace = randomUUID();
    try {
      const organizationId = await this.organization.find();
      const command = new ReceiveProviderPaymentCommand(organizationId, { ...read.value, provider });
      const outcome = await withTrace(trace, () => this.commands.execute(command));
      const level = outcome === 'recorded' || outcome === 'known' ? 'info' : 'warn';
      this.logger[level]({ trace, provider, outcome }, 'a payment provider told of money');
      return 200;
    } catch (error) {
      this.logger.error({ err: error, trace, provider }, 'what a payment provider told could not be kept');
      return 503;
    }
  }
}
