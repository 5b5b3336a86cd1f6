export * from './processes.module.js';
export { AcceptAvailableCommand } from './accept-available.js';
export { AskForCreditCommand, type CreditCovers } from './ask-for-credit.js';
export { CampaignRounds } from './campaigns/campaign-rounds.js';
export { ExportCampaign } from './campaigns/export-campaign.js';
export {
  type CampaignFigures,
  type CampaignMetrics,
  FindCampaignMetrics,
} from './campaigns/find-campaign-metrics.js';
export { type CampaignWait, FindCampaignWait } from './campaigns/find-campaign-wait.js';
export { type CampaignPreview, PreviewCampaign } from './campaigns/preview-campaign.js';
export { type NoAlertNumber, TestCampaignCommand, type TestedCampaign } from './campaigns/test-campaign.js';
export {
  type CampaignNotReady,
  StartCampaignCommand,
  type StartedCampaign,
} from './campaigns/start-campaign.js';
export { CancelPlacedOrderCommand } from './cancel-order.js';
export { CreditGoodsCommand } from './credit-goods.js';
export { CREDIT_KINDS, type CreditedGoodsRefusal, type CreditKind } from './credited-goods.js';
export { DecideOnOrderCreditCommand } from './decide-on-order-credit.js';
export { DeliverPlacedOrderCommand } from './deliver-order.js';
export { DispatchPlacedOrderCommand } from './dispatch-order.js';
export { FillBackOrders } from './fill-back-orders.js';
export { FindCreditLeft } from './find-credit-left.js';
export { FindDailySummaries, SUMMARY_OUTCOMES, type SummaryOutcome } from './find-daily-summaries.js';
export { type ComparedStock, FindStockDifferences, type StockDifference } from './find-stock-differences.js';
export { GiveOrderDiscountCommand } from './give-order-discount.js';
export { GiveShopDiscountCommand, type GroupNotFound } from './give-shop-discount.js';
export { mostWithin, OrderWhatFitsCommand } from './order-what-fits.js';
export { PlaceOrderCommand, type PlaceOrderRefusal, type ShortOrder } from './place-order.js';
export type { PricesChanged } from './prices.js';
export { PromoteAliasCommand } from './promote-alias.js';
export { type ProviderPaymentOutcome, ReceiveProviderPaymentCommand } from './receive-provider-payment.js';
export { RepriceDraftCommand } from './reprice-draft.js';
export { ScheduleOrderNudges } from './schedule-order-nudges.js';
export { SendDailySummaries } from './send-daily-summaries.js';
export { SendReminders } from './send-reminders.js';
export { SendLaterCommand } from './send-later.js';
export { ShopOffers } from './shop-offers.js';
export { type ClaimVerdict, SettlePaymentClaimCommand } from './settle-payment-claim.js';
