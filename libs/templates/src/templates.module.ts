import { Global, Module } from '@nestjs/common';
import { BeginTemplatesHandler } from './commands/begin-templates.js';
import { PutTemplateHandler } from './commands/put-template.js';
import { SubmitTemplateHandler } from './commands/submit-template.js';
import { Templates } from './domain/templates.js';
import { PgTemplates } from './infra/pg-templates.js';
import { FindTemplatesHandler } from './queries/find-templates.js';
import { PreviewTemplateHandler } from './queries/preview-template.js';

@Global()
@Module({
  providers: [
    { provide: Templates, useClass: PgTemplates },
    BeginTemplatesHandler,
    PutTemplateHandler,
    SubmitTemplateHandler,
    FindTemplatesHandler,
    PreviewTemplateHandler,
  ],
  exports: [Templates],
})
export class TemplatesModule {}
