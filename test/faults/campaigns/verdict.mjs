// What the provider saw, what the rows say and what staff are told has to agree.
import { Checks } from '../checks.mjs';
import { unclear } from '../moods.mjs';
import { unsettled } from '../verdict.mjs';
import { mostInASecond } from './seconds.mjs';

const MOST_OF_RATE = 1.05;
/** A request that was started before may arrive so much later. */
const ON_ITS_WAY_MS = 1_000;
/** What became of a request is written down within that time, unless somebody dies before. */
const UNWRITTEN_MS = 3_000;
/** What a killed worker had sent may be read from its connection after its end. */
const READ_LATE_MS = 1_000;

const RECIPIENTS = `
  SELECT t.phone, r.state AS recipient, m.id::text AS ref, m.state AS message, m.verdict_reason AS reason, m.attempts,
    (extract(epoch FROM m.started_at) * 1000)::float AS started,
    (extract(epoch FROM t.opted_out_at) * 1000)::float AS "optedOut"
  FROM campaign_recipients r JOIN contacts t ON t.id = r.contact_id
  LEFT JOIN outbound_messages m ON m.batch = r.campaign_id AND m.conversation_id = r.conversation_id
  WHERE r.campaign_id = $1`;

/** Money and people are counted where they are held; the messages say what they should come to. */
const BOOKS = `
  SELECT 'the books: spent by the campaign' AS what,
    (SELECT coalesce(sum(cost_micros), 0) FROM outbound_messages WHERE batch = $1)::float AS expected,
    (SELECT spent_micros FROM outbound_batches WHERE id = $1)::float AS found
  UNION ALL
  SELECT 'the books: spent in the month',
    (SELECT coalesce(sum(cost_micros), 0) FROM outbound_messages WHERE cost_month IS NOT NULL)::float,
    (SELECT sum(spent_micros) FROM monthly_spending)::float
  UNION ALL
  SELECT 'the books: people written to in 24 h', (SELECT count(*) FROM portfolio_people)::float,
    (SELECT sum(people) FROM sender_buckets)::float`;

/** @returns {Promise<Checks>} */
export async function verdict(run) {
  const { ask, staff, id, pauses, paused } = run;
  const rows = await ask(RECIPIENTS, [id]);
  const known = new Set((await ask('SELECT id::text FROM outbound_messages')).map((row) => row.id));
  const checks = new Checks();
  const campaign = await staff.find(id);
  checks.equal('the campaign', 'completed', campaign.status, [campaign.reason, campaign.detail]);
  checks.none('left to do', await unsettled(ask));
  checks.equal('paused and resumed', pauses, paused.length);
  const found = { ...(await told(run, rows)), rows };
  checks.none(
    'requests that no row knows',
    run.provider.arrivals.filter(({ ref }) => !known.has(ref)),
  );
  whoWasMeant(checks, run, found);
  eachOnce(checks, run, found);
  consent(checks, run, found);
  moments(checks, run, found);
  await account(checks, run, found);
  for (const { what, expected, found: kept } of await ask(BOOKS, [id])) checks.equal(what, expected, kept);
  return checks;
}

async function told({ provider, staff, id }, rows) {
  const byRef = new Map(rows.filter(({ ref }) => ref !== null).map((row) => [row.ref, row]));
  const arrivals = provider.arrivals.filter(({ ref }) => byRef.has(ref));
  const out = arrivals.filter(({ goesOut }) => goesOut);
  const outFor = new Set(out.map(({ ref }) => ref));
  const meantToBe = rows.filter(({ recipient }) => recipient === 'told');
  const csv = await staff.recipients(id);
  return {
    byRef,
    arrivals,
    out,
    outFor,
    told: meantToBe,
    heldOut: rows.filter(({ recipient }) => recipient === 'held-out'),
    refused: meantToBe.filter(({ message }) => message === 'refused'),
    missing: meantToBe.filter(({ ref, message }) => message !== 'refused' && !outFor.has(ref)),
    exported: rowsOf(csv),
  };
}

function whoWasMeant(checks, { meant, others }, { rows, told, heldOut, arrivals }) {
  checks.equal('in the audience', meant.length, new Set(rows.map(({ phone }) => phone)).size);
  checks.none(
    'in the audience, and not meant',
    rows.filter(({ phone }) => others.has(phone)),
  );
  checks.equal('told or held out', rows.length, told.length + heldOut.length);
  const outsiders = new Set([...others, ...heldOut.map(({ phone }) => phone)]);
  checks.none(
    'told, and meant to hear nothing',
    arrivals.filter(({ to }) => outsiders.has(digits(to))),
  );
  checks.none(
    "told what is another's",
    arrivals.filter(({ to, value }) => value !== `Shop ${digits(to)}`),
  );
}

