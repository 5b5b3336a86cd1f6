import type { Supply } from '@munshi/tax';
import type { Urgency } from './budget/call-budget.js';

export abstract class ZohoTaxes {
  /**
   * Zoho's id of the tax of such a rate, in hundredths of a percent; null where it has none.
   * @param supply null where the law knows no difference
   * @throws {ZohoFault | CircuitOpen | UpstreamFault} always `refused`: looking changes nothing
   */
  abstract find(rate: number, supply: Supply | null, urgency?: Urgency): Promise<string | null>;
}
