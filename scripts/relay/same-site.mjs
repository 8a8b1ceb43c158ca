/** Whether a page of another site sent a request. A browser says so in one of two headers; a plain client in none. */

export function isForeign({ headers: { origin, host, "sec-fetch-site": site } }) {
	if (site !== undefined && site !== "same-origin" && site !== "none") return true;
	return origin !== undefined && hostOf(origin) !== host;
}

function hostOf(origin) {
	try {
		return new URL(origin).host;
	} catch {
		return undefined;
	}
}
