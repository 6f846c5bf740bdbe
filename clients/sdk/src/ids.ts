/** An id for a message, made by its sender. `crypto.randomUUID` is missing on pages that came over plain HTTP. */
export const newId = (): string =>
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
