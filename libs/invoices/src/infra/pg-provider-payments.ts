import { statement, UnitOfWork } from '@munshi/database';
import { type Id, ok, refuse, type Result } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import {
  type Dismissal,
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
  `UPDATE provider_payments SET payment_id = $2, problem = $3,
     dismissed_at = CASE WHEN $2::uuid IS NULL THEN dismissed_at END,
     dismissed_by = CASE WHEN $2::uuid IS NULL THEN dismissed_by END,
     dismissal_reason = CASE WHEN $2::uuid IS NULL THEN dismissal_reason END
   WHERE id = $1`,
);

const dismiss = statement<{ id: Id }, [Id, string, string, Date]>(
  'invoices.dismiss-provider-payment',
  `UPDATE provider_payments SET dismissal_reason = $2, dismissed_by = $3, dismissed_at = $4
   WHERE id = $1 AND dismissed_at IS NULL RETURNING id`,
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

  async dismiss(organizationId: Id, id: Id, { reason, by, at }: Dismissal): Promise<boolean> {
    const dismissed = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(dismiss, [id, reason, by, at]),
    );
    return dismissed !== null;
  }
}
