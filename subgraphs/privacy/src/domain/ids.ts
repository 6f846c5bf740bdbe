/** Whether a text can be an id at all. What cannot is answered like what is not there, and costs no statement. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
