import { Global, Module } from '@nestjs/common';
import { Organizations } from './organization.js';
import { PgOrganizations } from './pg-organizations.js';

@Global()
@Module({
  providers: [{ provide: Organizations, useClass: PgOrganizations }],
  exports: [Organizations],
})
export class OrganizationsModule {}
