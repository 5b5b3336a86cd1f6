/** As `wording` has them: `hi` is written in Devanagari, `hi-Latn` in Latin letters. */
export type TemplateLanguage = 'en' | 'hi' | 'hi-Latn' | 'pt';

export const TEMPLATE_LANGUAGES: readonly TemplateLanguage[] = ['en', 'hi', 'hi-Latn', 'pt'];

/** Marketing needs the customer's consent and is billed higher; a provider may disagree about what is. */
export type TemplateCategory = 'utility' | 'marketing';

export type TemplateButton =
  | { readonly kind: 'reply'; readonly title: string }
  | { readonly kind: 'url'; readonly title: string; readonly url: string };

/** What may be said outside of the 24 h window, once a provider has approved it. */
export interface Template {
  readonly name: string;
  readonly language: TemplateLanguage;
  readonly category: TemplateCategory;
  readonly header: string | null;
  /** A paper stands above its words, in place of a header: each message brings its own. */
  readonly document: boolean;
  /** `{{1}}`, `{{2}}` … stand for what each message says differently. */
  readonly body: string;
  readonly footer: string | null;
  readonly buttons: readonly TemplateButton[];
  /** One for each variable: what the provider is shown when it is asked to approve it. */
  readonly examples: readonly string[];
}

/** Everything but a whole variable is text: `${1}`, `<%= 1 %>`, `{{name}}` and `{{ 1 }}` mean nothing here. */
export const VARIABLE = /\{\{(\d{1,3})\}\}/g;

/** How many values it takes; its variables are numbered from 1 without a gap. */
export const variablesIn = (body: string): number =>
  Math.max(0, ...[...body.matchAll(VARIABLE)].map(([, number]) => Number(number)));
