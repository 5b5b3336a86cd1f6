import {
  type ArgumentMetadata,
  BadRequestException,
  StandardSchemaValidationPipe,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { Problem } from './refusing.js';

/** 400, with every problem at once. */
export const notUnderstood = (...problems: readonly Problem[]): BadRequestException =>
  new BadRequestException({ error: 'The request is not understood.', problems });

/** Holds what came against the schema of its parameter, and answers 400 with every problem at once. */
export class Checked extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        notUnderstood(...issues.map(({ path = [], message }) => ({ path: written(path), message }))),
    });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    if (metadata.type === 'body' && Buffer.isBuffer(value) && value.length > 0)
      throw new UnsupportedMediaTypeException({ error: NO_JSON });
    return super.transform(metadata.type === 'query' ? withoutEmpty(value) : unlessEmpty(value), metadata);
  }
}

/** Whatever is said to be of another type comes as bytes. */
const NO_JSON =
  'Send JSON, with the header content-type: application/json; a file goes into it as text: {"csv": "phone\\n98290 12345"}.';

const written = (path: readonly (PropertyKey | { readonly key: PropertyKey })[]): string =>
  path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** `?status=` says nothing about the status. */
const withoutEmpty = <T>(query: T): T =>
  Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== '')) as T;

/** No bytes are no body, whatever type they are said to be of. */
const unlessEmpty = <T>(body: T): T => (Buffer.isBuffer(body) && body.length === 0 ? (undefined as T) : body);
