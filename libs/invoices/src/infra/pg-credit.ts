import { UnitOfWork } from '@munshi/database';
import { done, type Id, money, type Money, refuse, type Refusal, type Result } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import {
  type ApprovalRefusal,
  Credit,
  type CreditLine,
  type CreditRequest,
  type DecidedCredit,
} from '../domain/credit.js';
import { openAccount } from './account-statements.js';
import * as sql from './credit-statements.js';

@Injectable()
export class PgCredit extends Credit {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  hold<R extends Refusal>(
    organizationId: Id,
    { id, shopId, currency, at }: Parameters<Credit['hold']>[1],
    decide: (line: CreditLine) => Result<Money, R>,
  ): Promise<Result<void, R>> {
    return this.unitOfWork.run(organizationId, async () => {
      const [, account, approved] = await Promise.all([
        this.unitOfWork.execute(openAccount, [shopId, organizationId, currency]),
        this.unitOfWork.one(sql.lockCredit, [shopId]),
        this.unitOfWork.one(sql.approvedOf, [id]),
      ]);
      if (account?.currency !== currency) throw new Error(`shop ${shopId} has no account in ${currency}`);
      const amount = decide({
        balance: money(account.balance_minor, currency),
        held: money(account.held_minor, currency),
        approved: approved && money(approved.amount_minor, currency),
        version: account.version,
      });
      if (!amount.ok) return amount;
      await this.unitOfWork.execute(sql.holdCredit, [id, organizationId, shopId, amount.value.minor, at]);
      return done;
    });
  }

  async release(organizationId: Id, orderId: Id): Promise<void> {
    await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.execute(sql.releaseCredit, [organizationId, orderId]),
    );
  }

  async request(
    organizationId: Id,
    { id, shopId, orderId, over, at, afresh }: CreditRequest,
  ): Promise<boolean> {
    const { wanted, available, limit, accountVersion } = over;
    const amounts = [wanted.minor, available.minor, limit.minor, accountVersion] as const;
    const kept = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.one(sql.requestApproval, [id, organizationId, shopId, orderId, ...amounts, at, afresh]),
    );
    return kept?.id === id;
  }

  decide(
    organizationId: Id,
    approvalId: Id,
    { decision, by, at, note }: DecidedCredit,
  ): Promise<Result<void, ApprovalRefusal>> {
    return this.unitOfWork.run(organizationId, async (): Promise<Result<void, ApprovalRefusal>> => {
      const approval = await this.unitOfWork.one(sql.lockApproval, [organizationId, approvalId]);
      if (approval === null) return refuse({ kind: 'approval-not-found' });
      if (approval.decision !== null) return refuse({ kind: 'already-decided' });
      await this.unitOfWork.execute(sql.decideApproval, [approvalId, decision, by, at, note]);
      return done;
    });
  }
}
