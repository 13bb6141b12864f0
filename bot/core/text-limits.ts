/** Characters that a field of a form takes, as JavaScript counts them. The cards' templates say the same to the client. */
export const LONGEST = {
  subject: 200,
  caseNumber: 200,
  /** Of the register form: a name, initials or an e-mail address. */
  email: 200,
  contact: 200,
  reason: 500,
  nextSteps: 1000,
  caseworker: 100,
  /** Of the hand-over form: a colleague elsewhere. */
  other: 200,
  authority: 200,
  /** Of a message: a colleague, as in `email`; who called, and their number. */
  colleague: 200,
  caller: 100,
  number: 40,
} as const;

export type LimitedField = keyof typeof LONGEST;

export const isTooLong = (field: LimitedField, text: string): boolean => text.trim().length > LONGEST[field];
