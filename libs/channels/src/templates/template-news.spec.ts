import { templateNewsIn } from './template-news.js';

const told = (field: string, value: unknown) =>
  templateNewsIn(Buffer.from(JSON.stringify({ entry: [{ id: '1', changes: [{ field, value }] }] })));
const named = {
  message_template_id: 594425479261596,
  message_template_name: 'payment_due_latn',
  message_template_language: 'hi',
};

describe('what Meta tells of templates', () => {
  it('is how one stands now', () => {
    expect(told('message_template_status_update', { ...named, event: 'PAUSED', reason: 'NONE' })).toEqual([
      {
        name: 'payment_due',
        language: 'hi-Latn',
        providerId: '594425479261596',
        verdict: 'paused',
        category: undefined,
        reason: undefined,
      },
    ]);
  });

  it('is what it is taken for from now on, and not what is only announced', () => {
    const changed = { ...named, previous_category: 'UTILITY', new_category: 'MARKETING' };
    expect(told('template_category_update', changed)).toMatchObject([
      { verdict: undefined, category: 'marketing' },
    ]);
    expect(told('template_category_update', { ...named, correct_category: 'MARKETING' })).toMatchObject([
      { category: undefined },
    ]);
  });

  it.each(['', '[]', '{"entry":[null,{"changes":[null,{"field":"message_template_status_update"}]}]}', '\0'])(
    'is nothing where it makes no sense: %j',
    (text) => {
      expect(templateNewsIn(Buffer.from(text))).toEqual([]);
    },
  );
});
