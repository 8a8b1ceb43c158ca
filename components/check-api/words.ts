/** What is said of answers. */
import { parseChallenges } from "@/lib/http/challenge";
import { type HttpResponse, headerAll } from "@/lib/http/message";
import type { Should } from "@/lib/inspect/api/call";
import type { CallAnswer, Outcome } from "@/lib/inspect/api/check-api";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";

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

function answerText(status: number, schemes: readonly string[], error: string | undefined): string {
	const answer = `${status} ${schemes.join(", ")}`;
	return error === undefined ? t("{answer}, no error", { answer }) : `${answer} ${error}`;
}

/** The verdict on one call. */
export function outcomeText({ outcome, response: { status } }: CallAnswer): string {
	if (outcome === "through") return t(status >= 300 ? "let in" : "gets through");
	return t(outcomeWords[outcome]);
}

const outcomeWords: Readonly<Record<Exclude<Outcome, "through">, Text>> = {
	fits: mark("as it should"),
	lost: mark("refused"),
	otherwise: mark("another answer"),
};

/** How it all went, in a sentence. */
export function summaryOf(answers: readonly CallAnswer[]): string {
	const count = (outcome: Outcome) => answers.filter((one) => one.outcome === outcome).length;
	const [through, otherwise, lost] = [count("through"), count("otherwise"), count("lost")];
	const parts: readonly (string | false)[] = [
		t("{count} of {all} calls are answered as they should be.", { count: count("fits"), all: answers.length }),
		through > 0 && (through === 1 ? t("1 gets through.") : t("{count} get through.", { count: through })),
		otherwise > 0 &&
			(otherwise === 1 ? t("1 gets another answer.") : t("{count} get another answer.", { count: otherwise })),
		lost > 0 &&
			(lost === 1
				? t("1 should be served, and is refused.")
				: t("{count} should be served, and are refused.", { count: lost })),
	];
	return parts.filter((part) => part !== false).join(" ");
}

const quoted = (titles: readonly string[]): string => titles.map((name) => t("“{name}”", { name })).join(", ");

export interface Said {
	readonly why: string;
	/** Whether the engine says it, in English. */
	readonly isProse?: boolean;
	/** What came of it. */
	readonly after?: string;
}

/**
 * What the API's checks say of an answer: who said no, or why nobody did.
 * @param missing titles of what is left out, of which each would have said no; `undefined` while that is not known
 * @param off names of what the run has off, of which each would have said no
 */
export function saidBy(
	answer: CallAnswer,
	missing: readonly string[] | undefined,
	off: readonly string[] | undefined,
): Said {
	const { checks, refusal, letIn, response, beyond } = answer;
	const { status } = response;
	const failed = checks.find(({ verdict }) => verdict === "failed");
	if (failed) return { why: saysNo(failed.title, refusal?.description ?? failed.without) };
	if (!letIn) return { why: t("No check says no, and the API answers {status}.", { status }) };
	const own = leftOutText(missing) ?? offText(off);
	const after = status >= 300 ? { after: t("Then it calls another API, which fails: {status}.", { status }) } : {};
	if (own === undefined && beyond !== undefined) return { why: beyond, isProse: true, ...after };
	return { why: own ?? t("Every check that ran says yes."), ...after };
}

const saysNo = (name: string, why: string): string => t("“{name}” says no: {why}.", { name, why });

function leftOutText(titles: readonly string[] = []): string | undefined {
	if (titles.length === 0) return undefined;
	const checks = quoted(titles);
	if (titles.length === 1) return t("{check} would have said no, and is left out.", { check: checks });
	return t("Each of these would have said no, and is left out: {checks}.", { checks });
}

function offText(names: readonly string[] = []): string | undefined {
	if (names.length === 0) return undefined;
	const controls = quoted(names);
	if (names.length === 1)
		return t("{control} is off in this run. Raised, it would stop this call.", { control: controls });
	return t("These are off in this run: {controls}. Each of them, raised, would stop this call.", { controls });
}
