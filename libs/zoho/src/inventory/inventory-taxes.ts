import type { Clock } from '@munshi/kernel';
import type { Supply } from '@munshi/tax';
import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import { ZohoTaxes } from '../zoho-taxes.js';
import type { InventoryClient } from './inventory-client.js';

/** In India a tax is a group of halves within a state (`intra`) and one whole across states (`inter`). */
const page = z.object({
  taxes: z.array(
    z.object({
      tax_id: z.string(),
      tax_percentage: z.number(),
      tax_specific_type: z.string().nullish(),
      tax_specification: z.string().nullish(),
    }),
  ),
  page_context: z.object({ has_more_page: z.boolean() }).optional(),
});

interface Tax {
  readonly remoteId: string;
  readonly rate: number;
  readonly supply: Supply | null;
}

/** Taxes change when a law does; somebody who has just added one is not made to wait for that long. */
const KEPT_MS = 60 * 60_000;
/** A half is levied with its other half alone, and a cess on top of a tax. */
const PARTS = new Set(['cgst', 'sgst', 'cess']);

/** Taxes of Inventory v1, remembered for an hour; what is not among them is looked for anew. */
export class InventoryTaxes extends ZohoTaxes {
  private known: { readonly taxes: readonly Tax[]; readonly until: number } | undefined;

  constructor(
    private readonly client: InventoryClient,
    private readonly clock: Clock,
  ) {
    super();
  }

  async find(rate: number, supply: Supply | null, urgency: Urgency = 'background'): Promise<string | null> {
    const { known } = this;
    const remembered = known !== undefined && known.until > this.clock.now().getTime() ? known.taxes : [];
    return idOf(remembered, rate, supply) ?? idOf(await this.look(urgency), rate, supply);
  }

  private async look(urgency: Urgency): Promise<readonly Tax[]> {
    const taxes: Tax[] = [];
    for (let number = 1, more = true; more; number += 1) {
      const query = { page: String(number), per_page: '200' };
      const call = { method: 'GET', path: '/settings/taxes', query } as const;
      const told = await this.client.call(call, page, urgency);
      for (const tax of told.taxes)
        if (!PARTS.has(tax.tax_specific_type ?? ''))
          taxes.push({
            remoteId: tax.tax_id,
            rate: Math.round(tax.tax_percentage * 100),
            supply: supplyOf(tax),
          });
      more = told.page_context?.has_more_page === true;
    }
    this.known = { taxes, until: this.clock.now().getTime() + KEPT_MS };
    return taxes;
  }
}

function supplyOf(tax: z.output<typeof page>['taxes'][number]): Supply | null {
  if (tax.tax_specification === 'inter' || tax.tax_specific_type === 'igst') return 'across';
  return tax.tax_specification === 'intra' ? 'within' : null;
}

/** Of several the first one: they come to the same. */
const idOf = (taxes: readonly Tax[], rate: number, supply: Supply | null): string | null =>
  (
    taxes.find((tax) => tax.rate === rate && tax.supply === supply) ??
    taxes.find((tax) => tax.rate === rate && (tax.supply === null || supply === null))
  )?.remoteId ?? null;
