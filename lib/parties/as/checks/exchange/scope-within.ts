import { coversAll } from "../../../../vocabulary/scopes";
import { type Check, compare, fail, pass, skip } from "../../../guard";
import { scopeTokens } from "../../scope";
import { type ExchangeSubject, scopeAllowed } from "./subject";

/** RFC 8693 forbids no wider scope. That it stays within the subject token and the policy is this server's rule. */
export const scopeWithin: Check<ExchangeSubject> = {
	id: "exchange.scope-within",
	title: "Scope is within subject token and policy",
	specs: ["RFC 8693 §2.1", "RFC 8693 §5"],
	without: "A token to read could be exchanged for one to write.",
	control: { id: "exchange", from: "subset" },
	run(subject) {
		const sent = subject.params.get("scope");
		const allowed = scopeAllowed(subject);
		if (sent === undefined && allowed.length > 0) return skip("not sent, narrowed by the server");
		const fits = sent !== undefined && coversAll(allowed, scopeTokens(sent) ?? []);
		const compared = compare(["asked", sent ?? "none"], fits ? "is covered by" : "is not covered by", [
			"allowed",
			allowed.join(" ") || "none",
		]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_scope", "scope goes beyond the subject token or the policy", { compared });
	},
};
