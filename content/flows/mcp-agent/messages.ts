import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import type { HopWords } from "@/lib/vocabulary/notes";
import { mapped } from "@/lib/vocabulary/telling";
import { codeWords } from "./words-code";
import { discovery } from "./words-discovery";
import { tools } from "./words-tools";

/** What every code grant says alike. */
const shared = [
	"authorize.request",
	"authorize.response.refused",
	"decide.request",
	"decide.response",
	"decide.response.refused",
	"callback.request",
	"callback.request.refused",
	"callback.checks",
	"callback.checks.refused",
	"token.request",
	"token.response.refused",
] as const;

const grant = { ...codeFront, ...codeBack };

/** What every code grant says of its client, said of the one that this lesson calls the agent. */
const ofAgent = (say: string): string =>
	say.replace(/\bClient\b/g, "Agent").replace(/\b([Tt]he) client\b/g, "$1 agent");

const renamed = (words: HopWords): HopWords => ({
	...words,
	title: mapped(words.title, ofAgent),
	text: mapped(words.text, ofAgent),
});

const asAgent = (words: Words): Words =>
	typeof words === "function" ? (...moment) => renamed(words(...moment)) : renamed(words);

const allAsAgent = (table: Readonly<Record<string, Words>>): Readonly<Record<string, Words>> =>
	Object.fromEntries(Object.entries(table).map(([key, words]) => [key, asAgent(words)]));

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = {
	...allAsAgent(Object.fromEntries(shared.flatMap((key) => (grant[key] ? [[key, grant[key]]] : [])))),
	...discovery,
	...allAsAgent(codeWords),
	...tools,
};
