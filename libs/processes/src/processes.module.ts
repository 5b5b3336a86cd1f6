import { CampaignsModule } from '@munshi/campaigns';
import { CatalogModule } from '@munshi/catalog';
import { CustomersModule } from '@munshi/customers';
import { InvoicesModule } from '@munshi/invoices';
import { OrdersModule } from '@munshi/orders';
import { RemindersModule } from '@munshi/reminders';
import { Module } from '@nestjs/common';
import { AcceptAvailableHandler } from './accept-available.js';
import { AskForCreditHandler } from './ask-for-credit.js';
import { BackOrderQueue } from './back-order-queue.js';
import { AlertOfStoppedCampaign } from './campaigns/alert-of-stopped-campaign.js';
import { Audience } from './campaigns/audience.js';
import { CampaignCosts } from './campaigns/campaign-costs.js';
import { CampaignDesk } from './campaigns/campaign-desk.js';
import { CampaignFeed } from './campaigns/campaign-feed.js';
import { CampaignLaunch } from './campaigns/campaign-launch.js';
import { FrozenCrowds } from './campaigns/frozen-crowds.js';
import { CampaignRounds } from './campaigns/campaign-rounds.js';
import { CampaignTiming } from './campaigns/campaign-timing.js';
import { CampaignWords } from './campaigns/campaign-words.js';
import { ExportCampaignHandler } from './campaigns/export-campaign.js';
import { FindCampaignMetricsHandler } from './campaigns/find-campaign-metrics.js';
import { FindCampaignWaitHandler } from './campaigns/find-campaign-wait.js';
import { PreviewCampaignHandler } from './campaigns/preview-campaign.js';
import { StartCampaignHandler } from './campaigns/start-campaign.js';
import { TestCampaignHandler } from './campaigns/test-campaign.js';
import { CancelPlacedOrderHandler } from './cancel-order.js';
import { CreditGoodsHandler } from './credit-goods.js';
import { CreditDesk } from './credit-desk.js';
import { DecideOnOrderCreditHandler } from './decide-on-order-credit.js';
import { DeliverPlacedOrderHandler } from './deliver-order.js';
import { DispatchPlacedOrderHandler } from './dispatch-order.js';
import { FindDailySummariesHandler } from './find-daily-summaries.js';
import { FindCreditLeftHandler } from './find-credit-left.js';
import { FindStockDifferencesHandler } from './find-stock-differences.js';
import { FillBackOrders } from './fill-back-orders.js';
import { FillNextBackOrder } from './fill-next-back-order.js';
import { BuyersModule } from './known-buyers.js';
import { HeldOrders } from './held-orders.js';
import { GiveOrderDiscountHandler } from './give-order-discount.js';
import { GiveShopDiscountHandler } from './give-shop-discount.js';
import { OrderWhatFitsHandler } from './order-what-fits.js';
import { PlaceOrderHandler } from './place-order.js';
import { PriceDesk } from './price-desk.js';
import { PromoteAliasHandler } from './promote-alias.js';
import { ProcessOrder } from './reactions/process-order.js';
import { ReceiveProviderPaymentHandler } from './receive-provider-payment.js';
import { RepriceDraftHandler } from './reprice-draft.js';
import { SendLaterHandler } from './send-later.js';
import { ReminderDesk } from './reminder-desk.js';
import { ScheduleOrderNudges } from './schedule-order-nudges.js';
import { SendDailySummaries } from './send-daily-summaries.js';
import { SendReminders } from './send-reminders.js';
import { TemplateTalk } from './template-talk.js';
import { SettlePaymentClaimHandler } from './settle-payment-claim.js';
import { ToldInChat } from './told-in-chat.js';

@Module({
  imports: [
    BuyersModule,
    CampaignsModule,
    CatalogModule,
    CustomersModule,
    InvoicesModule,
    OrdersModule,
    RemindersModule,
  ],
  providers: [
    CreditDesk,
    PriceDesk,
    HeldOrders,
    ToldInChat,
    TemplateTalk,
    ReminderDesk,
    SendReminders,
    SendDailySummaries,
    ScheduleOrderNudges,
    BackOrderQueue,
    FillNextBackOrder,
    FillBackOrders,
    AcceptAvailableHandler,
    AskForCreditHandler,
    CancelPlacedOrderHandler,
    CreditGoodsHandler,
    DecideOnOrderCreditHandler,
    DeliverPlacedOrderHandler,
    DispatchPlacedOrderHandler,
    FindCreditLeftHandler,
    FindDailySummariesHandler,
    FindStockDifferencesHandler,
    GiveOrderDiscountHandler,
    GiveShopDiscountHandler,
    OrderWhatFitsHandler,
    PlaceOrderHandler,
    PromoteAliasHandler,
    ReceiveProviderPaymentHandler,
    RepriceDraftHandler,
    SendLaterHandler,
    SettlePaymentClaimHandler,
    ProcessOrder,
    AlertOfStoppedCampaign,
    Audience,
    CampaignCosts,
    CampaignDesk,
    CampaignFeed,
    CampaignLaunch,
    FrozenCrowds,
    CampaignRounds,
    CampaignTiming,
    CampaignWords,
    ExportCampaignHandler,
    FindCampaignMetricsHandler,
    FindCampaignWaitHandler,
    PreviewCampaignHandler,
    StartCampaignHandler,
    TestCampaignHandler,
  ],
  exports: [CampaignRounds, FillBackOrders, SendReminders, SendDailySummaries, ScheduleOrderNudges],
})
export class ProcessesModule {}
