import type { HttpStatus } from '@nestjs/common';

export interface Problem {
  /** Where in what was sent: `packs.carton`; empty for all of it. */
  readonly path: string;
  readonly message: string;
}

/** How a refusal is answered. */
export interface Refusing {
  readonly status: HttpStatus;
  readonly error: string;
  readonly problems?: readonly Problem[];
}
