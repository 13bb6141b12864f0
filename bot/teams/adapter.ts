import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorClient } from 'botframework-connector';

/** The SDK's adapter, entered after the door has verified the activity. */
export class TeamsAdapter extends CloudAdapter {
  runVerified(
    verified: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(verified, activity, (context) => {
      this.sendOnce(context);
      return logic(context);
    });
  }

  /** Takes out the SDK's retry, which sends a message again after a 5xx that may have delivered it. */
  private sendOnce(context: TurnContext): void {
    const connector = context.turnState.get<ConnectorClient>(
      this.ConnectorClientKey,
    ) as unknown as WithPipeline;
    connector.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  }
}

/** The SDK does not show its pipeline in its types. */
type WithPipeline = { client: { pipeline: { removePolicy(options: { name: string }): unknown } } };
