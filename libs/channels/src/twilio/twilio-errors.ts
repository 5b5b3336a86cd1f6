import { actionTable } from '../channel-fault.js';

/**
 * Twilio's error codes and what each asks for, as of 20 Nov 2026 (Twilio's error and warning dictionary).
 * 20429 is the only one that Twilio promises was never processed. 63018 also follows from sending campaigns too
 * fast and 63021 from media; each stands where its commoner cause does.
 */
export const TWILIO_ACTIONS = actionTable({
  retry: [20429, 63017, 63018, 30001, 21611],
  'use-template': [63016],
  'not-now': [63049, 63032],
  'slow-down': [63038, 63051],
  suppress: [21610, 63014],
  'bad-recipient': [63003, 63024, 21211],
  'fix-template': [63021, 63027, 63028, 63062],
  'call-human': [20003, 63020],
  'fix-media': [63019],
});
