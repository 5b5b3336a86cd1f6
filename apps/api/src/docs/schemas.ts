import type { SwaggerDocumentOptions } from '@nestjs/swagger';
import { z } from 'zod';

type Converter = NonNullable<SwaggerDocumentOptions['standardSchemaConverter']>;

/** The schemas that check requests, as OpenAPI 3.1 wants them; one with an id is written once and referred to. */
export const describeSchema: Converter = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const described = z.toJSONSchema(schema, { io: schemaType });
  const { $schema: _, $defs = {}, id, ...own } = described;
  const components = Object.fromEntries(
    Object.entries($defs).map(([name, { id: _id, ...definition }]) => [name, definition]),
  );
  return id === undefined
    ? { schema: own, components }
    : { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: own } };
};
