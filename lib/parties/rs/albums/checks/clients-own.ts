import { recall } from "../../../../world/world";
import type { CallSubject } from "../../../bearer/checks";
import { claimsOf } from "../../../bearer/checks/subject";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { DENIED } from "../../checks/policy/subject";

/**
 * A token that a client got as itself is about that client (RFC 9068 §2.2). What the API answers then, nothing says: 403,
 * and a code of its own, are our choice.
 */
export const clientsOwn: Check<CallSubject> = {
	id: "api.clients-own",
	title: "A client is not taken for a person",
	specs: ["RFC 9700 §4.15", "RFC 9068 §2.2", "RFC 9110 §15.5.4"],
	without: "A client that has the name of a person would get what is that person's.",
	control: { id: "clientTokens", from: "apart" },
	run(call, at) {
		const { sub, client_id: client } = claimsOf(call);
		if (typeof sub !== "string" || sub !== client) return skip("the token is not about its client");
		const { clients = [] } = recall(at.world, at.lane.id, "rs");
		const isKnown = clients.includes(sub);
		const having = clients.join(" ") || "none";
		const compared = compare(["client", sub], isKnown ? "is in" : "is not in", ["clients with an album", having]);
		if (isKnown) return pass(sub, compared);
		return fail(DENIED, "this client has no album of its own", { status: 403, compared });
	},
};
