import { arrivedFrom, arrivedPayload, spokenFrom, templatePayload } from './payload.js';

const message = { ref: '', to: '' };
const choices = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `c${n}`, title: `Choice ${n}` }));

describe('arrivedPayload', () => {
  it('shows up to three choices as buttons, and more as a list', () => {
    expect(arrivedPayload({ ...message, text: 'x', choices: choices(3) })).toMatchObject({ list: false });
    expect(arrivedPayload({ ...message, text: 'x', choices: choices(4) })).toMatchObject({
      list: true,
      label: '1-4',
    });
  });

  it('makes a list of choices with descriptions, however few', () => {
    const described = [{ id: 'a', title: 'A', description: 'the first' }];
    expect(
      arrivedPayload({ ...message, text: 'x', choices: described, choicesLabel: 'Products' }),
    ).toMatchObject({
      list: true,
      label: 'Products',
      choices: described,
    });
  });

  it('shows a document with its caption, and reads it back', () => {
    const document = { link: 'http://127.0.0.1:3000/files/t.k/INV-1.pdf', name: 'INV-1.pdf' };
    const payload = arrivedPayload({ ...message, text: 'your bill', document });
    expect(payload).toMatchObject({ text: 'your bill', choices: [], document });
    expect(arrivedFrom(JSON.parse(JSON.stringify(payload)))).toEqual(payload);
  });

  it('leaves choices to the text where WhatsApp could not show them', () => {
    expect(arrivedPayload({ ...message, text: 'x', choices: choices(11) }).choices).toEqual([]);
    expect(arrivedPayload({ ...message, text: 'x'.repeat(1025), choices: choices(2) }).choices).toEqual([]);
  });

  it('cuts titles to what fits, and what PostgreSQL cannot store', () => {
    const long = [{ id: 'a', title: 'A title that is longer than a button' }];
    const shown = arrivedPayload({ ...message, text: 'a\0b\ud800c', choices: long });
    expect(shown.text).toBe('abc');
    expect(shown.choices[0]?.title).toHaveLength(20);
  });
});

describe('what is stored', () => {
  it('is read back as it was written', () => {
    const shown = arrivedPayload({ ...message, text: 'x', choices: choices(4) });
    expect(arrivedFrom(JSON.parse(JSON.stringify(shown)))).toEqual(shown);
    const rendered = { text: 'You paid 7 today.', buttons: ['Thanks'] };
    const template = { ...message, template: 'paid', language: 'en', parameters: ['7'], rendered };
    expect(arrivedFrom(templatePayload(template))).toMatchObject({
      text: 'You paid 7 today.',
      choices: [{ id: 'Thanks', title: 'Thanks' }],
    });
  });

  it('is empty where it makes no sense', () => {
    expect(arrivedFrom(null)).toMatchObject({ text: '', choices: [] });
    expect(spokenFrom([])).toEqual({ key: '' });
  });
});
