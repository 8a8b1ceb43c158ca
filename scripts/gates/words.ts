/** The words of the interface in the sources: those that the catalogue has to know, and those that escaped it. */
import { parseAst } from "vite";

export interface Said {
	/** The English text as the catalogue has it. */
	readonly text: string;
	readonly line: number;
}

export interface Words {
	/** Through `t`, `rich`, `mark` or `T`. */
	readonly said: readonly Said[];
	/** One sentence for each that is said otherwise, or too early. */
	readonly faults: readonly string[];
}

interface Node {
	readonly type: string;
	readonly start: number;
	readonly [field: string]: unknown;
}

const SAYING = new Set(["t", "rich", "mark"]);
/** Of elements and components: what a reader sees or hears. */
const SPOKEN = new Set([
	...["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "title", "placeholder", "alt"],
	...["label", "legend", "heading", "hint", "summary", "caption", "says", "text"],
]);
/** What stands in these is bytes or keys, in every language the same. */
const BYTES = new Set(["code", "kbd", "pre", "samp", "style", "script"]);
const LETTERS = /\p{L}{2}/u;

/** Where a node stands: in a function, and in an element whose words are no words of the interface. */
interface Place {
	readonly fn: boolean;
	readonly own: boolean;
}

/**
 * @param source the text of a source file
 * @param tsx whether it may have elements
 */
export function wordsIn(source: string, tsx: boolean): Words {
	const said: Said[] = [];
	const faults: string[] = [];
	const lineOf = ({ start }: Node) => source.slice(0, start).split("\n").length;
	const fault = (node: Node, what: string) => faults.push(`line ${lineOf(node)}: ${what}`);
	const escaped = (node: Node, text: string) => {
		if (LETTERS.test(text)) fault(node, `"${text.trim().slice(0, 40)}" is not said through t, rich or T.`);
	};
	const take = (node: Node, from: unknown) =>
		said.push(...writtenIn(from).map((text) => ({ text, line: lineOf(node) })));

	const visit = (value: unknown, place: Place): void => {
		if (Array.isArray(value)) for (const one of value) visit(one, place);
		else if (isNode(value) && isExpressed(value)) node(value, place);
	};
	const node = (value: Node, place: Place): void => {
		if (SAYING.has(calleeOf(value) ?? "")) call(value, place);
		else if (value.type === "JSXElement") element(value, place);
		else {
			if (value.type === "JSXText" && !place.own) escaped(value, unescaped(String(value.value)));
			const within = /Function/.test(value.type) ? { ...place, fn: true } : place;
			for (const [field, one] of Object.entries(value)) if (field !== "type") visit(one, within);
		}
	};
	const call = (value: Node, place: Place): void => {
		const [text, ...values] = value.arguments as readonly unknown[];
		take(value, text);
		if (calleeOf(value) !== "mark" && !place.fn)
			fault(value, "is said when the file is loaded: English for ever. Use mark.");
		visit(values, place);
	};
	const element = (value: Node, place: Place): void => {
		const { tag, attributes } = openingOf(value);
		if (tag === "T") take(value, attributes.find(({ name }) => name === "text")?.value);
		const own = place.own || BYTES.has(tag) || attributes.some(isOwn);
		for (const attribute of attributes) {
			if (tag !== "T" && !own && SPOKEN.has(attribute.name))
				for (const text of writtenIn(attribute.value)) escaped(attribute.node, text);
			visit(attribute.value, place);
		}
		for (const child of value.children as readonly Node[]) {
			if (child.type === "JSXExpressionContainer" && !own) for (const text of writtenIn(child)) escaped(child, text);
			visit(child, { ...place, own });
		}
	};
	visit(parseAst(source, { lang: tsx ? "tsx" : "ts" }), { fn: false, own: false });
	return { said, faults };
}

/** Types say nothing, but for those that stand around an expression. */
const isExpressed = ({ type }: Node): boolean =>
	type !== "ImportDeclaration" && (!type.startsWith("TS") || /^TS(As|Satisfies|NonNull)Expression$/.test(type));

const isNode = (value: unknown): value is Node =>
	typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

const calleeOf = (node: Node): string | undefined =>
	node.type === "CallExpression" && isNode(node.callee) && node.callee.type === "Identifier"
		? String(node.callee.name)
		: undefined;

/** The texts that are written out in an expression, through conditions. */
function writtenIn(value: unknown): readonly string[] {
	if (!isNode(value)) return [];
	if (value.type === "Literal" && typeof value.value === "string") return [value.value];
	if (value.type === "TemplateLiteral") return [plainIn(value)];
	if (value.type === "ConditionalExpression") return [value.consequent, value.alternate].flatMap(writtenIn);
	if (value.type === "LogicalExpression") return [value.left, value.right].flatMap(writtenIn);
	return isNode(value.expression) ? writtenIn(value.expression) : [];
}

/** The text of a literal. Of a template, what stands between its values. */
const plainIn = (value: Node): string =>
	value.type === "TemplateLiteral"
		? (value.quasis as readonly { readonly value: { readonly cooked: string } }[])
				.map((one) => one.value.cooked)
				.join("")
		: String(value.value);

const unescaped = (text: string): string => text.replace(/&\w+;/g, " ");

interface Attribute {
	readonly name: string;
	readonly value: unknown;
	readonly node: Node;
}

function openingOf(node: Node) {
	const opening = node.openingElement as Node;
	const tag = isNode(opening.name) ? String(opening.name.name) : "";
	const attributes = (opening.attributes as readonly Node[]).flatMap((one): readonly Attribute[] =>
		one.type === "JSXAttribute" && isNode(one.name)
			? [{ name: nameOf(one.name), value: one.value, node: one }]
			: [{ name: "", value: one.argument, node: one }],
	);
	return { tag, attributes };
}

const nameOf = (name: Node): string =>
	name.type === "JSXNamespacedName"
		? `${String((name.namespace as Node).name)}:${String((name.name as unknown as Node).name)}`
		: String(name.name);

/** Not of the interface: `lang="en"` marks prose, `translate="no"` what has one name everywhere. */
const isOwn = ({ name, value }: Attribute): boolean =>
	name === "lang" || (name === "translate" && writtenIn(value).join() === "no");
