import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { RosterStore } from './core/absence/roster.ts';
import { SCOPES } from './core/api-key.ts';
import type { Person } from './core/directory.ts';
import type { EpochMs } from './core/time-zone.ts';
import { fileDirectory } from './directory/file-directory.ts';
import { type Organisation, readOrganisation } from './directory/organisation.ts';
import { inquiryPorts } from './inquiry-ports.ts';
import { registerInquiries } from './journeys/register-inquiry.ts';
import { forgetHandOvers } from './local/forget-hand-overs.ts';
import { type Playground, startPlayground } from './local/playground.ts';
import { type AbsenceClock, sampleAbsences } from './local/sample-absences.ts';
import { sampleInquiries } from './local/sample-inquiries.ts';
import { LOCAL_TENANT, samplePlaygroundConfig } from './local/sample-team.ts';
import { fillSamples } from './local/samples.ts';
import { openLog, redirectConsole } from './observe/log.ts';
import { describeStartFailure, EXIT, refuseToStart, settingsOrRefuse, stopAtSignal } from './process.ts';
import { type LocalSettings, processEnvironment, readLocalSettings } from './settings.ts';
import { type Bot, startBot } from './start-bot.ts';
import { openSqliteStore } from './store/sqlite-table.ts';
import { noAuthentication } from './teams/authentication.ts';

/** `npm run local`: the bot on this machine over SQLite with a sample organisation, and the Agents Playground beside it. */
const settings = settingsOrRefuse(readLocalSettings(processEnvironment()));
const log = openLog(settings.logLevel, process.stdout);
redirectConsole(console, log);
const now = runningFrom(settings.clock);

try {
  process.stdout.write('Starting …\n');
  // Before anything is forgotten: another bot may be at work on the same folder.
  await mustBeFree(settings.port);
  const organisation = await sampleOrganisation(settings);
  const apiKey = randomBytes(24).toString('base64url');
  const bot = await startLocalBot(settings, organisation, apiKey);
  const playground = await startPlayground({
    botUrl: `http://127.0.0.1:${bot.port}/api/messages`,
    port: settings.playgroundPort,
    config: samplePlaygroundConfig(organisation),
  });
  let asked = false;
  stopAtSignal(async () => {
    asked = true;
    process.stdout.write('\nStopping: finishing what is under way …\n');
    await Promise.all([playground.stop(), bot.stop()]);
    process.stdout.write('Stopped.\n');
  });
  void playground.exited.then(async () => {
    if (asked) return;
    process.stdout.write('The Agents Playground has ended by itself, so the bot stops too.\n');
    await bot.stop();
    process.exit(EXIT.failed);
  });
  welcome(playground, bot, apiKey);
} catch (error) {
  refuseToStart(`Svarfrist does not start: ${describeStartFailure(error, settings.port)}`, EXIT.unavailable);
}

/** @throws with `code` EADDRINUSE or EACCES when the bot could not listen there */
async function mustBeFree(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

/** The true time, or one that starts at `clock` and runs as fast. */
function runningFrom(clock: Temporal.Instant | undefined): () => Temporal.Instant {
  const started = Temporal.Now.instant();
  return clock === undefined
    ? () => Temporal.Now.instant()
    : () => clock.add(Temporal.Now.instant().since(started));
}

async function sampleOrganisation(settings: LocalSettings): Promise<Organisation> {
  const { dataDir, clock, fresh, profile } = settings;
  const today = now().toZonedDateTimeISO(profile.timeZone).toPlainDate();
  const samples = await fillSamples(
    { dataDir, today, clockSet: clock !== undefined, fresh },
    (organisation) => registerSamples(settings, organisation),
  );
  if (!samples.ok) {
    throw new Error(
      `${dataDir} holds data that local mode did not make, and it is left alone. Set DATA_DIR to another folder.`,
    );
  }
  if (samples.filled) {
    process.stdout.write(
      `Samples for ${today} laid out in ${dataDir}${samples.forgotten ? '; what was there is gone' : ''}.\n`,
    );
  }
  return organisationOf(samples.organisation, dataDir);
}

function organisationOf(text: string, dataDir: string): Organisation {
  const read = readOrganisation(text);
  if (read.ok) return read.organisation;
  const faults = read.faults.map(({ path, message }) => `  ${path}: ${message}`).join('\n');
  throw new Error(
    `${dataDir}/organisation.json has faults:\n${faults}\nMend them, or start with FRESH=1 to have the samples again.`,
  );
}

/** As they would come in from elsewhere. What a profile of somebody's own does not know is left out. */
async function registerSamples({ dataDir, profile }: LocalSettings, organisation: string): Promise<void> {
  const store = await openSqliteStore(dataDir);
  try {
    const { people, ...others } = organisationOf(organisation, dataDir);
    const directory = fileDirectory({ people, ...others });
    const ports = await inquiryPorts({ store, directory, profile });
    const { zone, calendars } = ports.context;
    const at = now().epochMilliseconds as EpochMs;
    const samples = sampleInquiries({ now: at, zone, calendar: calendars.standard });
    await registerInquiries(ports, samples, { system: 'Post og scanning' }, at);
    await noteAbsences(ports.rosters, people, { now: at, zone, calendar: calendars.local });
    await forgetHandOvers(ports.inquiries, await directory.units(), at);
  } finally {
    await store.close();
  }
}

async function noteAbsences(
  rosters: RosterStore,
  people: readonly Person[],
  clock: AbsenceClock,
): Promise<void> {
  for (const { unit, changes } of sampleAbsences(people, clock))
    if (!(await rosters.save(unit, changes))) throw new Error(`a sample absence of ${unit} is there already`);
}

async function startLocalBot(
  { port, dataDir, profile }: LocalSettings,
  organisation: Organisation,
  apiKey: string,
): Promise<Bot> {
  return startBot({
    host: '127.0.0.1',
    port,
    store: await openSqliteStore(dataDir),
    directory: fileDirectory(organisation),
    profile,
    apiKeys: [{ name: 'local', sha256: createHash('sha256').update(apiKey).digest('hex'), scopes: SCOPES }],
    authentication: noAuthentication(),
    serviceUrlHosts: ['localhost', '127.0.0.1'],
    allowedTenants: [LOCAL_TENANT],
    now,
    elapsed: () => performance.now(),
    instance: 'local',
    log,
  });
}

function welcome(playground: Playground, bot: Bot, apiKey: string): void {
  process.stdout.write(
    [
      '',
      'Svarfrist runs. Open this address in a browser and write "hjælp":',
      '',
      `    ${playground.url}`,
      '',
      `The bot itself is at http://127.0.0.1:${bot.port}, its data in ${settings.dataDir}.`,
      'Other systems may call it (docs/openapi.yaml) with this key, until it stops:',
      '',
      `API key: ${apiKey}`,
      '',
      'For trying out only, and not for real data: the bot checks no tokens here, so that everybody who reaches it can be',
      'anybody. By itself the Playground listens on all network interfaces; Svarfrist keeps it, and itself, to this machine.',
      'Ctrl-C stops both.',
      '',
      '',
    ].join('\n'),
  );
}
