import { randomUUID } from 'node:crypto';
import { conversationIdOf, Inbox } from '@munshi/messaging';
import { metaBody, metaChange, metaMessage, metaValue } from '../../channels/testing/payloads.js';
import { InboxDrain } from '../src/index.js';
import type { CounterFixture } from './counter-fixture.js';

/** For `openCounter`: the counter at a number of Meta's. */
export const META = {
  META_PHONE_NUMBER_ID: '106540352242922',
  META_ACCESS_TOKEN: 'token',
  META_APP_SECRET: 'secret',
  META_VERIFY_TOKEN: 'verify',
};

/** What Meta delivers from this phone is stored, handled and answered. */
export const heardFromMeta = async (
  counter: CounterFixture,
  phone: string,
  content: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const { route, organizationId } = counter;
  const message = metaMessage({ phone }, content);
  const item = {
    accountKey: route.accountKey,
    providerMessageId: message.id,
    address: `+${phone}`,
    phone,
    sentAt: null,
    raw: Buffer.from(metaBody(metaChange(metaValue(route.accountKey, { messages: [message] })))),
  };
  await counter.get(Inbox).keepMessages(route, [item], randomUUID());
  await counter.get(InboxDrain).drain(organizationId, conversationIdOf(route, phone));
  await counter.send();
};
