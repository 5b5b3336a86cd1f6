-- CreateTable
CREATE TABLE "products" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL,
    "packs" JSONB NOT NULL DEFAULT '{}',
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "tax_rate" INTEGER NOT NULL DEFAULT 0,
    "hsn" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_lists" (
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "price_lists_pkey" PRIMARY KEY ("organization_id","name")
);

-- CreateTable
CREATE TABLE "product_prices" (
    "organization_id" UUID NOT NULL,
    "price_list" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "minor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "product_prices_pkey" PRIMARY KEY ("organization_id","price_list","sku")
);

-- CreateTable
CREATE TABLE "inventory_current" (
    "organization_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "on_hand" DECIMAL(15,3) NOT NULL,
    "reserved" DECIMAL(15,3) NOT NULL DEFAULT 0,
    "counted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inventory_current_pkey" PRIMARY KEY ("organization_id","sku")
);

-- CreateTable
CREATE TABLE "stock_reservations" (
    "organization_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_reservations_pkey" PRIMARY KEY ("organization_id","order_id","sku")
);

-- CreateTable
CREATE TABLE "catalogue_versions" (
    "organization_id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "catalogue_versions_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "shops" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "price_list" TEXT NOT NULL,
    "language" TEXT,
    "address" TEXT,
    "tax_id" TEXT,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shops_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_identities" (
    "organization_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "shop_id" UUID NOT NULL,

    CONSTRAINT "shop_identities_pkey" PRIMARY KEY ("organization_id","address")
);

-- CreateTable
CREATE TABLE "invoices" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "order_number" TEXT NOT NULL,
    "shop_id" UUID NOT NULL,
    "conversation_id" UUID,
    "series" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(6) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "net_minor" BIGINT NOT NULL,
    "tax_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "seller" JSONB NOT NULL,
    "buyer" JSONB NOT NULL,

    CONSTRAINT "invoices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_lines" (
    "organization_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "line_no" SMALLINT NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hsn" TEXT,
    "unit" TEXT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,
    "unit_price_minor" BIGINT NOT NULL,
    "tax_rate" INTEGER NOT NULL,
    "net_minor" BIGINT NOT NULL,
    "tax_minor" BIGINT NOT NULL,

    CONSTRAINT "invoice_lines_pkey" PRIMARY KEY ("invoice_id","line_no")
);

-- CreateTable
CREATE TABLE "invoice_series" (
    "organization_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "financial_year" TEXT NOT NULL,
    "last_serial" INTEGER NOT NULL,

    CONSTRAINT "invoice_series_pkey" PRIMARY KEY ("organization_id","series","financial_year")
);

-- CreateTable
CREATE TABLE "channel_accounts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "external_key" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "credentials" BYTEA NOT NULL,
    "address_salt" BYTEA NOT NULL,
    "rate_per_second" INTEGER NOT NULL DEFAULT 80,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "from_environment" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channel_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sender_buckets" (
    "channel_account_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "refilled_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sender_buckets_pkey" PRIMARY KEY ("channel_account_id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "phone" TEXT,
    "user_id" TEXT,
    "name" TEXT,
    "language" TEXT,
    "time_zone" TEXT,
    "opted_out_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "reply_address" TEXT NOT NULL,
    "last_inbound_at" TIMESTAMPTZ(6),
    "human_until" TIMESTAMPTZ(6),
    "flag" TEXT,
    "merged_into" UUID,
    "aliases" UUID[] DEFAULT ARRAY[]::UUID[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_sessions" (
    "conversation_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "conversation_sessions_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateTable
CREATE TABLE "inbound_messages" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "provider_message_id" TEXT NOT NULL,
    "trace_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT,
    "user_id" TEXT,
    "profile_name" TEXT,
    "sent_at" TIMESTAMPTZ(6),
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "raw" BYTEA NOT NULL,
    "kind" TEXT,
    "text" TEXT,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(6),
    "processed_at" TIMESTAMPTZ(6),
    "outcome" TEXT,
    "fault" TEXT,

    CONSTRAINT "inbound_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbound_messages" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "trace_id" UUID NOT NULL,
    "caused_by" BIGINT,
    "purpose" TEXT NOT NULL,
    "identity" TEXT,
    "to_address" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "parts" JSONB NOT NULL,
    "reply_to" TEXT,
    "shows" TEXT,
    "part" SMALLINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "priority" SMALLINT NOT NULL DEFAULT 0,
    "send_after" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "verdict" TEXT,
    "verdict_reason" TEXT,
    "claimed" BOOLEAN NOT NULL DEFAULT false,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),
    "provider_message_id" TEXT,
    "status_rank" SMALLINT NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(6),
    "delivered_at" TIMESTAMPTZ(6),
    "read_at" TIMESTAMPTZ(6),
    "failed_at" TIMESTAMPTZ(6),
    "error_code" TEXT,
    "error_detail" TEXT,

    CONSTRAINT "outbound_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_statuses" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "provider_message_id" TEXT NOT NULL,
    "ref" UUID,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6),
    "error_code" TEXT,
    "error_detail" TEXT,
    "raw" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "due_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "applied_at" TIMESTAMPTZ(6),

    CONSTRAINT "message_statuses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "channel_account_id" UUID,
    "channel" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "raw" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "trace_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dispatched_at" TIMESTAMPTZ(6),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "reaction" TEXT NOT NULL,
    "queue" TEXT NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(6),
    "parked_at" TIMESTAMPTZ(6),
    "fault" TEXT,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "simulator_provider" (
    "channel_account_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "behaviour" JSONB NOT NULL,
    "turn" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "simulator_provider_pkey" PRIMARY KEY ("channel_account_id")
);

