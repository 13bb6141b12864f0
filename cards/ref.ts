import { z } from 'zod';
import { type InquiryRef, refParts } from '../bot/core/inquiry.ts';

/** The reference of an inquiry, as a button sends it back. */
export const ref = z
  .string()
  .max(40)
  .refine((text) => refParts(text) !== undefined)
  .transform((text) => text as InquiryRef);
