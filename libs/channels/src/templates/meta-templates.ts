import { type ApiAnswer, type Guard, succeeded, type UpstreamApi, UpstreamFault } from '@munshi/resilience';
import { faultOf } from '../channel-fault.js';
import { GRAPH_VERSION } from '../meta/graph.js';
import { META_ACTIONS } from '../meta/meta-errors.js';
import { answerFields, fields, identifier, whole, words } from '../untrusted.js';
import {
  categoryOf,
  providerName,
  TemplateDesk,
  type TemplateStanding,
  type TemplateText,
  verdictOf,
} from './template-desk.js';

export interface MetaBusiness {
  readonly accessToken: string;
  /** The WhatsApp Business Account that the number belongs to; templates are made there. */
  readonly businessAccountId: string | undefined;
}

/** Templates of a WhatsApp Business Account (Meta, "Message templates": POST /{waba}/message_templates, GET /{id}). */
export class MetaTemplates extends TemplateDesk {
  private readonly headers: Record<string, string>;

  constructor(
    private readonly business: MetaBusiness,
    private readonly api: UpstreamApi,
    private readonly guard: Guard,
  ) {
    super();
    this.headers = {
      authorization: `Bearer ${business.accessToken}`,
      'content-type': 'application/json',
    };
  }

  async submit(template: TemplateText): Promise<TemplateStanding> {
    const { businessAccountId } = this.business;
    if (businessAccountId === undefined)
      throw new UpstreamFault({
        upstream: 'meta',
        outcome: 'refused',
        code: 'NO_BUSINESS_ACCOUNT',
        retryable: false,
      });
    const path = `/${GRAPH_VERSION}/${encodeURIComponent(businessAccountId)}/message_templates`;
    return this.ask({ method: 'POST', path, body: templateRequest(template) }, undefined);
  }

  standing(providerId: string): Promise<TemplateStanding> {
    const path = `/${GRAPH_VERSION}/${encodeURIComponent(providerId)}?fields=status,category,rejected_reason`;
    return this.ask({ method: 'GET', path }, providerId);
  }

  private ask(
    call: { method: 'GET' | 'POST'; path: string; body?: string },
    known: string | undefined,
  ): Promise<TemplateStanding> {
    return this.guard.run(async (timeout) => {
      const answer = await this.api.call({ ...call, headers: this.headers }, timeout);
      const told = answerFields(answer);
      const providerId = known ?? identifier(told?.id);
      if (!succeeded(answer) || told === undefined || providerId === undefined) throw refusalIn(answer);
      const reason = words(told.rejected_reason) ?? null;
      return {
        providerId,
        verdict: verdictOf(words(told.status)),
        category: categoryOf(words(told.category)),
        reason: reason === 'NONE' ? null : reason,
      };
    });
  }
}

const templateRequest = (template: TemplateText): string => {
  const { header, body, footer, buttons, examples, category } = template;
  const { name, language } = providerName(template);
  const example = examples.length === 0 ? {} : { example: { body_text: [examples] } };
  return JSON.stringify({
    name,
    language,
    category: category.toUpperCase(),
    components: [
      ...(header === null ? [] : [{ type: 'HEADER', format: 'TEXT', text: header }]),
      { type: 'BODY', text: body, ...example },
      ...(footer === null ? [] : [{ type: 'FOOTER', text: footer }]),
      ...(buttons.length === 0
        ? []
        : [
            {
              type: 'BUTTONS',
              buttons: buttons.map((button) =>
                button.kind === 'url'
                  ? { type: 'URL', text: button.title, url: button.url }
                  : { type: 'QUICK_REPLY', text: button.title },
              ),
            },
          ]),
    ],
  });
};

const refusalIn = (answer: ApiAnswer) => {
  const error = fields(answerFields(answer)?.error);
  const detail = words(error?.error_user_msg) ?? words(error?.message);
  return faultOf('meta', answer, META_ACTIONS, { code: whole(error?.code), detail });
};
