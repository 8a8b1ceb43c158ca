import type { JsonObject } from "../../../../crypto/json";

/** What the server has read of a client's metadata document before it judges it. */
export interface DocumentSubject {
	/** As the authorization request names it. */
	readonly clientId: string;
	/** The address that was really asked. */
	readonly fetchedFrom: string;
	/** 0 where nobody answered. */
	readonly status: number;
	/** `undefined` where the answer is no JSON object. */
	readonly document: JsonObject | undefined;
}
