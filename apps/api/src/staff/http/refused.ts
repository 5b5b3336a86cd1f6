import type { InvalidProduct, ProductNotFound } from '@munshi/catalog';
import type { AliasNotFound, InvalidAlias } from '@munshi/customers';
import type { ConversationNotFound, ReplayRefusal } from '@munshi/messaging';
import type { DispatchRefusal, OrderNotFound, WrongStatus } from '@munshi/orders';
import type { InvalidKeywordReply, KeywordNotFound } from '@munshi/organizations';
import { HttpException, HttpStatus } from '@nestjs/common';
import { type CampaignRefusal, isAboutCampaigns, refusingCampaign } from './campaign-refusals.js';
import { type MoneyRefusal, refusingMoney } from './money-refusals.js';
import { isAboutOutreach, type OutreachRefusal, refusingOutreach } from './outreach-refusals.js';
import type { Refusing } from './refusing.js';
import { refusingZoho, type ZohoRefusal } from './zoho-refusals.js';

/** Everything the staff API may answer no to. */
export type StaffRefusal =
  | OrderNotFound
  | WrongStatus
  | DispatchRefusal
  | InvalidProduct
  | ProductNotFound
  | AliasNotFound
  | InvalidAlias
  | { readonly kind: 'shop-not-found' }
  | ConversationNotFound
  | ReplayRefusal
  | InvalidKeywordReply
  | KeywordNotFound
  | { readonly kind: 'unit-missing'; readonly sku: string; readonly units: readonly string[] }
  | { readonly kind: 'no-organization' }
  | ZohoRefusal
  | OutreachRefusal
  | CampaignRefusal
  | MoneyRefusal;

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

/** 404: there is no such thing. 409: not as things stand. 422: not like this. */
const refusing = (refusal: StaffRefusal): Refusing => {
  if (isAboutOutreach(refusal)) return refusingOutreach(refusal);
  if (isAboutCampaigns(refusal)) return refusingCampaign(refusal);
  switch (refusal.kind) {
    case 'order-not-found':
      return { status: NOT_FOUND, error: 'There is no such order.' };
    case 'conversation-not-found':
      return { status: NOT_FOUND, error: 'There is no such conversation.' };
    case 'shop-not-found':
      return { status: NOT_FOUND, error: 'There is no such shop.' };
    case 'product-not-found':
      return { status: NOT_FOUND, error: `There is no product ${refusal.sku}.` };
    case 'alias-not-found':
      return { status: NOT_FOUND, error: 'Nothing is called so.' };
    case 'keyword-not-found':
      return { status: NOT_FOUND, error: 'There is no reply to this keyword.' };
    case 'not-parked':
      return { status: NOT_FOUND, error: 'Nothing is parked under this id.' };
    case 'wrong-status':
      return {
        status: CONFLICT,
        error: `The order is ${refusal.status}, so it cannot become ${refusal.wanted}.`,
      };
    case 'nothing-to-dispatch':
      return { status: CONFLICT, error: 'Nothing of the order is left to dispatch.' };
    case 'may-say-twice':
      return {
        status: CONFLICT,
        error:
          'Nobody knows whether the customer has this message. Replaying it may say it twice; send {"force": true} to do so.',
      };
    case 'no-organization':
      return { status: CONFLICT, error: 'No organization is set up yet.' };
    case 'no-such-line':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: `The order has no such line of ${refusal.sku}.`,
      };
    case 'wrong-quantity':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: `The quantity of ${refusal.sku} must be more than nothing.`,
      };
    case 'more-than-ordered':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: `Of ${refusal.sku} only ${refusal.left.toString()} are left to dispatch.`,
      };
    case 'unit-missing':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: `${refusal.sku} was ordered in ${refusal.units.join(' and ')}: say which unit.`,
      };
    case 'invalid-alias':
      return {
        status: UNPROCESSABLE_ENTITY,
        error:
          'A name needs a word that is neither a number nor a unit, stands on one line and has at most 200 characters.',
      };
    case 'invalid-product':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: 'The product cannot be like this.',
        problems: refusal.problems.map((message) => ({ path: '', message })),
      };
    case 'invalid-keyword-reply':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: 'The keyword or its reply cannot be like this.',
        problems: refusal.problems.map((message) => ({ path: '', message })),
      };
    case 'zoho-off':
    case 'record-not-found':
    case 'wrong-record-state':
    case 'customer-not-asked':
    case 'customer-taken':
      return refusingZoho(refusal);
    default:
      return refusingMoney(refusal);
  }
};

/** A refusal on its way to the caller: `{error, kind}`, and `problems` where there are several. */
export class Refused extends HttpException {
  constructor(readonly refusal: StaffRefusal) {
    const { status, ...words } = refusing(refusal);
    super({ ...words, kind: refusal.kind }, status);
  }
}
