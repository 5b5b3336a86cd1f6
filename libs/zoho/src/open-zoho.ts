import type { Seal } from '@munshi/config';
import type { UnitOfWork } from '@munshi/database';
import type { Clock, Id } from '@munshi/kernel';
import { Guard, type GuardOptions, type GuardState, UpstreamApi } from '@munshi/resilience';
import { CallBudget, type SpentCalls } from './budget/call-budget.js';
import { ZohoClient } from './client/zoho-client.js';
import { CrmCustomers } from './crm/crm-customers.js';
import { CrmOrders } from './crm/crm-orders.js';
import { CrmStock } from './crm/crm-stock.js';
import { InventoryClient } from './inventory/inventory-client.js';
import { InventoryCustomers } from './inventory/inventory-customers.js';
import { InventoryInvoices, InventoryOrders, InventoryPayments } from './inventory/inventory-records.js';
import { InventoryStock } from './inventory/inventory-stock.js';
import { InventoryTaxes } from './inventory/inventory-taxes.js';
import { AccessTokens, grantKeyOf } from './oauth/access-tokens.js';
import type { GrantStanding } from './oauth/grant-standing.js';
import { TokenEndpoint } from './oauth/token-endpoint.js';
import { TokenRows } from './oauth/token-rows.js';
import type { ZohoCustomers } from './zoho-customers.js';
import type { ZohoInvoices, ZohoOrders, ZohoPayments } from './zoho-records.js';
import type { ZohoSettings } from './zoho-settings.js';
import type { ZohoStock } from './zoho-stock.js';
import type { ZohoTaxes } from './zoho-taxes.js';

/** Whether we may ask, and how often we have. */
export interface ZohoAccess {
  /** Asks nobody. */
  standing(): Promise<{ readonly grant: GrantStanding; readonly calls: SpentCalls }>;
  /**
   * Renews the token where it is time, though nobody has a call to make.
   * @throws {ZohoFault | CircuitOpen | UpstreamFault}
   */
  renew(): Promise<void>;
}

export interface ZohoBooks {
  readonly taxes: ZohoTaxes;
  readonly invoices: ZohoInvoices;
  readonly payments: ZohoPayments;
}

/** One organization's account at Zoho. */
export interface Zoho {
  readonly access: ZohoAccess;
  readonly stock: ZohoStock;
  readonly customers: ZohoCustomers;
  readonly orders: ZohoOrders;
  /** Null with CRM, which keeps no books. */
  readonly books: ZohoBooks | null;
  /** Lets requests under way finish and closes the connections. */
  close(): Promise<void>;
}

export interface ZohoSurroundings {
  readonly organizationId: Id;
  /** Where the organization's days begin. */
  readonly timeZone: string;
  readonly unitOfWork: UnitOfWork;
  readonly seal: Seal;
  readonly clock: Clock;
  /** Hears of every breaker that opens, half opens or closes: `zoho`, or `zoho-accounts` that gives the tokens. */
  readonly onBreaker?: (upstream: string, state: GuardState) => void;
  readonly guard?: GuardOptions;
}

/** Where CRM and Inventory are when a token's answer does not say. */
const DEFAULT_DOMAIN = 'https://www.zohoapis.com';

export function openZoho(settings: ZohoSettings, around: ZohoSurroundings): Zoho {
  const { organizationId, timeZone, unitOfWork, seal, clock, onBreaker = () => undefined } = around;
  const { grant, service, accountsBaseUrl, apiBaseUrl, limits } = settings;
  const guarded = (upstream: string): Guard => {
    const guard = new Guard(upstream, around.guard);
    guard.onStateChange((state) => onBreaker(upstream, state));
    return guard;
  };
  const guards = { api: guarded('zoho'), accounts: guarded('zoho-accounts') };
  const accounts = new UpstreamApi('zoho-accounts', accountsBaseUrl, 1);
  const rows = new TokenRows(unitOfWork, organizationId, grantKeyOf(grant));
  const endpoint = new TokenEndpoint(grant, accounts, guards.accounts);
  const tokens = new AccessTokens(rows, endpoint, seal, clock, DEFAULT_DOMAIN);
  const budget = new CallBudget(unitOfWork, organizationId, service, limits, timeZone, clock);
  const client = new ZohoClient(unitOfWork, tokens, budget, guards.api, apiBaseUrl);
  return {
    ...records(settings, client, around),
    access: {
      async standing() {
        const [grant, calls] = await Promise.all([tokens.standing(), budget.spent()]);
        return { grant, calls };
      },
      async renew() {
        await tokens.current();
      },
    },
    async close() {
      guards.api.close();
      guards.accounts.close();
      await Promise.all([client.close(), accounts.close()]);
    },
  };
}

function records(
  { service, remoteOrganizationId }: ZohoSettings,
  client: ZohoClient,
  { timeZone, clock }: ZohoSurroundings,
): Omit<Zoho, 'access' | 'close'> {
  if (service === 'crm')
    return {
      stock: new CrmStock(client),
      customers: new CrmCustomers(client),
      orders: new CrmOrders(client),
      books: null,
    };
  if (remoteOrganizationId === undefined)
    throw new Error('Zoho Inventory needs the number of the organization');
  const inventory = new InventoryClient(client, remoteOrganizationId);
  return {
    stock: new InventoryStock(inventory),
    customers: new InventoryCustomers(inventory),
    orders: new InventoryOrders(inventory, timeZone),
    books: {
      taxes: new InventoryTaxes(inventory, clock),
      invoices: new InventoryInvoices(inventory),
      payments: new InventoryPayments(inventory),
    },
  };
}
