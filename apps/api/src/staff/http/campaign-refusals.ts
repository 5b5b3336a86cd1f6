import type {
  CampaignKeyReused,
  CampaignNotFound,
  CampaignUnderWay,
  InvalidCampaign,
  NotInTheFuture,
  PlanProblem,
  WrongCampaignStatus,
} from '@munshi/campaigns';
import { unhandled } from '@munshi/kernel';
import type { CampaignNotReady, NoAlertNumber } from '@munshi/processes';
import type { UnreadableCsv } from '@munshi/spreadsheets';
import { HttpStatus } from '@nestjs/common';
import type { Refusing } from './refusing.js';

/** What staff may be refused about campaigns. */
export type CampaignRefusal =
  | CampaignKeyReused
  | CampaignNotFound
  | CampaignUnderWay
  | InvalidCampaign
  | NotInTheFuture
  | WrongCampaignStatus
  | CampaignNotReady
  | NoAlertNumber
  | UnreadableCsv;

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

/** What plans call otherwise than who sends them. */
const SENT_AS: Readonly<Record<string, string>> = {
  budgetMinor: 'budget',
  zone: 'timeZone',
  channelAccountId: 'number',
};
export const asSent = (path: string): string => SENT_AS[path] ?? path;

const sent = (problems: readonly PlanProblem[]) =>
  problems.map(({ path, message }) => ({ path: asSent(path), message }));

export const refusingCampaign = (refusal: CampaignRefusal): Refusing => {
  switch (refusal.kind) {
    case 'campaign-not-found':
      return { status: NOT_FOUND, error: 'There is no such campaign.' };
    case 'campaign-key-reused':
      return { status: CONFLICT, error: 'The key has been used before, for another campaign.' };
    case 'invalid-campaign':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: 'The campaign cannot be like this.',
        problems: sent(refusal.problems),
      };
    case 'campaign-under-way':
      return {
        status: CONFLICT,
        error: 'It has started: its end, windows, rate and canary may change, and its budget by itself.',
        problems: sent(refusal.problems),
      };
    case 'campaign-not-ready':
      return {
        status: CONFLICT,
        error: 'The campaign cannot be told to anybody as things stand.',
        problems: sent(refusal.problems),
      };
    case 'wrong-campaign-status':
      return {
        status: CONFLICT,
        error: `The campaign is ${refusal.status}, so it cannot become ${refusal.wanted}.`,
      };
    case 'starts-in-the-past':
      return { status: UNPROCESSABLE_ENTITY, error: 'Its plan names no time to come at which it starts.' };
    case 'no-alert-number':
      return { status: CONFLICT, error: 'There is no number at which staff are told.' };
    case 'unreadable-csv':
      return { status: UNPROCESSABLE_ENTITY, error: `The list cannot be read: ${refusal.problem}.` };
    default:
      return unhandled(refusal);
  }
};

const KINDS: ReadonlySet<string> = new Set<CampaignRefusal['kind']>([
  'campaign-not-found',
  'campaign-key-reused',
  'campaign-under-way',
  'invalid-campaign',
  'campaign-not-ready',
  'wrong-campaign-status',
  'starts-in-the-past',
  'no-alert-number',
  'unreadable-csv',
]);

export const isAboutCampaigns = (refusal: { readonly kind: string }): refusal is CampaignRefusal =>
  KINDS.has(refusal.kind);
