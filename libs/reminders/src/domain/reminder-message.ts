const PREFIX = 'reminder:';

/** Under which a reminder is told, once. */
export const reminderMessage = (identity: string): string => `${PREFIX}${identity}`;

/** Of which reminder a message is; null for another's. */
export const reminderOf = (message: string): string | null =>
  message.startsWith(PREFIX) ? message.slice(PREFIX.length) : null;
