/** Reads the forms of a page that a party sent, so that a person's click becomes the request it would be. */
import { formatPairs, type Pairs } from "../../http/form";

export interface PageForm {
	/** As written in the page; resolve it against the page's URL. */
	readonly action: string;
	readonly hidden: Pairs;
	/** Names of the fields that a person fills in. */
	readonly fields: readonly string[];
	/** What can be ticked, and what the page has ticked already. */
	readonly boxes: readonly { readonly name: string; readonly value: string; readonly ticked: boolean }[];
	readonly buttons: readonly { readonly label: string; readonly name: string; readonly value: string }[];
}

const entityOf: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const decode = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entityOf[name] ?? "");

/** The attributes of one tag, in one pass. */
function attributesOf(tag: string): Readonly<Record<string, string | undefined>> {
	const found: Record<string, string> = {};
	for (const [, name = "", value = ""] of tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)) found[name] = decode(value);
	return found;
}

/** Whether a page asks the person for something. */
export const hasForm = (html: string): boolean => html.includes("<form");

/** The forms of HTML that our own parties wrote (double-quoted attributes). A page without forms has none. */
export function readForms(html: string): readonly PageForm[] {
	return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = "", body = ""]) => {
		const inputs = [...body.matchAll(/<input\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
		return {
			action: attributesOf(head).action ?? "",
			hidden: inputs.flatMap(({ type, name = "", value = "" }) => (type === "hidden" ? [[name, value] as const] : [])),
			fields: inputs.flatMap(({ type, name = "" }) => (type === "hidden" || type === "checkbox" ? [] : [name])),
			boxes: inputs.flatMap(({ type, name = "", value = "on", checked }) =>
				type === "checkbox" ? [{ name, value, ticked: checked !== undefined }] : [],
			),
			buttons: [...body.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].map(([, tag = "", label = ""]) => {
				const { name = "", value = "" } = attributesOf(tag);
				return { label: decode(label), name, value };
			}),
		};
	});
}

/** Before the name of a box: the person takes the tick away. */
export const UNTICK = "-";

/**
 * The body that the first form of a page sends when a person fills in `fields`. A box keeps its tick unless a field
 * `-name` with its value takes it away; what is not ticked is not sent. Throws without a form.
 */
export function fillForm(html: string, fields: Pairs): { readonly action: string; readonly body: string } {
	const form = readForms(html)[0];
	if (!form) throw new Error("The window shows no form to fill in");
	const isAway = (name: string, value: string) => fields.some(([n, v]) => n === `${UNTICK}${name}` && v === value);
	const ticked = form.boxes.flatMap(({ name, value, ticked }) =>
		ticked && !isAway(name, value) ? [[name, value] as const] : [],
	);
	const typed = fields.filter(([name]) => !name.startsWith(UNTICK));
	return { action: form.action, body: formatPairs([...form.hidden, ...ticked, ...typed]) };
}

/** Where the first link of a page leads, as written there; `undefined` where it has none. */
export const firstLink = (html: string): string | undefined => attributesOf(/<a\s[^>]*>/.exec(html)?.[0] ?? "").href;
