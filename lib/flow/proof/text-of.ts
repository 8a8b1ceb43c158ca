/** Plain data as a text that no other data has: to find what is equal by looking it up, in one go. */

/**
 * The same text for data between which no program can tell by reading it, and for no other. Unlike JSON, it has a place for
 * members that are there and `undefined`, and it keeps the order of members.
 * @throws for what is no plain data, such as a function or a map
 */
export function textOf(value: unknown): string {
	switch (typeof value) {
		case "string":
			return textOfString(value);
		case "number":
			return Object.is(value, -0) ? "n-0;" : `n${value};`;
		case "boolean":
			return value ? "t" : "f";
		case "undefined":
			return "u";
		case "object":
			return value === null ? "0" : textOfObject(value);
		default:
			throw new TypeError(`A ${typeof value} is no plain data`);
	}
}

/** With its length before it, a string needs nothing that says where it ends. */
const textOfString = (value: string) => `s${value.length}:${value}`;

function textOfObject(value: object): string {
	if (Array.isArray(value)) {
		let text = `[${value.length};`;
		for (const member of value) text += textOf(member);
		return text;
	}
	if (!isPlain(value)) throw new TypeError(`${value.constructor?.name ?? "This"} is no plain data`);
	let text = "{";
	for (const name of Object.keys(value)) text += textOfString(name) + textOf(value[name]);
	return `${text}}`;
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
