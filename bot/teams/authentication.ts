import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants, type ServiceClientCredentialsFactory } from 'botframework-connector';
import type { TeamsSettings } from '../settings/teams-settings.ts';
import type { InboundActivity } from './activity.ts';
import { KeysUnavailable, publishedKeys } from './published-keys.ts';
import { isGenuine } from './verify-token.ts';

/** Whom the bot believes, and as whom it sends. */
export type TeamsAuthentication = {
  /** The app that activities are sent to; empty in local mode. */
  readonly appId: string;
  readonly tokens: OutgoingTokens;
  /** Without a token there is nothing to look at. */
  readonly needsToken: boolean;
  /** Says whether Teams sent this, or why it is refused; never throws. */
  verify(activity: InboundActivity, authorization: string | undefined): Promise<Verdict>;
};

/** `unavailable`: the keys to check with could not be fetched; nothing is known of the sender. */
export type Verdict = 'genuine' | 'token' | 'unavailable';

export type OutgoingTokens = {
  /** The value of the header by which Teams knows the bot; undefined where it need not. */
  readonly authorization: () => Promise<string | undefined>;
};

/** As Microsoft gives it for app types SingleTenant and UserAssignedMSI. */
export function microsoftCredentials(teams: TeamsSettings): ServiceClientCredentialsFactory {
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: teams.appId,
    MicrosoftAppType: teams.appType,
    MicrosoftAppTenantId: teams.tenantId,
    ...(teams.password === undefined ? {} : { MicrosoftAppPassword: teams.password }),
  });
}

/** Bot Framework publishes its keys in a moment, and Teams waits 15 s for us. In ms. */
const LONGEST_LOOK_UP = 5_000;

export type TokenOptions = {
  readonly credentials: ServiceClientCredentialsFactory;
  readonly now: () => Temporal.Instant;
  /** How long the fetching of the keys may take, in ms. */
  readonly longestLookUp?: number | undefined;
};

/** Checks Bot Framework's tokens: RS256, its keys, issuer, our app id as audience, expiry, endorsement, service URL. */
export function tokenAuthentication(
  { appId, openIdMetadataUrl }: Pick<TeamsSettings, 'appId' | 'openIdMetadataUrl'>,
  { credentials, now, longestLookUp = LONGEST_LOOK_UP }: TokenOptions,
): TeamsAuthentication {
  const metadataUrl = openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  const keys = publishedKeys({ metadataUrl, longestLookUp, now });
  return {
    appId,
    tokens: outgoingTokens(credentials, appId),
    needsToken: true,
    async verify({ channelId, serviceUrl }, authorization = '') {
      try {
        const expected = { appId, channelId, serviceUrl, now: now() };
        const genuine = await isGenuine(authorization, expected, keys);
        return genuine ? 'genuine' : 'token';
      } catch (error) {
        if (error instanceof KeysUnavailable) return 'unavailable';
        throw error;
      }
    },
  };
}

/** Local mode only: nobody is asked for a token, and none is sent along. */
export function noAuthentication(): TeamsAuthentication {
  return {
    appId: '',
    tokens: { authorization: async () => undefined },
    needsToken: false,
    verify: async () => 'genuine',
  };
}

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;
type Signable = Parameters<Credentials['signRequest']>[0];

/** Made once: to make a managed identity's credentials anew takes a third of a turn. */
function outgoingTokens(factory: ServiceClientCredentialsFactory, appId: string): OutgoingTokens {
  let credentials: Credentials | undefined;
  return {
    async authorization() {
      const { ToChannelFromBotOAuthScope, ToChannelFromBotLoginUrl } = AuthenticationConstants;
      credentials ??= await factory.createCredentials(
        appId,
        ToChannelFromBotOAuthScope,
        ToChannelFromBotLoginUrl,
        true,
      );
      // The SDK's credentials sign requests of its own client: this much of one.
      let authorization: string | undefined;
      const headers = { set: (_: string, value: string) => (authorization = value) };
      await credentials.signRequest({ headers } as unknown as Signable);
      return authorization;
    },
  };
}
