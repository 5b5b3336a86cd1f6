import { Module } from '@nestjs/common';
import { EXPECTED_MIGRATIONS, expectedMigrations } from './expected-migrations.js';
import { InstallationMetrics } from './installation-metrics.js';
import { MetricsAccess } from './metrics-access.js';
import { OperationsController } from './operations.controller.js';
import { OperationsDatabase } from './operations-database.js';
import { Readiness } from './readiness.js';

/** `/health`, `/ready`, `/metrics`; the queue board is mounted by `mountQueueBoard`. */
@Module({
  controllers: [OperationsController],
  providers: [
    { provide: EXPECTED_MIGRATIONS, useFactory: () => expectedMigrations() },
    OperationsDatabase,
    Readiness,
    InstallationMetrics,
    MetricsAccess,
  ],
})
export class OperationsModule {}
