const TIMEOUT_MS = 8000;

/** An answer that asking again will not change. */
export class Refused extends Error {}

/** Asks the server. @throws Refused for a 4xx, with its sentence; anything else may go well the next time. */
const ask = async (method, path, body) => {
  const answer = await fetch(`/simulator/api/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.ok) return answer.status === 204 ? undefined : answer.json();
  const told = await answer.json().catch(() => ({}));
  const words = typeof told.error === 'string' ? told.error : `The server answered ${answer.status}.`;
  const final = answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429;
  throw final ? new Refused(words) : new Error(words);
};

export const phoneBook = () => ask('GET', 'phones');
export const sendMessage = (number, message) => ask('POST', `phones/${number}/messages`, message);
export const markRead = (number, ids) => ask('POST', `phones/${number}/read`, { ids });
export const restartConversation = (number) => ask('POST', `phones/${number}/restart`);
export const getBehaviour = () => ask('GET', 'provider');
export const setBehaviour = (behaviour) => ask('PUT', 'provider', behaviour);
