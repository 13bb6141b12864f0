import { isGuid, type VariableReader } from './variables.ts';

/** How the door to Teams is guarded. */
export type TeamsSettings = {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  /** Only of a SingleTenant app. */
  readonly password: string | undefined;
  /** Lower case; people of other tenants are refused. */
  readonly allowedTenants: readonly string[];
  /** Lower case. A loopback host among them may be `http`; every other must be `https`. */
  readonly serviceUrlHosts: readonly string[];
  /** Bot Framework's own when absent. */
  readonly openIdMetadataUrl: string | undefined;
};

/** Microsoft's public cloud; sovereign clouds name theirs in SERVICE_URL_HOSTS. */
const TEAMS_HOSTS = ['smba.trafficmanager.net'];

const HOW = {
  appId: 'It is the "Microsoft App ID" in the Azure portal: your Azure Bot → Configuration.',
  appType:
    'It is the "Bot Type" in the Azure portal: your Azure Bot → Configuration (MultiTenant is no longer offered by Microsoft).',
  tenantId: 'It is the "App Tenant ID" in the Azure portal: your Azure Bot → Configuration.',
  password:
    'Make a client secret in the Azure portal: App registrations → the bot’s → Certificates & secrets. (With UserAssignedMSI none is needed.)',
};

export function readTeamsSettings(read: VariableReader): TeamsSettings {
  const appId = requiredGuid(read, 'MICROSOFT_APP_ID', HOW.appId);
  const appType = read.oneOf('MICROSOFT_APP_TYPE', ['SingleTenant', 'UserAssignedMSI'], HOW.appType);
  const tenantId = requiredGuid(read, 'MICROSOFT_APP_TENANT_ID', HOW.tenantId).toLowerCase();
  const tenants = read.list('ALLOWED_TENANTS').map((tenant) => tenant.toLowerCase());
  const hosts = read.list('SERVICE_URL_HOSTS').map((host) => host.toLowerCase());
  for (const tenant of tenants) {
    if (!isGuid(tenant)) read.fault('ALLOWED_TENANTS', `has "${tenant}", which is not a tenant id (a GUID).`);
  }
  for (const host of hosts) {
    if (!/^[a-z0-9.-]+$/.test(host)) {
      read.fault(
        'SERVICE_URL_HOSTS',
        `has "${host}". Give host names only, without https:// and without a path.`,
      );
    }
  }
  return {
    appId,
    appType: appType ?? 'SingleTenant',
    tenantId,
    password: appType === 'SingleTenant' ? read.required('MICROSOFT_APP_PASSWORD', HOW.password) : undefined,
    allowedTenants: tenants.length > 0 ? tenants : [tenantId],
    serviceUrlHosts: hosts.length > 0 ? hosts : TEAMS_HOSTS,
    openIdMetadataUrl: readMetadataUrl(read),
  };
}

function requiredGuid(read: VariableReader, name: string, how: string): string {
  const value = read.required(name, how);
  if (value !== '' && !isGuid(value)) {
    read.fault(
      name,
      `is "${value}", and must be a GUID such as 00000000-0000-0000-0000-000000000000. ${how}`,
    );
  }
  return value;
}

function readMetadataUrl(read: VariableReader): string | undefined {
  const value = read.optional('OPENID_METADATA_URL');
  if (value === undefined) return undefined;
  const url = URL.parse(value);
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!secure) {
    read.fault(
      'OPENID_METADATA_URL',
      `is "${value}", and must be an https address (http only on this machine).`,
    );
  }
  return value;
}

/** This machine itself. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** What is fit for tests only, to be said loudly at every start. */
export function teamsWarnings({ serviceUrlHosts, openIdMetadataUrl }: TeamsSettings): string[] {
  const metadataHost = openIdMetadataUrl === undefined ? undefined : URL.parse(openIdMetadataUrl)?.hostname;
  return [
    ...serviceUrlHosts
      .filter(isLoopback)
      .map(
        (host) => `SERVICE_URL_HOSTS has ${host}: replies may go to this machine over http. For tests only.`,
      ),
    ...(metadataHost !== undefined && isLoopback(metadataHost)
      ? [
          'OPENID_METADATA_URL is on this machine: whoever runs it decides who may talk to the bot. For tests only.',
        ]
      : []),
  ];
}
