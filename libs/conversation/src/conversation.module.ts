import { CatalogModule } from '@munshi/catalog';
import { CONFIG, type Config } from '@munshi/config';
import { CustomersModule } from '@munshi/customers';
import { InvoicesModule } from '@munshi/invoices';
import { OrderReader, CatalogueOrderReader } from '@munshi/order-reading';
import { OrdersModule } from '@munshi/orders';
import { ProcessesModule } from '@munshi/processes';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccountsDesk } from './flow/accounts-desk.js';
import { Amending } from './flow/amending.js';
import { BackOrderDesk } from './flow/back-order-desk.js';
import { ConstantFlow } from './flow/constant-flow.js';
import { ConversationFlow } from './flow/conversation-flow.js';
import { CreditTalk } from './flow/credit-talk.js';
import { DraftDesk } from './flow/draft-desk.js';
import { Enquiries } from './flow/enquiries.js';
import { FollowUpRule } from './flow/follow-up-rule.js';
import { FreeText } from './flow/free-text.js';
import { Keywords } from './flow/keywords.js';
import { Ordering } from './flow/ordering.js';
import { PlacedOrders } from './flow/placed-orders.js';
import { Placing } from './flow/placing.js';
import { SecondThoughts } from './flow/second-thoughts.js';
import { ServiceDesk } from './flow/service-desk.js';
import { ShopHistory } from './flow/shop-history.js';
import { SideRemarks } from './flow/side-remarks.js';
import { StaffAlerts } from './flow/staff-alerts.js';
import { Flow } from './pipeline/flow.js';
import { InboxDrain } from './pipeline/inbox-drain.js';
import { MessagePipeline } from './pipeline/message-pipeline.js';
import { Notices } from './pipeline/notices.js';

@Module({
  imports: [CqrsModule, CatalogModule, CustomersModule, InvoicesModule, OrdersModule, ProcessesModule],
  providers: [
    { provide: OrderReader, useClass: CatalogueOrderReader },
    DraftDesk,
    Amending,
    ShopHistory,
    Ordering,
    Enquiries,
    SideRemarks,
    PlacedOrders,
    Placing,
    CreditTalk,
    AccountsDesk,
    BackOrderDesk,
    ServiceDesk,
    Keywords,
    SecondThoughts,
    FreeText,
    StaffAlerts,
    FollowUpRule,
    ConversationFlow,
    {
      provide: Flow,
      inject: [CONFIG, ConversationFlow],
      useFactory: (config: Config, clerk: ConversationFlow): Flow =>
        config.MUNSHI_BENCH_NOOP === '1' ? new ConstantFlow() : clerk,
    },
    Notices,
    MessagePipeline,
    InboxDrain,
  ],
  exports: [InboxDrain],
})
export class ConversationModule {}
