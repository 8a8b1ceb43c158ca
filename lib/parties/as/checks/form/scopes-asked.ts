import { type Check, compare, fail, pass, skip } from "../../../guard";
import { scopeTokens } from "../../scope";
import type { FormSubject } from "../subjects";

/** The boxes come from the person's browser, where everything can be changed; the request that waits does not. */
export const scopesAsked: Check<FormSubject> = {
	id: "form.scopes-asked",
	title: "Nothing is allowed that was not asked",
	specs: ["OAuth 2.1 §1.4.1"],
	specs20: ["RFC 6749 §3.3"],
	without: "Whoever changes the form gives the client more than it was registered for.",
	run({ params, pending }) {
		const ticked = params.all("scope");
		if (ticked.length === 0) return skip("no box is ticked");
		const asked = scopeTokens(pending?.scope ?? "") ?? [];
		const fits = ticked.every((token) => asked.includes(token));
		const compared = compare(["ticked", ticked.join(" ")], fits ? "is in" : "is not in", ["asked", asked.join(" ")]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_request", "the form allows more than was asked", { status: 403, compared });
	},
};
