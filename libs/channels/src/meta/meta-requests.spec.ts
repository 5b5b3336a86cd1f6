import type { OutboundMessage } from '../channel.js';
import { messageBody, templateBody } from './meta-requests.js';

const body = (message: Partial<OutboundMessage>) =>
  JSON.parse(messageBody({ ref: 'r1', to: '919876543210', text: 'Confirm?', ...message })) as Record<
    string,
    unknown
  >;
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, title: `Choice ${index}` }));

describe('messageBody', () => {
  it('sends plain text, with our id to come back in its statuses', () => {
    expect(body({})).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '919876543210',
      biz_opaque_callback_data: 'r1',
      type: 'text',
      text: { body: 'Confirm?', preview_url: false },
    });
  });

  it('sends a document with its name, and the text as its caption', () => {
    const document = { link: 'https://orders.example.com/files/t.k/INV-1.pdf', name: 'INV-1.pdf' };
    expect(body({ document, choices: choices(2) })).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '919876543210',
      biz_opaque_callback_data: 'r1',
      type: 'document',
      document: { link: document.link, filename: 'INV-1.pdf', caption: 'Confirm?' },
    });
    expect(body({ document, text: '' })['document']).not.toHaveProperty('caption');
  });

  it('reaches a customer without a number by user id', () => {
    const sent = body({ to: 'IN.1349' });
    expect(sent['recipient']).toBe('IN.1349');
    expect(sent).not.toHaveProperty('to');
  });

  it('makes up to three choices buttons', () => {
    expect(body({ choices: choices(3) })['interactive']).toEqual({
      type: 'button',
      body: { text: 'Confirm?' },
      action: {
        buttons: [0, 1, 2].map((n) => ({ type: 'reply', reply: { id: `c${n}`, title: `Choice ${n}` } })),
      },
    });
  });

  it('makes up to ten choices a list, and two with descriptions too', () => {
    expect(
      body({ choices: choices(10), choicesLabel: 'Which one of these, please?' })['interactive'],
    ).toMatchObject({
      type: 'list',
      action: { button: 'Which one of these,…', sections: [{ rows: { length: 10 } }] },
    });
    const described = choices(2).map((choice) => ({ ...choice, description: 'd'.repeat(100) }));
    expect(body({ choices: described })['interactive']).toMatchObject({
      action: { button: '1-2', sections: [{ rows: [{ description: `${'d'.repeat(71)}…` }, {}] }] },
    });
  });

  it('cuts titles to what a button shows', () => {
    expect(body({ choices: [{ id: 'x', title: 'Confirm the whole order' }] })['interactive']).toMatchObject({
      action: { buttons: [{ reply: { title: 'Confirm the whole o…' } }] },
    });
  });

  it.each([
    ['eleven choices', { choices: choices(11) }],
    ['no choices', { choices: [] }],
    ['a text too long for buttons', { choices: choices(2), text: 'x'.repeat(1025) }],
    [
      'two choices of one id',
      {
        choices: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
    ],
    [
      'titles that are alike once cut',
      { choices: ['1', '2'].map((id) => ({ id, title: `${'x'.repeat(30)}${id}` })) },
    ],
    ['a blank title', { choices: [{ id: 'a', title: ' ' }] }],
    ['an id that is too long', { choices: [{ id: 'a'.repeat(201), title: 'A' }] }],
  ])('leaves it to the text: %s', (_, message) => {
    expect(body(message)['type']).toBe('text');
  });

  it('sends no NUL and no half character', () => {
    expect(body({ text: 'a\0\ud800b' })['text']).toEqual({ body: 'ab', preview_url: false });
  });
});

describe('templateBody', () => {
  const template = {
    ref: 'r1',
    to: '91987',
    template: 'order_ready',
    language: 'en',
    parameters: ['ORD-1042', '₹ 10'],
    rendered: { text: 'Order ORD-1042 of ₹ 10 is here.', buttons: [] },
  };

  it('fills in the parameters', () => {
    expect(JSON.parse(templateBody(template))).toMatchObject({
      biz_opaque_callback_data: 'r1',
      type: 'template',
      template: {
        name: 'order_ready',
        language: { code: 'en' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'ORD-1042' },
              { type: 'text', text: '₹ 10' },
            ],
          },
        ],
      },
    });
  });

  it('leaves the body out where it has no parameters', () => {
    expect(JSON.parse(templateBody({ ...template, parameters: [] }))).toMatchObject({
      template: { components: [] },
    });
  });
});
