import { Module } from '@nestjs/common';
import { BadCallers } from './bad-callers.js';
import { SetupHints } from './setup-hints.js';
import { WebhookIntake } from './webhook-intake.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({ controllers: [WebhooksController], providers: [BadCallers, SetupHints, WebhookIntake] })
export class WebhooksModule {}
