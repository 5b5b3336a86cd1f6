import fc from 'fast-check';
import { samples } from '../testing/samples.js';
import { asData, clip } from './plain-text.js';
import { combine, withChoices } from './said.js';
import { say } from './say.js';

const unknown = say(samples['unknown-products'], 'en');
const summary = say(samples.summary, 'en');
const which = say(samples['which-product'], 'en');
const howMuch = say(samples['how-much'], 'en');

describe('combine', () => {
  it('says several things with a blank line between', () => {
    expect(combine([unknown, summary]).text).toBe(`${unknown.text}\n\n${summary.text}`);
  });

  it('numbers the last choices alone', () => {
    const said = combine([summary, say(samples['short-stock'], 'en')]);
    expect(said.choices.map(({ id }) => id.split(':')[0])).toEqual([
      'accept-available',
      'change',
      'cancel',
      'send-later',
    ]);
    expect(said.text.match(/^1 /gm)).toHaveLength(1);
  });

  it('opens the choices that are left in their own language', () => {
    expect(combine([say(samples.summary, 'hi'), say(samples['short-stock'], 'pt')]).choicesLabel).toBe(
      'Escolher',
    );
    expect(combine([unknown, howMuch])).not.toHaveProperty('choicesLabel');
  });

  it('puts the numbers at the end, even when something follows the choices', () => {
    const said = combine([summary, unknown]);
    expect(said.text.endsWith('1 Confirm\n2 Change\n3 Cancel')).toBe(true);
    expect(said.choices).toEqual(summary.choices);
  });

  it('lets an open question have the numbers, wherever it stands', () => {
    for (const parts of [
      [which, summary],
      [summary, which],
    ]) {
      const said = combine(parts);
      expect(said.choices).toEqual(which.choices);
      expect(said.text).not.toContain('1 Confirm');
      expect(said.asks).toBe(true);
    }
  });

  it('numbers nothing while an amount is asked, so that "1" is one bag', () => {
    const said = combine([summary, howMuch]);
    expect(said).toMatchObject({ choices: [], asks: true });
    expect(said.text).not.toMatch(/^\d /m);
  });

  it('leaves one part alone, and nothing as nothing', () => {
    expect(combine([summary])).toBe(summary);
    expect(combine([])).toEqual({ text: '', choices: [] });
  });

  it('may be combined again', () => {
    expect(combine([combine([unknown, summary]), howMuch])).toEqual(combine([unknown, summary, howMuch]));
  });
});

describe('asData', () => {
  const any = fc.string({ unit: 'binary', maxLength: 300 });

  it('is one well-formed line of at most sixty characters', () => {
    fc.assert(
      fc.property(any, (text) => {
        const data = asData(text);
        expect(data.length).toBeLessThanOrEqual(60);
        expect(data).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\p{Surrogate}]/u);
      }),
    );
  });

  it('changes nothing about an ordinary name', () => {
    expect(asData('Café सीमेंट 50 kg')).toBe('Café सीमेंट 50 kg');
  });

  it('cuts between characters as they are seen', () => {
    expect(clip('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 20)).toBe('👨‍👩‍👧👨‍👩‍👧…');
    expect(clip('कार्टन कार्टन', 9)).toBe('कार्टन…');
    expect(clip('abcdef', 4)).toBe('abc…');
  });
});

describe('a title that is too long', () => {
  const pick = (...labels: readonly string[]) =>
    withChoices(
      'Which one?',
      labels.map((label) => ({ id: label, label, description: '₹65.00 per kg' })),
    ).choices;

  it('is cut between words, and keeps the size', () => {
    const rows = pick(
      'Tata Tiscon TMT Bar 10 mm',
      'Tata Tiscon TMT Bar 8 mm',
      'Asian Tractor Emulsion White 20 L',
      'Century Plywood 12 mm 8x4',
    );
    expect(rows.map(({ title }) => title)).toEqual([
      'Tata Tiscon TMT… 10 mm',
      'Tata Tiscon TMT Bar 8 mm',
      'Asian Tractor… 20 L',
      'Century… 12 mm 8x4',
    ]);
  });

  it('has its whole name below it', () => {
    const [cut, whole] = pick('Tata Tiscon TMT Bar 10 mm', 'Tata Tiscon TMT Bar 8 mm', 'a', 'b');
    expect(cut?.description).toBe('Tata Tiscon TMT Bar 10 mm, ₹65.00 per kg');
    expect(whole?.description).toBe('₹65.00 per kg');
  });

  it('holds within the limits, each title its own, whatever the names', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(names, (labels) => {
        const rows = pick(...labels);
        const limit = labels.length > 3 ? 24 : 20;
        expect(new Set(rows.map(({ title }) => title)).size).toBe(labels.length);
        for (const { title, description = '' } of rows) {
          expect(title.length).toBeLessThanOrEqual(limit);
          expect(description.length).toBeLessThanOrEqual(72);
          expect(description).toMatch(/₹65\.00 per kg$/);
        }
      }),
    );
  });
});
