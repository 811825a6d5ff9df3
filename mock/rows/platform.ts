import type {
  MetricsStoreKind,
  NetworkInterfaceAddress,
  PlatformAccess,
  UpdateSettingsRequest,
} from '../../generated/types.gen.ts';

type Complete<T> = T extends string | readonly unknown[]
  ? T
  : T extends object
    ? { [Key in keyof T]-?: Complete<Exclude<T[Key], undefined>> }
    : T;

/** All settings, with secrets in plain text. */
export type StoredSettings = Complete<UpdateSettingsRequest>;

/** The machine that the instance runs on. Tests may change it. */
export interface Instance {
  os_type: string;
  architecture: string;
  platforms: string[];
  access_mode: PlatformAccess['access_mode'];
  /** `null` = unknown. */
  public_ip: string | null;
  addresses: { ipv4: NetworkInterfaceAddress[]; ipv6: NetworkInterfaceAddress[] };
  /** The store in use since the last start, regardless of later changes to the settings. */
  metrics_store: MetricsStoreKind;
}

/** The address that all domains of the mock resolve to. RFC 5737 reserves it for documentation. */
export const INSTANCE_IP = '203.0.113.10';

export function createInstance(): Instance {
  return {
    os_type: 'linux',
    architecture: 'x86_64',
    platforms: ['linux/amd64'],
    access_mode: 'direct',
    public_ip: INSTANCE_IP,
    addresses: {
      ipv4: [
        {
          address: '10.0.0.5',
          interface: 'eth0',
          is_private: true,
          is_link_local: null,
          is_unique_local: null,
        },
      ],
      ipv6: [
        {
          address: 'fd00::5',
          interface: 'eth0',
          is_private: null,
          is_link_local: false,
          is_unique_local: true,
        },
      ],
    },
    metrics_store: 'timescale_db',
  };
}
