import { textOf } from "../../../../crypto/json-kind";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { actorOf, type ExchangeSubject } from "./subject";

/** `may_act` names who may become the actor: the client, or the party of the actor token (RFC 8693 §4.4). */
export const mayAct: Check<ExchangeSubject> = {
	id: "exchange.may-act",
	title: "Subject token lets this party act",
	specs: ["RFC 8693 §4.4", "RFC 8693 §2.2.2"],
	without: "Any service that receives the token could act for the user.",
	control: { id: "presenter", from: "meant" },
	run(subject) {
		const named = subject.subjectJwt?.claims.may_act;
		if (named === undefined) return skip("no may_act: the policy decides");
		const allowed = typeof named === "object" && named !== null && "sub" in named ? textOf(named.sub) : "nobody";
		const actor = actorOf(subject);
		const compared = compare(["actor", actor], actor === allowed ? "=" : "≠", ["may_act", allowed]);
		if (actor === allowed) return pass(undefined, compared);
		return fail("invalid_request", "subject_token does not let this party act", { compared });
	},
};
