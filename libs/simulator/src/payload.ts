import {
  type Choice,
  choicesLabelOf,
  clean,
  INTERACTIVE,
  limitsOf,
  type OutboundMessage,
  type OutboundTemplate,
  shorten,
} from '@munshi/channels';
import { z } from 'zod';

const choice = z.object({ id: z.string(), title: z.string(), description: z.string().optional() });

const arrived = z.object({
  text: z.string(),
  choices: z.array(choice).default([]),
  list: z.boolean().default(false),
  label: z.string().default(''),
  document: z.object({ link: z.string(), name: z.string() }).optional(),
});

/** What a phone was given to show. `list` tells whether the choices are rows of a list or buttons. */
export type ArrivedPayload = z.infer<typeof arrived>;

export const arrivedFrom = (stored: unknown): ArrivedPayload => {
  const read = arrived.safeParse(stored);
  return read.success ? read.data : arrived.parse({ text: '' });
};

/** As WhatsApp shows it: three buttons, else a list of ten, each title cut to what fits. */
export const arrivedPayload = (message: OutboundMessage): ArrivedPayload => {
  const { text, document, choices = [] } = message;
  const limits = limitsOf('simulator');
  const body = clean(text);
  if (document !== undefined) return { text: body, choices: [], list: false, label: '', document };
  if (choices.length === 0 || choices.length > limits.choices || body.length > limits.interactive)
    return { text: body, choices: [], list: false, label: '' };
  const list =
    choices.length > INTERACTIVE.buttons || choices.some(({ description }) => description !== undefined);
  return {
    text: body,
    choices: choices.map((given) => shown(given, list)),
    list,
    label: list ? choicesLabelOf(message) : '',
  };
};

const shown = ({ id, title, description }: Choice, list: boolean): z.infer<typeof choice> => ({
  id,
  title: shorten(clean(title), list ? INTERACTIVE.rowTitle : INTERACTIVE.buttonTitle),
  ...(description === undefined
    ? {}
    : { description: shorten(clean(description), INTERACTIVE.rowDescription) }),
});

/** As a phone shows an approved template: its words, and its buttons under them. */
export const templatePayload = ({ ref, to, rendered, document }: OutboundTemplate): ArrivedPayload =>
  arrivedPayload({
    ref,
    to,
    text: rendered.text,
    ...(document && { document }),
    choices: rendered.buttons.map((title) => ({ id: title, title })),
  });

const spoken = z.object({
  key: z.string(),
  text: z.string().optional(),
  choice: z.object({ id: z.string(), title: z.string() }).optional(),
});

/** What a phone has sent: words, or one of the choices it was given. */
export type SpokenPayload = z.infer<typeof spoken>;

export const spokenFrom = (stored: unknown): SpokenPayload => {
  const read = spoken.safeParse(stored);
  return read.success ? read.data : { key: '' };
};

const reported = z.object({
  ref: z.string().optional(),
  errorCode: z.number().optional(),
  errorDetail: z.string().optional(),
});

/** What a status tells beside its name. */
export type ReportedPayload = z.infer<typeof reported>;

export const reportedFrom = (stored: unknown): ReportedPayload => {
  const read = reported.safeParse(stored);
  return read.success ? read.data : {};
};
