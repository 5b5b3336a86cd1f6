/** Holds its state and what it has to tell; whoever saves it takes the events in the same transaction. */
export abstract class Aggregate<State, Event extends { readonly type: string }> {
  private raised: Event[] = [];

  protected constructor(protected state: State) {}

  protected raise(event: Event): void {
    this.raised.push(event);
  }

  /** The events since the last call, oldest first; a second call returns none. */
  takeEvents(): readonly Event[] {
    const events = this.raised;
    this.raised = [];
    return events;
  }

  /** The state as it is to be saved. */
  snapshot(): Readonly<State> {
    return this.state;
  }
}
