import { hostname } from 'node:os';
import { fileDirectory } from './directory/file-directory.ts';
import { openLog, redirectConsole } from './observe/log.ts';
import {
  describeStartFailure,
  EXIT,
  environmentOrRefuse,
  refuseToStart,
  settingsOrRefuse,
  stopAtSignal,
} from './process.ts';
import { readSettings } from './settings.ts';
import { startBot } from './start-bot.ts';
import { openStore } from './store/open-store.ts';
import { microsoftCredentials, tokenAuthentication } from './teams/authentication.ts';

/** The bot in production; see main.ts. */
const settings = settingsOrRefuse(readSettings(environmentOrRefuse()));
const log = openLog(settings.logLevel, process.stdout);
redirectConsole(console, log);
for (const warning of settings.warnings) log.warn({}, warning);

const now = () => Temporal.Now.instant();

try {
  const bot = await startBot({
    host: '0.0.0.0',
    port: settings.port,
    store: await openStore(settings.store, settings.teams),
    directory: fileDirectory(settings.organisation),
    profile: settings.profile,
    apiKeys: settings.apiKeys,
    authentication: tokenAuthentication(settings.teams, {
      credentials: microsoftCredentials(settings.teams),
      now,
    }),
    serviceUrlHosts: settings.teams.serviceUrlHosts,
    allowedTenants: settings.teams.allowedTenants,
    now,
    elapsed: () => performance.now(),
    instance: `${hostname()}:${settings.port}`,
    log,
  });
  stopAtSignal(async (signal) => {
    log.info({ signal }, 'Svarfrist stops: finishing what is under way');
    await bot.stop();
    log.info({}, 'Svarfrist has stopped');
  });
  log.info({ port: bot.port, store: settings.store.kind }, 'Svarfrist listens');
} catch (error) {
  refuseToStart(`Svarfrist does not start: ${describeStartFailure(error, settings.port)}`, EXIT.unavailable);
}
