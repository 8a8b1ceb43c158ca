import { utf8 } from "../../crypto/bytes";
import { base64 } from "../../crypto/text-forms";
import { formatPairs } from "../../http/form";
import { type HttpRequest, post } from "../../http/message";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/** The question about a token that came with a call (RFC 7662 §2.1), with the API's own credentials. */
export function introspectionRequest(token: string, at: PartyContext): HttpRequest {
	const { introspection } = recall(at.world, at.lane.id, "rs");
	const { endpoint = "", id = "", secret = "" } = introspection ?? {};
	const pair = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
	return post(
		endpoint,
		formatPairs([
			["token", token],
			["token_type_hint", "access_token"],
		]),
		[["Authorization", `Basic ${base64(utf8(pair))}`]],
	);
}
