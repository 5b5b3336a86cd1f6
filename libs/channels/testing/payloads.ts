import { randomUUID } from 'node:crypto';

export interface Customer {
  /** Digits, as Meta writes them; null for a customer who shows no number. */
  readonly phone: string | null;
  readonly userId?: string;
  readonly name?: string;
}

let serial = 0;

const seconds = (at: Date) => String(Math.floor(at.getTime() / 1000));

export const metaMessage = (
  customer: Customer,
  content: Readonly<Record<string, unknown>>,
  at = new Date(),
) => ({
  ...(customer.phone === null ? {} : { from: customer.phone }),
  ...(customer.userId === undefined ? {} : { from_user_id: customer.userId }),
  id: `wamid.${(++serial).toString(36)}${randomUUID()}`,
  timestamp: seconds(at),
  ...content,
});

export const metaText = (body: string) => ({ type: 'text', text: { body } });

export const metaContact = ({ phone, userId, name }: Customer) => ({
  profile: { name: name ?? 'Ramesh' },
  ...(phone === null ? {} : { wa_id: phone }),
  ...(userId === undefined ? {} : { user_id: userId }),
});

export const metaStatus = (id: string, status: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  status,
  timestamp: seconds(new Date()),
  ...more,
});

export const metaValue = (phoneNumberId: string, value: Readonly<Record<string, unknown>>) => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
  ...value,
});

export const metaChange = (value: unknown, field = 'messages') => ({ field, value });

/** One entry with these changes. */
export const metaBody = (...changes: readonly unknown[]) => metaBatch({ id: '102290129340398', changes });

export const metaBatch = (...entry: readonly unknown[]) =>
  JSON.stringify({ object: 'whatsapp_business_account', entry });

/** The commonest body of all: one text of one customer, about 460 bytes. */
export const metaTextBody = (phoneNumberId: string, customer: Customer, body: string) =>
  metaBody(
    metaChange(
      metaValue(phoneNumberId, {
        contacts: [metaContact(customer)],
        messages: [metaMessage(customer, metaText(body))],
      }),
    ),
  );

/** A form of Twilio's for an inbound text; `more` overrides and adds. */
export const twilioForm = (
  from: string,
  to: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
) => ({
  SmsMessageSid: 'SM0',
  NumMedia: '0',
  ProfileName: 'Ramesh',
  MessageType: 'text',
  WaId: from.replace(/^\+/, ''),
  SmsStatus: 'received',
  Body: body,
  To: `whatsapp:${to}`,
  From: `whatsapp:${from}`,
  MessageSid: `SM${(++serial).toString(36)}${randomUUID().replaceAll('-', '')}`.slice(0, 34),
  AccountSid: 'AC00000000000000000000000000000001',
  ApiVersion: '2010-04-01',
  ...more,
});
