import type { Id } from '@munshi/kernel';
import { type Organization, Organizations } from '../src/domain/organization.js';

/** Every organization is a wholesaler in Pune. */
export class OneKindOfOrganization extends Organizations {
  async find(id: Id): Promise<Organization> {
    return {
      id,
      name: 'Sharma Traders',
      currency: 'INR',
      timeZone: 'Asia/Kolkata',
      language: 'en',
      taxId: '27AAAPA1234A1Z5',
      phoneRegion: 'IN',
      requireApproval: false,
      alertNumber: null,
      backOrders: true,
    };
  }
}
