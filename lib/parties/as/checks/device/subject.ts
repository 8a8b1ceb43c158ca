import type { DeviceRecord } from "../../../../world/as-memory";

/** What the pages of the device grant have read before they judge. */
export interface DeviceSubject {
	/** The user code, as it came. */
	readonly typed: string | undefined;
	/** The device that shows it. */
	readonly record: DeviceRecord | undefined;
}
