import { standardTemplates } from '@munshi/wording';
import { render } from './render.js';
import { checkTemplate } from './template-check.js';

describe('the templates that a wholesaler begins with', () => {
  it.each(standardTemplates().map((standard) => [standard.language, standard.name, standard] as const))(
    'in %s: %s is taken, and reads with its examples',
    (_, __, standard) => {
      const template = { ...standard, header: null, footer: null, buttons: [] };
      expect(checkTemplate(template)).toMatchObject({ ok: true });
      expect(render(template, standard.examples)).toMatchObject({ ok: true });
    },
  );
});
