import { readFile } from 'node:fs/promises';
import { AwsCredentialsError } from './credentials.ts';

/** The token that lies in a file, read anew each time: whoever runs the container replaces it before it expires. */
export const tokenIn = async (variable: string, path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw missing(`${variable} names ${path}, which cannot be read (${error.code}).`);
  });
  const token = text.trim();
  if (token === '') throw missing(`${variable} names ${path}, which is empty.`);
  return token;
};

const missing = (sentence: string) => new AwsCredentialsError('AWS_CREDENTIALS_MISSING', sentence);
