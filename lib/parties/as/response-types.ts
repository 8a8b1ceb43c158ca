/** The response types that this server knows, and where each puts its answer. Which of them it has stands in its memory. */
import { recall } from "../../world/world";
import { type PartyContext, stands } from "../context";

export type ResponseMode = "query" | "fragment";

interface ResponseType {
	/** A token may not stand where the next request would carry it to a server (RFC 6749 §4.2.2). */
	readonly mode: ResponseMode;
	/** Whether the settings leave it switched on. */
	on(at: PartyContext): boolean;
}

const responseTypes: Readonly<Record<string, ResponseType>> = {
	code: { mode: "query", on: () => true },
	token: { mode: "fragment", on: (at) => !stands(at, "implicit", "off") },
	// OpenID Core §3.2.
	"id_token token": { mode: "fragment", on: (at) => !stands(at, "implicit", "off") },
};

/** What the server was set up with, switched on or not, in the order of its metadata. */
const knownTypes = (at: PartyContext): readonly (readonly [name: string, type: ResponseType])[] =>
	(recall(at.world, at.lane.id, "as").responseTypes ?? ["code"]).flatMap((name) => {
		const type = Object.hasOwn(responseTypes, name) ? responseTypes[name] : undefined;
		return type ? [[name, type] as const] : [];
	});

/** What the server answers to. */
export const offeredTypes = (at: PartyContext): readonly string[] =>
	knownTypes(at).flatMap(([name, type]) => (type.on(at) ? [name] : []));

/** Whether there will be a code, which a challenge could bind. A request that does not say is judged as one for a code. */
export const asksForCode = (name: string | undefined): boolean => name !== "token" && name !== "id_token token";

/**
 * Where the answer stands, errors included. RFC 6749 §4.2.2.1 puts those of the implicit grant behind the `#`;
 * OAuth 2.1 §4.1.2.1 has no such grant and knows only the query, where a type that nobody knows is answered, too.
 */
export function modeOf(name: string | undefined, at: PartyContext): ResponseMode {
	const type = knownTypes(at).find(([known]) => known === name)?.[1];
	return type && (type.on(at) || at.settings.profile !== "2.1") ? type.mode : "query";
}
