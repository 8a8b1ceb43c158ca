/** What the script of a page posts to another window, read from the page itself (HTML). Modelled: one call, with its values written out. */

export interface Posted {
	readonly data: Readonly<Record<string, string>>;
	/** Origin of the window that may get it, or `*`. */
	readonly target: string;
}

/** `undefined` where a page posts nothing. */
export function postedBy(page: string): Posted | undefined {
	const [, data = "", target = ""] = /\.postMessage\((\{.*\}), ("[^"]*")\);/.exec(page) ?? [];
	try {
		return { data: JSON.parse(data) as Posted["data"], target: JSON.parse(target) as string };
	} catch {
		return undefined;
	}
}
