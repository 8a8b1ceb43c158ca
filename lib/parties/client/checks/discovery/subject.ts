import type { JsonObject } from "../../../../crypto/json";

/** Protected resource metadata, before the client believes it. */
export interface ResourceSubject {
	/** The URL that the client used. */
	readonly used: string;
	/** `undefined` where the answer was no JSON object. */
	readonly metadata: JsonObject | undefined;
}

/** Authorization server metadata, before the client believes it. */
export interface ServerSubject {
	/** The issuer that the client looked for. */
	readonly issuer: string;
	readonly metadata: JsonObject | undefined;
}

/** Metadata that cannot be used ends the search. There is no OAuth error to send to anybody. */
export const STOPPED = { status: 400 } as const;
