import type { Formats } from './formats.js';
import { asData } from './plain-text.js';
import { plain, type Said } from './said.js';
import type { Sentences } from './sentences.js';
import type { CampaignStopped, NumberInTrouble, StaffAlert } from './utterance.js';

/** Of the customer's last words: enough to know what it is about. */
const MOST_QUOTED = 200;

export const staffAlert = (alert: StaffAlert, sentences: Sentences, formats: Formats): Said => {
  const { reason, customer, words, conversationId, resumes } = alert;
  const name = customer.name === null ? '' : asData(customer.name);
  const address = asData(customer.address);
  const who = name === '' ? address : `*${name}* (${address})`;
  const quoted = words === null ? '' : asData(words, MOST_QUOTED);
  return plain(
    [
      sentences.alerts[reason](who),
      ...(quoted === '' ? [] : [`"${quoted}"`]),
      '',
      resumes === null
        ? sentences.onceSettled
        : sentences.silentUntil(formats.time(resumes.at, resumes.timeZone)),
      `POST /api/v1/conversations/${conversationId}/hand-back`,
    ].join('\n'),
  );
};

export const numberInTrouble = (
  { channel, number, code, detail }: NumberInTrouble,
  sentences: Sentences,
): Said => {
  const why = [code ?? '', asData(detail ?? '', MOST_QUOTED)].filter((part) => part !== '').join(': ');
  return plain(
    [
      sentences.numberInTrouble(`${channel} ${asData(number)}`),
      ...(why === '' ? [] : [`"${why}"`]),
      '',
      sentences.numberIsTried,
      'GET /api/v1/channels',
    ].join('\n'),
  );
};

export const campaignStopped = (
  { campaignId, name, detail }: CampaignStopped,
  sentences: Sentences,
): Said => {
  const why = asData(detail ?? '', MOST_QUOTED);
  return plain(
    [
      sentences.campaignStopped(asData(name)),
      ...(why === '' ? [] : [`"${why}"`]),
      '',
      sentences.campaignWaits,
      `POST /api/v1/campaigns/${campaignId}/resume`,
    ].join('\n'),
  );
};
