import { fields, identifier, items, title, whole, words } from '../untrusted.js';
import { categoryOf, templateNamed, type TemplateVerdict, verdictOf } from './template-desk.js';

/** What a provider tells of a template of ours by itself. */
export interface TemplateNews {
  readonly providerId: string | undefined;
  readonly name: string;
  readonly language: string;
  /** Undefined where it tells of the category alone. */
  readonly verdict: TemplateVerdict | undefined;
  /** What it is taken for from now on; undefined where that is not told, or only announced. */
  readonly category: 'utility' | 'marketing' | undefined;
  readonly reason: string | undefined;
}

const FIELDS: ReadonlySet<string> = new Set(['message_template_status_update', 'template_category_update']);

export const isTemplateNews = (field: string): boolean => FIELDS.has(field);

/** Of a Meta notification ("message_template_status_update", "template_category_update"). Never throws. */
export const templateNewsIn = (raw: Buffer): readonly TemplateNews[] =>
  changesIn(raw).flatMap((change) => {
    const value = fields(change?.value);
    const name = identifier(value?.message_template_name);
    const language = identifier(value?.message_template_language);
    if (value === undefined || name === undefined || language === undefined) return [];
    const event = words(value.event);
    return {
      ...templateNamed(name, language),
      providerId: identifier(value.message_template_id) ?? whole(value.message_template_id)?.toString(),
      verdict: event === undefined ? undefined : verdictOf(event),
      category: categoryOf(words(value.new_category)) ?? undefined,
      reason: value.reason === 'NONE' ? undefined : title(value.reason),
    };
  });

const changesIn = (raw: Buffer) => {
  try {
    const entries = items(fields(JSON.parse(raw.toString('utf8')))?.entry) ?? [];
    return entries
      .flatMap((entry) => items(fields(entry)?.changes) ?? [])
      .map(fields)
      .filter((change) => isTemplateNews(String(change?.field)));
  } catch {
    return [];
  }
};
