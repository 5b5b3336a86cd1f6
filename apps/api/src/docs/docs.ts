import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { guardRoutes } from '../access/guard-routes.js';
import { StaffModule } from '../staff/staff.module.js';
import { withOptionalBodies } from './optional-bodies.js';
import { describeSchema } from './schemas.js';

const PATH = 'api/docs';

/** The page styles itself while it runs; everything else of it comes from this server. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const describeApi = (app: NestFastifyApplication): OpenAPIObject => {
  const about = new DocumentBuilder()
    .setTitle('Munshi')
    .setDescription(
      'The staff API. Money is in integer minor units (paise), quantities are numbers with at most three decimal ' +
        'places, tax rates are in percent, times are ISO 8601. Lists answer `{items, next}`: give `next` as `after`. ' +
        'Every refusal and fault answers `{error}` in words, with a `kind` for programs or `problems` where there are several.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const described = SwaggerModule.createDocument(app, about, {
    include: [StaffModule],
    standardSchemaConverter: describeSchema,
  });
  return withOptionalBodies(described);
};

/** The API reference: a page at `/api/docs`, JSON at `/api/docs-json`. To be called before the app listens. */
export const setUpDocs = (app: NestFastifyApplication): void => {
  guardRoutes(app, new RegExp(`^/${PATH}(-json)?(/|$)`), { 'content-security-policy': POLICY });
  SwaggerModule.setup(PATH, app, () => describeApi(app), {
    raw: ['json'],
    customSiteTitle: 'Munshi: staff API',
    swaggerOptions: { tryItOutEnabled: true, validatorUrl: null },
  });
};
