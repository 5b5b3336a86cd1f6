import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import type { ZohoCall, ZohoClient } from '../client/zoho-client.js';

const succeeded = z.object({ code: z.literal(0) });

/** Inventory v1: every call names the organization, and every answer has a `code`, 0 for success. */
export class InventoryClient {
  constructor(
    private readonly client: ZohoClient,
    private readonly organizationId: string,
  ) {}

  async call<Body extends object>(call: ZohoCall, shape: z.ZodType<Body>, urgency: Urgency): Promise<Body> {
    const { path, query } = call;
    const whole = {
      ...call,
      path: `/inventory/v1${path}`,
      query: { ...query, organization_id: this.organizationId },
    };
    const body = await this.client.call(whole, succeeded.and(shape), urgency);
    if (body === null) throw new Error('Inventory answered without a body');
    return body;
  }
}
