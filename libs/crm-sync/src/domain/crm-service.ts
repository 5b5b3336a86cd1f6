/** Which books we bring ours to. */
export abstract class CrmService {
  /** As the rows name it; `none` where nothing is connected. */
  abstract readonly name: 'crm' | 'inventory' | 'none';

  /** Whether invoices and payments are kept there too. */
  get keepsBooks(): boolean {
    return this.name === 'inventory';
  }
}
