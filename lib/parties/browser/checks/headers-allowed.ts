import { headerAll } from "../../../http/message";
import { type Check, compare, fail, pass } from "../../guard";
import { namesIn, unsafeHeaders } from "../script-call";
import { BLOCKED, type ScriptSubject } from "./subject";

/** Each header by its name. The asterisk stands for all of them but `Authorization`. */
export const headersAllowed: Check<ScriptSubject> = {
	id: "browser.headers-allowed",
	title: "Server allows the headers",
	specs: ["Fetch"],
	without: "A page could send headers to a server that relies on getting them from programs only.",
	run({ request, response }) {
		const named = namesIn(headerAll(response.headers, "access-control-allow-headers"));
		const allowed = named.map((name) => name.toLowerCase());
		const needed = unsafeHeaders(request.headers);
		const missing = needed.find(
			(name) => !allowed.includes(name) && (name === "authorization" || !allowed.includes("*")),
		);
		const compared = compare(["headers", missing ?? needed.join(", ")], missing === undefined ? "is in" : "is not in", [
			"Access-Control-Allow-Headers",
			named.join(", ") || "none",
		]);
		if (missing === undefined) return pass(undefined, compared);
		return fail(BLOCKED, "the server does not allow this header to a page", { compared });
	},
};
