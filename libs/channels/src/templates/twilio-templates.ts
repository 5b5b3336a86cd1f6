import { type ApiAnswer, type Guard, succeeded, type UpstreamApi } from '@munshi/resilience';
import { faultOf } from '../channel-fault.js';
import { TWILIO_ACTIONS } from '../twilio/twilio-errors.js';
import { answerFields, type Fields, fields, identifier, whole, words } from '../untrusted.js';
import { SAMPLE_PATH } from './sample-document.js';
import {
  categoryOf,
  providerName,
  TemplateDesk,
  type TemplateStanding,
  type TemplateText,
  verdictOf,
} from './template-desk.js';

export interface TwilioLogin {
  readonly accountSid: string;
  readonly authToken: string;
  /** Where our files are fetched, `PUBLIC_URL/files`: a document's link is this and what follows it. */
  readonly filesUrl: string;
}

/** Twilio's Content API: a template is made, and then WhatsApp is asked to approve it ("Content API resources"). */
export class TwilioTemplates extends TemplateDesk {
  private readonly headers: Record<string, string>;

  constructor(
    private readonly login: TwilioLogin,
    private readonly api: UpstreamApi,
    private readonly guard: Guard,
  ) {
    super();
    const { accountSid, authToken } = login;
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    this.headers = { authorization, 'content-type': 'application/json' };
  }

  async submit(template: TemplateText): Promise<TemplateStanding> {
    const made = await this.call('POST', '/v1/Content', contentOf(template, this.login.filesUrl));
    const providerId = identifier(made.told.sid);
    if (providerId === undefined) throw refusalIn(made.answer);
    const path = `/v1/Content/${encodeURIComponent(providerId)}/ApprovalRequests/whatsapp`;
    const { name } = providerName(template);
    const asked = await this.call('POST', path, { name, category: template.category.toUpperCase() });
    return standingIn(providerId, asked.told);
  }

  async standing(providerId: string): Promise<TemplateStanding> {
    const { told } = await this.call('GET', `/v1/Content/${encodeURIComponent(providerId)}/ApprovalRequests`);
    return standingIn(providerId, fields(told.whatsapp) ?? {});
  }

  private call(method: 'GET' | 'POST', path: string, body?: object) {
    return this.guard.run(async (timeout) => {
      const { headers } = this;
      const request = { method, path, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      const answer = await this.api.call(request, timeout);
      const told = succeeded(answer) ? answerFields(answer) : undefined;
      if (told === undefined) throw refusalIn(answer);
      return { answer, told };
    });
  }
}

const standingIn = (providerId: string, told: Fields): TemplateStanding => ({
  providerId,
  verdict: verdictOf(words(told.status)),
  category: categoryOf(words(told.category)),
  reason: words(told.rejection_reason) || null,
});

/** The address of a document ends with the variable after those of the body (Twilio, "twilio/media"). */
const contentOf = (template: TemplateText, filesUrl: string): object => {
  const { name, language } = providerName(template);
  const examples = [...template.examples, ...(template.document ? [SAMPLE_PATH] : [])];
  return {
    friendly_name: `${name}_${language}`,
    language,
    variables: Object.fromEntries(examples.map((example, index) => [index + 1, example])),
    types: typesOf(template, `${filesUrl}/{{${examples.length}}}`),
  };
};

/** The plainest type that carries it: only a card has a header, a footer and buttons of both kinds. */
const typesOf = ({ header, body, footer, buttons, document }: TemplateText, media: string): object => {
  const actions = buttons.map((button, index) =>
    button.kind === 'url'
      ? { type: 'URL', title: button.title, url: button.url }
      : { type: 'QUICK_REPLY', title: button.title, id: `reply-${index + 1}` },
  );
  const isPlain = header === null && footer === null;
  if (isPlain && actions.length === 0)
    return document ? { 'twilio/media': { body, media: [media] } } : { 'twilio/text': { body } };
  if (isPlain && !document && buttons.every(({ kind }) => kind === 'reply'))
    return { 'twilio/quick-reply': { body, actions } };
  return {
    'whatsapp/card': {
      body,
      ...(header !== null && { header_text: header }),
      ...(document && { media: [media] }),
      ...(footer !== null && { footer }),
      ...(actions.length > 0 && { actions }),
    },
  };
};

const refusalIn = (answer: ApiAnswer) => {
  const told = answerFields(answer);
  return faultOf('twilio', answer, TWILIO_ACTIONS, {
    code: whole(told?.code),
    detail: words(told?.message),
  });
};
