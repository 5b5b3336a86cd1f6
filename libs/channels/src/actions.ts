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

const CODES_OF_TEMPLATES = Object.values(TABLES).flatMap((table) =>
  [...table].flatMap(([code, action]) => (action === 'fix-template' ? [String(code)] : [])),
);
/** Too long, or not as the template has them: another's values may fit. */
const OF_VALUES: readonly string[] = ['132005', '132008', '132012', '63021'];

/**
 * Codes by which providers refuse a message for its template: `template` for whatever it is filled with, `values` perhaps
 * for what it was filled with here. No code is one of two providers.
 */
export const TEMPLATE_CODES = {
  template: [...new Set(CODES_OF_TEMPLATES)].filter((code) => !OF_VALUES.includes(code)),
  values: OF_VALUES,
} as const;
