import { ok, type Result } from '@munshi/kernel';
import type { ChannelRoute } from '@munshi/messaging';
import type { RegistrationState } from '@munshi/templates';
import { z } from 'zod';
import { numbersMeant, oneNumber, type WhichChannel } from '../our-numbers.js';
import { registrationState } from './template-json.js';

export const submission = z
  .strictObject({
    channel: z
      .enum(['twilio', 'meta', 'simulator'])
      .optional()
      .describe('all that there are, where left out'),
    number: z
      .string()
      .max(100)
      .optional()
      .describe(
        'which of your numbers, as `GET /api/v1/channels` has it; needed with `providerId` where several are on',
      ),
    providerId: z
      .string()
      .regex(/^[\w.-]{1,200}$/)
      .optional()
      .describe(
        'what was made in the console of the provider: ContentSid, or the id at Meta. It is looked at how that stands, also where the template was paused here',
      ),
  })
  .meta({ id: 'TemplateSubmission' });
export type Submission = z.output<typeof submission>;

export const submitted = z
  .object({
    channels: z.array(z.string()),
    registrations: z
      .array(z.object({ channel: z.string(), number: z.string(), state: registrationState }))
      .describe(
        'how it stands now at each number that is meant: one that has it already (`paused`, say) is left as it is',
      ),
  })
  .meta({ id: 'TemplateSubmitted' });

/** How a template stands at one of our numbers after a submission. */
export interface StandingAtNumber {
  readonly route: ChannelRoute;
  readonly state: RegistrationState;
  /** Whether its provider is asked. */
  readonly asked: boolean;
}

/** Every number that is meant has it, so that nobody is asked. */
export interface SubmittedBefore {
  readonly kind: 'already-submitted';
  readonly standing: readonly StandingAtNumber[];
}

/** At whose providers it is submitted; an id of a provider belongs to one number. */
export const submittedAt = (
  given: Submission,
  ours: readonly ChannelRoute[],
): Result<readonly ChannelRoute[], WhichChannel> => {
  if (given.providerId === undefined) return numbersMeant(given, ours);
  const one = oneNumber(given, ours);
  return one.ok ? ok([one.value]) : one;
};

export const toSubmittedJson = (standing: readonly StandingAtNumber[]): z.output<typeof submitted> => ({
  channels: standing.map(({ route }) => route.channel),
  registrations: standing.map(({ route, state }) => ({
    channel: route.channel,
    number: route.address,
    state,
  })),
});

/** How it stands, and what can be done about it. */
export const submittedBefore = ({ standing }: SubmittedBefore): string => {
  const [first] = standing;
  const alone = standing.length === 1 ? first : undefined;
  const states =
    alone?.state ?? standing.map(({ route, state }) => `${state} at ${route.address}`).join(', ');
  const named = alone ? '`providerId`' : '`number` and `providerId`';
  const paused = standing.some(({ state }) => state === 'paused')
    ? ` Put right why it is paused, and submit it with its ${named} to have it used again.`
    : '';
  return `It has been submitted: ${states}.${paused}`;
};
