import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import type { ProgramSubject } from "./subject";

/**
 * Which error a server answers with that lets clients choose their client_id, nothing says: RFC 7591 §3.2.1 lets the
 * server make them.
 */
export const clientIdFree: Check<ProgramSubject> = {
	id: "register.client-id-free",
	title: "client_id is no user's name",
	specs: ["RFC 9700 §4.15.1", "RFC 9068 §5"],
	without: "A client could take the name of a person, and pass for that person at an API.",
	control: { id: "clientIds", from: "checked" },
	run({ wanted }, at) {
		if (wanted === undefined) return skip("the server makes the client_id");
		const { accounts } = recall(at.world, at.lane.id, "as");
		const names = Object.values(accounts).map(({ sub }) => sub);
		const isTaken = names.includes(wanted);
		const users = names.join(" ") || "none";
		const compared = compare(["client_id", wanted], isTaken ? "is in" : "is not in", ["users", users]);
		if (!isTaken) return pass(wanted, compared);
		return fail("invalid_client_metadata", "this client_id is taken", { compared });
	},
};
