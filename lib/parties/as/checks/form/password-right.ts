import { sameText } from "../../../../crypto/same-text";
import { recall } from "../../../../world/world";
import { type Check, fail, pass } from "../../../guard";
import type { FormSubject } from "../subjects";

/** How users prove who they are is outside OAuth (OAuth 2.1 §3.1); here it is a password, compared in plain text. */
export const passwordRight: Check<FormSubject> = {
	id: "form.password-right",
	title: "User name and password fit",
	specs: ["OAuth 2.1 §3.1"],
	specs20: ["RFC 6749 §3.1"],
	without: "Anybody could sign in as anybody.",
	structural: true,
	run({ params }, at) {
		const { accounts } = recall(at.world, at.lane.id, "as");
		const name = params.get("username") ?? "";
		const account = Object.hasOwn(accounts, name) ? accounts[name] : undefined;
		const sent = params.get("password") ?? "";
		if (!account || !sameText(sent, account.password))
			return fail("access_denied", "user name or password is wrong", { status: 200 });
		return pass(account.sub);
	},
};
