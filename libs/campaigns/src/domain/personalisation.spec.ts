import fc from 'fast-check';
import { type Facts, missingFacts, plainLine, valuesFor } from './personalisation.js';

const facts: Facts = { name: 'Asha', shop: 'Verma Stores', city: null, balance: null, lastOrder: null };

describe('what a message says of its recipient', () => {
  it('is a fact, or what is said where it is not known', () => {
    const wanted = [
      { fact: 'shop', fallback: 'customer' },
      { fact: 'city', fallback: 'your town' },
      { text: '20 %' },
    ] as const;
    expect(valuesFor(wanted, facts)).toEqual(['Verma Stores', 'your town', '20 %']);
    expect(missingFacts(wanted, facts)).toEqual(['city']);
  });

  it('falls back where a fact is nothing that is seen', () => {
    const name = '\u200b \n\t';
    expect(valuesFor([{ fact: 'name', fallback: 'there' }], { ...facts, name })).toEqual(['there']);
  });

  it('is one plain line', () => {
    expect(plainLine('  Verma\n\tStores      &  Sons ')).toBe('Verma Stores & Sons');
    expect(plainLine('क'.repeat(900))).toHaveLength(200);
    expect(plainLine(`x${'😀'.repeat(900)}`)).toBe(`x${'😀'.repeat(99)}`);
  });

  it('leaves what looks like a template as it is', () => {
    const syntax = fc.constantFrom('{{1}}', '${name}', '<%= name %>', '#{name}', '{{name}}', '{%raw%}');
    fc.assert(
      fc.property(fc.array(syntax, { minLength: 1, maxLength: 5 }), (parts) => {
        const name = parts.join(' ');
        const wanted = [{ fact: 'name', fallback: 'x' }, { text: name }] as const;
        expect(valuesFor(wanted, { ...facts, name })).toEqual([name, name]);
      }),
    );
  });

  it('never holds what a provider refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(plainLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]| {5}|^ | $/u);
      }),
    );
  });
});
