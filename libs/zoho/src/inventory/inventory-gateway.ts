import { z } from 'zod';
import type { Urgency } from '../budget/call-budget.js';
import { nullWhereAbsent } from '../client/zoho-client.js';
import { fingerprintOf } from '../push/fingerprint.js';
import type { RemoteRecord, Standing, Wanted } from '../push/next-step.js';
import type { RecordGateway, Written } from '../push/push-record.js';
import { recordRefused } from '../zoho-fault.js';
import type { InventoryClient } from './inventory-client.js';
import type { RecordKind } from './record-kinds.js';

interface Numbered {
  readonly number: string;
  readonly customerId: string;
  readonly standing?: 'open' | 'cancelled';
}

/** Inventory has no upsert: a record is looked for by our number in `reference_number` before it is made. */
export class InventoryGateway<Doc extends Numbered> implements RecordGateway<Doc> {
  constructor(
    protected readonly client: InventoryClient,
    protected readonly kind: RecordKind<Doc>,
  ) {}

  wanted(doc: Doc): Wanted {
    const fingerprint = fingerprintOf(doc.customerId, this.kind.lines(doc));
    return { fingerprint, standing: doc.standing ?? 'open' };
  }

  /** A list shows no lines, so what it finds is read. */
  async find({ number }: Pick<Doc, 'number'>, urgency: Urgency): Promise<RemoteRecord | null> {
    const { path, many, id } = this.kind;
    const listed = z.object({ [id]: z.string(), reference_number: z.string().optional() });
    const shape = z.object({ [many]: z.array(listed) });
    const query = { reference_number: number };
    const found = await this.client.call({ method: 'GET', path, query }, shape, urgency);
    const match = found[many]?.find((row) => row['reference_number'] === number)?.[id];
    return match === undefined ? null : this.read(match, urgency);
  }

  async read(remoteId: string, urgency: Urgency): Promise<RemoteRecord | null> {
    const { one, remote } = this.kind;
    const answer = await this.client
      .call({ method: 'GET', path: this.pathOf(remoteId) }, z.object({ [one]: remote }), urgency)
      .catch(nullWhereAbsent);
    const contents = answer?.[one];
    return contents === undefined ? null : { remoteId, ...contents };
  }

  async create(doc: Doc, urgency: Urgency): Promise<Written> {
    const { path, one, id, query = {}, born } = this.kind;
    const shape = z.object({ [one]: z.object({ [id]: z.string() }) });
    const call = { method: 'POST', path, query, body: this.kind.body(doc) } as const;
    const made = (await this.client.call(call, shape, urgency))[one];
    return { remoteId: String(made?.[id]), standing: born };
  }

  async update(doc: Doc, { remoteId, standing }: RemoteRecord, urgency: Urgency): Promise<Written> {
    const { query = {} } = this.kind;
    const call = { method: 'PUT', path: this.pathOf(remoteId), query, body: this.kind.body(doc) } as const;
    await this.client.call(call, z.object({}), urgency);
    return { remoteId, standing };
  }

  async settle(remoteId: string, standing: Standing, urgency: Urgency): Promise<void> {
    const status = this.kind.statuses[standing];
    if (status === undefined) throw recordRefused('NO_SUCH_STANDING', `it cannot be ${standing}`);
    const path = `${this.pathOf(remoteId)}/status/${status}`;
    await this.client.call({ method: 'POST', path }, z.object({}), urgency);
  }

  protected pathOf(remoteId: string): string {
    return `${this.kind.path}/${encodeURIComponent(remoteId)}`;
  }
}
