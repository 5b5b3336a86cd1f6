import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelFactory } from '../channel-factory.js';
import { SAMPLE_DOCUMENT } from './sample-document.js';
import type { TemplateDesk, TemplateText } from './template-desk.js';

const template: TemplateText = {
  name: 'payment_due',
  language: 'hi-Latn',
  category: 'utility',
  header: 'Bill',
  document: false,
  body: 'Namaste {{1}}, aapka bill aaya hai.',
  footer: null,
  buttons: [{ kind: 'reply', title: 'Paid' }],
  examples: ['Sharma'],
};

interface Asked {
  readonly call: string;
  readonly body: unknown;
}

describe('where templates are approved', () => {
  let server: Server;
  let url: string;
  let asked: Asked[];
  let answers: [number, unknown][];
  let factory: ChannelFactory;
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        asked.push({
          call: `${request.method} ${request.url}`,
          body: text.startsWith('{') ? JSON.parse(text) : text,
        });
        const [status, body] = answers.shift() ?? [500, {}];
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    factory = new ChannelFactory();
  });
  afterEach(async () => {
    await factory.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const meta = (businessAccountId?: string): TemplateDesk =>
    factory.templates({
      channel: 'meta',
      graphBaseUrl: url,
      phoneNumberId: '1',
      accessToken: 't',
      businessAccountId,
    });
  const twilio = (): TemplateDesk =>
    factory.templates({
      channel: 'twilio',
      apiBaseUrl: url,
      accountSid: 'AC1',
      authToken: 't',
      number: '+14155238886',
      statusUrl: 'http://x',
      filesUrl: 'https://orders.example.com/files',
    });

  it('at Meta: one request makes it, and it is looked at by its id', async () => {
    answers = [
      [200, { id: '594425479261596', status: 'PENDING', category: 'UTILITY' }],
      [
        200,
        { id: '594425479261596', status: 'REJECTED', category: 'MARKETING', rejected_reason: 'PROMOTIONAL' },
      ],
    ];
    const desk = meta('77');
    expect(await desk.submit(template)).toEqual({
      providerId: '594425479261596',
      verdict: 'pending',
      category: 'utility',
      reason: null,
    });
    expect(await desk.standing('594425479261596')).toMatchObject({
      verdict: 'rejected',
      reason: 'PROMOTIONAL',
    });
    expect(asked[0]).toMatchObject({
      call: expect.stringMatching(/^POST \/v[\d.]+\/77\/message_templates$/) as string,
      body: {
        name: 'payment_due_latn',
        language: 'hi',
        category: 'UTILITY',
        components: [
          { type: 'HEADER', format: 'TEXT', text: 'Bill' },
          { type: 'BODY', text: template.body, example: { body_text: [['Sharma']] } },
          { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Paid' }] },
        ],
      },
    });
  });

  it('at Meta: needs the business account, and makes no request without', async () => {
    await expect(meta().submit(template)).rejects.toMatchObject({ outcome: 'refused', retryable: false });
    expect(asked).toEqual([]);
  });

  it('at Twilio: content is made, then WhatsApp is asked', async () => {
    answers = [
      [201, { sid: 'HX9' }],
      [201, { status: 'received', category: 'UTILITY' }],
      [200, { whatsapp: { status: 'approved', category: 'MARKETING', rejection_reason: '' } }],
    ];
    const desk = twilio();
    expect(await desk.submit(template)).toMatchObject({ providerId: 'HX9', verdict: 'pending' });
    expect(await desk.standing('HX9')).toEqual({
      providerId: 'HX9',
      verdict: 'approved',
      category: 'marketing',
      reason: null,
    });
    expect(asked.map(({ call }) => call)).toEqual([
      'POST /v1/Content',
      'POST /v1/Content/HX9/ApprovalRequests/whatsapp',
      'GET /v1/Content/HX9/ApprovalRequests',
    ]);
    expect(asked[0]?.body).toMatchObject({
      language: 'hi',
      variables: { 1: 'Sharma' },
      types: { 'whatsapp/card': { body: template.body, header_text: 'Bill' } },
    });
  });

  const paper = { ...template, header: null, buttons: [], document: true };

  it('at Meta: a template with a document is shown one first', async () => {
    answers = [
      [200, { id: 'upload:MTph?sig=ARZ' }],
      [200, { h: '4::aW' }],
      [200, { id: '5', status: 'PENDING', category: 'UTILITY' }],
    ];
    expect(await meta('77').submit(paper)).toMatchObject({ providerId: '5', verdict: 'pending' });
    const [begun, bytes, made] = asked;
    const { length } = SAMPLE_DOCUMENT.text;
    expect(begun?.call).toContain(`/app/uploads?file_name=document.pdf&file_length=${length}&`);
    expect(bytes?.call).toMatch(/^POST \/v[\d.]+\/upload:MTph\?sig=ARZ$/);
    expect(bytes?.body).toBe(SAMPLE_DOCUMENT.text);
    expect(made?.body).toMatchObject({
      components: [
        { type: 'HEADER', format: 'DOCUMENT', example: { header_handle: ['4::aW'] } },
        { type: 'BODY', text: template.body },
      ],
    });
  });

  it('at Meta: makes no template where the document is not taken', async () => {
    answers = [[400, { error: { code: 100 } }]];
    await expect(meta('77').submit(paper)).rejects.toMatchObject({ outcome: 'refused' });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['twilio/media', paper],
    ['whatsapp/card', { ...paper, footer: 'Gupta' }],
  ])('at Twilio: a document is a variable of its address, in %s', async (type, given) => {
    answers = [
      [201, { sid: 'HX9' }],
      [201, { status: 'received' }],
    ];
    await twilio().submit(given);
    expect(asked[0]?.body).toMatchObject({
      variables: { 1: 'Sharma', 2: 'sample/document.pdf' },
      types: { [type]: { body: template.body, media: ['https://orders.example.com/files/{{2}}'] } },
    });
  });

  it.each([
    [400, 'refused'],
    [500, 'unknown'],
  ])('a %d leaves it %s', async (status, outcome) => {
    answers = [[status, { error: { code: 100 } }]];
    await expect(meta('77').submit(template)).rejects.toMatchObject({ outcome });
  });
});
