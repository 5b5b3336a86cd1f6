// What staff do with campaigns, over HTTP.
import { template } from './audience.mjs';

/** One request to `/api/v1/campaigns`. */
export async function ofCampaigns({ PUBLIC_URL }, method, route, body) {
  const answer = await fetch(`${PUBLIC_URL}/api/v1/campaigns${route}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${JSON.stringify(said)}`);
  return said;
}

const plan = (tags) => ({
  name: 'bench',
  channel: 'meta',
  segment: tags === null ? {} : { tags },
  variants: [{ name: 'A', template, language: 'en', values: [{ fact: 'shop', fallback: 'customer' }] }],
});

/** A campaign to everybody with these tags (null: to everybody), and how long its start took. */
export async function startCampaign(environment, tags) {
  const { id } = await ofCampaigns(environment, 'POST', '', plan(tags));
  const at = performance.now();
  await ofCampaigns(environment, 'POST', `/${id}/start`);
  return { id, ms: performance.now() - at };
}
