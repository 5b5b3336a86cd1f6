import { Module } from '@nestjs/common';
import { AmendDraftHandler } from './commands/amend-draft.js';
import { BackOrderHandler } from './commands/back-order.js';
import { CancelOrderHandler } from './commands/cancel-order.js';
import { CloseShortHandler } from './commands/close-short.js';
import { ConfirmOrderHandler } from './commands/confirm-order.js';
import { CreateOrderHandler } from './commands/create-order.js';
import { DeliverOrderHandler } from './commands/deliver-order.js';
import { DispatchOrderHandler } from './commands/dispatch-order.js';
import { FillBackOrderHandler } from './commands/fill-back-order.js';
import { GiveDiscountHandler } from './commands/give-discount.js';
import { HoldDraftHandler } from './commands/hold-draft.js';
import { HoldOrderHandler } from './commands/hold-order.js';
import { NoteChangedPricesHandler } from './commands/note-changed-prices.js';
import { RepriceOrderHandler } from './commands/reprice-order.js';
import { TakeAvailableHandler } from './commands/take-available.js';
import { TakeWithinAmountHandler } from './commands/take-within-amount.js';
import { OrderRepository } from './domain/order.repository.js';
import { PgOrderRepository } from './infra/pg-order.repository.js';
import { FindDraftHandler } from './queries/find-draft.js';
import { FindOrderHandler } from './queries/find-order.js';
import { FindOrdersHandler } from './queries/find-orders.js';
import { FindOrderHabitsHandler } from './queries/find-order-habits.js';
import { FindOrdersBetweenHandler } from './queries/find-orders-between.js';
import { FindOrdersOfShopHandler } from './queries/find-orders-of-shop.js';
import { TellCustomerWhenOrderCancelled } from './reactions/tell-customer-when-order-cancelled.js';
import { TellCustomerWhenOrderDelivered } from './reactions/tell-customer-when-order-delivered.js';
import { TellCustomerWhenOrderDispatched } from './reactions/tell-customer-when-order-dispatched.js';

@Module({
  providers: [
    { provide: OrderRepository, useClass: PgOrderRepository },
    AmendDraftHandler,
    BackOrderHandler,
    CancelOrderHandler,
    CloseShortHandler,
    ConfirmOrderHandler,
    CreateOrderHandler,
    DeliverOrderHandler,
    DispatchOrderHandler,
    FillBackOrderHandler,
    GiveDiscountHandler,
    HoldDraftHandler,
    HoldOrderHandler,
    NoteChangedPricesHandler,
    RepriceOrderHandler,
    TakeAvailableHandler,
    TakeWithinAmountHandler,
    FindDraftHandler,
    FindOrderHandler,
    FindOrdersHandler,
    FindOrderHabitsHandler,
    FindOrdersBetweenHandler,
    FindOrdersOfShopHandler,
    TellCustomerWhenOrderCancelled,
    TellCustomerWhenOrderDelivered,
    TellCustomerWhenOrderDispatched,
  ],
})
export class OrdersModule {}
