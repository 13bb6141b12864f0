import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { type EpochMs, timeZone } from './core/time-zone.ts';
import { allLines } from './deadline/lines.ts';
import { readText } from './language/read-text.ts';
import { EXIT, environmentOrRefuse, refuseToStart, settingsOrRefuse } from './process.ts';
import { readDeadlineSettings } from './settings.ts';

/**
 * `npm run -s understand -- --now 2026-11-22T10:00+01:00`: a text a line in, a JSON object a line out, in order. For
 * whoever maintains the language: what a text is read as, said at that instant where the municipality is.
 */

const { profile } = settingsOrRefuse(readDeadlineSettings(environmentOrRefuse()));
const today = timeZone(profile.timeZone).dayOf(nowOrRefuse());

// Whoever reads has enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : EXIT.failed);
});

for await (const lines of allLines(process.stdin.setEncoding('utf8'))) {
  const readings = lines.map((line) => `${JSON.stringify(readText(line, today).reading)}\n`);
  if (!process.stdout.write(readings.join(''))) await once(process.stdout, 'drain');
}

function nowOrRefuse(): EpochMs {
  const given = readArguments();
  if (given === undefined)
    return refuseToStart(
      'Give --now and an instant with its offset, such as --now 2026-11-22T10:00+01:00, and the texts on standard input, one a line.',
      EXIT.failed,
    );
  return given;
}

function readArguments(): EpochMs | undefined {
  try {
    const { values } = parseArgs({ options: { now: { type: 'string' } } });
    return values.now === undefined
      ? undefined
      : (Temporal.Instant.from(values.now).epochMilliseconds as EpochMs);
  } catch {
    return undefined;
  }
}
