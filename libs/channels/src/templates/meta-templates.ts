import { type ApiAnswer, type Guard, succeeded, type UpstreamApi, UpstreamFault } from '@munshi/resilience';
import { faultOf } from '../channel-fault.js';
import { GRAPH_VERSION } from '../meta/graph.js';
import { META_ACTIONS } from '../meta/meta-errors.js';
import { answerFields, fields, identifier, whole, words } from '../untrusted.js';
import { SAMPLE_DOCUMENT } from './sample-document.js';
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
    const handle = template.document ? await this.upload() : null;
    const path = `/${GRAPH_VERSION}/${encodeURIComponent(businessAccountId)}/message_templates`;
    return this.ask({ method: 'POST', path, body: templateRequest(template, handle) }, undefined);
  }

  standing(providerId: string): Promise<TemplateStanding> {
    const path = `/${GRAPH_VERSION}/${encodeURIComponent(providerId)}?fields=status,category,rejected_reason`;
    return this.ask({ method: 'GET', path }, providerId);
  }

  /**
   * Meta wants to see a document before it approves a template with one; it is handed over in two steps to the app that
   * the token is of ("Template media", "Resumable Upload API").
   */
  private upload(): Promise<string> {
    return this.guard.run(async (timeout) => {
      const { name, text } = SAMPLE_DOCUMENT;
      const about = `file_name=${name}&file_length=${text.length}&file_type=application%2Fpdf`;
      const path = `/${GRAPH_VERSION}/app/uploads?${about}`;
      const begun = await this.api.call({ method: 'POST', path, headers: this.headers }, timeout);
      const session = words(answerFields(begun)?.id);
      if (!succeeded(begun) || !session?.startsWith('upload:')) throw refusalIn(begun);
      const headers = {
        authorization: `OAuth ${this.business.accessToken}`,
        'content-type': 'application/octet-stream',
        file_offset: '0',
      };
      const bytes = { method: 'POST' as const, path: `/${GRAPH_VERSION}/${session}`, headers, body: text };
      const done = await this.api.call(bytes, timeout);
      const handle = words(answerFields(done)?.h);
      if (!succeeded(done) || handle === undefined) throw refusalIn(done);
      return handle;
    });
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

/** @param handle of a sample, where a document stands above it */
const templateRequest = (template: TemplateText, handle: string | null): string => {
  const { header, body, footer, buttons, examples, category } = template;
  const { name, language } = providerName(template);
  const example = examples.length === 0 ? {} : { example: { body_text: [examples] } };
  return JSON.stringify({
    name,
    language,
    category: category.toUpperCase(),
    components: [
      ...(handle === null
        ? []
        : [{ type: 'HEADER', format: 'DOCUMENT', example: { header_handle: [handle] } }]),
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
