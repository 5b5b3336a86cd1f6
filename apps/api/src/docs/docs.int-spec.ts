import { ApiToTry } from '../../testing/open-api.js';

interface Reference {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: Content & { readonly required: boolean };
  readonly responses: Readonly<Record<string, Content>>;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
}

interface Schema {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
}

describe('the API reference', () => {
  let api: ApiToTry;
  let reference: Reference;
  beforeAll(async () => {
    api = await ApiToTry.open();
    reference = (await api.get<Reference>('/api/docs-json')).body;
  });
  afterAll(() => api.close());

  const schemaIn = ({ content }: Content): Schema => {
    const { $ref } = content!['application/json']!.schema;
    return reference.components.schemas[$ref.split('/').at(-1)!]!;
  };

  it('names every staff route, and nothing else', () => {
    expect(
      Object.entries(reference.paths)
        .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
        .sort(),
    ).toEqual([
      'delete /api/v1/keyword-replies/{keyword}',
      'delete /api/v1/orders/{number}/discount',
      'delete /api/v1/shops/{id}/aliases/{name}',
      'delete /api/v1/shops/{id}/discounts/{discount}',
      'delete /api/v1/shops/{id}/reminder-hold',
      'get /api/v1/alias-proposals',
      'get /api/v1/budget',
      'get /api/v1/campaigns',
      'get /api/v1/campaigns/{id}',
      'get /api/v1/campaigns/{id}/history',
      'get /api/v1/campaigns/{id}/metrics',
      'get /api/v1/campaigns/{id}/preview',
      'get /api/v1/campaigns/{id}/recipients',
      'get /api/v1/channels',
      'get /api/v1/conversations',
      'get /api/v1/conversations/{id}/consents',
      'get /api/v1/conversations/{id}/messages',
      'get /api/v1/credit-approvals',
      'get /api/v1/credit-notes',
      'get /api/v1/credit-notes/{number}/paper',
      'get /api/v1/daily-summaries',
      'get /api/v1/invoices',
      'get /api/v1/invoices/{number}',
      'get /api/v1/invoices/{number}/paper',
      'get /api/v1/keyword-replies',
      'get /api/v1/orders',
      'get /api/v1/orders/{number}',
      'get /api/v1/outreach',
      'get /api/v1/parked',
      'get /api/v1/payment-claims',
      'get /api/v1/payments',
      'get /api/v1/products',
      'get /api/v1/provider-payments',
      'get /api/v1/rate-card',
      'get /api/v1/reminders',
      'get /api/v1/seller',
      'get /api/v1/shops',
      'get /api/v1/shops/without-state',
      'get /api/v1/shops/{id}/account',
      'get /api/v1/shops/{id}/aliases',
      'get /api/v1/shops/{id}/discounts',
      'get /api/v1/shops/{id}/statement',
      'get /api/v1/shops/{id}/terms',
      'get /api/v1/templates',
      'get /api/v1/zoho',
      'get /api/v1/zoho/customers',
      'get /api/v1/zoho/inventory',
      'get /api/v1/zoho/records',
      'post /api/v1/alias-proposals/dismiss',
      'post /api/v1/alias-proposals/promote',
      'post /api/v1/campaigns',
      'post /api/v1/campaigns/{id}/cancel',
      'post /api/v1/campaigns/{id}/list',
      'post /api/v1/campaigns/{id}/pause',
      'post /api/v1/campaigns/{id}/resume',
      'post /api/v1/campaigns/{id}/schedule',
      'post /api/v1/campaigns/{id}/start',
      'post /api/v1/campaigns/{id}/test',
      'post /api/v1/channels/{id}/resume',
      'post /api/v1/consents',
      'post /api/v1/conversations/{id}/hand-back',
      'post /api/v1/credit-approvals/{id}/approve',
      'post /api/v1/credit-approvals/{id}/refuse',
      'post /api/v1/invoices/{number}/credit',
      'post /api/v1/invoices/{number}/send',
      'post /api/v1/orders/{number}/cancel',
      'post /api/v1/orders/{number}/deliver',
      'post /api/v1/orders/{number}/dispatch',
      'post /api/v1/parked/{id}/replay',
      'post /api/v1/payment-claims/{id}/confirm',
      'post /api/v1/payment-claims/{id}/refuse',
      'post /api/v1/payments',
      'post /api/v1/payments/{id}/reverse',
      'post /api/v1/provider-payments/{id}/assign',
      'post /api/v1/provider-payments/{id}/dismiss',
      'post /api/v1/templates/{name}/{language}/preview',
      'post /api/v1/templates/{name}/{language}/submit',
      'post /api/v1/zoho/customers/{shopId}/match',
      'post /api/v1/zoho/records/{id}/resolve',
      'post /api/v1/zoho/records/{id}/retry',
      'post /api/v1/zoho/sync',
      'put /api/v1/budget',
      'put /api/v1/campaigns/{id}',
      'put /api/v1/campaigns/{id}/budget',
      'put /api/v1/channels/{id}/portfolio-limit',
      'put /api/v1/conversations/{id}/time-zone',
      'put /api/v1/keyword-replies/{keyword}',
      'put /api/v1/orders/{number}/discount',
      'put /api/v1/outreach',
      'put /api/v1/products/{sku}',
      'put /api/v1/rate-card',
      'put /api/v1/seller',
      'put /api/v1/shops/{id}/aliases/{name}',
      'put /api/v1/shops/{id}/discounts',
      'put /api/v1/shops/{id}/profile',
      'put /api/v1/shops/{id}/reminder-hold',
      'put /api/v1/shops/{id}/terms',
      'put /api/v1/templates/{name}/{language}',
    ]);
  });

  it('says of each what it takes and answers, from the schemas that check it', () => {
    const put = reference.paths['/api/v1/products/{sku}']!['put']!;
    const body = schemaIn(put.requestBody!);
    expect(body.properties['taxRate']).toMatchObject({ type: 'number', maximum: 100 });
    expect(body.required).toEqual(['name', 'unit', 'price']);
    const answer = schemaIn(put.responses['200']!);
    expect(Object.keys(answer.properties)).toEqual(expect.arrayContaining(['sku', 'price', 'onHand']));
    const list = reference.paths['/api/v1/orders']!['get']!;
    expect(list.parameters.map(({ name, required }) => [name, required])).toEqual(
      expect.arrayContaining([
        ['status', false],
        ['after', false],
        ['limit', false],
      ]),
    );
    for (const operation of Object.values(reference.paths).flatMap((methods) => Object.values(methods))) {
      expect(operation.summary).toEqual(expect.any(String));
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '400', '403']));
    }
  });

  it('says which bodies may be left out', () => {
    const optional = Object.entries(reference.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ requestBody }) => (requestBody?.required === false ? [path] : [])),
    );
    expect(optional.sort()).toEqual([
      '/api/v1/credit-approvals/{id}/approve',
      '/api/v1/credit-approvals/{id}/refuse',
      '/api/v1/invoices/{number}/send',
      '/api/v1/orders/{number}/dispatch',
      '/api/v1/parked/{id}/replay',
      '/api/v1/templates/{name}/{language}/preview',
      '/api/v1/templates/{name}/{language}/submit',
    ]);
  });

  it('refers only to what it holds', () => {
    const named = [...JSON.stringify(reference).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    const known = Object.keys(reference.components.schemas);
    expect(new Set(named.map(([, name]) => name))).toEqual(new Set(known));
    expect(JSON.stringify(reference)).not.toContain('$defs');
  });

  it('is a page that fetches nothing from elsewhere', async () => {
    const page = await api.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self';/);
    const files = [...page.text.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const { href } = new URL(file, `${api.url}/api/docs`);
      expect(href.startsWith(api.url)).toBe(true);
      expect((await fetch(href)).status).toBe(200);
    }
    expect(page.text).not.toMatch(/<script>(?!\s*<\/script>)/);
  });
});
