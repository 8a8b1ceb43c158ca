/** A run as Markdown (CommonMark): each hop with its words, its bytes and its checks, to be read, commented on or handed out. */
import { rawText } from "../../http/raw";
import type { CheckRecord, Message } from "../../vocabulary/message";
import { laneOf } from "../read/describe";
import { stampOf, stampWord } from "../read/stamp";
import { verdictText } from "../read/verdict-words";
import type { Hop, Run } from "../run";

/** Text that means nothing to Markdown, on one line. */
const plain = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*[\]<>#|]/g, "\\$&");

/** Bytes as they are. The fence is longer than any row of the same sign in them. */
function fenced(text: string, language: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

function bytesOf(message: Message): string | undefined {
	if (message.kind === "request") return fenced(rawText(message.request), "http");
	if (message.kind === "link") return fenced(message.url, "text");
	if (message.kind !== "response" || message.response.status === 0) return undefined;
	return fenced(rawText(message.response), "http");
}

const whereOf = (run: Run, { message, unheard }: Hop): string =>
	"lane" in message
		? laneOf(run, message.lane).name
		: `${laneOf(run, message.from).name} → ${laneOf(run, unheard?.goal ?? message.to).name}${unheard ? `, ${unheard.says}` : ""}`;

const words: Readonly<Record<CheckRecord["verdict"], string>> = {
	passed: "accepted",
	failed: "**refused**",
	skipped: "skipped",
};

function lineOf({ title, verdict, compared, detail, specs, policy }: CheckRecord): string {
	const word = policy && verdict !== "skipped" ? (verdict === "passed" ? "permitted" : "**denied**") : words[verdict];
	const both = compared && `${compared.left.text} ${compared.relation} ${compared.right.text}`;
	const said = both ?? detail;
	return `- ${word}: ${plain(title)}${said ? ` (${plain(said)})` : ""}. ${specs.map(plain).join(", ")}`;
}

function partOf(run: Run, hop: Hop): string {
	const { number, note, message } = hop;
	const stamp = stampOf(hop);
	const parts = [
		`## ${number}. ${plain(note.title)}`,
		`*${plain(whereOf(run, hop))}*${stamp ? ` **${[stampWord(stamp), stamp.code].filter(Boolean).map(String).join(" ")}**` : ""}`,
		plain(note.text),
		bytesOf(message),
		message.kind === "checks" ? message.checks.map(lineOf).join("\n") : undefined,
		`Why: ${plain(note.why)} ${note.specs.map(plain).join(", ")}`,
		note.modelled === undefined ? undefined : `Modelled: ${plain(note.modelled)}`,
	];
	return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

export function markdownOf(run: Run): string {
	const head = [`# ${plain(run.lesson)}`, "Demo values. The hosts exist only in the simulation."];
	const end = ["## End", plain(run.end.text), ...(run.played ? [plain(verdictText(run))] : [])];
	return `${[...head, ...run.hops.map((hop) => partOf(run, hop)), ...end].join("\n\n")}\n`;
}
