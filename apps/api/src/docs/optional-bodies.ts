import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Body = Exclude<Operation['requestBody'], { $ref: string } | undefined>;

const METHODS = ['post', 'put', 'patch', 'delete'] as const;

/** Nest takes every body for required; one whose schema takes nothing for an answer, or has a default, may be left out. */
export const withOptionalBodies = (document: OpenAPIObject): OpenAPIObject => {
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const body = path[method]?.requestBody;
      if (body !== undefined && !('$ref' in body) && mayBeLeftOut(body, document)) body.required = false;
    }
  return document;
};

const mayBeLeftOut = ({ content }: Body, { components }: OpenAPIObject): boolean => {
  const given = content['application/json']?.schema;
  if (given === undefined) return false;
  if ('default' in given) return true;
  const schema = '$ref' in given ? components?.schemas?.[given.$ref.split('/').at(-1) ?? ''] : given;
  const kinds = schema !== undefined && 'anyOf' in schema ? schema.anyOf : undefined;
  return kinds?.some((kind) => 'type' in kind && kind.type === 'null') ?? false;
};
