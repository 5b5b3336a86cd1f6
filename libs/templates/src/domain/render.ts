import { isVisible, ok, refuse, type Result } from '@munshi/kernel';
import { TEMPLATE_LIMITS } from './template-limits.js';
import { type Template, VARIABLE, variablesIn } from './template.js';

export interface NotRendered {
  readonly kind: 'not-rendered';
  /** Every problem there is, in words; none of them repeats a value. */
  readonly problems: readonly string[];
}

export interface Rendered {
  /** Header, body and footer, as a phone shows them one below the other. */
  readonly text: string;
  readonly buttons: readonly string[];
}

/** Meta refuses values with them (132012, "Parameter format mismatch"), and with more than four spaces in a row. */
const LAYOUT = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]| {5}/u;

export const valueProblems = (value: string, what: string): string[] => [
  ...(isVisible(value) ? [] : [`${what} is empty`]),
  ...(LAYOUT.test(value) ? [`${what} has an end of line, a tab or more than four spaces in a row`] : []),
];

/**
 * Puts the values into the body, each as text: what looks like a variable in one is never looked at, since the body is
 * gone through once and values are not.
 */
export const render = (
  { header, body, footer, buttons }: Template,
  values: readonly string[],
): Result<Rendered, NotRendered> => {
  const wanted = variablesIn(body);
  const filled = body.replace(VARIABLE, (_, number: string) => values[Number(number) - 1] ?? '');
  const problems = [
    ...(values.length === wanted ? [] : [`there are ${values.length} values for ${wanted} variables`]),
    ...values.flatMap((value, index) => valueProblems(value, `value ${index + 1}`)),
    ...(filled.length > TEMPLATE_LIMITS.body
      ? [`the body is longer than ${TEMPLATE_LIMITS.body} characters with its values`]
      : []),
  ];
  if (problems.length > 0) return refuse({ kind: 'not-rendered', problems });
  const text = [header === null ? null : `*${header}*`, filled, footer].filter((part) => part !== null);
  return ok({ text: text.join('\n\n'), buttons: buttons.map(({ title }) => title) });
};
