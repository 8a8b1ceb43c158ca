/** What every snippet is made with. */
import type { Description } from "@/lib/lab/live";
import type { Registration } from "@/lib/world/as-clients";
import type { Text } from "../words/text";

export interface Snippet {
	readonly name: string;
	readonly text: string;
	/** What allows a plain http issuer there. */
	readonly note: Text;
	/** A callback of the library's own that has to be registered first. */
	readonly redirectUri?: string;
}

/** Where the snippets say that the client listens: any port of a loopback address is registered. */
export const REDIRECT_URI = "http://127.0.0.1:3000/cb";

export type Place = Pick<Description, "issuer" | "api" | "mcp">;
export type Writer = (place: Place, client: Registration) => Snippet | undefined;

export const SCOPE = "openid photos.read";
/** A service asks for itself: there is nobody who could sign in. */
export const scopeFor = ({ response_types: types, scope }: Registration): string =>
	types.includes("code") ? SCOPE : (scope ?? "photos.read").split(" ").includes("photos.read") ? "photos.read" : SCOPE;

export const byCode = ({ response_types: types }: Registration): boolean => types.includes("code");
export const isDevice = ({ grant_types: types }: Registration): boolean =>
	types.some((one) => one.endsWith("device_code"));

export const lines = (...all: readonly (string | undefined | false)[]): string =>
	all.filter((one) => typeof one === "string").join("\n");

/** A word of a shell or of a program, in double quotes. */
export const quoted = (text: string): string => JSON.stringify(text);
