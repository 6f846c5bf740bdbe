/** Contact data as it may be shown to someone who knows it already, and to nobody else. Counts characters, not code units. */

export const maskPhone = (phone: string): string => {
  const digits = [...phone];
  return digits.length < 9
    ? `${'*'.repeat(Math.max(0, digits.length - 2))}${digits.slice(-2).join('')}`
    : `${digits.slice(0, 3).join('')}${'*'.repeat(digits.length - 7)}${digits.slice(-4).join('')}`;
};

/** The number of stars is always three, so that it does not tell how long the name is. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${[...email][0]}***${email.slice(at)}`;
};

export const maskName = (name: string): string => (name === '' ? '' : `${[...name][0]}**`);
