/** A button of a template; its title has at most 25 characters. */
export type TemplateButton =
  | { readonly kind: 'reply'; readonly title: string }
  | { readonly kind: 'url'; readonly title: string; readonly url: string };

/** A template as a provider is asked to approve it. `{{1}}`, `{{2}}` … stand for what each message says differently. */
export interface TemplateText {
  /** Lower case letters, digits and underscores, at most 512. */
  readonly name: string;
  /** `en`, `hi`, `hi-Latn`, `pt` */
  readonly language: string;
  readonly category: 'utility' | 'marketing';
  readonly header: string | null;
  /** A PDF stands above the body, in place of a header; each message brings its own. */
  readonly document: boolean;
  readonly body: string;
  readonly footer: string | null;
  readonly buttons: readonly TemplateButton[];
  /** One for each variable. */
  readonly examples: readonly string[];
}

/** Providers' words in one scale; what nobody can say is `pending`. */
export type TemplateVerdict = 'pending' | 'approved' | 'paused' | 'rejected' | 'disabled';

/** How a template stands with its provider. */
export interface TemplateStanding {
  /** Meta: the template's id. Twilio: its ContentSid. */
  readonly providerId: string;
  readonly verdict: TemplateVerdict;
  /** What the provider takes it for; null where it does not say. */
  readonly category: 'utility' | 'marketing' | null;
  /** The provider's words. */
  readonly reason: string | null;
}

/** Where templates of one of our numbers are approved. */
export abstract class TemplateDesk {
  /**
   * One request, never repeated.
   * @throws {UpstreamFault} with its outcome; `ChannelFault` where the provider said why
   */
  abstract submit(template: TemplateText): Promise<TemplateStanding>;

  /** @throws {UpstreamFault} as above */
  abstract standing(providerId: string): Promise<TemplateStanding>;
}

/**
 * What a template is called at a provider. WhatsApp knows no language of Hindi in Latin letters, so such a template has a
 * name of its own; Portuguese is Brazil's (Meta, "Supported languages").
 */
export const providerName = ({ name, language }: Pick<TemplateText, 'name' | 'language'>) => {
  if (language === 'hi-Latn') return { name: `${name}_latn`, language: 'hi' };
  return { name, language: language === 'pt' ? 'pt_BR' : language };
};

/** The other way round: which of ours the provider speaks of. */
export const templateNamed = (name: string, language: string): { name: string; language: string } => {
  if (language === 'hi' && name.endsWith('_latn')) return { name: name.slice(0, -5), language: 'hi-Latn' };
  return { name, language: language.startsWith('pt') ? 'pt' : language };
};

const VERDICTS: ReadonlyMap<string, TemplateVerdict> = new Map([
  ['approved', 'approved'],
  ['reinstated', 'approved'],
  ['paused', 'paused'],
  ['rejected', 'rejected'],
  ['disabled', 'disabled'],
  ['pending_deletion', 'disabled'],
  ['deleted', 'disabled'],
]);

/** `APPROVED`, `in_appeal`: Meta's and Twilio's words. */
export const verdictOf = (word: string | undefined): TemplateVerdict =>
  VERDICTS.get(word?.toLowerCase() ?? '') ?? 'pending';

export const categoryOf = (word: string | undefined): 'utility' | 'marketing' | null => {
  const category = word?.toLowerCase();
  return category === 'utility' || category === 'marketing' ? category : null;
};
