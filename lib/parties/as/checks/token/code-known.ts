import { tailOf } from "../../../../vocabulary/values";
import { type Check, fail, pass } from "../../../guard";
import type { CodeGrantSubject } from "./subject";

export const codeKnown: Check<CodeGrantSubject> = {
	id: "token.code-known",
	title: "Code exists",
	specs: ["OAuth 2.1 §4.1.3"],
	specs20: ["RFC 6749 §4.1.3", "RFC 6749 §5.2"],
	without: "There would be nobody to issue a token for.",
	structural: true,
	run({ code, record }) {
		if (code === undefined) return fail("invalid_request", "code is missing");
		if (!record) return fail("invalid_grant", "the code is unknown");
		return pass(tailOf(code));
	},
};
