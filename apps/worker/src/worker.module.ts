import { CatalogModule } from '@munshi/catalog';
import { ClockModule, type Config, ConfigModule } from '@munshi/config';
import { ConversationModule } from '@munshi/conversation';
import { CrmSyncModule } from '@munshi/crm-sync';
import { CustomersModule } from '@munshi/customers';
import { DatabaseModule } from '@munshi/database';
import { FilesModule } from '@munshi/files';
import { InvoicesModule } from '@munshi/invoices';
import { bullClasses, MessagingModule, QUEUE_NAMES, WORKER_CONNECTION } from '@munshi/messaging';
import { ObservabilityModule } from '@munshi/observability';
import { OrdersModule } from '@munshi/orders';
import { OrganizationsModule } from '@munshi/organizations';
import { ProcessesModule } from '@munshi/processes';
import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { ConnectionOptions } from 'bullmq';
import { Heartbeat } from './heartbeat.js';
import { Housekeeping } from './housekeeping.js';
import { LocalWork } from './local-work.js';
import { TemplateWork } from './template-work.js';
import { ConversationsProcessor } from './processors/conversations.processor.js';
import {
  CampaignProcessing,
  CrmSyncProcessing,
  InvoiceProcessing,
  OrderProcessing,
  ReminderProcessing,
} from './processors/delivery.processor.js';
import { EventsProcessor } from './processors/events.processor.js';
import { OutboundProcessor } from './processors/outbound.processor.js';

@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    const { Queue, Worker } = bullClasses(config);
    BullModule.queueClass = Queue;
    BullModule.workerClass = Worker;
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.of(config),
        ObservabilityModule.named('worker'),
        ClockModule,
        DatabaseModule.named('munshi-worker'),
        OrganizationsModule,
        FilesModule,
        CqrsModule.forRoot(),
        MessagingModule,
        CatalogModule,
        CustomersModule,
        OrdersModule,
        InvoicesModule,
        CrmSyncModule.with(config),
        ProcessesModule,
        ConversationModule,
        BullModule.forRootAsync({
          inject: [WORKER_CONNECTION],
          useFactory: (connection: ConnectionOptions) => ({ connection }),
        }),
        BullModule.registerQueue(...QUEUE_NAMES.map((name) => ({ name }))),
      ],
      providers: [
        ConversationsProcessor,
        OutboundProcessor,
        EventsProcessor,
        OrderProcessing,
        InvoiceProcessing,
        CrmSyncProcessing,
        ReminderProcessing,
        CampaignProcessing,
        LocalWork,
        TemplateWork,
        Housekeeping,
        Heartbeat,
      ],
    };
  }
}
