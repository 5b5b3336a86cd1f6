import { CatalogModule } from '@munshi/catalog';
import { CustomersModule } from '@munshi/customers';
import { InvoicesModule } from '@munshi/invoices';
import { OrdersModule } from '@munshi/orders';
import { Module } from '@nestjs/common';
import { AcceptAvailableHandler } from './accept-available.js';
import { CancelPlacedOrderHandler } from './cancel-order.js';
import { DeliverPlacedOrderHandler } from './deliver-order.js';
import { DispatchPlacedOrderHandler } from './dispatch-order.js';
import { HeldOrders } from './held-orders.js';
import { PlaceOrderHandler } from './place-order.js';
import { PromoteAliasHandler } from './promote-alias.js';
import { ProcessOrder } from './reactions/process-order.js';
import { RepriceDraftHandler } from './reprice-draft.js';

@Module({
  imports: [CatalogModule, CustomersModule, InvoicesModule, OrdersModule],
  providers: [
    HeldOrders,
    AcceptAvailableHandler,
    CancelPlacedOrderHandler,
    DeliverPlacedOrderHandler,
    DispatchPlacedOrderHandler,
    PlaceOrderHandler,
    PromoteAliasHandler,
    RepriceDraftHandler,
    ProcessOrder,
  ],
})
export class ProcessesModule {}
