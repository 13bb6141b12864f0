import {
  type Activity,
  CallerIdConstants,
  CloudAdapter,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { TeamsAuthentication } from './authentication.ts';
import { connectorClient } from './connector-client.ts';

/** Teams answers in a moment; whoever waits for an answer to a press is told of a fault after 15 s. In ms. */
const LONGEST_SEND = 10_000;

/** The SDK's adapter, entered after the door has verified the activity. */
export class TeamsAdapter extends CloudAdapter {
  readonly #verified: AuthenticateRequestResult;

  /** @param longestSend how long Teams may take with one message, in ms */
  constructor(
    { appId, tokens: { authorization } }: Pick<TeamsAuthentication, 'appId' | 'tokens'>,
    longestSend = LONGEST_SEND,
  ) {
    const connectors: ConnectorFactory = {
      create: async (serviceUrl) => connectorClient(serviceUrl, { authorization, longestSend }),
    };
    super(new VerifiedBefore(connectors));
    this.#verified = {
      audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
      callerId: CallerIdConstants.PublicAzureChannel,
      claimsIdentity: new ClaimsIdentity(
        [{ type: AuthenticationConstants.AudienceClaim, value: appId }],
        true,
      ),
      connectorFactory: connectors,
    };
  }

  runVerified(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(this.#verified, activity, logic);
  }
}

/** The door has asked who sends, and nobody is asked to sign in: what is left for the SDK is by whom we send. */
class VerifiedBefore extends BotFrameworkAuthentication {
  readonly #connectors: ConnectorFactory;

  constructor(connectors: ConnectorFactory) {
    super();
    this.#connectors = connectors;
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#connectors;
  }

  override async createUserTokenClient(): Promise<UserTokenClient> {
    return NO_SIGN_IN;
  }

  override authenticateRequest(): Promise<never> {
    return Promise.reject(new Error('A request came in past the door'));
  }

  override authenticateStreamingRequest(): Promise<never> {
    return this.authenticateRequest();
  }
}

/** The SDK makes one for every turn, whether or not it is used. */
const NO_SIGN_IN = {} as UserTokenClient;
