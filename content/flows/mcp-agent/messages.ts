import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
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

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = {
	...Object.fromEntries(shared.flatMap((key) => (grant[key] ? [[key, grant[key]]] : []))),
	...discovery,
	...codeWords,
	...tools,
};
