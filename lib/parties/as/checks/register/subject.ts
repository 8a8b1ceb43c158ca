import type { JsonObject } from "../../../../crypto/json";

/** What the registration endpoint has read: the client's metadata, `undefined` where the body is no JSON object. */
export interface RegisterSubject {
	readonly stated: JsonObject | undefined;
}
