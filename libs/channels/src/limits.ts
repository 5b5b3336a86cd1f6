import type { ChannelName } from './channel.js';

export interface ChannelLimits {
  /** Longest text of one message, in UTF-16 units. */
  readonly text: number;
  /** Longest text of a message with buttons or a list; beyond it the choices stay in the text alone. */
  readonly interactive: number;
  /** Longest text beside a document. */
  readonly caption: number;
  /** How many choices the channel can show, 0 for none. */
  readonly choices: number;
}

/**
 * Dated data, as of 20 Nov 2026. Meta: text body 4096, interactive body 1024, list 10 rows
 * (Cloud API reference, "Interactive messages"), caption 1024; Twilio: 1600 characters a message (error 21617).
 */
const LIMITS: Readonly<Record<ChannelName, ChannelLimits>> = {
  meta: { text: 4096, interactive: 1024, caption: 1024, choices: 10 },
  twilio: { text: 1600, interactive: 0, caption: 1024, choices: 0 },
  simulator: { text: 4096, interactive: 1024, caption: 1024, choices: 10 },
};

export const limitsOf = (channel: ChannelName): ChannelLimits => LIMITS[channel];

/** Interactive messages of the Cloud API, in UTF-16 units (Meta "Interactive reply buttons", "Interactive list"). */
export const INTERACTIVE = {
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  id: 200,
  openButton: 20,
} as const;
