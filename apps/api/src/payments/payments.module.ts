import { CONFIG, type Config } from '@munshi/config';
import { PaymentProvider, SignedProvider } from '@munshi/payment-providers';
import { Module } from '@nestjs/common';
import { StaffOrganization } from '../staff/staff-organization.js';
import { BadCallers } from '../webhooks/bad-callers.js';
import { SetupHints } from '../webhooks/setup-hints.js';
import { PaymentsWebhookController } from './payments-webhook.controller.js';

@Module({
  controllers: [PaymentsWebhookController],
  providers: [
    StaffOrganization,
    BadCallers,
    SetupHints,
    {
      provide: PaymentProvider,
      inject: [CONFIG],
      useFactory: ({ PAYMENTS_WEBHOOK_SECRET: secret }: Config) => new SignedProvider(secret ?? null),
    },
  ],
})
export class PaymentsModule {}
