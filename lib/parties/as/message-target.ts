/** An answer that is posted to the window that has opened the server's own, instead of a redirect (RFC 9700 §4.17). */
import type { Params } from "../../http/form";
import { originOf } from "../../http/origin";
import type { Registration } from "../../world/as-memory";
import { recall } from "../../world/world";
import { type PartyContext, stands } from "../context";

/** Whether a request asks for that, of a server that can. */
export const asksForMessage = (params: Params, at: PartyContext): boolean =>
	recall(at.world, at.lane.id, "as").postsMessages === true && params.get("response_mode") === "web_message";

interface Asked {
	readonly params: Params;
	readonly client: Registration | undefined;
	readonly redirectUri: string | undefined;
}

/** The origin of the window that may get it; `undefined` where the answer is a redirect. */
export function messageTarget({ params, client, redirectUri = "" }: Asked, at: PartyContext): string | undefined {
	if (!asksForMessage(params, at)) return undefined;
	if (!stands(at, "pmTarget", "request")) return "*";
	if (!stands(at, "pmTarget", "registered")) return params.get("web_message_uri") ?? originOf(redirectUri);
	const registered = (client?.redirect_uris ?? []).map(originOf);
	return registered.find((origin) => origin === originOf(redirectUri)) ?? registered[0];
}
