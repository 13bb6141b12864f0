import type { Language } from '../core/reply-language.ts';

const FORMATS = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') };

/** "1.000", in English "1,000" */
export const number = (value: number, language: Language): string => FORMATS[language].format(value);
