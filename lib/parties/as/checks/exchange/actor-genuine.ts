import { textOf } from "../../../../crypto/json-kind";
import { type Check, fail, pass, skip } from "../../../guard";
import { isOwnToken, judgeActive } from "../../own-token";
import type { ExchangeSubject } from "./subject";

export const actorGenuine: Check<ExchangeSubject> = {
	id: "exchange.actor-genuine",
	title: "Actor token is ours and works now",
	specs: ["RFC 8693 §2.1", "RFC 8693 §2.2.2"],
	without: "A service could act under the name of another one.",
	async run({ actorToken, actorJwt }, at) {
		if (actorToken === undefined) return skip("not sent");
		if (!actorJwt || !(await isOwnToken(actorToken, actorJwt, at)))
			return fail("invalid_request", "actor_token is not an access token of this server");
		const active = judgeActive(actorJwt, "actor_token", at);
		return active.kind === "fail" ? active : pass(`sub ${textOf(actorJwt.claims.sub)}`);
	},
};
