import type { ChannelName } from './channel.js';
import type { ActionTable, SendAction } from './channel-fault.js';
import { META_ACTIONS } from './meta/meta-errors.js';
import { TWILIO_ACTIONS } from './twilio/twilio-errors.js';

/** The simulator speaks as Meta does. */
const TABLES: Readonly<Record<ChannelName, ActionTable>> = {
  meta: META_ACTIONS,
  twilio: TWILIO_ACTIONS,
  simulator: META_ACTIONS,
};

/** What a provider's code in a `failed` status asks for; `give-up` for one without a rule. */
export const actionOf = (channel: ChannelName, code: string | null): SendAction =>
  (code === null ? undefined : TABLES[channel].get(Number(code))) ?? 'give-up';
