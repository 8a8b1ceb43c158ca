/** The first message of an edited run that is not the original's, as a sentence: what everything after it comes from. */
import type { Parting } from "@/lib/flow/read/first-difference";
import type { Hop } from "@/lib/flow/run";
import { type Change, changesOf } from "./changes";

/** Characters of a name that somebody made up. */
const NAME = 40;

/** @param cause of `partingOf`, where `a` is the original run and `b` the edited one */
export function causeText({ a, b }: NonNullable<Parting["cause"]>): string {
	if (b && changesOf(b).length > 0) return `You ${doneIn(changesOf(b), b)}.`;
	if (a && b) return `Hop ${b.number} is the first message that differs.`;
	return b ? `Hop ${b.number} is not in the original run.` : `Hop ${a?.number} is not in the edited run.`;
}

const verbs = { removed: "from", changed: "in", added: "to" } as const;

const verbOf = ({ was, sent }: Change): keyof typeof verbs =>
	sent === undefined ? "removed" : was === undefined ? "added" : "changed";

/** "removed code_verifier from the request of hop 12". */
function doneIn(changes: readonly Change[], { number, message }: Hop): string {
	const done = (Object.keys(verbs) as (keyof typeof verbs)[]).flatMap((verb) => {
		const names = [...new Set(changes.filter((change) => verbOf(change) === verb).map(({ name }) => named(name)))];
		return names.length === 0 ? [] : [{ verb, names: listed(names) }];
	});
	const [only] = done;
	const where = done.length === 1 && only ? verbs[only.verb] : "in";
	const what = message.kind === "link" ? "link" : "request";
	return `${listed(done.map(({ verb, names }) => `${verb} ${names}`))} ${where} the ${what} of hop ${number}`;
}

/** A parameter or a header by its name; what is none has an article. */
function named(name: string): string {
	if (name === "") return "a parameter without a name";
	if (["method", "URL", "client certificate"].includes(name)) return `the ${name}`;
	const characters = Array.from(name);
	return characters.length > NAME ? `${characters.slice(0, NAME).join("")}…` : name;
}

const listed = (parts: readonly string[]): string =>
	parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
