import { applyDecorators, Controller, HttpCode, UseGuards, UsePipes } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { z } from 'zod';
import { LoopbackOnly } from '../../access/loopback-only.js';
import { Checked } from './checked.js';

const no = z
  .object({
    error: z.string().describe('in words'),
    kind: z.string().optional().describe('for programs'),
    problems: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'No' });

/** A part of `/api/v1`: for staff alone, checked against its schemas, with one form of errors. */
export const StaffController = (part: string): ClassDecorator =>
  applyDecorators(
    Controller(`api/v1/${part}`),
    UseGuards(LoopbackOnly),
    UsePipes(Checked),
    ApiTags(part),
    ApiBadRequestResponse({ standardSchema: no, description: 'The request is not understood.' }),
    ApiForbiddenResponse({ standardSchema: no, description: 'Not asked from this machine.' }),
  );

/** 200 with this. */
export const Answers = (summary: string, answer: z.ZodType): MethodDecorator =>
  applyDecorators(HttpCode(200), ApiOperation({ summary }), ApiOkResponse({ standardSchema: answer }));

export const MayBeMissing = (): MethodDecorator =>
  ApiNotFoundResponse({ standardSchema: no, description: 'There is no such thing.' });

export const MayBeRefused = (): MethodDecorator =>
  applyDecorators(
    ApiConflictResponse({ standardSchema: no, description: 'Not as things stand.' }),
    ApiUnprocessableEntityResponse({ standardSchema: no, description: 'Not like this.' }),
  );
