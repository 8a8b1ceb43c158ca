import { type Check, compare, fail, pass } from "../../../guard";
import { originOf } from "../../browser";
import { BLOCKED } from "../subject";
import type { SourceSubject } from "./subject";

/** The list for scripts; without one, that for everything counts. */
function sourcesIn(policy: string): readonly string[] | undefined {
	const directives = policy.split(";").map((one) => one.trim().split(/\s+/));
	const named = (name: string) => directives.find(([first = ""]) => first.toLowerCase() === name)?.slice(1);
	return named("script-src") ?? named("default-src");
}

/**
 * A page says from where it loads scripts, and the browser runs no others (RFC 10017 §5). Of the policy's language
 * `'self'` and whole origins are modelled.
 */
export const scriptAllowed: Check<SourceSubject> = {
	id: "browser.script-allowed",
	title: "Page allows this script",
	specs: ["RFC 10017 §5"],
	without: "Whoever gets a line of HTML into the page runs programs in it.",
	control: { id: "scripts", from: "own" },
	run({ origin, policy, source }) {
		const sources = policy === undefined ? undefined : sourcesIn(policy);
		if (sources === undefined) return pass("the page says nothing about scripts");
		const from = originOf(source);
		const allows = sources.some((one) => (one.toLowerCase() === "'self'" ? origin : one.toLowerCase()) === from);
		const compared = compare(["script", from], allows ? "is in" : "is not in", ["script-src", sources.join(" ")]);
		return allows ? pass(undefined, compared) : fail(BLOCKED, "the page allows no scripts from there", { compared });
	},
};
