/** What a call brings to whoever may read it at the API: a counterfeit one (RFC 9700 §4.9.1), or its log (RFC 9700 §4.9.2). */
import { pathBelow } from "../../http/base";
import { type HeaderList, header, isGet, json, notAllowed } from "../../http/message";
import { recall } from "../../world/world";
import type { Handler, PartyContext } from "../context";

/** Keeps the token of a call, and its proof where one came along. @returns what was found */
export function keepCall(at: PartyContext, headers: HeaderList) {
	const attacker = recall(at.world, at.lane.id, "attacker");
	const token = /^(?:bearer|dpop) +(\S+)$/i.exec(header(headers, "authorization")?.trim() ?? "")?.[1];
	const proof = header(headers, "dpop");
	if (token !== undefined) attacker.accessToken = token;
	if (proof !== undefined) attacker.proof = proof;
	return Object.entries({ access_token: token, DPoP: proof }).flatMap(([name, text]) =>
		text === undefined ? [] : [{ name, text }],
	);
}

/** It looks like the API of the photos, and has none. */
export const counterfeitApi: Handler = (request, at) => {
	if (pathBelow(at.lane.base ?? "", request.url) !== "/photos") return json(404, { error: "not_found" });
	if (!isGet(request)) return notAllowed("GET");
	keepCall(at, request.headers);
	return json(200, { photos: [] }, [["Cache-Control", "no-store"]]);
};

/** Reads the newest call in the log of an API. @returns what was found */
export function readAccessLog(at: PartyContext, lane: string) {
	const { accessLog = [] } = recall(at.world, lane, "rs");
	return keepCall(at, accessLog.at(-1) ?? []);
}
