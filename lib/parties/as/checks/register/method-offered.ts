import { textOf } from "../../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../../guard";
import { methodOf, OPEN_METHODS } from "../../registration";
import type { RegisterSubject } from "../subjects";

export const methodOffered: Check<RegisterSubject> = {
	id: "register.method-offered",
	title: "Authentication method is offered",
	specs: ["RFC 7591 §2", "RFC 7591 §3.2.2"],
	without: "The client would be registered with a method that fails at its first token request.",
	structural: true,
	run({ stated = {} }) {
		const sent = stated.token_endpoint_auth_method;
		const method = methodOf(stated);
		const shown = sent === undefined ? "client_secret_basic, the default" : textOf(sent);
		const compared = compare(["asked", shown], method ? "is in" : "is not in", ["offered", OPEN_METHODS.join(" ")]);
		if (method) return pass(method, compared);
		return fail("invalid_client_metadata", "the authentication method is not offered", { compared });
	},
};
