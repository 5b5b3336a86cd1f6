import { z } from 'zod';
import { contract } from './contract.js';
import { instant, language } from './fields.js';

/**
 * A provider has refused a message for a reason that will refuse others too. `template`: those that are worded so, which is
 * paused at once. `standing`: the number is held to write too much that nobody wants. `credentials`: nothing gets through
 * but one message now and then, until it works again. Told once while it lasts.
 */
export const SendingTroubled = contract(
  'messaging.sending-troubled.v1',
  z.object({
    at: instant,
    channelAccountId: z.uuid(),
    cause: z.enum(['template', 'standing', 'credentials']),
    /** What the message was worded by; null where it was free text. */
    template: z.object({ name: z.string(), language }).nullable(),
    /** The provider's code and words. */
    code: z.string().nullable(),
    detail: z.string().nullable(),
  }),
);

/** A message was not sent since its batch has not as much left as it costs. Told once until the batch is given more. */
export const BatchExhausted = contract(
  'messaging.batch-exhausted.v1',
  z.object({ at: instant, batch: z.uuid() }),
);

/**
 * What a message says may have changed while it waited, so it was not sent and never will be: whoever told it tells it
 * anew, as things stand then, once it is time.
 */
export const MessageGivenBack = contract(
  'messaging.message-given-back.v1',
  z.object({
    at: instant,
    conversationId: z.uuid(),
    /** Under which it was told. */
    identity: z.string(),
    /** What it waited for. */
    reason: z.string(),
    until: instant,
  }),
);
