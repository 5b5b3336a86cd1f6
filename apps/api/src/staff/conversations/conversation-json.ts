import type { ConsentView, ConversationView, MessageView } from '@munshi/messaging';
import { z } from 'zod';
import { amountOf } from '../spending/amount.js';

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
    verdict: z.string().nullable().describe('what the send policy had done with one of ours'),
    reason: z.string().nullable().describe('and why: `quiet-hours`, `month-budget`, `opted-out` …'),
    code: z.string().nullable().describe('the code that the provider refused it with'),
    waitsUntil: z.iso.datetime().nullable().describe('when one that waits is looked at again'),
    cost: z
      .object({
        amount: z.string().describe("a decimal in the organization's currency: `0.1150`"),
        category: z.string().describe('what it is billed as'),
      })
      .nullable()
      .describe('as the rate card has it, until the provider says what it bills'),
    traceId: z.uuid().describe('what its lines in the log carry'),
  })
  .meta({ id: 'Message' });

export const toMessageAnswer = ({
  costMicros,
  costCategory,
  ...message
}: MessageView): z.output<typeof messageAnswer> => ({
  ...message,
  at: message.at.toISOString(),
  waitsUntil: message.waitsUntil?.toISOString() ?? null,
  cost:
    costMicros === null || costCategory === null
      ? null
      : { amount: amountOf(costMicros), category: costCategory },
});

export const consentAnswer = z
  .object({
    id: z.string(),
    decision: z.enum(['in', 'out']).describe('`out`: no offers and reminders; `in`: takes that back'),
    at: z.iso.datetime(),
    conversationId: z.uuid().describe('where it was said'),
    channel: z.string(),
    source: z
      .enum(['message', 'answer', 'whatsapp', 'staff'])
      .describe(
        'said to us; answered by the provider to a message of ours; set in WhatsApp itself; noted by staff',
      ),
    messageId: z
      .string()
      .nullable()
      .describe('the message that said it; one of ours where the provider answered so'),
    code: z.string().nullable().describe("the provider's"),
    text: z.string().nullable().describe('what they wrote, or what staff have noted'),
  })
  .meta({ id: 'Consent' });

export const toConsentAnswer = (consent: ConsentView): z.output<typeof consentAnswer> => ({
  ...consent,
  at: consent.at.toISOString(),
});
