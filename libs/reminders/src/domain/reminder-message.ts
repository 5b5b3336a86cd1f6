/** Under which a reminder is told, once. */
export const reminderMessage = (identity: string): string => `reminder:${identity}`;
