/** What is said of answers. */
import { parseChallenges } from "@/lib/http/challenge";
import { type HttpResponse, headerAll } from "@/lib/http/message";
import type { Should } from "@/lib/inspect/api/call";
import type { CallAnswer, Outcome } from "@/lib/inspect/api/check-api";

/** What the API should answer, in the form in which its answer is shown. */
export const shouldText = ({ status, error, schemes }: Should): string =>
	schemes === undefined ? String(status) : answerText(status, schemes, error);

/** What it answered: its status, and of its challenges the schemes and the error. */
export function cameText({ status, headers }: HttpResponse): string {
	const challenges = parseChallenges(headerAll(headers, "www-authenticate"));
	if (challenges.length === 0) return String(status);
	const told = challenges.filter(({ params }) => params.error !== undefined);
	const shown = told.length > 0 ? told : challenges;
	return answerText(
		status,
		shown.map(({ scheme }) => scheme),
		told[0]?.params.error,
	);
}

const answerText = (status: number, schemes: readonly string[], error: string | undefined): string =>
	`${status} ${schemes.join(", ")}${error === undefined ? ", no error" : ` ${error}`}`;

/** The verdict on one call. */
export function outcomeText({ outcome, response: { status } }: CallAnswer): string {
	if (outcome === "through") return status >= 300 ? "let in" : "gets through";
	return outcomeWords[outcome];
}

const outcomeWords: Readonly<Record<Exclude<Outcome, "through">, string>> = {
	fits: "as it should",
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

export const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(", ");

/**
 * What the API's checks say of an answer: who said no, or why nobody did.
 * @param missing titles of what is left out, of which each would have said no; `undefined` while that is not known
 * @param off names of what the run has off, of which each would have said no
 */
export function saidBy(
	answer: CallAnswer,
	missing: readonly string[] | undefined,
	off: readonly string[] | undefined,
): string {
	const { checks, refusal, letIn, response, beyond } = answer;
	const failed = checks.find(({ verdict }) => verdict === "failed");
	if (failed) return `“${failed.title}” says no: ${refusal?.description ?? failed.without}.`;
	if (!letIn) return `No check says no, and the API answers ${response.status}.`;
	const why = leftOutText(missing) ?? offText(off) ?? beyond;
	const after = response.status >= 300 ? ` Then it calls another API, which fails: ${response.status}.` : "";
	return `${why ?? "Every check that ran says yes."}${after}`;
}

function leftOutText(titles: readonly string[] = []): string | undefined {
	if (titles.length === 0) return undefined;
	if (titles.length === 1) return `${quoted(titles)} would have said no, and is left out.`;
	return `Each of these would have said no, and is left out: ${quoted(titles)}.`;
}

function offText(names: readonly string[] = []): string | undefined {
	if (names.length === 0) return undefined;
	if (names.length === 1) return `${quoted(names)} is off in this run. Raised, it would stop this call.`;
	return `These are off in this run: ${quoted(names)}. Each of them, raised, would stop this call.`;
}
