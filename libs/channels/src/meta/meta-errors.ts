import { actionTable } from '../channel-fault.js';

/** Meta keeps 200 to 299 for missing permissions. */
const PERMISSIONS = Array.from({ length: 100 }, (_, index) => 200 + index);

/**
 * The Cloud API's error codes and what each asks for, as of 20 Nov 2026 (Cloud API "Error codes").
 * The same codes come as answers and in `failed` statuses; titles change, codes do not.
 */
export const META_ACTIONS = actionTable({
  retry: [4, 80007, 130429, 131016, 131000, 131057],
  'retry-recipient': [131056],
  'use-template': [131047],
  'not-now': [131049, 130472],
  'slow-down': [131048, 131064, 368, 131031, 130497],
  suppress: [131050],
  'bad-recipient': [131026, 131021, 131030, 131062],
  'fix-template': [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016],
  'call-human': [0, 3, 10, 190, ...PERMISSIONS, 131005, 131042, 131045, 133010],
  'fix-media': [131051, 131052, 131053],
});