function eachOnce(checks, { channel, provider, troubles }, { told, out, missing, exported }) {
  checks.none(
    'told, and not in a final state',
    told.filter(({ message }) => !['accepted', 'failed', 'parked', 'refused'].includes(message)),
  );
  const times = Map.groupBy(out, ({ to }) => digits(to));
  checks.none(
    'told twice',
    [...times.values()].filter(({ length }) => length > 1),
  );
  if (channel === 'twilio') return checks.none('never told', missing);
  const unknown = listed(exported, 'unknown');
  checks.none(
    'never told, and not listed as unknown',
    missing.filter(({ phone }) => !unknown.has(phone)),
  );
  checks.none(
    'listed as unknown, and told',
    out.filter(({ to }) => unknown.has(digits(to))),
  );
  const asked = Map.groupBy(provider.arrivals, ({ ref }) => ref);
  // Of one that never arrived its sender was killed; of one that was answered, perhaps before that was written down.
  checks.none(
    'listed as unknown for no reason',
    missing.filter(({ ref, attempts }) => {
      const requests = asked.get(ref) ?? [];
      if (requests.length < attempts || requests.some(unclear)) return false;
      const { at: last } = requests.at(-1);
      return !troubles.some(({ from, at }) => at > last - READ_LATE_MS && from < last + UNWRITTEN_MS);
    }),
  );
}

function consent(checks, { people }, { rows, told, refused, outFor, arrivals, byRef }) {
  checks.none(
    'wrote STOP, and not heard',
    rows.filter(({ phone, optedOut }) => people.stopped.has(phone) && optedOut === null),
  );
  checks.none(
    'refused for anything but having opted out',
    refused.filter(({ reason }) => reason !== 'opted-out'),
  );
  checks.none(
    'refused, and told',
    refused.filter(({ ref }) => outFor.has(ref)),
  );
  checks.none(
    'started after having opted out',
    told.filter(({ started, optedOut }) => optedOut !== null && started > optedOut),
  );
  checks.none(
    'asked for after having opted out',
    arrivals.filter(
      ({ ref, notBefore }) => notBefore > (byRef.get(ref).optedOut ?? Infinity) + ON_ITS_WAY_MS,
    ),
  );
}

function moments(checks, { paused, provider, rate }, { arrivals }) {
  checks.none(
    'asked for while it was paused',
    // Certainly: what came while the provider stood still may have come at either end of that.
    arrivals.filter(({ notBefore, at }) =>
      paused.some(({ from, until }) => notBefore > from + ON_ITS_WAY_MS && at < until),
    ),
  );
  const { count, from } = mostInASecond(provider.arrivals);
  checks.atMost('most requests in any second', Math.floor(MOST_OF_RATE * rate), count, [
    new Date(from).toISOString(),
  ]);
}

async function account(
  checks,
  { staff, id, people },
  { rows, told, heldOut, outFor, missing, refused, exported },
) {
  const metrics = await staff.metrics(id);
  const { total } = metrics;
  const reported = (...statuses) =>
    [...outFor].filter((ref) => statuses.some((status) => people.reported.get(ref)?.has(status))).length;
  checks.equal('metrics: recipients', told.length, total.recipients);
  checks.equal('metrics: held out', heldOut.length, metrics.heldOut);
  checks.equal('metrics: sent', outFor.size, total.sent);
  checks.equal('metrics: delivered', reported('delivered', 'read'), total.delivered);
  checks.equal('metrics: read', reported('read'), total.read);
  checks.equal('metrics: unknown', missing.length, total.unknown);
  checks.equal('metrics: refused', refused.length, total.refused);
  const { pending, skipped, dropped, queued, started, failed, parked } = total;
  const rest = pending + skipped + dropped + queued + started + failed + parked;
  checks.equal('metrics: anything else', 0, rest, [total]);
  checks.equal('rows of the export', rows.length, exported.length);
}

const digits = (address) => address.replace(/\D/g, '');

/** The lines of the export for staff, by the names of its columns. What is read of them holds no comma. */
const rowsOf = (csv) => {
  const [names, ...lines] = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at]])));
};

/** Whose message has come to that. Numbers come in groups. */
const listed = (rows, wanted) =>
  new Set(rows.filter(({ message }) => message === wanted).map(({ phone }) => digits(phone)));
