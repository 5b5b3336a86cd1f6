import type { InboundItem, StatusItem } from '@munshi/channels';
import type { SimulatorAccount } from './accounts.js';

/**
 * Where the simulated provider's webhooks go: the intake that the real ones use. A throw means that nothing is
 * promised to be kept, and the call is made again later.
 */
export abstract class SimulatorReports {
  abstract keepMessages(account: SimulatorAccount, items: readonly InboundItem[]): Promise<void>;
  abstract keepStatuses(account: SimulatorAccount, items: readonly StatusItem[]): Promise<void>;
}

/** Lets a phone begin again as if it had never written: its session, its draft and what waits to be sent to it. */
export abstract class ConversationRestart {
  abstract restart(account: SimulatorAccount, address: string): Promise<void>;
}
