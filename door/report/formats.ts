/** A report for people, for continuous integration (JUnit), and for programs (JSON). */
import { faultWords } from "../../lib/lab/faults/words";
import type { Ended } from "./command";
import { type Trial, type Trials, titleOf } from "./trial";

/** One line for each fault. */
export const lineOf = (trial: Trial): string =>
	`${mark(trial)} ${titleOf(trial.fault).padEnd(62)} ${trial.verdict.padEnd(12)} ${trial.sentence}${late(trial.ended)}`;

const mark = ({ good }: Pick<Trial, "good">): string => (good === undefined ? "·" : good ? "✓" : "✗");

const late = ({ tookTooLong }: Ended): string => (tookTooLong ? " It took too long, and was ended." : "");

/** What was seen beside the faults, and the sum. */
export function summaryOf({ trials, observations, pooled }: Trials): string {
	const lines = observations.map(
		({ title, status, sentence }) => `  ${title.padEnd(44)} ${status.padEnd(9)} ${sentence}`,
	);
	const count = (verdict: Trial["verdict"]) => trials.filter((trial) => trial.verdict === verdict).length;
	const sums = (["noticed", "not noticed", "coped", "stopped", "not reached", "not seen"] as const)
		.map((verdict) => `${verdict}: ${count(verdict)}`)
		.join(", ");
	return ["", "What was seen of the client:", ...together(pooled), ...lines, "", `Faults: ${sums}`].join("\n");
}

/** Whose messages were taken together, where they are of more than one. */
const together = ({ clients, programs }: Trials["pooled"]): readonly string[] =>
	(
		[
			["clients", "client_id", clients],
			["programs", "User-Agent", programs],
		] as const
	).flatMap(([what, by, names]) =>
		names.length < 2 ? [] : [`  ${names.length} ${what} taken together, by ${by}: ${names.join(", ")}`],
	);

/** Whether nothing went as it should not: what was not reached or not seen says nothing. */
export const isFine = ({ trials }: Pick<Trials, "trials">): boolean => trials.every(({ good }) => good !== false);

const escapes: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&apos;",
};

/** Text of an XML document, without the characters that none may have (XML 1.0 §2.2). */
const escaped = (text: string): string =>
	text
		.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
		.replace(/[&<>"']/g, (letter) => escapes[letter] ?? "");

export function junitOf({ trials }: Pick<Trials, "trials">): string {
	const cases = trials.map((trial) => {
		const { fault, verdict, sentence, good, took, ended } = trial;
		const name = `name="${escaped(faultWords[fault].title)}" classname="par-avion.lab.${escaped(faultWords[fault].place.replaceAll(" ", "-"))}"`;
		const message = `message="${escaped(`${verdict}: ${sentence}`)}"`;
		const inner =
			good === undefined
				? `<skipped ${message}/>`
				: good
					? ""
					: `<failure ${message} type="${verdict}">${escaped(ended.output)}</failure>`;
		return `\t\t<testcase ${name} time="${(took / 1000).toFixed(3)}">${inner}</testcase>`;
	});
	const [failures, skipped] = [false, undefined].map((good) => trials.filter((trial) => trial.good === good).length);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		"<testsuites>",
		`\t<testsuite name="HTTP lab" tests="${trials.length}" failures="${failures}" errors="0" skipped="${skipped}">`,
		...cases,
		"\t</testsuite>",
		"</testsuites>",
		"",
	].join("\n");
}

/** Without the messages themselves, which have tokens in them. */
export const jsonOf = ({ first, trials, observations, pooled }: Trials): string =>
	`${JSON.stringify(
		{
			first: { exitCode: first.ended.code, messages: first.exchanges.length },
			faults: trials.map(({ fault, verdict, good, sentence, shown, ended, exchanges }) => ({
				fault,
				...faultWords[fault],
				verdict,
				good,
				sentence,
				shown: shown.map((n) => requestAt([...first.exchanges, ...exchanges], n)),
				exitCode: ended.code,
				tookTooLong: ended.tookTooLong,
			})),
			pooled,
			observations,
		},
		null,
		2,
	)}\n`;

/** A message as a reader of the report knows it: its number, and which request it answers. */
function requestAt(exchanges: Trial["exchanges"], n: number): string {
	const message = exchanges.find((exchange) => exchange.n === n)?.messages[0];
	if (message?.kind !== "request") return String(n);
	const { method, url } = message.request;
	return `${n} ${method} ${url.split("?", 1)[0]}`;
}
