import { randomUUID } from 'node:crypto';
import { until } from '../../bench/machine/servers.mjs';
import type { Product } from './product.js';

const UNTOLD = 'SELECT FROM simulator_callbacks WHERE told_at IS NULL';

/** What the simulator's page shows of one message. */
interface Shown {
  readonly id: string;
  readonly from: string;
  readonly text: string;
  readonly choices?: readonly { readonly id: string; readonly title: string }[];
  readonly document?: { readonly name: string };
}

/** A phone of the simulator without its page: what its customer says and sees. */
export class PocketPhone {
  private seen = 0;

  constructor(
    private readonly product: Product,
    private readonly number: string,
  ) {}

  /** Says it, and waits until nothing is left to do. @returns what came back, papers left aside */
  async says(said: string | { readonly id: string; readonly title: string }): Promise<readonly Shown[]> {
    const body = typeof said === 'string' ? { text: said } : { choice: { id: said.id, title: said.title } };
    const { status } = await this.product.post(
      `/simulator/api/phones/${this.number}/messages`,
      JSON.stringify({ key: randomUUID(), ...body }),
      { 'content-type': 'application/json' },
    );
    if (status !== 202) throw new Error(`the phone could not send: ${status}`);
    const told = async () => (await this.product.ask(UNTOLD)).length === 0;
    await until(told, { what: 'the provider to tell of it', seconds: 10 });
    await this.product.atRest();
    const shown = (await this.screen()).filter(({ from, document }) => from !== 'phone' && !document);
    const fresh = shown.slice(this.seen);
    this.seen = shown.length;
    return fresh;
  }

  /** All that is on it, as the page gets it when it opens. */
  private async screen(): Promise<readonly Shown[]> {
    const closing = new AbortController();
    const { body } = await fetch(`${this.product.base}/simulator/api/phones/${this.number}/stream`, {
      signal: closing.signal,
    });
    let text = '';
    for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
      text += piece;
      const [, data] = /event: phone\n(?:id: .*\n)?data: (.*)\n\n/.exec(text) ?? [];
      if (data === undefined) continue;
      text = data;
      break;
    }
    closing.abort();
    return (JSON.parse(text) as { items: Shown[] }).items;
  }
}
