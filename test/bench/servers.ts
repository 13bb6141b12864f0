import { join } from 'node:path';
import { TENANT } from '../support/activities.ts';
import { APP_ID } from '../support/identity.ts';
import type { Microsoft, Reply } from './microsoft.ts';

/** A program to be measured, and how it words the answer to `hjælp`. */
export type Server = {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly answers: (reply: Reply) => boolean;
};

const PROJECT = join(import.meta.dirname, '../..');

export const echoOf = (said: string): Server => ({
  program: join(import.meta.dirname, 'echo/echo.cjs'),
  environment: {},
  answers: ({ text }) => text === `Echo: ${said}`,
});

export const ECHO = echoOf('hjælp');

/** As `npm start` runs it: every setting is one of production, and nothing of its code is replaced. */
export const BOT: Server = {
  program: join(PROJECT, 'bot/main.ts'),
  environment: {
    STORE: 'sqlite',
    DIRECTORY: join(PROJECT, 'bot/directory/sample-organisation.json'),
    SERVICE_URL_HOSTS: '127.0.0.1',
  },
  answers: ({ attachments }) => attachments?.length === 1,
};

/** The same for both: who they are, and where to find Microsoft. */
export function commonEnvironment({ metadataUrl, tokenUrl }: Microsoft): Record<string, string> {
  return {
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_TYPE: 'UserAssignedMSI',
    MICROSOFT_APP_TENANT_ID: TENANT,
    OPENID_METADATA_URL: metadataUrl,
    // Where Azure App Service gives a managed identity its tokens.
    IDENTITY_ENDPOINT: tokenUrl,
    IDENTITY_HEADER: 'bench',
  };
}
