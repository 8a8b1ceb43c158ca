import { type Check, compare, fail, pass } from "../../guard";
import { BLOCKED, type ScriptSubject } from "./subject";

export const preflightAnswered: Check<ScriptSubject> = {
	id: "browser.preflight-answered",
	title: "Server knows the question",
	specs: ["Fetch"],
	without: "A server that has never heard of such calls would get them all the same.",
	run({ response: { status } }) {
		const fits = status >= 200 && status <= 299;
		const compared = compare(["status", String(status)], fits ? "is in" : "is not in", ["needed", "200 to 299"]);
		if (fits) return pass(undefined, compared);
		return fail(BLOCKED, "the question before the call was refused", { compared });
	},
};
