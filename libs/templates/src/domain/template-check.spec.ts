import { checkTemplate } from './template-check.js';
import { stateAfter } from './registration.js';
import type { Template } from './template.js';

const template: Template = {
  name: 'payment_due',
  language: 'hi',
  category: 'utility',
  header: null,
  document: false,
  body: 'नमस्ते {{1}}, आपका बिल {{2}} है।',
  footer: null,
  buttons: [],
  examples: ['Sharma', '₹500'],
};
const problemsOf = (more: Partial<Template>): readonly string[] => {
  const checked = checkTemplate({ ...template, ...more });
  return checked.ok ? [] : checked.refusal.problems;
};

describe('a template', () => {
  it('is taken as WhatsApp takes it', () => {
    expect(problemsOf({})).toEqual([]);
    expect(
      problemsOf({ header: 'Bill', footer: 'Gupta', buttons: [{ kind: 'reply', title: 'Paid' }] }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Template>]>([
    ['a name with capitals', { name: 'Payment' }],
    ['no name', { name: '' }],
    ['no words', { body: '{{1}} ' }],
    ['a variable first', { body: '{{1}} owes {{2}} now' }],
    ['a variable last', { body: 'Hello {{1}}, you owe {{2}}' }],
    ['variables side by side', { body: 'Hello {{1}} {{2}} there' }],
    ['a gap in the numbers', { body: 'Hello {{1}} and {{3}} there', examples: ['a', 'b', 'c'] }],
    ['a number from zero', { body: 'Hello {{0}} there {{1}} again', examples: ['a'] }],
    ['a named variable', { body: 'Hello {{name}} there', examples: [] }],
    ['an example too few', { examples: ['Sharma'] }],
    ['an empty example', { examples: ['Sharma', ''] }],
    ['a long body', { body: `Hello {{1}} x{{2}} ${'a'.repeat(1024)}` }],
    ['a header of two lines', { header: 'a\nb' }],
    ['a header with a variable', { header: 'Hi {{1}}' }],
    ['a document beside a header', { document: true, header: 'Bill' }],
    ['a long footer', { footer: 'a'.repeat(61) }],
    ['four buttons', { buttons: ['a', 'b', 'c', 'd'].map((title) => ({ kind: 'reply' as const, title })) }],
    ['buttons alike', { buttons: ['a', 'a'].map((title) => ({ kind: 'reply' as const, title })) }],
    ['a long button', { buttons: [{ kind: 'reply', title: 'a'.repeat(26) }] }],
    ['a script', { buttons: [{ kind: 'url', title: 'Pay', url: 'javascript:alert(1)' }] }],
  ])('is refused with %s', (_, more) => {
    expect(problemsOf(more)).not.toEqual([]);
  });

  it('that is approved as marketing is paused, unless it was meant as that', () => {
    expect(stateAfter('utility', { verdict: 'approved', category: 'marketing' })).toBe('recategorised');
    expect(stateAfter('marketing', { verdict: 'approved', category: 'marketing' })).toBe('approved');
    expect(stateAfter('utility', { verdict: 'approved', category: null })).toBe('approved');
    expect(stateAfter('utility', { verdict: 'rejected', category: 'marketing' })).toBe('rejected');
  });
});
