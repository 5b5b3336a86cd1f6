import type { Id } from '@munshi/kernel';
import { type Organization, Organizations } from '../src/domain/organization.js';
import type { Outreach, OutreachChanges } from '../src/domain/outreach.js';
import type { SellerParticulars } from '../src/domain/seller-particulars.js';

/** A registered wholesaler who gives fifteen days and sets no limit. */
export const SELLER: SellerParticulars = {
  legalName: null,
  address: 'Market Yard, Pune',
  contact: null,
  taxId: '27AAPFU0939F1ZV',
  state: null,
  taxProfile: null,
  bank: { holder: 'Sharma Traders', bank: 'Bank of Maharashtra', number: '60123456789', routing: null },
  scanToPay: { scheme: 'UPI', address: 'sharmatraders@okbank', name: 'Sharma Traders' },
  termsDays: 15,
  creditLimitMinor: null,
};

/** As the database begins with it. */
export const OUTREACH: Outreach = {
  quietFrom: 21 * 60,
  quietUntil: 9 * 60,
  frequencyCaps: {},
  remindersAt: 10 * 60 + 30,
  paymentLadder: [-3, 0, 3, 7, 15],
  orderNudges: false,
  dailySummaryAt: null,
};

/** Every organization is a wholesaler in Pune. */
export class OneKindOfOrganization extends Organizations {
  async find(id: Id): Promise<Organization> {
    return {
      id,
      name: 'Sharma Traders',
      currency: 'INR',
      timeZone: 'Asia/Kolkata',
      language: 'en',
      phoneRegion: 'IN',
      requireApproval: false,
      alertNumber: null,
      backOrders: true,
      monthlyBudgetMinor: null,
      rateCard: null,
      ...SELLER,
      ...OUTREACH,
    };
  }

  override async putOutreach(): Promise<OutreachChanges> {
    throw new Error('every organization is as it is');
  }

  override async putParticulars(): Promise<void> {
    throw new Error('every organization is as it is');
  }

  override async putMonthlyBudget(): Promise<void> {
    throw new Error('every organization is as it is');
  }

  override async putRateCard(): Promise<void> {
    throw new Error('every organization is as it is');
  }
}
