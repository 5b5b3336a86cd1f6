import { unhandled } from '@munshi/kernel';
import type { ChannelNotFound, ChannelNotInTrouble, InvalidBudget } from '@munshi/messaging';
import type { InvalidOutreach } from '@munshi/organizations';
import type { InvalidRateCard } from '@munshi/rate-card';
import type { InvalidTemplate, NotRendered, TemplateInUse, TemplateNotFound } from '@munshi/templates';
import type { UnknownZone } from '@munshi/messaging';
import type { NothingHeld } from '@munshi/reminders';
import { HttpStatus } from '@nestjs/common';
import { type SubmittedBefore, submittedBefore } from '../outreach/template-submission.js';
import type { WhichChannel } from '../our-numbers.js';
import type { Refusing } from './refusing.js';

/** What staff may be refused about writing to customers unasked. */
export type OutreachRefusal =
  | InvalidOutreach
  | InvalidTemplate
  | NotRendered
  | TemplateInUse
  | TemplateNotFound
  | SubmittedBefore
  | NothingHeld
  | InvalidRateCard
  | InvalidBudget
  | ChannelNotFound
  | ChannelNotInTrouble
  | UnknownZone
  | WhichChannel;

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

const like = (error: string, problems: readonly string[]): Refusing => ({
  status: UNPROCESSABLE_ENTITY,
  error,
  problems: problems.map((message) => ({ path: '', message })),
});

export const refusingOutreach = (refusal: OutreachRefusal): Refusing => {
  switch (refusal.kind) {
    case 'invalid-outreach':
      return like('It cannot be like this.', refusal.problems);
    case 'invalid-template':
      return like('The template cannot be like this.', refusal.problems);
    case 'not-rendered':
      return like('The values do not fit the template.', refusal.problems);
    case 'template-in-use':
      return {
        status: CONFLICT,
        error: `A provider has ${refusal.name}: give other words another name.`,
      };
    case 'template-not-found':
      return { status: NOT_FOUND, error: 'There is no such template.' };
    case 'already-submitted':
      return { status: CONFLICT, error: submittedBefore(refusal) };
    case 'nothing-held':
      return { status: NOT_FOUND, error: 'Its reminders are not held.' };
    case 'invalid-rate-card':
      return like('The rate card cannot be like this.', refusal.problems);
    case 'invalid-budget':
      return { status: UNPROCESSABLE_ENTITY, error: 'That is no budget.' };
    case 'channel-not-found':
      return { status: NOT_FOUND, error: 'There is no such channel.' };
    case 'channel-not-in-trouble':
      return { status: CONFLICT, error: 'Nothing keeps this channel from sending.' };
    case 'unknown-zone':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: 'Nobody knows this time zone; it is called like Asia/Kolkata.',
      };
    case 'which-channel':
      return {
        status: UNPROCESSABLE_ENTITY,
        error: 'Say which of your numbers is meant; an id of the provider belongs to one.',
        problems: refusal.problems,
      };
    default:
      return unhandled(refusal);
  }
};

const KINDS: ReadonlySet<string> = new Set<OutreachRefusal['kind']>([
  'invalid-outreach',
  'invalid-template',
  'not-rendered',
  'template-in-use',
  'template-not-found',
  'already-submitted',
  'nothing-held',
  'invalid-rate-card',
  'invalid-budget',
  'channel-not-found',
  'channel-not-in-trouble',
  'unknown-zone',
  'which-channel',
]);

export const isAboutOutreach = (refusal: { readonly kind: string }): refusal is OutreachRefusal =>
  KINDS.has(refusal.kind);
