import type { Clock, Id } from '@munshi/kernel';

const KEPT_FOR_MS = 60_000;

/** What is read for every message and changes once a month: one value an organization, kept in this process. */
export class KeptForAMinute<T> {
  private readonly kept = new Map<Id, { readonly value: T; readonly until: number }>();
  private changes = 0;

  constructor(
    private readonly clock: Clock,
    private readonly load: (organizationId: Id) => Promise<T>,
  ) {}

  async find(organizationId: Id): Promise<T> {
    const now = this.clock.now().getTime();
    const kept = this.kept.get(organizationId);
    if (kept !== undefined && kept.until > now) return kept.value;
    const { changes } = this;
    const value = await this.load(organizationId);
    // What was asked for before a change may be from before it.
    if (changes === this.changes) this.kept.set(organizationId, { value, until: now + KEPT_FOR_MS });
    return value;
  }

  /** To be called once a change has committed. */
  forget(organizationId: Id): void {
    this.changes += 1;
    this.kept.delete(organizationId);
  }
}
