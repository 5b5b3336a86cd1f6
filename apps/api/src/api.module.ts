import { CatalogModule } from '@munshi/catalog';
import { ClockModule, type Config, ConfigModule } from '@munshi/config';
import { CrmSyncModule } from '@munshi/crm-sync';
import { CustomersModule } from '@munshi/customers';
import { DatabaseModule } from '@munshi/database';
import { FilesModule } from '@munshi/files';
import { MessagingModule } from '@munshi/messaging';
import { ObservabilityModule } from '@munshi/observability';
import { OrdersModule } from '@munshi/orders';
import { OrganizationsModule } from '@munshi/organizations';
import { ProcessesModule } from '@munshi/processes';
import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ApiErrors } from './errors/api-errors.js';
import { LinkedFilesModule } from './files/linked-files.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PaymentsModule } from './payments/payments.module.js';
import { InboxReports } from './simulator/inbox-reports.js';
import { PhoneRestart } from './simulator/phone-restart.js';
import { SimulatorModule, StartPageModule } from './simulator/simulator.module.js';
import { StaffModule } from './staff/staff.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    const imports: NonNullable<ModuleMetadata['imports']> = [
      ConfigModule.of(config),
      ObservabilityModule.named('api'),
      ClockModule,
      DatabaseModule.named('munshi-api'),
      OrganizationsModule,
      FilesModule,
      CqrsModule.forRoot(),
      MessagingModule,
      CatalogModule,
      CustomersModule,
      OrdersModule,
      CrmSyncModule.with(config),
      ProcessesModule,
      WebhooksModule,
      LinkedFilesModule,
      PaymentsModule,
      StaffModule,
      OperationsModule,
      config.SIMULATOR === 'on'
        ? SimulatorModule.boundTo({ reports: InboxReports, restart: PhoneRestart })
        : StartPageModule,
    ];
    return { module: ApiModule, imports, providers: [{ provide: APP_FILTER, useClass: ApiErrors }] };
  }
}
