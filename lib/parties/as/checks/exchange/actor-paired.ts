import { type Check, fail, pass, skip } from "../../../guard";
import type { ExchangeSubject } from "./subject";

/** `actor_token_type` is required with `actor_token`, and forbidden without it (RFC 8693 §2.1). */
export const actorPaired: Check<ExchangeSubject> = {
	id: "exchange.actor-paired",
	title: "Actor token comes with its type",
	specs: ["RFC 8693 §2.1"],
	without: "The server would have to guess how to read the token.",
	run({ params, actorToken }) {
		const type = params.get("actor_token_type");
		if (actorToken === undefined && type === undefined) return skip("not sent");
		if (actorToken === undefined) return fail("invalid_request", "actor_token_type was sent without actor_token");
		if (type === undefined) return fail("invalid_request", "actor_token_type is missing");
		return pass();
	},
};
