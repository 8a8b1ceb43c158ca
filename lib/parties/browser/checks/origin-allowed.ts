import { headerAll } from "../../../http/message";
import { type Check, compare, fail, pass, skip } from "../../guard";
import { originOf } from "../browser";
import { BLOCKED, type ScriptSubject } from "./subject";

/** The CORS check. The server has to say whose pages may read; cookies are not sent here, so everybody's will do, too. */
export const originAllowed: Check<ScriptSubject> = {
	id: "browser.origin-allowed",
	title: "Server allows this page to read",
	specs: ["Fetch", "OAuth 2.1 §3.2", "RFC 10017 §6.3.3.4"],
	without: "Any page that a person opens could read what other sites answer to her browser.",
	run({ origin, request, response }) {
		if (originOf(request.url) === origin) return skip("the page's own origin");
		const allowed = headerAll(response.headers, "access-control-allow-origin").join(", ") || "none";
		const fits = allowed === "*" || allowed === origin;
		const relation = allowed === "*" ? "matches" : fits ? "=" : "≠";
		const compared = compare(["page", origin], relation, ["Access-Control-Allow-Origin", allowed]);
		if (fits) return pass(undefined, compared);
		return fail(BLOCKED, "the answer does not allow the origin of this page", { compared });
	},
};
