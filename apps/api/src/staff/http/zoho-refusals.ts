import type { MatchRefusal, RecordRefusal, ZohoOff } from '@munshi/crm-sync';
import { unhandled } from '@munshi/kernel';
import { HttpStatus } from '@nestjs/common';
import type { Refusing } from './refusing.js';

/** What staff may be refused about the books at Zoho. */
export type ZohoRefusal = ZohoOff | RecordRefusal | MatchRefusal;

const { NOT_FOUND, CONFLICT } = HttpStatus;

export const refusingZoho = (refusal: ZohoRefusal): Refusing => {
  switch (refusal.kind) {
    case 'zoho-off':
      return { status: CONFLICT, error: 'Zoho is not configured: set the ZOHO_ variables.' };
    case 'record-not-found':
      return { status: NOT_FOUND, error: 'There is no such record.' };
    case 'wrong-record-state':
      return {
        status: CONFLICT,
        error:
          refusal.state === 'conflict'
            ? 'The record is in conflict: say which side counts.'
            : `The record is ${refusal.state}, so there is nothing to decide.`,
      };
    case 'customer-not-asked':
      return { status: NOT_FOUND, error: 'Nobody asks who this shop is in Zoho.' };
    case 'customer-taken':
      return { status: CONFLICT, error: 'Another shop is this customer already.' };
    default:
      return unhandled(refusal);
  }
};
