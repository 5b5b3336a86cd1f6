import { CatalogModule } from '@munshi/catalog';
import { CustomersModule } from '@munshi/customers';
import { StaffDeskModule } from '@munshi/messaging';
import { OrdersModule } from '@munshi/orders';
import { ProcessesModule } from '@munshi/processes';
import { Module } from '@nestjs/common';
import { ConversationsController } from './conversations/conversations.controller.js';
import { KeywordRepliesController } from './keyword-replies/keyword-replies.controller.js';
import { OrdersController } from './orders/orders.controller.js';
import { ParkedController } from './parked/parked.controller.js';
import { ProductsController } from './products/products.controller.js';
import { AliasProposalsController, ShopAliasesController } from './shops/aliases.controller.js';
import { ShopsController } from './shops/shops.controller.js';
import { StaffActions } from './staff-actions.js';
import { StaffOrganization } from './staff-organization.js';

/** `/api/v1`: what staff, and later their console, see and do. */
@Module({
  imports: [CatalogModule, CustomersModule, OrdersModule, ProcessesModule, StaffDeskModule],
  controllers: [
    ProductsController,
    ShopsController,
    ShopAliasesController,
    AliasProposalsController,
    OrdersController,
    ConversationsController,
    KeywordRepliesController,
    ParkedController,
  ],
  providers: [StaffOrganization, StaffActions],
})
export class StaffModule {}
