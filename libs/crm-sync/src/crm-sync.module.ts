import type { Config } from '@munshi/config';
import { zohoSettings } from '@munshi/zoho';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ZohoAccount } from './account/zoho-account.js';
import { FetchInventoryHandler } from './commands/fetch-inventory.js';
import { MatchCustomerHandler } from './commands/match-customer.js';
import { ResolveRecordHandler } from './commands/resolve-record.js';
import { RetryRecordHandler } from './commands/retry-record.js';
import { SyncNowHandler } from './commands/sync-now.js';
import { SyncOrdersHandler } from './commands/sync-orders.js';
import { CrmConnections } from './domain/crm-connections.js';
import { CrmCustomers } from './domain/crm-customers.js';
import { CrmItems } from './domain/crm-items.js';
import { CrmRecords } from './domain/crm-records.js';
import { CrmService } from './domain/crm-service.js';
import { ConnectedBooks } from './infra/connected-books.js';
import { OpenedZohoAccount } from './infra/opened-zoho-account.js';
import { PgCrmConnections } from './infra/pg-crm-connections.js';
import { PgCrmCustomers } from './infra/pg-crm-customers.js';
import { PgCrmItems } from './infra/pg-crm-items.js';
import { PgCrmRecords } from './infra/pg-crm-records.js';
import { CustomerDesk } from './pushing/customer-desk.js';
import { RecordPusher } from './pushing/record-pusher.js';
import { FindCrmConnectionHandler } from './queries/find-crm-connection.js';
import { FindCrmCustomersHandler } from './queries/find-crm-customers.js';
import { FindCrmRecordsHandler } from './queries/find-crm-records.js';
import { EndInvoiceWhenCancelled } from './reactions/end-invoice-when-cancelled.js';
import { EndOrderWhenCancelled } from './reactions/end-order-when-cancelled.js';
import { LeavePaymentWhenReversed } from './reactions/leave-payment-when-reversed.js';
import { MovePaymentWhenAllocated } from './reactions/move-payment-when-allocated.js';
import { NoteOrderWhenDispatched } from './reactions/note-order-when-dispatched.js';
import { ShowCreditNoteWhenIssued } from './reactions/show-credit-note-when-issued.js';
import { PushInvoiceWhenIssued } from './reactions/push-invoice-when-issued.js';
import { PushOrderWhenConfirmed } from './reactions/push-order-when-confirmed.js';
import { PushPaymentWhenRecorded } from './reactions/push-payment-when-recorded.js';
import { CrmRounds } from './rounds.js';

const OF_ORDERS: Type[] = [PushOrderWhenConfirmed, EndOrderWhenCancelled];
const OF_BOOKS: Type[] = [
  NoteOrderWhenDispatched,
  PushInvoiceWhenIssued,
  EndInvoiceWhenCancelled,
  PushPaymentWhenRecorded,
  MovePaymentWhenAllocated,
  LeavePaymentWhenReversed,
  ShowCreditNoteWhenIssued,
];

/** What is connected decides who listens: without Zoho nobody does, and nothing is written down for it. */
@Module({})
export class CrmSyncModule {
  static with(config: Config): DynamicModule {
    const name = zohoSettings(config)?.service ?? 'none';
    return this.of(name, { provide: ZohoAccount, useClass: OpenedZohoAccount });
  }

  /** @param account who opens the account at Zoho */
  static of(
    name: CrmService['name'],
    account: NonNullable<DynamicModule['providers']>[number],
  ): DynamicModule {
    const service: CrmService = new (class extends CrmService {
      readonly name = name;
    })();
    return {
      module: CrmSyncModule,
      providers: [
        { provide: CrmService, useValue: service },
        account,
        ConnectedBooks,
        { provide: CrmConnections, useClass: PgCrmConnections },
        { provide: CrmCustomers, useClass: PgCrmCustomers },
        { provide: CrmItems, useClass: PgCrmItems },
        { provide: CrmRecords, useClass: PgCrmRecords },
        CustomerDesk,
        RecordPusher,
        CrmRounds,
        FetchInventoryHandler,
        MatchCustomerHandler,
        ResolveRecordHandler,
        RetryRecordHandler,
        SyncNowHandler,
        SyncOrdersHandler,
        FindCrmConnectionHandler,
        FindCrmCustomersHandler,
        FindCrmRecordsHandler,
        ...(name === 'none' ? [] : OF_ORDERS),
        ...(service.keepsBooks ? OF_BOOKS : []),
      ],
      exports: [CrmRounds],
    };
  }
}
