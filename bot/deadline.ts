import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from './core/reply-language.ts';
import { timeZone } from './core/time-zone.ts';
import { answerLine } from './deadline/answer-line.ts';
import { linesOf } from './deadline/lines.ts';
import { calendars } from './municipality/calendars.ts';
import { EXIT, environmentOrRefuse, refuseToStart, settingsOrRefuse } from './process.ts';
import { readDeadlineSettings } from './settings.ts';

/** `npm run -s deadline`: JSON lines in, JSON lines out, in order; what is wrong with a line stands in its place. */

const language = languageOrRefuse();
const { profile } = settingsOrRefuse(readDeadlineSettings(environmentOrRefuse()));
const context = { zone: timeZone(profile.timeZone), calendars: calendars(profile.calendars) };

// Whoever reads has enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : EXIT.failed);
});

for await (const lines of linesOf(process.stdin.setEncoding('utf8'))) {
  const answers = lines.map((line) => `${JSON.stringify(answerLine(line, language, context))}\n`);
  if (!process.stdout.write(answers.join(''))) await once(process.stdout, 'drain');
}

function languageOrRefuse(): Language {
  const asked = readArguments();
  const known = LANGUAGES.find((language) => language === asked);
  return known ?? refuseToStart('Give --lang da or --lang en, and the lines on standard input.', EXIT.failed);
}

function readArguments(): string | undefined {
  try {
    return parseArgs({ options: { lang: { type: 'string', default: 'da' } } }).values.lang;
  } catch {
    return undefined;
  }
}
