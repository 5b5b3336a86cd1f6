import { batchCases } from './meta-batches.mjs';
import { messageCases } from './meta-messages.mjs';
import { otherCases } from './meta-fields.mjs';
import { statusCases } from './meta-statuses.mjs';

/**
 * Notifications as Meta sends them, each with what has to be in the database afterwards: rows of messages, of
 * statuses, and of everything else (`somewhere`: of whichever kind). `unanswered` must never lead to a reply.
 * @type {import('./meta.d.mts').MetaCase[]}
 */
export const metaCases = [...messageCases, ...statusCases, ...otherCases, ...batchCases];

export { stranger } from './meta-fields.mjs';
