import type { Id } from '@munshi/kernel';
import type { TemplateCategory } from './template.js';

/**
 * How a template stands with a provider. `draft` has no row. `recategorised`: the provider takes it for something dearer
 * than we do, so it is paused until somebody has looked at it.
 */
export type RegistrationState =
  'draft' | 'submitting' | 'pending' | 'approved' | 'paused' | 'rejected' | 'disabled' | 'recategorised';

export interface Registration {
  readonly channelAccountId: Id;
  readonly state: RegistrationState;
  /** Null while the provider has not answered. */
  readonly providerId: string | null;
  readonly category: TemplateCategory | null;
  /** The provider's words. */
  readonly reason: string | null;
}

/** What a provider says of a template, in one scale. */
export interface Standing {
  readonly verdict: 'pending' | 'approved' | 'paused' | 'rejected' | 'disabled';
  readonly category: TemplateCategory | null;
}

/** Approved as something dearer, or as something that needs consent, is not what we asked for. */
export const stateAfter = (ours: TemplateCategory, { verdict, category }: Standing): RegistrationState =>
  verdict === 'approved' && ours === 'utility' && category === 'marketing' ? 'recategorised' : verdict;

const MINUTE = 60_000;

/** When the provider is asked again: soon while it reviews, now and then afterwards, since not every change is told. */
export const nextLook = (state: RegistrationState, now: Date): Date | null => {
  if (state === 'rejected' || state === 'disabled') return null;
  return new Date(now.getTime() + (state === 'pending' ? MINUTE : 60 * MINUTE));
};
