import fc from 'fast-check';
import { render } from './render.js';
import type { Template } from './template.js';

const template: Template = {
  name: 'payment_due',
  language: 'en',
  category: 'utility',
  header: null,
  document: false,
  body: 'Hello {{1}}, {{2}} of invoice {{3}} is due. Thank you.',
  footer: null,
  buttons: [{ kind: 'reply', title: 'Paid' }],
  examples: ['Sharma', '₹500', 'INV/1'],
};

describe('a template with its values', () => {
  it('reads as it is written', () => {
    expect(render(template, ['Sharma Traders', '₹500.00', 'INV/26-27/1'])).toEqual({
      ok: true,
      value: {
        text: 'Hello Sharma Traders, ₹500.00 of invoice INV/26-27/1 is due. Thank you.',
        buttons: ['Paid'],
      },
    });
  });

  it('stands between its header and its footer', () => {
    const framed = render({ ...template, header: 'Payment', footer: 'Gupta & Sons' }, ['a', 'b', 'c']);
    expect(framed.ok && framed.value.text).toBe(
      '*Payment*\n\nHello a, b of invoice c is due. Thank you.\n\nGupta & Sons',
    );
  });

  it.each([
    '{{2}}',
    '{{1}} {{3}}',
    '${process.env.SECRET}',
    '<%= 7*7 %>',
    '#{7*7}',
    '{{constructor}}',
    '$&',
    "$'",
  ])('leaves %s in a value as text', (hostile) => {
    const rendered = render(template, [hostile, 'x', 'y']);
    expect(rendered.ok && rendered.value.text).toBe(`Hello ${hostile}, x of invoice y is due. Thank you.`);
  });

  it('holds every value as it came, whatever it is', () => {
    const value = fc.string({ minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(value, value, value, (...values) => {
        const rendered = render(template, values);
        if (rendered.ok)
          expect(rendered.value.text).toBe(
            `Hello ${values[0]}, ${values[1]} of invoice ${values[2]} is due. Thank you.`,
          );
      }),
    );
  });

  it.each([
    ['too few', ['a', 'b']],
    ['too many', ['a', 'b', 'c', 'd']],
    ['empty', ['a', ' ', 'c']],
    ['invisible', ['a', '\u200b', 'c']],
    ['a line end', ['a\nb', 'b', 'c']],
    ['a tab', ['a\tb', 'b', 'c']],
    ['five spaces', ['a     b', 'b', 'c']],
    ['too long', ['a'.repeat(990), 'b', 'c']],
  ])('is refused: %s', (_, values) => {
    expect(render(template, values).ok).toBe(false);
  });

  it('may be just as long as WhatsApp takes', () => {
    const own = 'Hello , b of invoice c is due. Thank you.'.length;
    expect(render(template, ['a'.repeat(1024 - own), 'b', 'c']).ok).toBe(true);
    expect(render(template, ['a'.repeat(1025 - own), 'b', 'c']).ok).toBe(false);
  });
});
