/** HTML of the server's pages. Every hole is escaped; a page is semantic HTML without script or style. */

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

/** Marks text that is already HTML. */
export interface Html {
	readonly html: string;
}

/** A template whose holes are escaped, unless they are `Html` themselves. Lists are joined. */
export function html(parts: TemplateStringsArray, ...holes: readonly (string | Html | readonly Html[])[]): Html {
	const text = parts.reduce((done, part, i) => done + part + (i < holes.length ? holeText(holes[i] ?? "") : ""), "");
	return { html: text };
}

const holeText = (hole: string | Html | readonly Html[]): string => {
	if (typeof hole === "string") return escapeHtml(hole);
	return "html" in hole ? hole.html : hole.map((one) => one.html).join("");
};

/** A whole document. */
export const documentOf = (title: string, body: Html): string =>
	`<!doctype html>\n${
		html`<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
${body}
</body>
</html>
`.html
	}`;
