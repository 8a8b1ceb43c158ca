import { type Check, fail, pass, skip } from "../../../guard";
import type { SignInSubject } from "./subject";

/** The values that this server does something about. */
const KNOWN = ["none", "login", "consent"];

/**
 * `none` with another value contradicts itself, and no code is named for it: `invalid_request` is our choice. A value
 * that a server does not know it may ignore or refuse; it is ignored here, so that extensions can bring new ones
 * (OpenID Core §3.1.2.1). `select_account` is known, and this server has no page to choose an account on: a server that
 * cannot get that choice has to say so (OpenID Core §3.1.2.1, §3.1.2.6).
 */
export const promptPossible: Check<SignInSubject> = {
	id: "sign-in.prompt-possible",
	title: "What prompt asks for can be done",
	specs: ["OpenID Core §3.1.2.1", "OpenID Core §3.1.2.6"],
	without: "The client would believe that its user was asked, or was not, when the server did something else.",
	run({ asked: { prompts } }) {
		if (prompts.length === 0) return skip("not sent");
		if (prompts.includes("none") && prompts.length > 1)
			return fail("invalid_request", "prompt has none and another value", { detail: prompts.join(" ") });
		if (prompts.includes("select_account"))
			return fail("account_selection_required", "this server has no page on which to choose an account");
		const ignored = prompts.filter((one) => !KNOWN.includes(one));
		return pass(`${prompts.join(" ")}${ignored.length > 0 ? `; ignored: ${ignored.join(" ")}` : ""}`);
	},
};
