import { type TestDatabase, testDatabase } from '@liuke/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { committed, type Picture, takePictures } from './pictures.ts';

const schemas = ['house', 'conversations', 'routing', 'intents', 'knowledge', 'metrics', 'privacy'];

/** Rights of a role that this server does not have are not in its picture. */
const comparable = (text: string, like: string): string[] =>
  text.split('\n').filter((line) => !/^grant .* to liuke_app;$/.test(line) || like.includes('to liuke_app;'));

describe('the committed picture of a database', () => {
  let db: TestDatabase;
  let pictures: ReadonlyMap<string, Picture>;
  beforeAll(async () => {
    db = await testDatabase();
    pictures = new Map((await takePictures(db.url)).map((picture) => [picture.schema, picture]));
  });
  afterAll(() => db.close());

  it.each(schemas)('shows the schema %s as its migrations leave it (else: npm run pictures)', (schema) => {
    const picture = pictures.get(schema)!;
    expect(comparable(committed(picture), picture.text)).toEqual(picture.text.split('\n'));
  });

  it('shows no table without forced row-level security and a policy, but the list of migrations', () => {
    for (const { text } of pictures.values()) {
      for (const block of text.split('\n\n').filter((part) => part.startsWith('create table'))) {
        if (block.startsWith('create table house.migration ')) continue;
        expect(block).toMatch(/force row level security;\n/);
        expect(block).toMatch(/\ncreate policy /);
      }
    }
  });
});
