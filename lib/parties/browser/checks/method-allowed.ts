import { headerAll } from "../../../http/message";
import { type Check, compare, fail, pass, skip } from "../../guard";
import { namesIn, SIMPLE_METHODS } from "../script-call";
import { BLOCKED, type ScriptSubject } from "./subject";

/** GET, HEAD and POST need no permission: every page can make a browser send them. */
export const methodAllowed: Check<ScriptSubject> = {
	id: "browser.method-allowed",
	title: "Server allows the method",
	specs: ["Fetch"],
	without: "A page could delete or replace things at a server that expects this of programs only.",
	run({ request: { method }, response }) {
		if (SIMPLE_METHODS.includes(method)) return skip(`${method} needs no permission`);
		const allowed = namesIn(headerAll(response.headers, "access-control-allow-methods"));
		const fits = allowed.includes(method) || allowed.includes("*");
		const compared = compare(["method", method], fits ? "is in" : "is not in", [
			"Access-Control-Allow-Methods",
			allowed.join(", ") || "none",
		]);
		if (fits) return pass(undefined, compared);
		return fail(BLOCKED, "the server does not allow this method to a page", { compared });
	},
};