-- CreateTable
CREATE TABLE "simulator_arrivals" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "provider_message_id" TEXT NOT NULL,
    "copy" SMALLINT NOT NULL DEFAULT 0,
    "ref" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "accepted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "simulator_arrivals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "simulator_callbacks" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "channel_account_id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "provider_message_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "copy" SMALLINT NOT NULL DEFAULT 0,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "told_at" TIMESTAMPTZ(6),
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "simulator_callbacks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "shop_id" UUID NOT NULL,
    "conversation_id" UUID,
    "number" INTEGER,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "price_list" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "net_minor" BIGINT NOT NULL,
    "tax_minor" BIGINT NOT NULL,
    "total_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(6),
    "dispatched_at" TIMESTAMPTZ(6),
    "delivered_at" TIMESTAMPTZ(6),
    "cancelled_at" TIMESTAMPTZ(6),

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "organization_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "line_no" SMALLINT NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hsn" TEXT,
    "unit" TEXT NOT NULL,
    "quantity" DECIMAL(15,3) NOT NULL,
    "base_quantity" DECIMAL(15,3) NOT NULL,
    "unit_price_minor" BIGINT NOT NULL,
    "tax_rate" INTEGER NOT NULL,
    "net_minor" BIGINT NOT NULL,
    "tax_minor" BIGINT NOT NULL,
    "dispatched" DECIMAL(15,3) NOT NULL DEFAULT 0,

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("order_id","line_no")
);

-- CreateTable
CREATE TABLE "order_counters" (
    "organization_id" UUID NOT NULL,
    "last_number" INTEGER NOT NULL,

    CONSTRAINT "order_counters_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "organizations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "tax_id" TEXT,
    "phone_region" CHAR(2) NOT NULL DEFAULT 'IN',
    "require_approval" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" BIGSERIAL NOT NULL,
    "organization_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "worker_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "seen_at" TIMESTAMPTZ(6) NOT NULL,
    "metrics" JSONB NOT NULL,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("worker_id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "products_organization_id_sku_key" ON "products"("organization_id", "sku");

-- CreateIndex
CREATE INDEX "shops_organization_id_name_idx" ON "shops"("organization_id", "name");

-- CreateIndex
CREATE INDEX "shop_identities_shop_id_idx" ON "shop_identities"("shop_id");

-- CreateIndex
CREATE INDEX "invoices_shop_id_issued_at_idx" ON "invoices"("shop_id", "issued_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "invoices_organization_id_series_financial_year_serial_key" ON "invoices"("organization_id", "series", "financial_year", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "invoices_organization_id_order_id_key" ON "invoices"("organization_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_accounts_channel_external_key_key" ON "channel_accounts"("channel", "external_key");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_organization_id_phone_key" ON "contacts"("organization_id", "phone");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_organization_id_user_id_key" ON "contacts"("organization_id", "user_id");

-- CreateIndex
CREATE INDEX "conversations_organization_id_last_inbound_at_idx" ON "conversations"("organization_id", "last_inbound_at" DESC);

-- CreateIndex
CREATE INDEX "conversations_contact_id_idx" ON "conversations"("contact_id");

-- CreateIndex
CREATE INDEX "inbound_messages_conversation_id_id_idx" ON "inbound_messages"("conversation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_messages_channel_account_id_provider_message_id_key" ON "inbound_messages"("channel_account_id", "provider_message_id");

-- CreateIndex
CREATE INDEX "outbound_messages_conversation_id_seq_idx" ON "outbound_messages"("conversation_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "outbound_messages_channel_account_id_provider_message_id_key" ON "outbound_messages"("channel_account_id", "provider_message_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbound_messages_conversation_id_identity_key" ON "outbound_messages"("conversation_id", "identity");

-- CreateIndex
CREATE UNIQUE INDEX "message_statuses_channel_account_id_provider_message_id_sta_key" ON "message_statuses"("channel_account_id", "provider_message_id", "status");

-- CreateIndex
CREATE INDEX "webhook_events_organization_id_id_idx" ON "webhook_events"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_event_id_reaction_key" ON "deliveries"("event_id", "reaction");

-- CreateIndex
CREATE INDEX "simulator_arrivals_channel_account_id_to_address_at_idx" ON "simulator_arrivals"("channel_account_id", "to_address", "at");

-- CreateIndex
CREATE UNIQUE INDEX "simulator_arrivals_channel_account_id_provider_message_id_c_key" ON "simulator_arrivals"("channel_account_id", "provider_message_id", "copy");

-- CreateIndex
CREATE INDEX "simulator_callbacks_channel_account_id_told_at_due_at_idx" ON "simulator_callbacks"("channel_account_id", "told_at", "due_at");

-- CreateIndex
CREATE INDEX "simulator_callbacks_channel_account_id_phone_at_idx" ON "simulator_callbacks"("channel_account_id", "phone", "at");

-- CreateIndex
CREATE UNIQUE INDEX "simulator_callbacks_channel_account_id_provider_message_id__key" ON "simulator_callbacks"("channel_account_id", "provider_message_id", "event", "copy");

-- CreateIndex
CREATE INDEX "orders_shop_id_created_at_idx" ON "orders"("shop_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "orders_organization_id_number_key" ON "orders"("organization_id", "number");

-- CreateIndex
CREATE INDEX "audit_log_organization_id_id_idx" ON "audit_log"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "shop_identities" ADD CONSTRAINT "shop_identities_shop_id_fkey" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;


