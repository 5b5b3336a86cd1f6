import { Deliveries } from '@munshi/messaging';
import { Processor } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { z } from 'zod';
import { DrainedWorker } from './drained-worker.js';
import { WORKER_SETTINGS } from './worker-settings.js';

const wakeUp = z.object({ organizationId: z.uuid(), deliveryId: z.number().int() });

/** A reaction is due. Whether it has to be done, and how often it has failed, its row knows. */
@Injectable()
abstract class DeliveryProcessor extends DrainedWorker {
  constructor(private readonly deliveries: Deliveries) {
    super();
  }

  override async process(job: Job<unknown>): Promise<void> {
    const { organizationId, deliveryId } = wakeUp.parse(job.data);
    await this.deliveries.run(organizationId, deliveryId);
  }
}

const SETTINGS = { ...WORKER_SETTINGS, concurrency: 4 };

@Processor('order-processing', SETTINGS)
export class OrderProcessing extends DeliveryProcessor {}

@Processor('reminders', SETTINGS)
export class ReminderProcessing extends DeliveryProcessor {}

@Processor('campaigns', SETTINGS)
export class CampaignProcessing extends DeliveryProcessor {}

@Processor('invoice-processing', SETTINGS)
export class InvoiceProcessing extends DeliveryProcessor {}

@Processor('crm-sync', SETTINGS)
export class CrmSyncProcessing extends DeliveryProcessor {}
