import { render, type Template, type TemplateUse, Templates } from '@munshi/templates';
import { type FilledTemplate, type Said, standardTemplate } from '@munshi/wording';
import { Injectable } from '@nestjs/common';

export interface Wording {
  readonly said: Said;
  readonly template: TemplateUse;
}

/** Templates as they were found once, for those who say many. */
export type KnownTemplates = Map<string, Promise<Template | null>>;

/** Says a template as free text, and names it for where only approved words may be said. */
@Injectable()
export class TemplateTalk {
  constructor(private readonly templates: Templates) {}

  /**
   * As the organization words it; in standard words where its own do not fit, and null where those do not either. Joins
   * the open unit of work.
   */
  async of(filled: FilledTemplate, known: KnownTemplates = new Map()): Promise<Wording | null> {
    const { name, language, parameters } = filled;
    const standard = { ...standardTemplate(name, language), header: null, footer: null, buttons: [] };
    const key = `${name}/${language}`;
    const found = known.get(key) ?? this.templates.find(name, language);
    known.set(key, found);
    const own = await found;
    for (const template of own === null ? [standard] : [own, standard]) {
      const rendered = render(template, parameters);
      if (rendered.ok) return { said: { text: rendered.value.text, choices: [] }, template: filled };
    }
    return null;
  }
}
