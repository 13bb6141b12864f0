import { type Activity, CallerIdConstants, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { TeamsSettings } from '../settings/teams-settings.ts';
import { TimedOut, withinTime } from './within-time.ts';

/** Whom the SDK trusts, and as whom it sends. */
export type TeamsAuthentication = {
  readonly sdk: BotFrameworkAuthentication;
  /** As which app it sends outside a turn; empty where nobody asks. */
  readonly appId: string;
  /** Without a token there is nothing to look at. */
  readonly needsToken: boolean;
  /** Says who sent this, or why it is refused; never throws. */
  verify(activity: Activity, authorization: string | undefined): Promise<Verified>;
};

export type Verified =
  | { readonly ok: true; readonly result: AuthenticateRequestResult }
  /** `unavailable`: the keys to check with could not be fetched; nothing is known of the sender. */
  | { readonly ok: false; readonly reason: 'token' | 'unavailable' };

/** As Microsoft gives it for app types SingleTenant and UserAssignedMSI. */
export function microsoftCredentials(teams: TeamsSettings): ServiceClientCredentialsFactory {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: teams.appId,
    MicrosoftAppType: teams.appType,
    MicrosoftAppTenantId: teams.tenantId,
    ...(teams.password === undefined ? {} : { MicrosoftAppPassword: teams.password }),
  });
  return madeOnce(factory);
}

/** The SDK asks for credentials at every turn; to make a managed identity's anew costs a third of the turn. */
function madeOnce(factory: ServiceClientCredentialsFactory): ServiceClientCredentialsFactory {
  const made = new Map<string, Awaited<ReturnType<typeof factory.createCredentials>>>();
  return {
    isValidAppId: (appId) => factory.isValidAppId(appId),
    isAuthenticationDisabled: () => factory.isAuthenticationDisabled(),
    async createCredentials(...wanted) {
      const key = JSON.stringify(wanted);
      const credentials = made.get(key) ?? (await factory.createCredentials(...wanted));
      made.set(key, credentials);
      return credentials;
    },
  };
}

/** Bot Framework publishes its keys in a moment, and Teams waits 15 s for us. In ms. */
const LONGEST_LOOK_UP = 5_000;

/**
 * Checks Bot Framework's tokens: RS256, its keys, issuer, our app id as audience, expiry, endorsement, service URL.
 * @param longestLookUp how long the fetching of the keys may take, in ms
 */
export function tokenAuthentication(
  teams: Pick<TeamsSettings, 'openIdMetadataUrl' | 'appId'>,
  credentials: ServiceClientCredentialsFactory,
  longestLookUp = LONGEST_LOOK_UP,
): TeamsAuthentication {
  const sdk = botFramework(teams.openIdMetadataUrl, credentials);
  return {
    sdk,
    appId: teams.appId,
    needsToken: true,
    async verify(activity, authorization) {
      // The SDK would also take tokens meant for its emulator and for skills, each by laxer rules.
      if (authorization === undefined || !isFromBotFramework(authorization))
        return { ok: false, reason: 'token' };
      try {
        const result = await withinTime(longestLookUp, sdk.authenticateRequest(activity, authorization));
        return { ok: true, result };
      } catch (error) {
        return { ok: false, reason: keysUnavailable(error) ? 'unavailable' : 'token' };
      }
    },
  };
}

/** Local mode only: nobody is asked for a token, and none is sent along. */
export function noAuthentication(): TeamsAuthentication {
  const sdk = botFramework(
    undefined,
    new ConfigurationServiceClientCredentialFactory({ MicrosoftAppId: '' }),
  );
  return {
    sdk,
    appId: '',
    needsToken: false,
    verify: async (activity) => ({ ok: true, result: await sdk.authenticateRequest(activity, '') }),
  };
}

function botFramework(
  openIdMetadataUrl: string | undefined,
  credentials: ServiceClientCredentialsFactory,
): BotFrameworkAuthentication {
  return BotFrameworkAuthenticationFactory.create(
    '',
    true,
    AuthenticationConstants.ToChannelFromBotLoginUrl,
    AuthenticationConstants.ToChannelFromBotOAuthScope,
    AuthenticationConstants.ToBotFromChannelTokenIssuer,
    AuthenticationConstants.OAuthUrl,
    openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    CallerIdConstants.PublicAzureChannel,
    credentials,
    new AuthenticationConfiguration(),
  );
}

/** What the token claims of its issuer, before anything of it is verified. */
function isFromBotFramework(authorization: string): boolean {
  const [scheme, token, ...rest] = authorization.split(' ');
  const payload = token?.split('.')[1];
  if (scheme !== 'Bearer' || payload === undefined || rest.length > 0) return false;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return (claims as { iss?: unknown } | null)?.iss === AuthenticationConstants.ToBotFromChannelTokenIssuer;
  } catch {
    // Not a JWT: not from Bot Framework.
    return false;
  }
}

function keysUnavailable(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof TimedOut || (error instanceof Error && error.name === 'FetchError');
}
