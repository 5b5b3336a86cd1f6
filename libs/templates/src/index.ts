export { BeginTemplatesCommand } from './commands/begin-templates.js';
export { PutTemplateCommand, type TemplateInUse } from './commands/put-template.js';
export {
  type AlreadySubmitted,
  SubmitTemplateCommand,
  type TemplateNotFound,
} from './commands/submit-template.js';
export { nextLook, type Registration, type RegistrationState, stateAfter } from './domain/registration.js';
export { type NotRendered, render, type Rendered } from './domain/render.js';
export { type InvalidTemplate } from './domain/template-check.js';
export * from './domain/template.js';
export * from './domain/templates.js';
export { FindTemplates, type TemplateView } from './queries/find-templates.js';
export { PreviewTemplate } from './queries/preview-template.js';
export { TemplatesModule } from './templates.module.js';
