import type { Config } from '@munshi/config';
import { statement, type UnitOfWork } from '@munshi/database';
import type { Id } from '@munshi/kernel';

const register = statement<never, [Id, string | null]>(
  'organizations.register-alert-number',
  'UPDATE organizations SET alert_number = $2 WHERE id = $1 AND alert_number IS DISTINCT FROM $2',
);

/** The first organization's comes from the environment, and goes when the environment names none any more. */
export const registerAlertNumber = async (
  unitOfWork: UnitOfWork,
  organizationId: Id,
  { STAFF_ALERT_NUMBER }: Pick<Config, 'STAFF_ALERT_NUMBER'>,
): Promise<void> => {
  await unitOfWork.run(organizationId, () =>
    unitOfWork.execute(register, [organizationId, STAFF_ALERT_NUMBER ?? null]),
  );
};
