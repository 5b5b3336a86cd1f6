/** Asked for the time instead of the machine, so that tests can turn it. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands still until it is turned. */
export class TestClock extends Clock {
  constructor(private at = new Date('2026-11-20T06:30:00Z')) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  turn(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }

  set(at: Date): void {
    this.at = new Date(at);
  }
}
