import type { TransitionTable } from '@munshi/kernel';

export const CAMPAIGN_STATUSES = [
  'draft',
  'scheduled',
  'running',
  'paused',
  'completed',
  'cancelled',
] as const;

export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/**
 * What is paused before its audience was frozen is scheduled again when it goes on, and a draft when it is changed. A canary is a running campaign that
 * tells nobody beyond its first: it has no status of its own, since everything that may happen to one may happen to it.
 */
export const CAMPAIGN_TRANSITIONS: TransitionTable<CampaignStatus> = {
  draft: ['scheduled', 'running', 'cancelled'],
  scheduled: ['draft', 'running', 'paused', 'cancelled'],
  running: ['paused', 'completed', 'cancelled'],
  paused: ['running', 'scheduled', 'draft', 'completed', 'cancelled'],
  completed: [],
  cancelled: [],
};
