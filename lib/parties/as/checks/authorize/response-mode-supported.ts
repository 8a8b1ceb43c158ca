import { type Check, fail, pass, skip } from "../../../guard";
import { asksForForm, asksForMessage } from "../../message-target";
import { modeOf } from "../../response-types";
import type { AuthorizeSubject } from "../subjects";

/** The server could not know how to send an error, so it shows a page (OpenID Core §3.1.2.6). */
export const responseModeSupported: Check<AuthorizeSubject> = {
	id: "authorize.response-mode-supported",
	title: "Response mode is supported",
	specs: ["OpenID Core §3.1.2.6"],
	without: "The answer would travel in a way that the client does not read.",
	run({ params }, at) {
		const mode = params.get("response_mode");
		if (mode === undefined) return skip("not sent");
		const isPosted = asksForMessage(params, at) || asksForForm(params, at);
		if (mode !== modeOf(params.get("response_type"), at) && !isPosted)
			return fail("invalid_request", "response_mode is not supported");
		return pass(mode);
	},
};
