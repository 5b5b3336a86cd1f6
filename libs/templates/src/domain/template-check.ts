import { isPrintable, isPrintableInLines, ok, refuse, type Result } from '@munshi/kernel';
import { TEMPLATE_LIMITS as LIMITS } from './template-limits.js';
import { type Template, type TemplateButton, VARIABLE, variablesIn } from './template.js';
import { valueProblems } from './render.js';

export interface InvalidTemplate {
  readonly kind: 'invalid-template';
  /** Every problem there is, in words. */
  readonly problems: readonly string[];
}

const NAME = /^[a-z0-9_]+$/;
/** Words: a sign alone says nothing. */
const VISIBLE = /[\p{L}\p{N}]/u;
const BRACES = /\{\{|\}\}/;

/** Held against what WhatsApp would refuse, so that it is known here and not after a day of review. */
export const checkTemplate = (given: Template): Result<Template, InvalidTemplate> => {
  const problems = [
    ...nameProblems(given.name),
    ...bodyProblems(given.body),
    ...exampleProblems(given),
    ...(given.header === null ? [] : lineProblems('header', given.header, LIMITS.header)),
    ...(given.document && given.header !== null ? ['a document stands in place of the header'] : []),
    ...(given.footer === null ? [] : lineProblems('footer', given.footer, LIMITS.footer)),
    ...buttonProblems(given.buttons),
  ];
  return problems.length > 0 ? refuse({ kind: 'invalid-template', problems }) : ok(given);
};

const nameProblems = (name: string): string[] =>
  NAME.test(name) && name.length <= LIMITS.name
    ? []
    : [`the name is not 1 to ${LIMITS.name} lower case letters, digits and underscores`];

const bodyProblems = (body: string): string[] => {
  const numbers = new Set([...body.matchAll(VARIABLE)].map(([, number]) => Number(number)));
  const rest = body.replace(VARIABLE, '');
  const trimmed = body.trim();
  return [
    ...(VISIBLE.test(rest) ? [] : ['the body has no words of its own']),
    ...(body.length > LIMITS.body ? [`the body is longer than ${LIMITS.body} characters`] : []),
    ...(isPrintableInLines(body) ? [] : ['the body holds a character that cannot be shown']),
    ...(numbers.size === variablesIn(body) && !numbers.has(0)
      ? []
      : ['the variables of the body are not numbered from {{1}} without a gap']),
    ...(/^\{\{\d+\}\}|\{\{\d+\}\}$/.test(trimmed) ? ['the body begins or ends with a variable'] : []),
    ...(/\}\}\s*\{\{/.test(body) ? ['two variables of the body stand side by side'] : []),
    ...(BRACES.test(rest) ? ['the body holds braces that are no variable'] : []),
  ];
};

const exampleProblems = ({ body, examples }: Template): string[] => {
  const wanted = variablesIn(body);
  if (examples.length !== wanted) return [`there are ${examples.length} examples for ${wanted} variables`];
  return examples.flatMap((example, index) => valueProblems(example, `example ${index + 1}`));
};

const lineProblems = (what: string, text: string, most: number): string[] => [
  ...(VISIBLE.test(text) ? [] : [`the ${what} is empty`]),
  ...(text.length > most ? [`the ${what} is longer than ${most} characters`] : []),
  ...(isPrintable(text) ? [] : [`the ${what} is not one plain line`]),
  ...(BRACES.test(text) ? [`the ${what} can have no variable`] : []),
];

const buttonProblems = (buttons: readonly TemplateButton[]): string[] => [
  ...(buttons.length > LIMITS.buttons ? [`there are more than ${LIMITS.buttons} buttons`] : []),
  ...(new Set(buttons.map(({ title }) => title)).size === buttons.length
    ? []
    : ['two buttons have one title']),
  ...buttons.flatMap((button, index) => [
    ...lineProblems(`title of button ${index + 1}`, button.title, LIMITS.buttonTitle),
    ...(button.kind === 'reply' || /^https:\/\/[^\s{}]{3,1990}$/.test(button.url)
      ? []
      : [`button ${index + 1} leads to no https address`]),
  ]),
];
