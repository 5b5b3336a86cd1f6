import { metaText, twilioForm } from '../../../bench/machine/bodies.mjs';
import { pause } from '../../../bench/machine/servers.mjs';
import { metaStatusBody, statusesOf, twilioStatusForm, unclear } from '../moods.mjs';

/** Of so many as a share of all, by their own wish. */
const STOPPING = 0.03;

/**
 * The phones: what reaches them is reported by statuses, and now and then somebody writes STOP. Of what Twilio's answer
 * was lost for, half is never reported either, so that only its list can tell.
 */
export function customers({ post, channel, meant, random }) {
  const stopped = new Map();
  const reported = new Map();
  const heard = new Set();
  let posting = 0;
  const track = (sending) => {
    posting += 1;
    return sending.finally(() => (posting -= 1));
  };
  const report = (sent, status) => {
    const done = () => reported.set(sent.ref, (reported.get(sent.ref) ?? new Set()).add(status));
    const sending =
      channel === 'meta'
        ? post.meta(metaStatusBody(sent, status))
        : post.twilio(`/whatsapp/status?ref=${sent.ref}`, twilioStatusForm(sent, status));
    return sending.then(done);
  };
  const later = (afterMs, work) => void track(pause(afterMs).then(work));
  const stop = (phone) => {
    if (stopped.has(phone)) return;
    stopped.set(phone, Date.now());
    const body = { from: phone, text: 'STOP' };
    void track(
      channel === 'meta' ? post.meta(metaText(body)) : post.twilio('/whatsapp/webhook', twilioForm(body)),
    );
  };
  return {
    stopped,
    /** By our id of the message: what was said of it, and acknowledged. */
    reported,
    /** How many the provider was asked to tell, whatever became of it. */
    get heard() {
      return heard.size;
    },
    stop,
    hear(sent) {
      const first = !heard.has(sent.to);
      heard.add(sent.to);
      // One of all: it may have been told, be waiting for its turn, or be under way.
      if (first && random() < STOPPING) stop(meant[Math.floor(random() * meant.length)]);
      if (!sent.goesOut || (channel === 'twilio' && unclear(sent) && random() < 0.5)) return;
      for (const { afterMs, status } of statusesOf(sent, random)) later(afterMs, () => report(sent, status));
    },
    async quiet() {
      while (posting > 0) await pause(100);
    },
  };
}
