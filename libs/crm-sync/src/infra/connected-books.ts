import { type Statement, UnitOfWork, type Value } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Injectable } from '@nestjs/common';
import { CrmService } from '../domain/crm-service.js';

/** Whose rows, and of which books: what every statement here begins with. */
export type Books = [organizationId: Id, service: string];

/** The open unit of work, or one of its own, for the books that are connected. */
@Injectable()
export class ConnectedBooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: CrmService,
  ) {}

  run<T>(organizationId: Id, work: (books: Books) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(organizationId, () => work([organizationId, this.service.name]));
  }

  execute<Rest extends readonly Value[]>(
    organizationId: Id,
    statement: Statement<unknown, readonly [...Books, ...Rest]>,
    ...rest: Rest
  ): Promise<number> {
    return this.run(organizationId, (books) => this.unitOfWork.execute(statement, [...books, ...rest]));
  }

  rows<Row extends object, Rest extends readonly Value[]>(
    organizationId: Id,
    statement: Statement<Row, readonly [...Books, ...Rest]>,
    ...rest: Rest
  ): Promise<Row[]> {
    return this.run(organizationId, (books) => this.unitOfWork.rows(statement, [...books, ...rest]));
  }

  async one<Row extends object, Rest extends readonly Value[]>(
    organizationId: Id,
    statement: Statement<Row, readonly [...Books, ...Rest]>,
    ...rest: Rest
  ): Promise<Row | null> {
    return this.run(organizationId, (books) => this.unitOfWork.one(statement, [...books, ...rest]));
  }
}
