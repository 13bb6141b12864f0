import { environmentOrRefuse } from '../bot/process.ts';
import { readPackageSettings } from '../bot/settings.ts';
import { packageApp } from './package-app.ts';

/** `npm run package`: makes the Teams app package from the settings, or says what is wrong with them. */

const read = readPackageSettings(environmentOrRefuse());
if (read.ok) {
  const path = await packageApp(read.settings, 'dist');
  process.stdout.write(`The Teams app package is ready: ${path}
Next: https://admin.teams.microsoft.com → Teams apps → Manage apps → Actions → Upload new app, and choose the file.
To update an app that is there already, raise "version" in package.json first: Teams wants a higher number.
`);
} else {
  process.stderr.write(`${read.message}\n`);
  process.exitCode = 1;
}
