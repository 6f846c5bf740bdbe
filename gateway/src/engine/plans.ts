import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { fault } from '@liuke/kit';
import type { DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import { plannerSeconds } from '../metrics.ts';
import type { ReadDocument } from './documents.ts';
import { Refused } from './refused.ts';
import type { Law } from './supergraph.ts';

const slowMilliseconds = 250;

/**
 * A plan a document, kept as long as the document itself is. Planning runs on the main thread and cannot be stopped once
 * begun (some 6 to 13 ms for our clients' documents, 20 to 70 for the widest we could write within the limits), so the work is bounded
 * beforehand: by the limits at the door and by the planner's own bounds. What still fails to plan stays refused.
 */
export class Plans {
  readonly #known = new WeakMap<ReadDocument, QueryPlan | Refused>();
  readonly #law: Law;
  readonly #log: Logger;

  constructor(law: Law, log: Logger) {
    this.#law = law;
    this.#log = log;
  }

  /** Throws `Refused` with TOO_COMPLEX. */
  planOf(read: ReadDocument, document: DocumentNode = read.document): QueryPlan {
    let plan = this.#known.get(read);
    if (!plan) {
      plan = this.#plan(read, document);
      this.#known.set(read, plan);
    }
    if (plan instanceof Refused) throw plan;
    return plan;
  }

  #plan(read: ReadDocument, document: DocumentNode): QueryPlan | Refused {
    const began = performance.now();
    try {
      const operation = operationFromDocument(this.#law.planned, document, {
        ...(read.operationName && { operationName: read.operationName }),
        validate: false,
      });
      return this.#law.planner.buildQueryPlan(operation);
    } catch (error) {
      this.#log.info({ err: error, hash: read.hash }, 'an operation could not be planned');
      return new Refused(fault('TOO_COMPLEX', 'There is no way to answer this operation within the limits.'));
    } finally {
      const took = performance.now() - began;
      plannerSeconds.observe(took / 1000);
      if (took > slowMilliseconds) this.#log.warn({ hash: read.hash, milliseconds: Math.round(took) }, 'planning was slow');
    }
  }
}
