import type { ConsentView, ConversationView, MessageView } from '@munshi/messaging';
import { z } from 'zod';

const direction = z.enum(['in', 'out']).describe('`in` from the customer, `out` to them');

export const conversationAnswer = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    contact: z.object({
      name: z.string().nullable(),
      phone: z.string().nullable().describe('digits with the country code'),
      userId: z.string().nullable().describe('of a customer who shows no phone number'),
    }),
    lastInboundAt: z.iso.datetime(),
    flag: z.string().nullable().describe('why staff should look'),
    humanUntil: z.iso.datetime().nullable().describe('until when a person answers instead of the bot'),
    lastMessage: z.object({ direction, at: z.iso.datetime(), text: z.string().nullable() }),
  })
  .meta({ id: 'Conversation' });

export const toConversationAnswer = (
  conversation: ConversationView,
): z.output<typeof conversationAnswer> => ({
  ...conversation,
  lastInboundAt: conversation.lastInboundAt.toISOString(),
  humanUntil: conversation.humanUntil?.toISOString() ?? null,
  lastMessage: { ...conversation.lastMessage, at: conversation.lastMessage.at.toISOString() },
});

export const messageAnswer = z
  .object({
    id: z.string(),
    direction,
    at: z.iso.datetime(),
    kind: z.string().nullable().describe('the kind of what came, the purpose of what we say'),
    text: z.string().nullable(),
    state: z.string(),
    detail: z.string().nullable().describe('why it failed, or the verdict of the send policy'),
    traceId: z.uuid().describe('what its lines in the log carry'),
  })
  .meta({ id: 'Message' });

export const toMessageAnswer = (message: MessageView): z.output<typeof messageAnswer> => ({
  ...message,
  at: message.at.toISOString(),
});

export const consentAnswer = z
  .object({
    id: z.string(),
    decision: z.enum(['in', 'out']).describe('`out`: no offers and reminders; `in`: takes that back'),
    at: z.iso.datetime(),
    conversationId: z.uuid().describe('where it was said'),
    channel: z.string(),
    messageId: z.string().describe('the message that said it'),
    text: z.string().nullable(),
  })
  .meta({ id: 'Consent' });

export const toConsentAnswer = (consent: ConsentView): z.output<typeof consentAnswer> => ({
  ...consent,
  at: consent.at.toISOString(),
});
