import type { OutboundMessage } from './channel.js';
import { INTERACTIVE } from './limits.js';
import { shorten } from './split.js';
import { clean } from './untrusted.js';

/**
 * What the button says that opens a list, which may not be blank. Where nobody said it, the numbers: they are in no
 * language, and work as answers.
 */
export const choicesLabelOf = ({ choices = [], choicesLabel = '' }: OutboundMessage): string =>
  shorten(clean(choicesLabel).trim() || `1-${choices.length}`, INTERACTIVE.openButton);
