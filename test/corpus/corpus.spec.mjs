import { hostileBodies } from './hostile-bodies.mjs';
import { hostileTexts } from './hostile-texts.mjs';
import { metaCases } from './meta.mjs';
import { ours } from './meta-shapes.mjs';
import { signatureCases, verificationCases } from './signatures.mjs';
import { twilioHostile, twilioMessages } from './twilio.mjs';

const total = ({ messages, statuses, others }) => messages + statuses + others;
const repeated = (names) => names.filter((name, nth) => names.indexOf(name) !== nth);

/** Read off the body in the plainest way, as an opinion independent of what the case says. */
function countIn(body) {
  const changes = body.entry.flatMap((entry) => entry.changes);
  const forUs = changes.filter(
    ({ value, field }) => field === 'messages' && value?.metadata?.phone_number_id === ours.phoneNumberId,
  );
  const messages = new Set(forUs.flatMap(({ value }) => value.messages ?? []).map(({ id }) => id)).size;
  const statuses = new Set(
    forUs.flatMap(({ value }) => value.statuses ?? []).map(({ id, status }) => `${id} ${status}`),
  ).size;
  const empty = forUs.filter(({ value }) => !value.messages?.length && !value.statuses?.length).length;
  return { messages, statuses, others: changes.length - forUs.length + empty };
}

describe('the corpus', () => {
  it('holds at least 200 notifications, and each says rightly what is in it', () => {
    expect(metaCases.length).toBeGreaterThanOrEqual(200);
    const wrong = metaCases.filter(({ body, stored }) => {
      const counted = countIn(body);
      if (stored.somewhere !== undefined) return total(counted) !== stored.somewhere;
      return (
        counted.messages !== stored.messages ||
        counted.statuses !== stored.statuses ||
        counted.others !== stored.others
      );
    });
    expect(wrong.map(({ name, body, stored }) => ({ name, stored, counted: countIn(body) }))).toEqual([]);
  });

  it('holds 900 hostile texts and bodies, the same every time', () => {
    expect(hostileTexts(500).length + hostileBodies().length + twilioHostile.length).toBeGreaterThanOrEqual(
      900,
    );
    expect(hostileTexts(500)).toEqual(hostileTexts(500));
    const names = hostileBodies().map(({ name }) => name);
    expect(names).toHaveLength(386);
  });

  it('calls no two cases alike', () => {
    for (const cases of [
      metaCases,
      signatureCases.right,
      signatureCases.wrong,
      verificationCases,
      twilioMessages,
      twilioHostile,
    ])
      expect(repeated(cases.map(({ name }) => name))).toEqual([]);
  });
});
