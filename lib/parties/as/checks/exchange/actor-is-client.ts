import { type Check, compare, fail, pass, skip } from "../../../guard";
import { actorOf, type ExchangeSubject } from "./subject";

/** RFC 8693 lets the actor be somebody else than the client; this server's policy does not. */
export const actorIsClient: Check<ExchangeSubject> = {
	id: "exchange.actor-is-client",
	title: "Actor is the client itself",
	specs: ["RFC 8693 §2.2.2"],
	without: "A service that was sent somebody's token could name them as the one who acts.",
	run(subject) {
		const { actorToken, client } = subject;
		if (actorToken === undefined) return skip("not sent");
		const [actor, own] = [actorOf(subject), client?.client_id ?? ""];
		const compared = compare(["actor", actor], actor === own ? "=" : "≠", ["client", own]);
		if (actor === own) return pass(undefined, compared);
		return fail("invalid_request", "actor_token does not name this client", { compared });
	},
};
