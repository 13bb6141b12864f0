import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type {
  AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ConnectorClient,
} from 'botframework-connector';
import { withinTime } from './within-time.ts';

/** Teams answers in a moment; whoever waits for an answer to a press is told of a fault after 15 s. In ms. */
const LONGEST_SEND = 10_000;

/** The SDK's adapter, entered after the door has verified the activity. */
export class TeamsAdapter extends CloudAdapter {
  readonly #longestSend: number;

  /** @param longestSend how long Teams may take with one message, in ms */
  constructor(sdk: BotFrameworkAuthentication, longestSend = LONGEST_SEND) {
    super(sdk);
    this.#longestSend = longestSend;
  }

  runVerified(
    verified: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(verified, activity, (context) => {
      this.#sendOnceAndInTime(context);
      return logic(context);
    });
  }

  /**
   * Takes out the SDK's retry, which sends a message again after a 5xx that may have delivered it, and puts in a
   * time limit, which the SDK lacks: without one a silent Teams would keep a turn for ever.
   */
  #sendOnceAndInTime(context: TurnContext): void {
    const connector = context.turnState.get<ConnectorClient>(
      this.ConnectorClientKey,
    ) as unknown as WithPipeline;
    const { pipeline } = connector.client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy(
      {
        name: 'svarfristInTime',
        sendRequest: (request, next) => {
          request.timeout = this.#longestSend;
          return withinTime(this.#longestSend, next(request));
        },
      },
      // Around the fetching of our own token too.
      { beforePolicies: ['ServiceClientContext_Credentials_SignRequest'] },
    );
  }
}

/** The SDK does not show its pipeline in its types. */
type WithPipeline = {
  client: {
    pipeline: {
      removePolicy(options: { name: string }): unknown;
      addPolicy(policy: Policy, order: { beforePolicies: string[] }): void;
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
