/** Scheme and host, as they stand in a URL; `null` for a scheme without hosts, as browsers write it. */
export const originOf = (url: string): string =>
	/^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(url)?.[0].toLowerCase() ?? "null";
