import { publicJwk } from "../../../../crypto/keys";
import { verifyCompact } from "../../../../crypto/rs256";
import { recall } from "../../../../world/world";
import { type Check, fail, pass, skip } from "../../../guard";
import type { LogoutSubject } from "./subject";

/**
 * The server makes sure that it issued the hint. One that has expired is as good as any: it was issued
 * long before somebody signs out (OpenID Logout §2). An access token is none, although this server signed it.
 */
export const hintOurs: Check<LogoutSubject> = {
	id: "end-session.hint-ours",
	title: "Hint is an ID Token of this server",
	specs: ["OpenID Logout §2", "OpenID Logout §4"],
	without: "Anybody could write a hint in the name of any client.",
	async run({ params, hint }, at) {
		const sent = params.get("id_token_hint");
		if (sent === undefined) return skip("not sent");
		const { key, issuer } = recall(at.world, at.lane.id, "as");
		const ours = hint?.header.typ === "JWT" && hint.claims.iss === issuer;
		if (ours && (await verifyCompact(sent, publicJwk(key)))) return pass(`issued to ${String(hint.claims.aud)}`);
		return fail("invalid_request", "the hint is not an ID Token of this server");
	},
};
