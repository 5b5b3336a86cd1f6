import { CampaignsModule } from '@munshi/campaigns';
import { CatalogModule } from '@munshi/catalog';
import { CustomersModule } from '@munshi/customers';
import { StaffDeskModule } from '@munshi/messaging';
import { InvoicesModule } from '@munshi/invoices';
import { OrdersModule } from '@munshi/orders';
import { ProcessesModule } from '@munshi/processes';
import { RemindersModule } from '@munshi/reminders';
import { Module } from '@nestjs/common';
import { CampaignInsightController } from './campaigns/campaign-insight.controller.js';
import { CampaignsController } from './campaigns/campaigns.controller.js';
import { ConsentsController } from './conversations/consents.controller.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { KeywordRepliesController } from './keyword-replies/keyword-replies.controller.js';
import { AccountsController } from './money/accounts.controller.js';
import { CreditApprovalsController } from './money/credit-approvals.controller.js';
import { CreditNotesController } from './money/credit-notes.controller.js';
import { InvoicesController } from './money/invoices.controller.js';
import { PaperDesk } from './money/paper-desk.js';
import { PaymentClaimsController } from './money/payment-claims.controller.js';
import { PaymentsController } from './money/payments.controller.js';
import { ProviderPaymentsController } from './money/provider-payments.controller.js';
import { SellerController } from './money/seller.controller.js';
import { SellersDay } from './money/sellers-day.js';
import { OrdersController } from './orders/orders.controller.js';
import { DailySummariesController } from './outreach/daily-summaries.controller.js';
import { OutreachController } from './outreach/outreach.controller.js';
import { ReminderHoldsController, RemindersController } from './outreach/reminders.controller.js';
import { TemplatesController } from './outreach/templates.controller.js';
import { ParkedController } from './parked/parked.controller.js';
import { ProductsController } from './products/products.controller.js';
import { AliasProposalsController, ShopAliasesController } from './shops/aliases.controller.js';
import { ShopDiscountsController } from './shops/discounts.controller.js';
import { ShopsController } from './shops/shops.controller.js';
import { BudgetController } from './spending/budget.controller.js';
import { ChannelsController } from './spending/channels.controller.js';
import { RateCardController } from './spending/rate-card.controller.js';
import { ZohoController } from './zoho/zoho.controller.js';
import { ZohoCustomersController } from './zoho/zoho-customers.controller.js';
import { ZohoRecordsController } from './zoho/zoho-records.controller.js';
import { StaffActions } from './staff-actions.js';
import { StaffOrganization } from './staff-organization.js';

/** `/api/v1`: what staff, and later their console, see and do. */
@Module({
  imports: [
    CampaignsModule,
    CatalogModule,
    CustomersModule,
    InvoicesModule,
    OrdersModule,
    ProcessesModule,
    RemindersModule,
    StaffDeskModule,
  ],
  controllers: [
    ProductsController,
    ShopsController,
    ShopAliasesController,
    ShopDiscountsController,
    AliasProposalsController,
    OrdersController,
    ConsentsController,
    ConversationsController,
    KeywordRepliesController,
    ParkedController,
    SellerController,
    AccountsController,
    InvoicesController,
    CreditNotesController,
    PaymentsController,
    PaymentClaimsController,
    CreditApprovalsController,
    ProviderPaymentsController,
    ZohoController,
    ZohoRecordsController,
    ZohoCustomersController,
    TemplatesController,
    OutreachController,
    BudgetController,
    ChannelsController,
    RateCardController,
    DailySummariesController,
    RemindersController,
    ReminderHoldsController,
    CampaignsController,
    CampaignInsightController,
  ],
  providers: [StaffOrganization, StaffActions, SellersDay, PaperDesk],
})
export class StaffModule {}
