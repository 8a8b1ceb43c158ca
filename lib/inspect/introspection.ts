/** What the authorization server of a run said about a token (RFC 7662). */
import { type JsonObject, jsonObject } from "../crypto/json";
import { laneOf } from "../flow/read/describe";
import type { Run } from "../flow/run";
import type { HttpResponse } from "../http/message";
import type { Lane } from "../vocabulary/lanes";
import { formOf } from "./scene";

/** What the authorization server said when an API asked about a token (RFC 7662 §2.2). */
export interface Introspection {
	/** Number of the hop that brought the answer. */
	readonly hop: string;
	/** When it came, in seconds since 1970. It holds for that moment only. */
	readonly clock: number;
	/** Who asked. */
	readonly caller: Pick<Lane, "role" | "short" | "spoken">;
	readonly active: boolean;
	/** Every member of the answer, `active` among them. */
	readonly said: JsonObject;
}

/**
 * Every answer about a token in a run, in order. It is all that can be shown of an opaque token: the text
 * itself says nothing, and only the server that issued it knows what it stands for.
 */
export function introspectionsOf(run: Run, token: string): readonly Introspection[] {
	const asked = new Set(
		run.hops.flatMap(({ message }) =>
			message.kind === "request" && formOf(message.request).get("token") === token ? [message.exchange] : [],
		),
	);
	return run.hops.flatMap(({ message, number }) => {
		if (message.kind !== "response" || !asked.has(message.exchange)) return [];
		const said = saidIn(message.response);
		if (typeof said?.active !== "boolean") return [];
		const { role, short, spoken } = laneOf(run, message.to);
		return [{ hop: number, clock: message.at, caller: { role, short, spoken }, active: said.active, said }];
	});
}

/** The members of an introspection response; `undefined` where the server refused the caller. */
export const saidIn = ({ status, body }: HttpResponse): JsonObject | undefined =>
	status === 200 ? jsonObject(body) : undefined;
