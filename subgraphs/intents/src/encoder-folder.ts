import { fileURLToPath } from 'node:url';
import { config } from '@liuke/kit';

/** The encoder that ships with the product: Chinese and English, int8. */
export const shippedEncoder = fileURLToPath(new URL('../encoder', import.meta.url));

/** The folder whose encoder reads texts: `LIUKE_ENCODER`, or the shipped one. */
export const encoderFolder = (): string => config().encoder ?? shippedEncoder;
