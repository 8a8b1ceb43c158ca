/**
 * An answer that is no redirect: posted to the window that has opened the server's own (RFC 9700 §4.17), or posted to the
 * client by a form (RFC 9700 §4.2.4).
 */
import type { Params } from "../../http/form";
import { originOf } from "../../http/origin";
import type { Registration } from "../../world/as-memory";
import { recall } from "../../world/world";
import { type PartyContext, stands } from "../context";

/** Whether a request asks for that, of a server that can. */
export const asksForMessage = (params: Params, at: PartyContext): boolean =>
	recall(at.world, at.lane.id, "as").postsMessages === true && params.get("response_mode") === "web_message";

/** What stands for a form in the place of an origin. */
export const FORM_POST = "form_post";

/** The same of a form. */
export const asksForForm = (params: Params, at: PartyContext): boolean =>
	recall(at.world, at.lane.id, "as").postsForms === true && params.get("response_mode") === FORM_POST;

interface Asked {
	readonly params: Params;
	readonly client: Registration | undefined;
	readonly redirectUri: string | undefined;
}

/** The origin of the window that may get it, or `form_post`; `undefined` where the answer is a redirect. */
export function messageTarget({ params, client, redirectUri = "" }: Asked, at: PartyContext): string | undefined {
	if (asksForForm(params, at)) return FORM_POST;
	if (!asksForMessage(params, at)) return undefined;
	if (!stands(at, "pmTarget", "request")) return "*";
	if (!stands(at, "pmTarget", "registered")) return params.get("web_message_uri") ?? originOf(redirectUri);
	const registered = (client?.redirect_uris ?? []).map(originOf);
	return registered.find((origin) => origin === originOf(redirectUri)) ?? registered[0];
}
