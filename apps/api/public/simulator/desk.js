import { byId, make, oneLine } from './dom.js';
import { formatted } from './format.js';

const STATES = {
  queued: ({ attempts }) =>
    attempts > 0 ? `Waits to be tried again (tried ${attempts}×)` : 'Waits to be sent',
  started: () => 'On its way to the provider',
  unknown: () => 'Outcome unknown: it is looked up, never blindly repeated',
  failed: () => 'Failed',
  refused: () => 'Not sent',
  parked: () => 'Parked for staff',
};

/** What Munshi has to say and the provider has not taken. */
export const showDesk = (items) => {
  byId('desk-empty').hidden = items.length > 0;
  byId('desk').replaceChildren(
    ...items.map((item) =>
      make(
        'li',
        {},
        make('p', { class: 'quote' }, ...formatted(oneLine(item.text))),
        make(
          'p',
          { class: 'help' },
          [STATES[item.state]?.(item) ?? item.state, item.reason].filter(Boolean).join(': '),
        ),
      ),
    ),
  );
};
