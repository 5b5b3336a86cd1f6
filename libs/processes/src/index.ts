export * from './processes.module.js';
export { AcceptAvailableCommand } from './accept-available.js';
export { CancelPlacedOrderCommand } from './cancel-order.js';
export { DeliverPlacedOrderCommand } from './deliver-order.js';
export { DispatchPlacedOrderCommand } from './dispatch-order.js';
export {
  PlaceOrderCommand,
  type PlaceOrderRefusal,
  type PricesChanged,
  type ShortOrder,
} from './place-order.js';
export { PromoteAliasCommand } from './promote-alias.js';
export { RepriceDraftCommand } from './reprice-draft.js';
