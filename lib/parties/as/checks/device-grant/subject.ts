import type { DeviceRecord } from "../../../../world/as-memory";
import type { TokenSubject } from "../token";

/** What the token endpoint has read, once the grant is known to be the device grant. */
export interface DeviceGrantSubject extends TokenSubject {
	readonly deviceCode: string | undefined;
	readonly record: DeviceRecord | undefined;
}
