import { openTestDatabase, type TestDatabase } from '../../../database/testing/test-database.js';
import type { Template } from '../domain/template.js';
import { PgTemplates } from '../infra/pg-templates.js';
import { PreviewTemplate, PreviewTemplateHandler } from './preview-template.js';

const OFFER: Template = {
  name: 'offer',
  language: 'en',
  category: 'marketing',
  header: null,
  document: false,
  body: 'Dear {{1}}, cement is cheap today.',
  footer: null,
  buttons: [],
  examples: ['Sharma'],
};

describe('a preview of a template', () => {
  let database: TestDatabase;
  let templates: PgTemplates;
  beforeAll(async () => {
    database = await openTestDatabase();
    templates = new PgTemplates(database.unitOfWork, database.pool);
    await database.unitOfWork.run(database.organizationId, () => templates.put(OFFER));
  });
  afterAll(() => database.close());

  const shown = (name: string, values: readonly string[] | null) =>
    new PreviewTemplateHandler(database.unitOfWork, templates).execute(
      new PreviewTemplate(database.organizationId, name, 'en', values),
    );

  it('has the values, or else the examples', async () => {
    expect(await shown('offer', ['Gupta'])).toMatchObject({
      value: { text: 'Dear Gupta, cement is cheap today.' },
    });
    expect(await shown('offer', null)).toMatchObject({
      value: { text: 'Dear Sharma, cement is cheap today.' },
    });
    expect(await shown('offer', [])).toMatchObject({ refusal: { kind: 'not-rendered' } });
    expect(await shown('other', null)).toMatchObject({ refusal: { kind: 'template-not-found' } });
  });

  it('waits for nobody who is submitting it, and lets nobody wait', async () => {
    const submitting = await database.owner.connect();
    await submitting.query('BEGIN');
    await submitting.query('SELECT FROM templates FOR UPDATE');
    expect(await shown('offer', null)).toMatchObject({ ok: true });
    await submitting.query('ROLLBACK');
    submitting.release();
  });
});
