/**
 * What is wrong, under a field or above a form. It has its place in the card also when nothing is: clients keep what
 * they know of a field by its position, and mix fields up when others are put between them.
 */
export const fault = (text: string | undefined) => ({ text: text ?? '', shown: text !== undefined });
