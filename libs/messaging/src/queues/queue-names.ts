/** One queue a concern, so that a sick provider delays nobody else. */
export const QUEUE_NAMES = [
  'conversations',
  'outbound-messages',
  'order-processing',
  'invoice-processing',
  'crm-sync',
  'reminders',
  'campaigns',
  'maintenance',
] as const;

export type QueueName = (typeof QUEUE_NAMES)[number];
