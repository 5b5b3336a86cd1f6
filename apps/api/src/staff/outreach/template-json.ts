import type { ChannelRoutes } from '@munshi/messaging';
import { type Template, TEMPLATE_LANGUAGES, type TemplateView } from '@munshi/templates';
import { z } from 'zod';

export const templateLanguage = z.enum(TEMPLATE_LANGUAGES);

const button = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), title: z.string().max(100) }),
  z.strictObject({ kind: z.literal('url'), title: z.string().max(100), url: z.string().max(2_000) }),
]);

export const registrationState = z.enum([
  'draft',
  'submitting',
  'pending',
  'approved',
  'paused',
  'rejected',
  'disabled',
  'recategorised',
]);

/** All of it: a field that is left out would wipe what is stored. */
const content = {
  category: z.enum(['utility', 'marketing']),
  header: z.string().max(200).nullable(),
  document: z
    .boolean()
    .default(false)
    .describe('a paper stands above its words in place of a header: an invoice, a credit note'),
  body: z.string().max(4_000).describe('`{{1}}`, `{{2}}` … stand for what each message says differently'),
  footer: z.string().max(200).nullable(),
  buttons: z.array(button).max(20),
  examples: z
    .array(z.string().max(1_024))
    .max(100)
    .describe('one for each variable: the provider is shown them'),
};

export const templateToPut = z
  .strictObject({
    ...content,
    name: z
      .unknown()
      .optional()
      .describe('ignored, as are those below: so that what was read may be sent back'),
    language: z.unknown().optional(),
    registrations: z.unknown().optional(),
  })
  .meta({ id: 'TemplateToPut' });

export const templateJson = z
  .object({
    name: z.string(),
    language: templateLanguage,
    ...content,
    registrations: z
      .array(
        z.object({
          channel: z.string().nullable().describe('null for an account that is not used any more'),
          number: z.string().nullable().describe('of ours, as `submit` takes it'),
          channelAccountId: z.uuid(),
          state: registrationState.describe(
            'only `approved` is sent; `recategorised`: the provider takes it for marketing',
          ),
          providerId: z.string().nullable().describe('Twilio: ContentSid'),
          category: z.enum(['utility', 'marketing']).nullable().describe("the provider's"),
          reason: z.string().nullable(),
        }),
      )
      .describe('how it stands with the provider of each of our numbers; empty while it is a draft'),
  })
  .meta({ id: 'Template' });

export const toTemplateJson = (view: TemplateView, routes: ChannelRoutes): z.output<typeof templateJson> => ({
  ...view,
  buttons: [...view.buttons],
  examples: [...view.examples],
  registrations: view.registrations.map((registration) => {
    const route = routes.byId(registration.channelAccountId);
    return { channel: route?.channel ?? null, number: route?.address ?? null, ...registration };
  }),
});

export const templateIn = (
  { name: _, language: __, registrations: ___, ...given }: z.output<typeof templateToPut>,
  at: Pick<Template, 'name' | 'language'>,
): Template => ({ ...given, ...at });
