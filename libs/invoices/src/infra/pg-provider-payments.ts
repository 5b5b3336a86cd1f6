import { statement, UnitOfWork } from '@munshi/database';
import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import {
  type SettledAs,
  type ProviderPayment,
  type ProviderPaymentRefusal,
  ProviderPayments,
} from '../domain/provider-payments.js';

const keep = statement<
  { id: Id },
  [Id, Id, string, string, string, number, string, string, string | null, Date, Date]
>(
  'invoices.keep-provider-payment',
  `INSERT INTO provider_payments (id, organization_id, provider, event_id, about, amount_minor, currency, method,
     reference, received_at, told_at, problem)
   VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, 'nobody-named')
   ON CONFLICT (organization_id, provider, event_id) DO NOTHING RETURNING id`,
);

const lock = statement<ProviderPayment & { paymentId: Id | null }, [Id, Id]>(
  'invoices.lock-provider-payment',
  `SELECT id, provider, event_id AS "eventId", about, amount_minor AS "amountMinor", currency, method, reference,
     received_at AS "receivedAt", told_at AS "toldAt", payment_id AS "paymentId"
   FROM provider_payments WHERE organization_id = $1 AND id = $2 FOR UPDATE`,
);

const settle = statement<never, [Id, Id | null, string | null]>(
  'invoices.settle-provider-payment',
  'UPDATE provider_payments SET payment_id = $2, problem = $3 WHERE id = $1',
);

@Injectable()
export class PgProviderPayments extends ProviderPayments {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async keep(organizationId: Id, payment: ProviderPayment): Promise<boolean> {
    const { id, provider, eventId, about, amountMinor, currency, method, reference, ...at } = payment;
    const kept = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(keep, [
        ...([id, organizationId, provider, eventId, JSON.stringify(about), amountMinor, currency] as const),
        ...([method, reference, at.receivedAt, at.toldAt] as const),
      ]),
    );
    return kept !== null;
  }

  hold(organizationId: Id, id: Id): Promise<Result<ProviderPayment, ProviderPaymentRefusal>> {
    type Held = Result<ProviderPayment, ProviderPaymentRefusal>;
    return this.unitOfWork.run(organizationId, async (): Promise<Held> => {
      const found = await this.unitOfWork.one(lock, [organizationId, id]);
      if (found === null) return refuse({ kind: 'provider-payment-not-found' });
      const { paymentId, ...payment } = found;
      return paymentId === null ? ok(payment) : refuse({ kind: 'already-matched' });
    });
  }

  async settle(organizationId: Id, id: Id, became: SettledAs): Promise<void> {
    const paymentId = 'paymentId' in became ? became.paymentId : null;
    const problem = 'problem' in became ? became.problem : null;
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(settle, [id, paymentId, problem]),
    );
  }
}
