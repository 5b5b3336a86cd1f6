export { type CallLimits, type SpentCalls, type Urgency } from './budget/call-budget.js';
export { type GrantStanding, type GrantState } from './oauth/grant-standing.js';
export { type ZohoGrant } from './oauth/token-endpoint.js';
export * from './open-zoho.js';
export * from './zoho-customers.js';
export { type ZohoAction, ZohoFault } from './zoho-fault.js';
export * from './zoho-records.js';
export * from './zoho-settings.js';
export * from './zoho-stock.js';
