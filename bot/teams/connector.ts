import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
} from 'botframework-connector';
import { withinTime } from './within-time.ts';

/** It failed before anything was sent: no token of our own, most likely. */
export class NotSent extends Error {
  override name = 'NotSent';
}

/**
 * The SDK's client for Teams' connector, for use outside a turn. The SDK's retry is taken out, for it sends again after
 * a 5xx that may have delivered; a time limit, which the SDK lacks, is put in.
 * @param longest how long one request may take with all that belongs to it, in ms
 */
export async function openConnector(
  sdk: BotFrameworkAuthentication,
  { appId, serviceUrl, longest }: { appId: string; serviceUrl: string; longest: number },
): Promise<ConnectorClient> {
  const claims = new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: appId }]);
  const client = await sdk
    .createConnectorFactory(claims)
    .create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope);
  const { pipeline } = (client as unknown as WithPipeline).client;
  const onTheWire = new WeakSet<object>();
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(
    {
      name: 'svarfristInTime',
      async sendRequest(request, next) {
        request.timeout = longest;
        try {
          return await withinTime(longest, next(request));
        } catch (cause) {
          throw onTheWire.has(request) ? cause : new NotSent(describe(cause), { cause });
        }
      },
    },
    { beforePolicies: [SIGNING] },
  );
  pipeline.addPolicy(
    {
      name: 'svarfristOnTheWire',
      sendRequest(request, next) {
        onTheWire.add(request);
        return next(request);
      },
    },
    { afterPolicies: [SIGNING] },
  );
  return client;
}

const SIGNING = 'ServiceClientContext_Credentials_SignRequest';

const describe = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** The SDK does not show its pipeline in its types. */
type WithPipeline = {
  client: {
    pipeline: {
      removePolicy(options: { name: string }): unknown;
      addPolicy(policy: Policy, order: { beforePolicies?: string[]; afterPolicies?: string[] }): void;
    };
  };
};

type Policy = {
  name: string;
  sendRequest<Request extends { timeout: number }, Response>(
    request: Request,
    next: (request: Request) => Promise<Response>,
  ): Promise<Response>;
};
