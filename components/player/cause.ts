/** The first message of an edited run that is not the original's, as a sentence: what everything after it comes from. */
import type { Parting } from "@/lib/flow/read/first-difference";
import type { Hop } from "@/lib/flow/run";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";
import { type Change, changesOf } from "./changes";

/** Characters of a name that somebody made up. */
const NAME = 40;

/** @param cause of `partingOf`, where `a` is the original run and `b` the edited one */
export function causeText({ a, b }: NonNullable<Parting["cause"]>): string {
	const number = (b ?? a)?.number ?? "";
	if (b && changesOf(b).length > 0) return doneText(changesOf(b), b);
	if (a && b) return t("Hop {number} is the first message that differs.", { number });
	return b
		? t("Hop {number} is not in the original run.", { number })
		: t("Hop {number} is not in the edited run.", { number });
}

type Verb = "removed" | "changed" | "added";

/** The sentence of one kind of change, to a request and to a link; and the part of a sentence of several. */
const sentences: Readonly<Record<Verb, Readonly<Record<"request" | "link" | "part", Text>>>> = {
	removed: {
		request: mark("You removed {names} from the request of hop {number}."),
		link: mark("You removed {names} from the link of hop {number}."),
		part: mark("removed {names}"),
	},
	changed: {
		request: mark("You changed {names} in the request of hop {number}."),
		link: mark("You changed {names} in the link of hop {number}."),
		part: mark("changed {names}"),
	},
	added: {
		request: mark("You added {names} to the request of hop {number}."),
		link: mark("You added {names} to the link of hop {number}."),
		part: mark("added {names}"),
	},
};

const verbOf = ({ was, sent }: Change): Verb =>
	sent === undefined ? "removed" : was === undefined ? "added" : "changed";

/** "You removed code_verifier from the request of hop 12." */
function doneText(changes: readonly Change[], { number, message }: Hop): string {
	const done = (Object.keys(sentences) as Verb[]).flatMap((verb) => {
		const names = [...new Set(changes.filter((change) => verbOf(change) === verb).map(({ name }) => named(name)))];
		return names.length === 0 ? [] : [{ verb, names: listed(names) }];
	});
	const [only] = done;
	const kind = message.kind === "link" ? "link" : "request";
	if (done.length === 1 && only) return t(sentences[only.verb][kind], { names: only.names, number });
	const what = listed(done.map(({ verb, names }) => t(sentences[verb].part, { names })));
	return kind === "link"
		? t("You {what} in the link of hop {number}.", { what, number })
		: t("You {what} in the request of hop {number}.", { what, number });
}

/** What can be changed besides parameters and headers, by its name in `changesOf`. */
const others: Readonly<Record<string, Text>> = {
	method: mark("the method"),
	URL: mark("the URL"),
	"client certificate": mark("the client certificate"),
};

/** A parameter or a header by its name; what is none has an article. */
function named(name: string): string {
	if (name === "") return t("a parameter without a name");
	const other = others[name];
	if (other) return t(other);
	const characters = Array.from(name);
	return characters.length > NAME ? `${characters.slice(0, NAME).join("")}…` : name;
}

const listed = (parts: readonly string[]): string =>
	parts.length < 2
		? parts.join("")
		: t("{first} and {last}", { first: parts.slice(0, -1).join(", "), last: parts.at(-1) ?? "" });
