/** What is said of answers. */
import { parseChallenges } from "@/lib/http/challenge";
import { type HttpRequest, type HttpResponse, headerAll } from "@/lib/http/message";
import type { Should } from "@/lib/inspect/api/call";
import { type CallAnswer, type Outcome, schemeOf } from "@/lib/inspect/api/check-api";

/** What the API should answer, in the form in which its answer is shown. */
export function shouldText({ status, error, scheme }: Should, request: HttpRequest): string {
	if (scheme === undefined) return String(status);
	const named = scheme === "own" ? schemeOf(request) : scheme;
	return `${status} ${named}${error === undefined ? ", no error" : ` ${error}`}`;
}

/** What it answered: its status, and of each challenge the scheme and the error. */
export function cameText({ status, headers }: HttpResponse): string {
	const challenges = parseChallenges(headerAll(headers, "www-authenticate"));
	const told = challenges.find(({ params }) => params.error !== undefined) ?? challenges[0];
	if (!told) return String(status);
	const { error } = told.params;
	return `${status} ${told.scheme}${error === undefined ? ", no error" : ` ${error}`}`;
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
	fits: "as it should",
	through: "gets through",
	lost: "refused",
	otherwise: "another answer",
};

/** How it all went, in a sentence. */
export function summaryOf(answers: readonly CallAnswer[]): string {
	const count = (outcome: Outcome) => answers.filter((one) => one.outcome === outcome).length;
	const parts = [
		`${count("fits")} of ${answers.length} calls are answered as they should be.`,
		...sentences(count("through"), "gets through.", "get through."),
		...sentences(count("otherwise"), "gets another answer.", "get another answer."),
		...sentences(count("lost"), "should be served, and is refused.", "should be served, and are refused."),
	];
	return parts.join(" ");
}

const sentences = (count: number, one: string, many: string): readonly string[] =>
	count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/**
 * What the API's checks say of an answer: who said no, or why nobody did.
 * @param off titles of what is left out and would have stopped the call alone, where that is known
 */
export function saidBy({ checks, refusal, outcome, beyond }: CallAnswer, off: readonly string[]): string {
	const failed = checks.find(({ verdict }) => verdict === "failed");
	if (failed) return `“${failed.title}” says no: ${refusal?.description ?? failed.without}.`;
	if (outcome === "fits" || outcome === "lost") return "Every check that ran says yes.";
	const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(", ");
	if (off.length > 0) return `${quoted(off)} would have said no, and is left out.`;
	const out = checks.filter(({ disabled }) => disabled).map(({ title }) => title);
	if (out.length > 0) return `Left out: ${quoted(out)}. No other check looks at this.`;
	return beyond ?? "No check looks at this.";
}
