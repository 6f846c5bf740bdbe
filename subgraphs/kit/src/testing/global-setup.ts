import type { TestProject } from 'vitest/node';
import { testPostgres } from './postgres.ts';
import { makeTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the template that test databases are cloned from. */
    templateUrl: string;
  }
}

/** One PostgreSQL and one template database for the whole run: a started one by TEST_DATABASE_URL, else our own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? await testPostgres() : null;
  const template = await makeTemplate(given ?? server!.url);
  project.provide('templateUrl', template.url);
  return async () => {
    await template.drop();
    await server?.remove();
  };
}
