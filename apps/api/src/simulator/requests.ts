import { behaviourSchema } from '@munshi/simulator';
import { BadRequestException, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';

export const phoneNumber = z
  .string()
  .regex(/^[1-9]\d{6,14}$/, 'a phone number is written in 7 to 15 digits with its country code and no plus');

/** WhatsApp lets people type up to 65,536 characters, and the Cloud API passes on at most 4,096. */
export const spokenRequest = z
  .strictObject({
    key: z.string().min(8).max(100),
    text: z.string().min(1).max(4096).optional(),
    choice: z.strictObject({ id: z.string().min(1).max(200), title: z.string().max(200) }).optional(),
  })
  .refine(({ text, choice }) => (text === undefined) !== (choice === undefined), 'either text or choice');

/** Names of arrivals as the stream gives them: `in:42`. */
export const readRequest = z.strictObject({
  ids: z
    .array(z.string().regex(/^in:\d{1,15}$/))
    .min(1)
    .max(200),
});

export const behaviourRequest = behaviourSchema;

/** 400 with what was wrong. */
export class Reads<T> implements PipeTransform<unknown, T> {
  constructor(private readonly schema: z.ZodType<T>) {}

  transform(given: unknown): T {
    const read = this.schema.safeParse(given);
    if (read.success) return read.data;
    throw new BadRequestException(
      read.error.issues
        .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
        .join('; '),
    );
  }
}
