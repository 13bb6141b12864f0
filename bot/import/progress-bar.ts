import type { Language } from '../core/reply-language.ts';
import { say } from '../language/sentence.ts';
import { importParts as parts } from '../language/sentences/import.ts';

const WIDTH = 30;

/** "████████░░░░  27 % 2.500 linjer", to be written over what was there. */
export function progressBar(done: number, rows: number, language: Language): string {
  const part = Math.min(1, done);
  const full = Math.round(part * WIDTH);
  const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(Math.floor(part * 100)).padStart(3)} %`;
  const count = rows.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB');
  return `\r${say(parts.progress, language, { text: bar, count })}`;
}

/** Takes the bar away again. */
export const noBar = '\r\u001b[2K';
