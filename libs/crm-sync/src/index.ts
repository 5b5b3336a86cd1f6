export { type OpenAccount, ZohoAccount } from './account/zoho-account.js';
export { MatchCustomerCommand, type MatchRefusal } from './commands/match-customer.js';
export { ResolveRecordCommand } from './commands/resolve-record.js';
export { type RecordRefusal, RetryRecordCommand } from './commands/retry-record.js';
export { SyncNowCommand, type ZohoOff } from './commands/sync-now.js';
export * from './crm-sync.module.js';
export { type Buyer, Buyers } from './domain/buyers.js';
export {
  RECORD_KINDS,
  RECORD_STATES,
  type Reason,
  type RecordKind,
  type RecordState,
} from './domain/crm-record.js';
export { type CrmConnectionView, FindCrmConnection } from './queries/find-crm-connection.js';
export { type CrmCustomerView, FindCrmCustomers } from './queries/find-crm-customers.js';
export { type CrmRecordView, FindCrmRecords } from './queries/find-crm-records.js';
export { CrmRounds } from './rounds.js';
